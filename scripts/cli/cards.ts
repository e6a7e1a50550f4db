// `amiable cards`: what a note would yield, without storing anything.
import { parseArgs } from "node:util";
import type { Diagnostic } from "../../electron/engine/contract/data.ts";
import { printedText } from "../../electron/engine/contract/rich.ts";
import { explainNotes, parseNotes } from "../../electron/engine/engine.ts";
import {
	asGiven,
	type Command,
	givenPaths,
	type Io,
	print,
	printJson,
} from "./command.ts";
import { readSigns, signOptions, signUsage } from "./sign.ts";

type Explained = Awaited<ReturnType<typeof explainNotes>>;
type Attempt = Explained["notes"][number]["attempts"][number];
type Parsed = Awaited<ReturnType<typeof parseNotes>>;

export const cardsCommand: Command = {
	name: "cards",
	usage: `cards PATH... [--explain] ${signUsage} [--json]`,
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				...signOptions,
				json: { type: "boolean" },
				explain: { type: "boolean" },
			},
		});
		const paths = givenPaths(positionals);
		const signs = await readSigns(values);
		if (values.explain) {
			const report = named(
				await explainNotes({ kind: "paths", paths }, () => {}, signs),
				positionals,
			);
			if (values.json) printJson(io, report);
			else printExplained(io, report);
			return 0;
		}
		const parsed = await parseNotes({ kind: "paths", paths }, () => {}, signs);
		const report = describe(parsed, positionals);
		if (values.json) printJson(io, report);
		else printNotes(io, report);
		return 0;
	},
};

type Card = Parsed["notes"][number]["cards"][number];

function isAccepted({ standing }: Card): boolean {
	return standing === "accepted";
}

function shownCard(card: Card, path: string) {
	return {
		id: card.key,
		kind: card.kind,
		front: printedText(card.front),
		back: printedText(card.back, "answer"),
		context: card.context,
		rule: card.rule,
		tags: card.tags,
		deck: card.deck,
		sources: card.sources.map((source) => ({ path, ...source })),
	};
}

function describe({ notes, diagnostics }: Parsed, given: string[]) {
	const shown = (path: string) => asGiven(path, given);
	return {
		notes: notes.map((note) => {
			const path = shown(note.path);
			return {
				path,
				title: note.title,
				cards: note.cards
					.filter(isAccepted)
					.map((card) => shownCard(card, path)),
				inbox: note.cards
					.filter((card) => !isAccepted(card))
					.map((card) => ({
						...shownCard(card, path),
						reason: card.inboxReason,
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
		for (const card of note.inbox) {
			print(
				io,
				`\n  ${card.sources[0]?.line ?? 0}  inbox: ${indent(card.front)}`,
			);
			print(io, `      ${indent(card.back)}`);
			print(io, `      ${card.reason?.message ?? ""}`);
		}
		for (const { line, message } of note.skipped)
			print(io, `\n  ${line}  no card: ${message}`);
		print(io, "");
	}
	for (const diagnostic of report.diagnostics)
		print(io, diagnosticLine(diagnostic));
}

/** The explanation with paths as the person gave them. */
function named({ notes, diagnostics }: Explained, given: string[]): Explained {
	return {
		notes: notes.map((note) => ({ ...note, path: asGiven(note.path, given) })),
		diagnostics: diagnostics.map((diagnostic) => ({
			...diagnostic,
			file: asGiven(diagnostic.file, given),
		})),
	};
}

function printExplained(io: Io, { notes, diagnostics }: Explained): void {
	for (const { path, title, attempts, skipped } of notes) {
		print(io, `${path}: ${title}`);
		const lines = [
			...attempts.map((attempt) => ({
				line: attempt.line,
				text: `${outcome(attempt)}  ${attempt.rule}: ${indent(attempt.front)} => ${indent(attempt.back)}`,
			})),
			...skipped.map(({ line, code, message }) => ({
				line,
				text: `no card (${code})  ${message}`,
			})),
		].sort((one, other) => one.line - other.line);
		for (const { line, text } of lines) print(io, `  ${line}  ${text}`);
		print(io, "");
	}
	for (const diagnostic of diagnostics) print(io, diagnosticLine(diagnostic));
}

function outcome({ gate, standing, reason }: Attempt): string {
	if (gate !== null) return `stopped (${gate})`;
	return standing === "inbox" ? `inbox (${reason})` : "card";
}

function indent(text: string): string {
	return text.split("\n").join("\n      ");
}

export function diagnosticLine(diagnostic: Diagnostic): string {
	const { file, line, column, message } = diagnostic;
	return `${file}:${line}:${column}: ${message}`;
}
