// `amiable cards`: what a note would yield, without storing anything.
import { parseArgs } from "node:util";
import type { Diagnostic } from "../../electron/engine/contract/data.ts";
import { plainText } from "../../electron/engine/contract/rich.ts";
import { parseNotes } from "../../electron/engine/engine.ts";
import {
	asGiven,
	type Command,
	givenPaths,
	type Io,
	print,
	printJson,
} from "./command.ts";

type Parsed = Awaited<ReturnType<typeof parseNotes>>;

export const cardsCommand: Command = {
	name: "cards",
	usage: "cards PATH... [--json]",
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: "boolean" } },
		});
		const paths = givenPaths(positionals);
		const parsed = await parseNotes({ kind: "paths", paths }, () => {});
		const report = describe(parsed, positionals);
		if (values.json) printJson(io, report);
		else printNotes(io, report);
		return 0;
	},
};

function describe({ notes, diagnostics }: Parsed, given: string[]) {
	const shown = (path: string) => asGiven(path, given);
	return {
		notes: notes.map((note) => {
			const path = shown(note.path);
			return {
				path,
				title: note.title,
				cards: note.cards.map((card) => ({
					id: card.key,
					kind: card.kind,
					front: plainText(card.front),
					back: plainText(card.back, "answer"),
					context: card.context,
					rule: card.rule,
					tags: card.tags,
					deck: card.deck,
					sources: card.sources.map((source) => ({ path, ...source })),
				})),
				skipped: note.skipped,
				diagnostics: note.diagnostics.map(named),
			};
		}),
		diagnostics: diagnostics.map(named),
	};

	function named(diagnostic: Diagnostic): Diagnostic {
		return { ...diagnostic, file: shown(diagnostic.file) };
	}
}

function printNotes(io: Io, report: ReturnType<typeof describe>): void {
	for (const note of report.notes) {
		print(io, `${note.path}: ${note.title}, ${note.cards.length} cards`);
		for (const card of note.cards) {
			const [source] = card.sources;
			print(io, `\n  ${source?.line ?? 0}  ${indent(card.front)}`);
			print(io, `      ${indent(card.back)}`);
		}
		for (const { line, message } of note.skipped)
			print(io, `\n  ${line}  no card: ${message}`);
		print(io, "");
	}
	for (const diagnostic of report.diagnostics)
		print(io, diagnosticLine(diagnostic));
}

function indent(text: string): string {
	return text.split("\n").join("\n      ");
}

export function diagnosticLine(diagnostic: Diagnostic): string {
	const { file, line, column, message } = diagnostic;
	return `${file}:${line}:${column}: ${message}`;
}
