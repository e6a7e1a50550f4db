// Mochi's `{{x}}`, which templates and macros write too: finds out whether a note means it to hide, and numbers it as `{{1::x}}`.
import type { Root } from "mdast";
import { type Inline, join, lineAt, slice, words } from "./inline.ts";

/** Templates open what they fill in with a sign or a blank. */
const template = /\{\{(?:[#/>!^&~{.$=-]|\s)|\{%|<%/;

/** What begins a macro of Logseq's, or stands for something in Obsidian's own templates. */
const macro =
	/^(?:cards|cloze|embed|function|iframe|img|namespace|pdf|query|renderer|tweet|twitter|video|vimeo|youtube|youtube-timestamp|bilibili|zotero-[a-z-]+)\s|^(?:date|time|title)(?::|$)/i;

/** A name in a program: `user.name`, `first_name`, `upper(name)`, `name|upper`. */
const programName = /^[\w-]+(?:[._][\w.-]+|\(.*\)|\|.*)$/;

const brace = /\{\{([\p{L}\p{N}"“(\u{fffc}][^{}\n]*?)\}\}/gu;

/**
 * True when the braces of a note hide words: it is marked as flashcards, or it is one short card
 * of two sides. In a template they never do.
 */
export function meansBraces(
	root: Root,
	text: string,
	isCardNote: boolean,
): boolean {
	if (!text.includes("{{")) return false;
	const bare = text
		.replace(/^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\1/gm, "")
		.replace(/`[^`\n]*`/g, "");
	if (template.test(bare)) return false;
	return isCardNote || isBareCard(root, bare);
}

/** A paragraph with words in braces above a rule, and nothing like a text around it. */
function isBareCard({ children }: Root, bare: string): boolean {
	const [front, rule, back] = children;
	const isCard =
		front?.type === "paragraph" &&
		rule?.type === "thematicBreak" &&
		back?.type === "paragraph" &&
		children.length === 3;
	// One word in small letters alone may be what a template fills in.
	return (
		isCard &&
		[...bare.matchAll(brace)].some(
			([, inner = ""]) => isHidden(inner) && /[\p{Lu}\s]/u.test(inner),
		)
	);
}

function isHidden(inner: string): boolean {
	return (
		inner === inner.trim() &&
		!inner.includes("::") &&
		!macro.test(inner) &&
		!programName.test(inner)
	);
}

/** The text with `{{x}}` as `{{1::x}}`: what one text has in braces is hidden together. */
export function numberBraces(inline: Inline): Inline {
	if (!inline.mask.includes("{{")) return inline;
	const pieces: Inline[] = [];
	let done = 0;
	for (const { 0: found, index } of inline.mask.matchAll(brace)) {
		const inner = inline.text.slice(index + 2, index + found.length - 2);
		if (!isHidden(inner)) continue;
		pieces.push(
			slice(inline, done, index + 2),
			words("1::", lineAt(inline, index)),
		);
		done = index + 2;
	}
	if (done === 0) return inline;
	return join([...pieces, slice(inline, done, inline.text.length)]);
}
