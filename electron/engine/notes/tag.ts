// Obsidian's marks at the end of a line: `#tags` and `^block-ids`. They say something about the text and are no part of it.
import { cut, type Inline, join, slice } from "./inline.ts";

/** What stood at the end of a text, or of one of its lines. */
export interface Marks {
	/** The author's `^block-id`. */
	blockId: string | null;
	/** Tags without `#`. */
	tags: string[];
}

const blockIdPattern = /(?:^|[ \t\n])\^([A-Za-z0-9-]+)$/;
const tagAtEnd =
	/(?:(?<![^\s])#[\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*[ \t]*)+(?=\n|$)/gu;

/** Parts a text from its marks. */
export function takeMarks(inline: Inline): { inline: Inline } & Marks {
	const id = inline.mask.includes("^")
		? blockIdPattern.exec(inline.mask)
		: null;
	const kept = id ? cut(inline, 0, id.index) : inline;
	return {
		...takeTags(kept),
		blockId: id?.[1] ?? null,
	};
}

/** With more of them a text is no longer tagged but made of tags. */
const mostTags = 100;

function takeTags(inline: Inline): { inline: Inline; tags: string[] } {
	if (!inline.mask.includes("#")) return { inline, tags: [] };
	const pieces: Inline[] = [];
	const tags: string[] = [];
	let done = 0;
	for (const { 0: found, index } of inline.mask.matchAll(tagAtEnd)) {
		pieces.push(slice(inline, done, index));
		for (const tag of found.trim().split(/\s+/, mostTags))
			if (tags.length < mostTags) tags.push(cleanTag(tag));
		done = index + found.length;
	}
	if (tags.length === 0) return { inline, tags };
	return {
		inline: cut(join([...pieces, slice(inline, done, inline.text.length)])),
		tags,
	};
}

/** `#a//b/` as "a/b". */
function cleanTag(tag: string): string {
	return tag
		.replace(/^#/, "")
		.split("/")
		.filter((part) => part)
		.join("/");
}

const cardTag =
	/(?:^|\s)#(?:card(?:[-/]reversed?)?|flashcards?)(?:\/[\p{L}\p{N}_/-]*)?(?=\s|$)/giu;

/** A heading's words without the tag that makes cards of it. */
export function withoutCardTag(title: string): string {
	return title.includes("#") ? title.replace(cardTag, "").trim() : title;
}

/** True for `#flashcards` and tags below it. */
export function isFlashcardTag(tag: string): boolean {
	return /^flashcards?(?:\/|$)/i.test(tag);
}

/** The deck that `#flashcards/deck` names, or null. */
export function deckOfTag(tag: string): string | null {
	return isFlashcardTag(tag) && tag.includes("/")
		? tag.slice(tag.indexOf("/") + 1)
		: null;
}
