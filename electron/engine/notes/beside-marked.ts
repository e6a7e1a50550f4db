// What a note holds besides its marked cards, where a mark says something about its own block alone and the other rules read the rest.
import type { Skipped } from "../contract/data.ts";
import type { Marked } from "./explicit-card.ts";
import { hasCardTag } from "./explicit-children.ts";
import { isTagged } from "./explicit-tagged.ts";
import { skip } from "./fact.ts";
import { cut, join, linesOf, splitLines } from "./inline.ts";
import type { Block, Entry, Section, Span } from "./section.ts";
import { findSeparator } from "./separator.ts";

/** One mark in so many blocks, or fewer, is a note's aside and does not make it a deck. */
const fewest = 10;

/** True when the marks stand for the whole note: what its author left unmarked is meant to be no card. */
export function isDeckOfMarks(
	sections: readonly Section[],
	marked: readonly Marked[],
): boolean {
	const own = new Set<number>();
	for (const { sharesNote, span } of marked)
		if (!sharesNote) own.add(span.line);
	return own.size > 0 && own.size * fewest > countBlocks(sections);
}

function countBlocks(sections: readonly Section[]): number {
	let count = 0;
	const add = (entries: readonly Entry[]) => {
		count += entries.length;
		for (const { children } of entries) add(children);
	};
	for (const { blocks } of sections)
		for (const block of blocks)
			if (block.type === "list") add(block.entries);
			else if (block.type === "text") count += splitLines(block.inline).length;
			else count += 1;
	return count;
}

/** The sections without marked cards and their answers; tagged blocks that make no card are reported. */
export function besideMarked(
	sections: readonly Section[],
	marked: readonly Marked[],
	hasTags: boolean,
): { sections: readonly Section[]; skipped: Skipped[] } {
	// Lines with highlights stay: readLine knows them, and a label above them counts.
	const cards = marked.filter(
		({ question }) => question.rule !== "explicit-highlight",
	);
	const skipped: Skipped[] = [];
	if (cards.length === 0 && !hasTags) return { sections, skipped };
	const taken = new Set<number>();
	for (const { span } of cards)
		for (let at = span.line; at <= span.endLine; at += 1) taken.add(at);
	const report = (block: Span) => {
		if (!taken.has(block.line)) skipped.push(skip(block, "mark-without-card"));
	};
	return {
		sections: sections.map((section) => keepSection(section, taken, report)),
		skipped,
	};
}

type Report = (block: Span) => void;

function keepSection(
	section: Section,
	taken: ReadonlySet<number>,
	report: Report,
): Section {
	const blocks = section.blocks.flatMap((block): Block[] => {
		if (block.type === "list") {
			const entries = keepEntries(block.entries, taken, report);
			return entries.length > 0 ? [{ ...block, entries }] : [];
		}
		if (block.type !== "text") return taken.has(block.line) ? [] : [block];
		if (!isTagged(block)) return keepLines(block, taken);
		report(block);
		return [];
	});
	const isAsked =
		section.isStart &&
		section.title !== null &&
		taken.has(linesOf(section.title).line);
	return isAsked
		? { ...section, title: null, isStart: false, blocks }
		: { ...section, blocks };
}

function keepEntries(
	entries: readonly Entry[],
	taken: ReadonlySet<number>,
	report: Report,
): Entry[] {
	return entries.flatMap((entry): Entry[] => {
		if (hasCardTag(entry)) {
			report(entry);
			return [];
		}
		const children = keepEntries(entry.children, taken, report);
		if (!taken.has(entry.line)) return [{ ...entry, children }];
		// "front :: back" with items below: they still speak of the front.
		const end = findSeparator(entry.inline, false)?.start;
		return children.length > 0 && end
			? [{ ...entry, inline: cut(entry.inline, 0, end), children }]
			: [];
	});
}

/** What goes on around the lines that are cards. */
function keepLines(
	block: Extract<Block, { type: "text" }>,
	taken: ReadonlySet<number>,
): Block[] {
	const lines = splitLines(block.inline);
	const isTaken = lines.map((line) => taken.has(linesOf(line).line));
	if (!isTaken.includes(true)) return [block];
	const kept: Block[] = [];
	for (let from = 0, at = 0; at <= lines.length; at += 1) {
		if (at < lines.length && !isTaken[at]) continue;
		const inline = join(lines.slice(from, at), "\n");
		if (inline.text) kept.push({ ...block, inline, ...linesOf(inline) });
		from = at + 1;
	}
	return kept;
}
