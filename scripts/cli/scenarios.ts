// `amiable scenarios`: the scenario questions of notes, judged by playing each option; stores nothing.
import { parseArgs } from "node:util";
import type {
	Scenario,
	ScenarioOption,
	ScenarioStep,
} from "../../electron/engine/contract/scenario.ts";
import { askScenarios, parseNotes } from "../../electron/engine/engine.ts";
import { diagnosticLine } from "./cards.ts";
import {
	asGiven,
	type Command,
	givenPaths,
	type Io,
	print,
	printJson,
	WrongUsage,
} from "./command.ts";

export const scenariosCommand: Command = {
	name: "scenarios",
	usage: "scenarios PATH... [--seed N] [--json]",
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				seed: { type: "string", default: "1" },
				json: { type: "boolean" },
			},
		});
		const found = await readScenarios(positionals, seedOf(values.seed));
		const scenarios = found.asked.map(({ scenario }) =>
			withPaths(scenario, positionals),
		);
		const diagnostics = found.diagnostics.map((each) => ({
			...each,
			file: asGiven(each.file, positionals),
		}));
		if (values.json || !isTerminal(io))
			printJson(io, { scenarios, diagnostics });
		else {
			for (const scenario of scenarios) printScenario(io, scenario);
			for (const diagnostic of diagnostics)
				print(io, diagnosticLine(diagnostic));
		}
		return 0;
	},
};

/** Programs read this command's answer as JSON without asking for it. */
function isTerminal({ stdout }: Io): boolean {
	return "isTTY" in stdout && stdout.isTTY === true;
}

/** The scenarios of the notes at `given`, as `--seed` orders their options. */
export async function readScenarios(given: string[], seed: number) {
	const paths = givenPaths(given);
	const { notes, diagnostics } = await parseNotes(
		{ kind: "paths", paths },
		() => {},
	);
	return { asked: await askScenarios(notes, { seed }), diagnostics };
}

export function seedOf(given: string): number {
	const seed = Number(given);
	if (given.trim() === "" || !Number.isInteger(seed))
		throw new WrongUsage("--seed takes a whole number");
	return seed;
}

function withPaths(scenario: Scenario, given: readonly string[]): Scenario {
	return {
		...scenario,
		sources: scenario.sources.map((source) => ({
			...source,
			path: asGiven(source.path, given),
		})),
	};
}

function printScenario(io: Io, scenario: Scenario): void {
	const { title, kind, prompt, options, solution } = scenario;
	print(io, `${title}  (${kind})\n${prompt}`);
	for (const option of options) printOption(io, option);
	printSteps(io, solution);
	print(io, "");
}

/** An option with what playing it showed; a star marks a right one, a number the place of a step. */
export function printOption(io: Io, option: ScenarioOption): void {
	const { label, text, correct, place, reason, trace } = option;
	print(io, `  ${place ?? (correct ? "*" : " ")} ${label}  ${text}`);
	printSteps(io, trace);
	print(io, `      → ${reason}`);
}

/** Commands as they were played, each refusal with its code below. */
export function printSteps(io: Io, steps: readonly ScenarioStep[]): void {
	for (const { command, error } of steps) {
		print(io, `      $ ${command.replaceAll("\n", "\n        ")}`);
		if (error) print(io, `        ${error.code}: ${error.message}`);
	}
}
