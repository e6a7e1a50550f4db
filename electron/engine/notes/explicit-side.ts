// Notes that are one card each, as Mochi and yanki write them: `---` parts the sides.
import type { Root, RootContent } from "mdast";
import { plainText, type Rich } from "../contract/rich.ts";
import { readClozes, readStrikes } from "./cloze.ts";
import { unwrap } from "./explicit-callout.ts";
import { bothWays, type Marked } from "./explicit-card.ts";
import type { Question } from "./fact.ts";
import { cut, type Inline, join, type Run, toRich, unmark } from "./inline.ts";
import { spanOf } from "./item.ts";
import { blocksToRich, type NoteSource, toInline } from "./rich.ts";
import { isFlashcardTag, takeMarks } from "./tag.ts";

/** True when the note is meant as a card: by its deck tag, or by a property such as yanki's `noteId`. */
export function isCardNote(root: Root, tags: readonly string[]): boolean {
	return (
		tags.some(isFlashcardTag) ||
		hasProperty(root, /^(?:noteId:|(?:flash)?cards?:[ \t]*true)/m)
	);
}

function hasProperty({ children: [first] }: Root, property: RegExp): boolean {
	return first?.type === "yaml" && property.test(first.value);
}

/**
 * The card of a note of sides. Two rules in a row ask both ways, and what follows a further rule
 * is shown with both answers. A note with headings below its first rule is a text and no card.
 */
export function readSides(root: Root, source: NoteSource): Marked[] {
	const sides: RootContent[][] = [[]];
	for (const node of root.children) {
		if (node.type === "yaml" || isTagLine(node, source)) continue;
		if (node.type === "thematicBreak") sides.push([]);
		else if (isUnderlined(node, source)) {
			sides.at(-1)?.push(node);
			sides.push([]);
		} else sides.at(-1)?.push(node);
	}
	const [front = [], second, ...others] = sides;
	if (isText(sides)) return [];
	// Elsewhere what is struck through is no longer so, and italics are only loud.
	const isYanki = hasProperty(root, /^noteId:/m);
	const hasBraces = source.hasBraces && second !== undefined;
	const below = sides.slice(1).flat();
	const own = [
		() => (hasBraces ? readHidden(front, below, source, readClozes) : []),
		() => (isYanki ? readHidden(front, below, source, readStrikes) : []),
		() => (isYanki && !second ? readTyped(front, source) : []),
		() => (second ? pair(front, second, others, source) : []),
	];
	const span = spanAll(sides.flat());
	for (const read of own) {
		const questions = read();
		if (questions.length > 0)
			return questions.map((question) => ({
				question,
				span,
				trail: [],
				marks: { blockId: null, tags: [] },
				sharesNote: false,
			}));
	}
	return [];
}

/** Headings below the first rule, or anywhere without one, make it a text. */
function isText([front = [], ...below]: RootContent[][]): boolean {
	return (below.length > 0 ? below.flat() : front).some(isHeading);
}

/** What `read` finds in the paragraphs of the front is hidden; what follows the rule is shown with each answer. */
function readHidden(
	front: readonly RootContent[],
	extra: readonly RootContent[],
	source: NoteSource,
	read: (text: Inline) => Question[],
): Question[] {
	const pieces = front.map((node) =>
		node.type === "paragraph"
			? takeMarks(toInline(node.children, source)).inline
			: null,
	);
	const inlines = pieces.filter((piece) => piece !== null);
	if (inlines.length === 0 || inlines.length < pieces.length) return [];
	const shown = blocksToRich([...extra], source);
	return read(join(inlines, "\n")).map((question) => ({
		...question,
		back: withExtra(question.back, shown),
	}));
}

/** A note without a rule whose last words are set off in italics asks for those. */
function readTyped(
	front: readonly RootContent[],
	source: NoteSource,
): Question[] {
	const last = front.at(-1);
	if (last?.type !== "paragraph") return [];
	const inline = takeMarks(toInline(last.children, source)).inline;
	const run = inline.runs.at(
		inline.runs.findLastIndex((each) => !isEmphasised(each)) + 1,
	);
	if (!run) return [];
	const above = blocksToRich(front.slice(0, -1), source);
	const before = toRich(cut(inline, 0, run.start), true);
	const asked = before.length > 0 ? asBlocks(before) : [];
	const whole = unwrap([...above, ...asked]);
	if (!plainText(whole).trim()) return [];
	const answer = unmark(cut(inline, run.start), "emphasis");
	return bothWays("explicit-side", whole, toRich(answer), false);
}

function isEmphasised({ marks }: Run): boolean {
	return marks.some(({ type }) => type === "emphasis");
}

function pair(
	front: readonly RootContent[],
	second: readonly RootContent[],
	others: readonly RootContent[][],
	source: NoteSource,
): Question[] {
	const isReversed = second.length === 0 && others.length > 0;
	const [back = [], ...extra] = isReversed ? others : [second, ...others];
	const asked = unwrap(blocksToRich([...front], source));
	if (plainText(asked).length > 600) return [];
	return toCards(
		asked,
		blocksToRich([...back], source),
		blocksToRich(extra.flat(), source),
		isReversed,
	);
}

function toCards(front: Rich, back: Rich, extra: Rich, isReversed: boolean) {
	const isEmpty = (side: Rich) => !plainText(side).trim();
	if (isEmpty(front) || isEmpty(back)) return [];
	return bothWays("explicit-side", front, unwrap(back), isReversed).map(
		(card) => ({ ...card, back: withExtra(card.back, extra) }),
	);
}

function withExtra(back: Rich, extra: Rich): Rich {
	return extra.length === 0 ? back : [...asBlocks(back), ...extra];
}

/** Running text as a paragraph, so that blocks may follow it. */
function asBlocks(side: Rich): Rich {
	const isBlock = side.every(({ type }) =>
		/^(?:paragraph|quote|list|codeBlock|table)$/.test(type),
	);
	return isBlock ? side : [{ type: "paragraph", children: side }];
}

/** Text with `---` right below it, which Markdown alone takes for a heading. */
function isUnderlined(node: RootContent, { text }: NoteSource): boolean {
	if (node.type !== "heading" || node.depth !== 2) return false;
	const { start, end } = node.position ?? {};
	return /\n[ ]{0,3}-{3,}[ \t]*$/.test(text.slice(start?.offset, end?.offset));
}

function isHeading({ type }: RootContent): boolean {
	return type === "heading";
}

function isTagLine(node: RootContent, { text }: NoteSource): boolean {
	if (node.type !== "paragraph") return false;
	const { start, end } = node.position ?? {};
	return /^(?:#[^\s#]+\s*)+$/.test(text.slice(start?.offset, end?.offset));
}

function spanAll(nodes: readonly RootContent[]) {
	const [first, last] = [nodes[0], nodes.at(-1)];
	return {
		line: first ? spanOf(first).line : 1,
		endLine: last ? spanOf(last).endLine : 1,
	};
}
