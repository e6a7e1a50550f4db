// Definition lists: a term, and below it lines that begin with a colon.
import type { Paragraph, RootContent } from "mdast";
import { bothWays, type Found } from "./explicit-card.ts";
import {
	cut,
	type Inline,
	join,
	linesOf,
	splitLines,
	toRich,
} from "./inline.ts";
import { type NoteSource, toInline } from "./rich.ts";
import type { Span } from "./section.ts";
import { takeMarks } from "./tag.ts";

interface Definition {
	term: Inline;
	meanings: Inline[];
	span: Span;
}

/** The cards of a paragraph; `before` is the block above, which may be the term of its first line. */
export function readDefinitions(
	node: Paragraph,
	before: RootContent | undefined,
	source: NoteSource,
): Found[] {
	const own = splitLines(toInline(node.children, source));
	if (!own.some(isMeaning)) return [];
	const above = isMeaning(own[0]) ? termAbove(node, before, source) : [];
	const { start, end } = node.position ?? {};
	const raw = source.text.slice(start?.offset, end?.offset).split("\n");
	const isIndented = (line: Inline) =>
		/^[ \t]/.test(raw[linesOf(line).line - (start?.line ?? 0)] ?? "");
	return group([...above, ...own], isIndented).map(
		({ term, meanings, span }) => {
			const last = takeMarks(meanings.at(-1) ?? term);
			const all = [...meanings.slice(0, -1), last.inline];
			const [question] = bothWays(
				"explicit-definition",
				toRich(term),
				all.length === 1 ? toRich(last.inline) : [listed(all)],
				false,
			);
			if (!question) throw new Error("expected a card for each definition");
			return {
				question,
				span,
				marks: { blockId: last.blockId, tags: last.tags },
				sharesNote: true,
			};
		},
	);
}

const colon = /^:[ \t]+(?=\S)/;

function isMeaning(line: Inline | undefined): boolean {
	return line !== undefined && colon.test(line.mask);
}

function isTerm({ text }: Inline): boolean {
	return text !== "" && text.length <= 120;
}

/** A paragraph of one line may be parted from its definition by a blank line. */
function termAbove(
	{ position }: Paragraph,
	before: RootContent | undefined,
	source: NoteSource,
): Inline[] {
	if (before?.type !== "paragraph") return [];
	const end = before.position?.end.line ?? 0;
	const isNear = (position?.start.line ?? 0) - end === 2;
	const lines = splitLines(toInline(before.children, source));
	return isNear && lines.length === 1 ? lines : [];
}

/** Each term with the lines that define it. A line without a colon above such a line is the next term. */
function group(
	lines: readonly Inline[],
	isIndented: (line: Inline) => boolean,
): Definition[] {
	const found: Definition[] = [];
	let open: Definition | null = null;
	for (const [index, line] of lines.entries()) {
		if (isMeaning(line)) {
			const at: number = colon.exec(line.mask)?.[0].length ?? 0;
			open?.meanings.push(cut(line, at));
			if (open) open.span.endLine = linesOf(line).endLine;
		} else if (open && isIndented(line)) {
			const last = open.meanings.pop();
			open.meanings.push(join(last ? [last, line] : [line], " "));
			open.span.endLine = linesOf(line).endLine;
		} else if (isMeaning(lines[index + 1]) && isTerm(line)) {
			open = { term: line, meanings: [], span: linesOf(line) };
			found.push(open);
		} else open = null;
	}
	return found.filter(({ meanings }) => meanings.some(tells));
}

/** "???" and "see PrivateLink" tell nothing of the term. */
function tells({ text }: Inline): boolean {
	return (
		/[\p{L}\p{N}]/u.test(text) &&
		!/^→?\s*see(?: also)? (?:\S+ ?){1,4}$/i.test(text)
	);
}

function listed(meanings: readonly Inline[]) {
	return {
		type: "list" as const,
		ordered: false,
		start: 1,
		children: meanings.map((meaning) => ({
			type: "item" as const,
			children: toRich(meaning),
		})),
	};
}
