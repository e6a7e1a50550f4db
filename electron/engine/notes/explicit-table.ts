// Tables that are cards: columns of questions and answers, and any table that the author tagged.
import { readCellClozes } from "./cloze-cell.ts";
import { bothWays, type Marked } from "./explicit-card.ts";
import { say } from "./fact.ts";
import { type Inline, linesOf, toRich, words } from "./inline.ts";
import type { Block, Section } from "./section.ts";
import { withoutCardTag } from "./tag.ts";

type Table = Extract<Block, { type: "table" }>;
type Text = Extract<Block, { type: "text" }>;

/** What a note's tables yield, and which of them are cards, so that no other rule reads those. */
export interface MarkedTables {
	cards: Marked[];
	taken: ReadonlySet<Block>;
}

/**
 * Tables under `Front | Back` or `Question | Answer`, and those with a card tag in the heading or
 * right above. With `areAll` every table counts: a note of cards that has no other kind. Of a
 * table with clozes only those are asked.
 */
export function readTables(
	sections: readonly Section[],
	{ lines, areAll, others }: Surroundings,
): MarkedTables {
	const cards: Marked[] = [];
	const taken = new Set<Block>();
	for (const section of sections)
		for (const [index, block] of section.blocks.entries()) {
			if (block.type !== "table" || isAnswer(block, others)) continue;
			const clozes = readCellClozes(block);
			const isPairs = hasPairs(block);
			const before = textAbove(block, section.blocks[index - 1]);
			const isTagged = areAll || isTaggedAt(block, section, before, lines);
			if (!isPairs && !isTagged && clozes.length === 0) continue;
			const made = clozes.length > 0 ? clozes : readRows(block, isPairs);
			if (made.length > 0) taken.add(block);
			for (const { question, line } of made)
				cards.push({
					question,
					span: { line, endLine: line },
					trail: section.trail.map(withoutCardTag),
					marks: { blockId: null, tags: [] },
					sharesNote:
						question.rule === "explicit-highlight" || (isPairs && !isTagged),
					...(before && { tagLine: before.endLine }),
				});
		}
	return { cards, taken };
}

interface Surroundings {
	lines: readonly string[];
	/** All tables count, whatever stands around them. */
	areAll: boolean;
	/** The other cards of the note, which may have a table as answer. */
	others: readonly Marked[];
}

function isAnswer({ line }: Table, others: readonly Marked[]): boolean {
	return others.some(({ span }) => span.line <= line && line <= span.endLine);
}

/** The sections without the tables that are cards. */
export function withoutTables(
	sections: readonly Section[],
	taken: ReadonlySet<Block>,
): readonly Section[] {
	if (taken.size === 0) return sections;
	return sections.map((section) => ({
		...section,
		blocks: section.blocks.filter((block) => !taken.has(block)),
	}));
}

/** More cells than this are data to look up. */
const mostCells = 400;

function readRows({ header, rows }: Table, isPairs: boolean) {
	const columns = isPairs ? 2 : header.length;
	if (rows.length * (columns - 1) > mostCells) return [];
	return rows.flatMap(([key, ...values]) =>
		values.slice(0, columns - 1).flatMap((value, index) => {
			const title = header[index + 1];
			if (!key || !title || !isFilled(key) || !isFilled(value)) return [];
			const front =
				isPairs || (columns === 2 && isPlain.test(title.text))
					? key
					: say(key, words(" – "), title);
			const [question] = bothWays(
				"explicit-table",
				toRich(front),
				toRich(value),
				false,
			);
			return question ? [{ question, line: linesOf(key).line }] : [];
		}),
	);
}

/** Headers that say nothing about the answer which the key alone does not ask for. */
const isPlain =
	/^(?:definition|meaning|description|explanation|translation|what it is|answer|back|)$/i;

const asking = /^(?:front|questions?|q|prompt|cue)$/i;
const answering = /^(?:back|answers?|a|response)$/i;

function hasPairs({ header: [first, second] }: Table): boolean {
	return (
		asking.test(first?.text.trim() ?? "") &&
		answering.test(second?.text.trim() ?? "")
	);
}

function isFilled({ text, runs }: Inline): boolean {
	return (
		/[\p{L}\p{N}]/u.test(text) || runs.some(({ type }) => type === "image")
	);
}

const cardTag =
	/(?:^|\s)#(?:card|flashcards?)(?:\/[\p{L}\p{N}_/-]*)?(?=\s|$)/iu;

/** The tag stands in the heading, on a line of tags above the table, or in the text right above. */
function isTaggedAt(
	table: Table,
	{ title, blocks }: Section,
	before: Text | undefined,
	lines: readonly string[],
): boolean {
	if (title && blocks[0] === table && cardTag.test(title.mask)) return true;
	const [near = "", far = ""] = [2, 3].map((up) => lines[table.line - up]);
	const above = near.trim() ? near : far;
	if (/^\s*(?:#[^\s#]+\s*)+$/.test(above)) return cardTag.test(above);
	return before?.tags.some((tag) => cardTag.test(`#${tag}`)) ?? false;
}

/** The text that announces a table: at most a blank line is between. */
function textAbove(table: Table, before: Block | undefined): Text | undefined {
	return before?.type === "text" && table.line - before.endLine <= 2
		? before
		: undefined;
}
