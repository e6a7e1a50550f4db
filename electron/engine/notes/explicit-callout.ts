// Callouts that are cards: `> [!question]- front`, and the answer in the lines below.
import type { Blockquote, RootContent } from "mdast";
import { plainText, type Rich } from "../contract/rich.ts";
import { isExamRemark } from "./callout-title.ts";
import { capital } from "./context.ts";
import { bothWays, type Found } from "./explicit-card.ts";
import type { Question } from "./fact.ts";
import { cut, type Inline, splitLines, toRich } from "./inline.ts";
import { spanOf } from "./item.ts";
import { isQuestion } from "./label.ts";
import { withoutMark } from "./qa-label.ts";
import { blocksToRich, type NoteSource, toInline } from "./rich.ts";
import { takeMarks } from "./tag.ts";
import { contentOf } from "./words.ts";

/** The card of a callout; none unless it is of a type that asks, with a title and a body. */
export function readCallout(node: Blockquote, source: NoteSource): Found[] {
	const callout = openCallout(node, source);
	if (!callout || !/^(?:question|faq|card|flashcard)$/i.test(callout.type))
		return [];
	const { inline: title, ...marks } = takeMarks(callout.title);
	const isAsked = isQuestion(title.text);
	const inner = isAsked ? null : askedWithin(callout);
	if (!title.text || (!isAsked && holdsQuestions(callout))) return [];
	if (!inner && isExamRemark(title.text)) return [];
	const inline = inner?.asked ?? title;
	// "Default?" asks for nothing by itself.
	if (/^(?!Why|How|What|When|Where|Who)\p{L}+\?$/u.test(inline.text)) return [];
	// A table is asked cell by cell.
	if (callout.rest.some(({ type }) => type === "table")) return [];
	const body = takeMarks(inner?.told ?? callout.body);
	const back = bodyOf({ ...callout, body: body.inline }, source);
	if (!plainText(back).trim()) return [];
	return bothWays("explicit-callout", toRich(inline), back, false).map(
		(question) => ({
			question,
			span: spanOf(node),
			marks: {
				blockId: marks.blockId ?? body.blockId,
				tags: [...marks.tags, ...body.tags],
			},
			sharesNote: true,
		}),
	);
}

/** The card of a callout whose question could be asked in any note, with the note's topic before it. */
export function placeCallout(
	question: Question,
	{ name, topic }: { name: string; topic: ReadonlySet<string> },
): Question {
	const text = plainText(question.front);
	const own = contentOf(text);
	const [first, ...rest] = question.front;
	const isNamed =
		[...topic].some((word) => own.has(word)) ||
		/\s\p{Lu}|\p{Lu}{2}|\d/u.test(text) ||
		own.size > 3 ||
		!/\p{L}{2}/u.test(name);
	if (isNamed || !isQuestion(text) || first?.type !== "text") return question;
	const start = /^(?:What|Why|How|When|Where|Which|Who|Is|Are|Does|Do|Can)\b/;
	const value = start.test(first.value)
		? first.value.slice(0, 1).toLowerCase() + first.value.slice(1)
		: first.value;
	const front = [{ ...first, value: `${capital(name)}: ${value}` }, ...rest];
	return { ...question, front };
}

/** "Why is the sea salt? → rivers": a body of one line that asks and answers, below a title that does not. */
function askedWithin({
	body,
	rest,
}: Callout): { asked: Inline; told: Inline } | null {
	const end = /^[^?\n]{8,200}\?["')\]]*\s/.exec(body.text)?.[0].length ?? 0;
	const told = withoutMark(cut(body, end));
	const isOne = end > 0 && rest.length === 0 && !/[?\n]/.test(told.text);
	return isOne && told.text
		? { asked: withoutMark(cut(body, 0, end)), told }
		: null;
}

interface Callout {
	type: string;
	title: Inline;
	/** Lines that go on right below the title. */
	body: Inline;
	rest: RootContent[];
}

const opening = /^\[!([\w-]+)\][+-]?[ \t]*(.*)/;

function openCallout(node: Blockquote, source: NoteSource): Callout | null {
	const [first, ...rest] = node.children;
	if (first?.type !== "paragraph") return null;
	const inline = toInline(first.children, source);
	const found = opening.exec(inline.text);
	if (!found) return null;
	const end = found[0].length;
	return {
		type: found[1] ?? "",
		title: cut(inline, end - (found[2]?.length ?? 0), end),
		body: cut(inline, end),
		rest,
	};
}

/** A list of questions with their own answers rather than the answer to the title. */
function holdsQuestions({ body, rest }: Callout): boolean {
	return (
		rest.some(({ type }) => type === "heading") ||
		splitLines(body).some(({ text }) => isQuestion(text))
	);
}

function bodyOf({ body, rest }: Callout, source: NoteSource): Rich {
	if (rest.length === 0) return toRich(body, true);
	const blocks = rest.flatMap((node) => blockOf(node, source));
	return body.text
		? [{ type: "paragraph", children: toRich(body, true) }, ...blocks]
		: unwrap(blocks);
}

/** A callout inside the answer shows its text without the mark that opens it. */
function blockOf(node: RootContent, source: NoteSource): Rich {
	const inner = node.type === "blockquote" ? openCallout(node, source) : null;
	if (!inner) return blocksToRich([node], source);
	const body = bodyOf(inner, source);
	return /^(?:answer|success|check|done)$/i.test(inner.type)
		? body
		: [
				{
					type: "quote",
					children: [
						...(inner.title.text
							? [{ type: "paragraph", children: toRich(inner.title) } as const]
							: []),
						...body,
					],
				},
			];
}

/** One paragraph alone shows its text directly. */
export function unwrap(blocks: Rich): Rich {
	const [only, second] = blocks;
	return only?.type === "paragraph" && !second ? only.children : blocks;
}
