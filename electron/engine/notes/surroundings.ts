// What the reading of a line is told of the lines around it.
import { isAspectHeading } from "./aspect-heading.ts";
import { readClause } from "./clause.ts";
import type { Inline } from "./inline.ts";
import type { Walk } from "./line.ts";
import type { Block } from "./section.ts";
import type { Marks } from "./tag.ts";
import type { Subject } from "./topic.ts";

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
): Walk {
	const { isGlossary: _, ...rest } = scope;
	return {
		...walk,
		scope: { ...rest, trail, subject, antecedent: null, isFirst: true },
	};
}
