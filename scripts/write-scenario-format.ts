// Writes what authors of scenario questions need from the tables that the engine itself works by: the JSON Schema for editors and the guide.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
	authoredScenario,
	type kindNames,
	scenarioLimits,
} from "../electron/engine/contract/scenario.ts";
import { allForms, goalTable } from "../electron/engine/sim/goal/table.ts";
import { presets } from "../electron/engine/sim/scenario/play.ts";
import { root, runPackage } from "./command.ts";

/** The files by their path in the project. */
export function scenarioFormat(): Record<string, string> {
	return {
		"content/scenario.schema.json": schema(),
		"docs/scenario.md": guide(),
	};
}

/** Goals in the forms of the table are offered as examples; whether a sentence is one, the import tells. */
function schema(): string {
	const { $schema, properties, ...rest } = z.toJSONSchema(authoredScenario, {
		io: "input",
	});
	const described = {
		$schema,
		$comment:
			"Written by scripts/write-scenario-format.ts from electron/engine/contract/scenario.ts. Change that, not this.",
		...rest,
		properties: {
			...properties,
			goal: { ...Object(properties?.goal), examples: allForms() },
		},
	};
	return `${JSON.stringify(described, null, "\t")}\n`;
}

function guide(): string {
	return [
		opening,
		kindsSection(),
		propertiesSection(),
		"## Goals",
		goalsOpening,
		...goalTable.map(({ title, rows }) =>
			[
				`### ${title}`,
				"",
				"| Write | Meaning |",
				"|---|---|",
				...rows.map(
					({ form, means }) => `| \`${escaped(form)}\` | ${escaped(means)} |`,
				),
			].join("\n"),
		),
		queries,
		"## Names that are set already",
		[
			"| Name | Stands for |",
			"|---|---|",
			...presets.map(({ name, means }) => `| \`$${name}\` | ${means} |`),
		].join("\n"),
		`A scenario has at most ${scenarioLimits.options} options, ${scenarioLimits.steps} steps and ${scenarioLimits.goals} goals; a script has at most ${scenarioLimits.commands} commands.`,
		"",
	]
		.join("\n\n")
		.trimEnd()
		.concat("\n");
}

const opening = `<!-- Written by scripts/write-scenario-format.ts. Change the tables in electron/engine/sim/goal or the schema in electron/engine/contract/scenario.ts, then run it. -->

# Scenario questions in your notes

A block of the language \`scenario\` in any note is a question about a situation. You write what is given and what could be done; Amiable plays every answer in its small AWS and finds out by itself which are right. \`amiable scenarios NOTE.md\` shows the verdicts, \`amiable play NOTE.md\` asks the question in the terminal.

\`\`\`\`markdown
\`\`\`scenario
title: Launch the golden image in another Region
concepts: [regional, copy]
given: |
  I=$(aws ec2 run-instances --image-id $amazon_linux --instance-type t3.micro --query 'Instances[0].InstanceId' --output text)
  IMG=$(aws ec2 create-image --instance-id $I --name golden --query ImageId --output text)
ask: The team needs the same machine in us-west-2. What works?
options:
  - text: Launch the image by its id in us-west-2
    run: aws ec2 run-instances --region us-west-2 --image-id $IMG --instance-type t3.micro
  - text: Copy the image to us-west-2, launch the copy
    run: |
      C=$(aws ec2 copy-image --region us-west-2 --source-region us-east-1 --source-image-id $IMG --name golden --query ImageId --output text)
      aws ec2 run-instances --region us-west-2 --image-id $C --instance-type t3.micro
goal:
  - instance running in us-west-2 with the same block devices as $I
\`\`\`
\`\`\`\`

Commands are those of the lab: \`aws ec2 …\`, \`lab …\`, variables and \`$(…)\`. Each one waits until what it began is finished, unless \`settle: false\`. An option is right when every goal holds in the world that its commands lead to. An option without \`run\` is a prediction: its text, or what it \`says\`, is a goal that is checked against what \`given\` and \`do\` really lead to. A scenario whose answers cannot be told apart, or that has none, is reported with its line when the note is imported. Editors that know JSON Schema can complete the block with \`content/scenario.schema.json\`.`;

function kindsSection(): string {
	const notes: Record<keyof typeof kindNames, string> = {
		"choose one": "exactly one option reaches the goal",
		"choose several": "two options or more do, and one at least does not",
		"order the steps":
			"`steps` instead of `options`; every order is played, and those in which each step is accepted and the goal is reached are right",
		"predict the outcome":
			"no option runs anything; exactly one prediction comes true",
		"spot the cheapest": "of the options that reach the goal, one costs least",
		"do it yourself":
			"no options: a console, and a `solution` that proves the goal can be reached",
	};
	return [
		"## Kinds",
		"",
		"| `kind` | What is right |",
		"|---|---|",
		...Object.entries(notes).map(
			([name, means]) => `| \`${name}\` | ${means} |`,
		),
	].join("\n");
}

function propertiesSection(): string {
	const rows = Object.entries(authoredScenario.shape).map(
		([name, property]) => {
			const isNeeded = !property.safeParse(undefined).success;
			return `| \`${name}\` | ${isNeeded ? "needed. " : ""}${escaped(property.description ?? "")} |`;
		},
	);
	return [
		"## Properties",
		"",
		"| Property | Meaning |",
		"|---|---|",
		...rows,
	].join("\n");
}

const goalsOpening =
	"A goal is one sentence in one of these forms. Articles may be left out, upper and lower case of words does not matter, and several goals all have to hold. KIND is instance, image, volume or snapshot, also in the plural; QUALITIES are any number of those below, one after the other.";

const queries = `### Queries

For what no sentence says, a goal can be a JMESPath query over the world (\`instances\`, \`images\`, \`volumes\`, \`snapshots\`, \`bill\`, \`now\`), or over what a command answers:

\`\`\`yaml
goal:
  - query: length(Images)
    of: aws ec2 describe-images --owners self --region us-west-2
    equals: 1
\`\`\`

Without \`equals\`, anything but null, false and what is empty counts as reached.`;

function escaped(text: string): string {
	return text.replaceAll("|", "\\|");
}

if (import.meta.main) {
	for (const [path, content] of Object.entries(scenarioFormat()))
		writeFileSync(join(root, path), content);
	process.exitCode = await runPackage("@biomejs/biome/bin/biome", [
		"format",
		"--write",
		"content/scenario.schema.json",
	]);
}
