// Properties as an outliner writes them in running text: `key:: value`, a line each, at the top of a page or below a block.
import { cut, type Inline } from "./inline.ts";

const line = /^\p{Ll}[\p{Ll}\d_-]*::(?:[ \t]|$)/u;

/** True for a text of properties alone: "type:: lecture", "tags:: tides". */
export function areProperties(text: string): boolean {
	return (
		line.test(text) && text.split("\n").every((own) => line.test(own.trim()))
	);
}

/** An item without the properties below its first line; one that is a pair itself stands above more pairs. */
export function withoutProperties(inline: Inline): Inline {
	const { text, mask } = inline;
	if (!mask.includes("::")) return inline;
	const end = text.indexOf("\n");
	const isPage = end > 0 && !mask.slice(0, end).includes("::");
	return isPage && areProperties(mask.slice(end + 1).trim())
		? cut(inline, 0, end)
		: inline;
}

const isTop =
	/^---\n[\s\S]{1,2000}?\n---(?:\n|$)|^(?:[ \t]*\p{Ll}[\p{Ll}\d_-]*::[^\n]*(?:\n|$))+/u;
const isOfStudy =
	/^[ \t]*(?:(?:type|tags?|category|kind|class)::?[^\n]*(?<![\p{L}\d])(?:study|studies|learn(?:ing|t)?|lectures?|lessons?|course|class|seminar|tutorial|exams?|revision|flash-?cards?|textbook|vorlesung|klausur|lernen)(?![\p{L}\d])|(?:course|module|subject|lecture|lesson)::?[ \t]*[^\s])/imu;

/** True for a page whose properties say that it was written to learn from. */
export function isStudyPage(text: string): boolean {
	const top = isTop.exec(text.trimStart())?.[0];
	if (!top) return false;
	return isOfStudy.test(top) || listed.test(top);
}

/** What the properties of a page file it under: "Tides" of "course:: [[Tides]]". */
export function filedUnder(text: string): string | null {
	const top = isTop.exec(text.trimStart())?.[0] ?? "";
	const name =
		topic
			.exec(top)?.[1]
			?.replace(/[[\]"'#]/g, "")
			.trim() ?? "";
	return /\p{L}/u.test(name) && name.length < 60 ? name : null;
}

const topic =
	/^[ \t]*(?:title|topic|course|module|subject)::?[ \t]*([^\n]+)/imu;

/** "tags:" with an item a line. */
const listed =
	/^[ \t]*(?:-[ \t]*)["'#]*(?:study|learning|lectures?|lessons?|course|exams?|revision|flash-?cards?)\b/im;
