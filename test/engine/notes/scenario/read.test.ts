// The author's format: blocks become scenarios, and what is wrong with one is told at its exact place.
import { expect, test } from "vitest";
import { judgeScenarios } from "../../../../electron/engine/handlers/scenario-judging.ts";
import { parseNote } from "../../../../electron/engine/notes/parse.ts";

/** The note with `yaml` as a scenario block that begins on line 3. */
function noteOf(yaml: string): string {
	return `# Images\n\n\`\`\`scenario\n${yaml}\n\`\`\`\n`;
}

function read(text: string) {
	const parsed = parseNote({ path: "/notes/a.md", name: "a.md", text });
	const judged = judgeScenarios(parsed);
	return {
		parsed,
		judged: judged.scenarios,
		problems: [...parsed.diagnostics, ...judged.diagnostics].map(
			({ file, line, column, code, message }) => {
				expect(file).toBe("/notes/a.md");
				return { at: `${line}:${column}`, code, message };
			},
		),
	};
}

const whole = `title: Away
concepts: [regional]
given: |
  I=$(aws ec2 run-instances --image-id $amazon_linux --instance-type t3.micro --query 'Instances[0].InstanceId' --output text)
ask: How does it get away?
options:
  - text: Stop it
    run: aws ec2 stop-instances --instance-ids $I
    why: Stopping keeps it.
  - text: Terminate it
    run: |
      aws ec2 terminate-instances --instance-ids $I
goal: $I is terminated`;

test("a block becomes a scenario with its lines as source", () => {
	const { judged, problems, parsed } = read(noteOf(whole));
	expect(problems).toEqual([]);
	expect(judged.map(({ source }) => source)).toEqual([
		{
			id: expect.stringMatching(/^scenario-[0-9a-z]+$/),
			title: "Away",
			kind: "choose-one",
			concepts: ["regional"],
			prompt: "How does it get away?",
			given: expect.stringMatching(/^I=\$\(aws .*\)\n$/),
			act: "",
			options: [
				{
					text: "Stop it",
					run: "aws ec2 stop-instances --instance-ids $I",
					says: null,
					why: "Stopping keeps it.",
				},
				{
					text: "Terminate it",
					run: "aws ec2 terminate-instances --instance-ids $I\n",
					says: null,
					why: null,
				},
			],
			goals: ["$I is terminated"],
			solution: null,
			settles: true,
			seed: 1,
			sources: [{ path: "/notes/a.md", line: 3, endLine: 17 }],
			generated: false,
		},
	]);
	expect(judged[0]?.scenario.options[0]?.reason).toBe(
		"$I is not terminated. Stopping keeps it.",
	);
	expect(parsed.cards).toEqual([]);
});

test("blocks are found in lists and quotes, with their own lines", () => {
	const inList = `- item\n\n  ${noteOf(whole).split("\n").slice(2).join("\n  ")}`;
	const inQuote = noteOf(whole)
		.split("\n")
		.slice(2)
		.join("\n> ")
		.replace(/^/, "> ");
	expect(read(inList).judged[0]?.source.sources).toEqual([
		{ path: "/notes/a.md", line: 3, endLine: 17 },
	]);
	expect(read(inQuote).judged[0]?.source.sources[0]?.line).toBe(1);
	expect(read(inList.replace("goal:", "goall:")).problems).toMatchObject([
		{ at: "16:3", code: "scenario-format" },
	]);
	expect(read(inQuote.replace("goal:", "goall:")).problems).toMatchObject([
		{ at: "14:3", code: "scenario-format" },
	]);
});

test("an id stays with the title and the note, and differs for the same title in one note", () => {
	const ids = (text: string) =>
		read(text).judged.map(({ source }) => source.id);
	const [first] = ids(noteOf(whole));
	expect(ids(`Before.\n\n${noteOf(whole.replace("How", "Where"))}`)).toEqual([
		first,
	]);
	expect(ids(`${noteOf(whole)}\n${noteOf(whole)}`)).toEqual([
		first,
		`${first}-2`,
	]);
	expect(ids(noteOf(whole.replace("Away", "Off")))).not.toEqual([first]);
});

test("blocks of other languages and words about scenarios are no scenarios", () => {
	for (const text of [
		noteOf(whole).replace("```scenario", "```yaml"),
		noteOf(whole).replace("```scenario", "```scenarios"),
		"A ```scenario``` here",
	])
		expect(read(text).parsed.scenarios).toBe(undefined);
});

const kinds = {
	"choose one": whole,
	"choose several": `${whole.replace("title", "kind: choose several\ntitle").replace("\ngoal: $I", "\n  - text: Let it go\n    run: aws ec2 terminate-instances --instance-ids $I --no-dry-run\ngoal: $I")}`,
	"order the steps":
		"title: t\nask: q\ngiven: I=$(aws ec2 run-instances --image-id $ubuntu --instance-type t3.micro --query 'Instances[0].InstanceId' --output text)\nsteps:\n  - {text: start, run: aws ec2 start-instances --instance-ids $I}\n  - {text: stop, run: aws ec2 stop-instances --instance-ids $I}\ngoal: [$I is running]",
	"predict the outcome":
		"title: t\nask: q\ndo: aws ec2 run-instances --image-id ami-0123456789abcdef0 --instance-type t3.micro\noptions:\n  - text: fails\n  - text: It works\n    says: succeeds",
	"spot the cheapest":
		"kind: spot the cheapest\ntitle: t\nask: q\noptions:\n  - {text: one, run: aws ec2 run-instances --image-id $ubuntu --instance-type t3.micro}\n  - {text: two, run: 'aws ec2 run-instances --image-id $ubuntu --instance-type t3.micro --count 2'}\ngoal: instance running",
	"do it yourself":
		"title: t\nask: q\nsolution: aws ec2 run-instances --image-id $ubuntu --instance-type t3.micro\ngoal: instance running",
};

test.each(Object.entries(kinds))(
	"“%s” can be written, and is judged without a problem",
	(name, yaml) => {
		const { problems, judged } = read(noteOf(yaml));
		expect(problems).toEqual([]);
		const kind = {
			"choose one": "choose-one",
			"choose several": "choose-several",
			"order the steps": "order",
			"predict the outcome": "predict",
			"spot the cheapest": "cheapest",
			"do it yourself": "do-it",
		}[name];
		expect(judged.map(({ scenario }) => scenario.kind)).toEqual([kind]);
	},
);

/** What to change in the whole block, where the diagnostic stands in the note, and what it says. */
const faults: [
	name: string,
	from: string | RegExp,
	to: string,
	at: string,
	code: string,
	says: string,
][] = [
	[
		"YAML that is none",
		"concepts: [regional]",
		"concepts: [regional",
		"6:1",
		"scenario-yaml",
		"not valid YAML",
	],
	[
		"a missing question",
		"ask: How does it get away?\n",
		"",
		"3:1",
		"scenario-format",
		"`ask` is missing",
	],
	[
		"an unknown property",
		"concepts:",
		"concept:",
		"5:1",
		"scenario-format",
		"Did you mean `concepts`?",
	],
	[
		"an unknown property of an option",
		"    why:",
		"    because:",
		"12:5",
		"scenario-format",
		"There is no property `because`",
	],
	[
		"an unknown kind",
		"title: Away",
		"title: Away\nkind: choose 1",
		"5:7",
		"scenario-format",
		"Did you mean “choose one”?",
	],
	[
		"text that is a number",
		"ask: How does it get away?",
		"ask: 7",
		"8:6",
		"scenario-format",
		"has to be text",
	],
	[
		"an empty title",
		"title: Away",
		"title: ' '",
		"4:8",
		"scenario-format",
		"`title` is empty",
	],
	[
		"one option alone",
		/\n {2}- text: Terminate it\n.*\n.*/,
		"",
		"10:3",
		"scenario-format",
		"needs at least 2",
	],
	[
		"a prediction that also runs",
		"    why: Stopping keeps it.",
		"    says: fails",
		"12:5",
		"scenario-format",
		"not both",
	],
	[
		"steps beside options",
		"goal:",
		"steps:\n  - {text: a, run: b}\n  - {text: c, run: d}\ngoal:",
		"9:1",
		"scenario-format",
		"no `options`",
	],
	[
		"a solution of a choice",
		"goal:",
		"solution: 'true'\ngoal:",
		"16:1",
		"scenario-format",
		"belongs to the kind",
	],
	[
		"a goal that is none",
		"$I is terminated",
		"$I is terminatted",
		"16:7",
		"scenario-goal",
		"did you mean “terminated”?",
	],
	[
		"a goal about nothing",
		"$I is terminated",
		"$J is terminated",
		"16:7",
		"scenario-variable",
		"No command sets $J",
	],
	[
		"a goal that no option reaches",
		"$I is terminated",
		"instance in us-west-2",
		"10:3",
		"scenario-no-answer",
		"No option is right",
	],
	[
		"a goal that every option reaches",
		"$I is terminated",
		"no instance running",
		"10:3",
		"scenario-several-right",
		"A and B are both right",
	],
	[
		"a situation that fails",
		"given: |\n",
		"given: |\n  aws ec2 describe-regions\n  aws ec2 delete-volume --volume-id vol-0123456789abcdef0\n",
		"8:1",
		"scenario-given-fails",
		"InvalidVolume.NotFound",
	],
];

test.each(faults)(
	"%s is told at its place",
	(_name, from, to, at, code, says) => {
		const yaml = whole.replace(from, () => to);
		expect(yaml).not.toBe(whole);
		const { problems, judged } = read(noteOf(yaml));
		expect(problems).toEqual([
			{ at, code, message: expect.stringContaining(says) },
		]);
		expect(judged).toEqual([]);
	},
);

test("a diagnostic of playing shows what was played", () => {
	const { problems } = read(
		noteOf(whole.replace("$I is terminated", "no instance running")),
	);
	expect(problems[0]?.message.split("\n").slice(1)).toEqual([
		"What was played:",
		"  ok  aws ec2 stop-instances --instance-ids $I",
		"  ok  aws ec2 terminate-instances --instance-ids $I",
	]);
});

test("a broken block leaves the others and the note's cards alone", () => {
	const text = `${noteOf("title: [")}\nAn AMI is a template for instances.\n\n${noteOf(whole)}`;
	const { judged, problems } = read(text);
	expect(judged.length).toBe(1);
	expect(problems.map(({ code }) => code)).toEqual(["scenario-yaml"]);
});
