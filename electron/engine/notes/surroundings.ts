// What the reading of a line is told of the lines around it.
import { isAspectHeading } from "./aspect-heading.ts";
import { readClause } from "./clause.ts";
import { type Inline, withoutPictures } from "./inline.ts";
import type { Walk } from "./line.ts";
import type { Block, Entry } from "./section.ts";
import type { Marks } from "./tag.ts";
import type { Subject } from "./topic.ts";
import { countWords } from "./words.ts";

/** Lines below the list of a heading go on with something else, unless they name what the heading does. */
export function afterList(
	walk: Walk,
	blocks: readonly Block[],
	index: number,
): Walk {
	const above = blocks.slice(0, index);
	const isAfter = above.some(({ type }) => type === "list");
	if (!isAfter && above.some(({ type }) => type === "table"))
		return { ...walk, scope: { ...walk.scope, isAfter: true } };
	return isAfter
		? { ...walk, scope: { ...walk.scope, isUnsure: true, isAfter: true } }
		: walk;
}

/** With the tags and the block id of the line. */
export function withMarks(walk: Walk, { blockId, tags }: Marks): Walk {
	if (blockId === null && tags.length === 0) return walk;
	return { ...walk, scope: { ...walk.scope, marks: { blockId, tags } } };
}

/** Below a phrase that names nothing, lines without a subject may speak about that phrase. */
export function unsure(walk: Walk, { text }: Inline): Walk {
	const clause = readClause(text);
	if (clause?.subjectEnd === 0 || isAspectHeading(text)) return walk;
	return { ...walk, scope: { ...walk.scope, isUnsure: true } };
}

/** The line is the first below its name, or it is not. */
export function asFirst(walk: Walk, isFirst: boolean): Walk {
	return { ...walk, scope: { ...walk.scope, isFirst } };
}

/** What stands below an item of a list; what the lines around the item do tells nothing of it. */
export function belowItem(
	{ scope, ...walk }: Walk,
	subject: Subject,
	trail: string[],
	from: number | undefined,
): Walk {
	const { isGlossary: _, ...rest } = scope;
	return {
		...walk,
		scope: { ...rest, trail, subject, from, antecedent: null, isFirst: true },
	};
}

/** "Only one spare pump" on a line of its own: the next may speak of that rather than of the heading. */
export function belowThing(walk: Walk, entry: Entry, above?: Entry): Walk {
	const isThing =
		entry.children.length === 0 &&
		above?.children.length === 0 &&
		thing.test(above.inline.text) &&
		countWords(above.inline.text) <= 6 &&
		readClause(above.inline.text) === null;
	return isThing ? { ...walk, scope: { ...walk.scope, isUnsure: true } } : walk;
}

const thing = /^only (?:one|an?|the|two) /i;

/** The line that may say what the heading above `blocks` is: the first, but for pictures, or the first of a list's items that names something. */
export function meaningLine(blocks: readonly Block[]): number | undefined {
	const first = blocks.find(
		(block) =>
			block.type !== "text" || withoutPictures(block.inline).text.trim() !== "",
	);
	if (first?.type !== "list") return first?.line;
	// "1. A canopy of reeds": one of several.
	if (first.isOrdered) return 0;
	const named = first.entries.find(({ inline }) => phrase.test(inline.text));
	return named?.line ?? first.line;
}

const phrase = /^(?:an?|the) /i;
