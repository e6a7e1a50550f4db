// Questions that stand as heading or item, answered by what stands below them.
import {
	answering,
	areTerms,
	asItems,
	isBareList,
	ownLines,
} from "./answer-line.ts";
import { capital, contextName } from "./context.ts";
import {
	type Question,
	type Scope,
	type Statement,
	say,
	small,
} from "./fact.ts";
import { cut, type Inline, linesOf } from "./inline.ts";
import { isQuestion } from "./label.ts";
import { readLine, type Walk } from "./line.ts";
import { listOf } from "./list.ts";
import { dropOrnament } from "./ornament.ts";
import { pointsBack } from "./pointing.ts";
import { answerMark, asDemand, isLabelled, withoutMark } from "./qa-label.ts";
import type { Block } from "./section.ts";
import { splitSentences } from "./sentence.ts";
import { asksNothing, isTold, withoutSpeech } from "./speech.ts";
import { statementOf } from "./statement-of.ts";
import type { Subject } from "./topic.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords } from "./words.ts";

/** A question as heading, answered by what stands below it. */
export function answer(
	title: Inline,
	blocks: readonly Block[],
	walk: Walk,
): Statement | null {
	return asksWhatItIs(title)
		? null
		: answerAsWritten(
				title,
				blocks.map((block) => asItems(block, walk)),
				walk,
			);
}

/** Reads running text, also a question that is answered in the same line; gives the last subject. */
export function readText(inline: Inline, walk: Walk): Subject | null {
	const lines = ownLines(inline, walk);
	if (lines.length > 1 && lines.some(({ text }) => inLine.test(text))) {
		for (const line of lines) readText(line, walk);
		return null;
	}
	const asked = answerInLine(inline, walk);
	if (!asked) return readLine(inline, walk);
	walk.found.statements.push(asked);
	return null;
}

/** Speech that asks in order to go on, and questions about what only their place tells. */
const inLine = /^[^?]{8,160}\?["')\]]*\s+[^\s?][^?]*$/;
const rhetoric =
	/\b(?:we|I|us|our|let's|you|your)\b|^(?:so|ok|okay|well|now|but|and|ready|curious|guess)\b/i;
const asking =
	/^(?:[Qq]\s?\d{0,3}\s?[:.)]\s+)?(?:what|which|who|whose|when|where|why|how|is|are|does|do|can|in which|for which|at which|on which)\b/i;
const closed = /^(?:Q\S*\s+)?(?:is|are|does|do|can)\b/i;

/** "What is the largest object? 5 TB": the author asked and answered it. */
function answerInLine(inline: Inline, walk: Walk): Statement | null {
	if (!inline.text.includes("?")) return null;
	const asked = /^[^?]{8,160}\?["')\]]*\s+/.exec(inline.text)?.[0];
	if (!asked || !asking.test(asked) || /[.!;]\s/.test(asked.slice(4)))
		return null;
	const reply = cut(inline, asked.length);
	if (!/[\p{L}\p{N}]/u.test(reply.text) || reply.text.includes("?"))
		return null;
	if (rhetoric.test(withoutMark(reply).text)) return null;
	const isClosed =
		closed.test(asked) && !/^(?:A\S?\s+)?(?:yes|no)\b/i.test(reply.text);
	if (isClosed || rhetoric.test(asked)) return null;
	const span = linesOf(reply);
	const block: Block = {
		type: "text",
		inline: reply,
		...walk.scope.marks,
		...span,
	};
	return answerAsWritten(cut(inline, 0, asked.trimEnd().length), [block], walk);
}

/**
 * Keeps "What is an AMI?" where the lines below, read as `own` statements from `from` on, define
 * nothing: the question as written, answered by those lines. They no longer lack a card of their own.
 */
export function keepQuestion(
	title: Inline,
	blocks: readonly Block[],
	walk: Walk,
	from: number,
) {
	const { statements } = walk.found;
	const own = statements.slice(from);
	// What stands below a list of the section is no longer the answer.
	const isVague = pointsBack(title.text) || walk.scope.isAfter === true;
	if (!asksWhatItIs(title) || isVague || own.some(isDefinition)) return;
	const asked = answerAsWritten(title, blocks, walk);
	if (!asked) return;
	const kept = own.filter(({ missing }) => missing === null);
	// It repeats the lines on purpose, so it must not be merged with them.
	const none = new Set<string>();
	statements.splice(from, own.length, ...kept, {
		...asked,
		content: none,
		core: none,
	});
}

function asksWhatItIs({ text }: Inline): boolean {
	return /^\W*what (?:is|are) (?!the (?:difference|purpose|benefit|advantage|main))/i.test(
		text,
	);
}

function isDefinition({ facts }: Statement): boolean {
	return facts.some(({ ways }) =>
		ways.some(({ rule }) => /definition$/.test(rule)),
	);
}

/** The question as it stands, its answer all that stands below it where that fits on a card. */
function answerAsWritten(
	title: Inline,
	blocks: readonly Block[],
	walk: Walk,
): Statement | null {
	const { scope } = walk;
	// "The bay is shallow. How deep is it?": a statement before the question.
	if (/\p{L}{2}["”’)]*[.!;]["”’)]*\s/u.test(title.text)) return null;
	if (asksNothing(title)) return null;
	const plain = withoutSpeech(title);
	if (plain !== title)
		return asking.test(plain.text)
			? answerAsWritten(plain, blocks, walk)
			: null;
	const [given, ...others] = blocks;
	// "Swift, swallow or martin?" above a line for each of them.
	if (given?.type === "text" && areTerms(ownLines(given.inline, walk)))
		return null;
	const first = given && answering(given, walk);
	if (first !== given && first) return answerAsWritten(title, [first], walk);
	// "A: …" answers; what comes after it speaks about something else.
	if (
		first?.type === "text" &&
		others.length > 0 &&
		answerMark.test(first.inline.text)
	)
		return answerAsWritten(title, [first], walk);
	// The list answers; what comes after it speaks about something else.
	if (first?.type === "list" && others.length > 0)
		return answerAsWritten(title, [first], walk);
	// "At what temperature does it set?" above another question and its answer stays open.
	if (first?.type === "text" && asksFirst(first.inline, walk)) return null;
	const last = blocks.at(-1);
	const text = blocks.map(textOf).join(" ");
	if (!first || !last || (blocks.length > 1 && countWords(text) > 60))
		return null;
	if (isTold.test(text)) return null;
	const backs = blocks.map(answerOf).filter((back) => back !== null);
	if (backs.length < blocks.length || blocks.length > 4) return null;
	const isList =
		blocks.length === 1 && first.type === "list" && first.entries.length > 1;
	// What the author wrote as the answer to "Q3)" is one.
	const isLong =
		!isList && !isLabelled(title) && saysSeveral(title, blocks, walk);
	const question: Question = {
		...basic(
			"question-heading",
			withTopic(asDemand(withoutMark(dropOrnament(title))), scope),
			title,
		),
		kind: isList ? "list" : "basic",
		back: isList ? backs.flat() : joinBlocks(backs),
		...(isLong ? { doubt: "several-facts" as const } : {}),
	};
	const span = { line: linesOf(title).line, endLine: last.endLine };
	const statement = statementOf([question], title, span, scope, text);
	// Its sentences are asked one by one as well, so it must not be merged with them.
	const none = new Set<string>();
	return isLong ? { ...statement, content: none, core: none } : statement;
}

/** True for an answer that waits since it states several facts, each of which can be asked by itself. */
export function isOfSeveral({ facts }: Statement): boolean {
	return facts.some(({ ways }) =>
		ways.some(
			({ rule, doubt }) =>
				rule === "question-heading" && doubt === "several-facts",
		),
	);
}

/** Sentence after sentence, too much for one card. */
function saysSeveral(
	title: Inline,
	blocks: readonly Block[],
	{ wrapping }: Walk,
): boolean {
	const sentences = blocks.flatMap((block) =>
		block.type === "text" ? splitSentences(block.inline, wrapping) : [],
	);
	const size = sentences.reduce((sum, { text }) => sum + countWords(text), 0);
	const isCompared = /\bdifferen(?:ce|t)\b/i.test(title.text);
	if (isBareList(sentences)) return false;
	return (
		sentences.length > 2 ||
		(sentences.length === 2 && size > (isCompared ? 30 : 16))
	);
}

function asksFirst(inline: Inline, { wrapping }: Walk): boolean {
	return isQuestion(splitSentences(inline, wrapping)[0]?.text ?? "");
}

/** Blocks one below the other. */
function joinBlocks(backs: readonly Question["back"][]): Question["back"] {
	if (backs.length === 1) return backs.flat();
	return backs.flatMap((back) =>
		back[0]?.type === "list"
			? back
			: [{ type: "paragraph" as const, children: back }],
	);
}

function answerOf(block: Block): Question["back"] | null {
	if (block.type === "list") {
		const items = block.entries.map(({ inline }) => inline);
		const words = items.reduce((sum, { text }) => sum + countWords(text), 0);
		if (
			items.some(({ text }) => text.endsWith(":")) ||
			items.length > 7 ||
			words > 60 ||
			block.entries.some(({ children }) => children.length > 0)
		)
			return null;
		const only = items[0];
		return items.length === 1 && only
			? basic("", only, withoutMark(only)).back
			: listOf(items.map(withoutMark), block.isOrdered);
	}
	if (block.type !== "text" || countWords(block.inline.text) > 50) return null;
	return basic("", block.inline, withoutMark(block.inline)).back;
}

function textOf(block: Block): string {
	if (block.type === "text") return block.inline.text;
	return block.type === "list"
		? block.entries.map(({ inline }) => inline.text).join(" ")
		: "";
}

/** The question, with the topic before it where it does not name it. */
function withTopic(title: Inline, scope: Scope): Inline {
	const { topic, subject } = scope;
	const content = contentOf(title.text);
	const names = [...topic.content, ...subject.content].some((word) =>
		content.has(word),
	);
	const isVague = pointsBack(title.text) || content.size < 3;
	// "Which flavour is supported?": by what, the title says.
	const isOpen =
		/\b(?:supported|allowed|needed|required|available|possible|used|recommended|included|missing|there|default)\W*$/i.test(
			title.text,
		);
	if (names || !(isOpen || isVague || !/\s\p{Lu}/u.test(title.text)))
		return title;
	// "Why did it fail?": what the heading above names.
	const place = pointsBack(title.text)
		? contextName(scope, content)
		: capital(topic.name);
	return say(`${place}: `, smallQuestion(title));
}

function smallQuestion(title: Inline): Inline {
	const isWh = /^(?:What|Why|How|When|Where|Which|Who)\b/.test(title.text);
	return isWh ? small(title) : title;
}
