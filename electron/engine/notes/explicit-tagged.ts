// Questions that end in `#card`: a line with its answer in the lines below, or a heading with its section.
import type { Rich } from "../contract/rich.ts";
import { unwrap } from "./explicit-callout.ts";
import { blockToRich, bothWays, type Marked } from "./explicit-card.ts";
import { cut, type Inline, linesOf, toRich } from "./inline.ts";
import type { Block, Section } from "./section.ts";

/** `#card`, and `#card-reverse` where both sides ask. */
const tag = /^card(?:[-/]reversed?)?$/i;
const reversed = /reversed?$/i;
const atEnd = /\s#(card(?:[-/]reversed?)?)$/i;
const atStart = /^#(card(?:[-/]reversed?)?)[ \t]+(?=\S)/i;

/** The cards of a heading or label that is tagged, with all that stands below it as the answer. */
export function readTaggedHeading(section: Section): Marked[] {
	const { title, blocks, trail } = section;
	const isOwn = title !== null && section.isStart;
	const leading = isOwn ? atStart.exec(title.mask) : null;
	const found = leading ?? (isOwn ? atEnd.exec(title.mask) : null);
	const [first] = blocks;
	// A tagged table is cards of its own.
	if (!title || !found || !first || first.type === "table") return [];
	const asked = leading
		? cut(title, leading[0].length)
		: cut(title, 0, found.index);
	return toCards(asked, blocks, {
		isReversed: reversed.test(found[1] ?? ""),
		trail: trail.slice(0, -1),
		marks: { blockId: null, tags: [] },
		line: linesOf(title).line,
	});
}

/** The cards of a tagged line, and how many of the blocks after it answer. */
export function readTaggedText(
	{ blocks, trail }: Section,
	index: number,
): { cards: Marked[]; answers: number } | null {
	const block = blocks[index];
	if (block?.type !== "text") return null;
	const own = block.tags.find((each) => tag.test(each));
	const leading = atStart.exec(block.inline.mask);
	if (own === undefined && !leading) return null;
	const inline = cut(block.inline, leading?.[0].length ?? 0);
	// A line that begins with the tag may have its answer in the same block.
	const end = leading ? inline.text.indexOf("\n") : -1;
	const more: Block[] =
		end < 0
			? []
			: [{ ...block, inline: cut(inline, end), line: block.line + 1 }];
	const answers = end < 0 ? answersOf(blocks, index) : 0;
	const cards = toCards(
		cut(inline, 0, end < 0 ? undefined : end),
		[...more, ...blocks.slice(index + 1, index + 1 + answers)],
		{
			isReversed: reversed.test(own ?? leading?.[1] ?? ""),
			trail,
			marks: {
				blockId: block.blockId,
				tags: block.tags.filter((each) => !tag.test(each)),
			},
			line: block.line,
		},
	);
	return { cards, answers };
}

/** What goes on below without a blank line; else the one block that follows. */
function answersOf(blocks: readonly Block[], index: number): number {
	let end = blocks[index]?.endLine ?? 0;
	let count = 0;
	const next = blocks[index + 1];
	for (
		let block = next;
		block && block.line === end + 1 && !isTagged(block);
		block = blocks[index + 1 + count]
	) {
		end = block.endLine;
		count += 1;
	}
	return count === 0 && next && !isTagged(next) ? 1 : count;
}

/** True for a line that its author tagged as a card. */
export function isTagged(block: Block): boolean {
	return (
		block.type === "text" &&
		(block.tags.some((each) => tag.test(each)) ||
			atStart.test(block.inline.mask))
	);
}

function toCards(
	front: Inline,
	answers: readonly Block[],
	{
		isReversed,
		trail,
		marks,
		line,
	}: Pick<Marked, "trail" | "marks"> & { isReversed: boolean; line: number },
): Marked[] {
	const back: Rich = unwrap(answers.flatMap(blockToRich));
	if (!front.text || back.length === 0) return [];
	return bothWays("explicit-tagged", toRich(front, true), back, isReversed).map(
		(question) => ({
			question,
			span: { line, endLine: answers.at(-1)?.endLine ?? line },
			trail,
			marks,
			sharesNote: true,
		}),
	);
}
