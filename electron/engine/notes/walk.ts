// Where the reading of a tree stands: the headings that are open and the sections found so far.
import { cut, type Inline } from "./inline.ts";
import { isQuestion, type Wrapping } from "./label.ts";
import { asQuestion } from "./qa-label.ts";
import type { NoteSource } from "./rich.ts";
import {
	type Block,
	boldLevel,
	type Section,
	trimLabel,
	withoutTags,
} from "./section.ts";

export interface Walk {
	source: NoteSource;
	wrapping: Wrapping;
	sections: Section[];
	noteTags: string[];
	tags: string[];
	/** Headings above the current place, outermost first. */
	open: { level: number; title: Inline }[];
	isCallout: boolean;
	/** Inside an Obsidian comment that spans blocks. */
	isComment: boolean;
	/** Some item of a list is a heading, as an outliner writes it. */
	hasHeadingItems: boolean;
}

/** Begins the section of a heading or label. An empty heading does not reset the outline. */
export function begin(walk: Walk, level: number, title: Inline) {
	const own = asQuestion(cut(title), walk.wrapping);
	if (!own.text) return;
	// Nothing but its answer belongs under a question line, however it is set off.
	const isAsked =
		level >= boldLevel &&
		(isQuestion(own.text) || (walk.sections.at(-1)?.blocks.length ?? 0) > 0);
	walk.open = walk.open.filter(
		(heading) =>
			heading.level < level &&
			!(
				isAsked &&
				heading.level >= boldLevel &&
				isQuestion(heading.title.text)
			),
	);
	walk.open.push({ level, title: own });
	start(walk, true);
}

export function start(walk: Walk, isStart = false) {
	const own = walk.open.at(-1);
	walk.sections.push({
		trail: walk.open.map(({ title }) => withoutTags(trimLabel(title.text))),
		title: own?.title ?? null,
		isCallout: walk.isCallout,
		level: own?.level ?? 0,
		isStart,
		blocks: [],
	});
}

/** What follows no longer stands below a heading of this level. */
export function end(walk: Walk, level: number) {
	walk.open = walk.open.filter((heading) => heading.level < level);
	start(walk);
}

export function add(walk: Walk, block: Block) {
	walk.sections.at(-1)?.blocks.push(block);
}
