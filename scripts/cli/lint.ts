// `amiable lint`: what is wrong with notes, and where they contradict one another. Nothing is stored.
import { parseArgs } from "node:util";
import { checkNotes } from "../../electron/engine/engine.ts";
import { diagnosticLine } from "./cards.ts";
import {
	asGiven,
	type Command,
	givenPaths,
	type Io,
	print,
	printJson,
} from "./command.ts";
import { readSigns, signOptions, signUsage } from "./sign.ts";

type Checked = Awaited<ReturnType<typeof checkNotes>>;

export const lintCommand: Command = {
	name: "lint",
	usage: `lint PATH... ${signUsage} [--json]`,
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { ...signOptions, json: { type: "boolean" } },
		});
		const paths = givenPaths(positionals);
		const signs = await readSigns(values);
		const checked = await checkNotes({ kind: "paths", paths }, () => {}, signs);
		const report = named(checked, positionals);
		if (values.json) printJson(io, report);
		else printReport(io, report);
		return 0;
	},
};

/** The report with paths as the person gave them. */
function named(
	{ notes, diagnostics, disagreements }: Checked,
	given: string[],
): Checked {
	return {
		notes,
		diagnostics: diagnostics.map((diagnostic) => ({
			...diagnostic,
			file: asGiven(diagnostic.file, given),
		})),
		disagreements: disagreements.map(({ question, sides }) => ({
			question,
			sides: sides.map((side) => ({
				...side,
				path: asGiven(side.path, given),
			})),
		})),
	};
}

function printReport(io: Io, { notes, diagnostics, disagreements }: Checked) {
	for (const diagnostic of diagnostics) print(io, diagnosticLine(diagnostic));
	for (const { question, sides } of disagreements) {
		print(io, `Your notes disagree: ${question}`);
		for (const { path, line, answer } of sides)
			print(io, `  ${path}:${line}: ${answer}`);
	}
	const problems = count(diagnostics.length, "problem");
	const conflicts = count(disagreements.length, "disagreement");
	print(io, `${count(notes, "note")}: ${problems}, ${conflicts}.`);
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
