// Questions that stand as heading or item, answered by what stands below them.
import { isPronoun } from "./clause.ts";
import {
	type Question,
	type Scope,
	type Statement,
	say,
	small,
} from "./fact.ts";
import { type Inline, linesOf } from "./inline.ts";
import { statementOf, type Walk } from "./line.ts";
import { listOf } from "./list.ts";
import type { Block } from "./section.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** A question as heading, answered by what stands below it. */
export function answer(
	title: Inline,
	blocks: readonly Block[],
	walk: Walk,
): Statement | null {
	const isAbout =
		/^\W*what (?:is|are) (?!the (?:difference|purpose|benefit|advantage|main))/i.test(
			title.text,
		);
	const [first, ...more] = blocks;
	if (!first || more.length > 0 || isAbout) return null;
	const back = answerOf(first);
	if (!back) return null;
	const front = withTopic(title, walk.scope);
	const span = { line: linesOf(title).line, endLine: first.endLine };
	const kind =
		first.type === "list" && first.entries.length > 1 ? "list" : "basic";
	const question: Question = {
		...basic("question-heading", front, title),
		kind,
		back,
	};
	return statementOf([question], title, span, walk.scope, textOf(first));
}

function answerOf(block: Block): Question["back"] | null {
	if (block.type === "list") {
		const items = block.entries.map(({ inline }) => inline);
		const words = items.reduce((sum, { text }) => sum + countWords(text), 0);
		if (
			items.length > 7 ||
			words > 60 ||
			block.entries.some(({ children }) => children.length > 0)
		)
			return null;
		const only = items[0];
		return items.length === 1 && only
			? basic("", only, only).back
			: listOf(items, block.isOrdered);
	}
	if (block.type !== "text" || countWords(block.inline.text) > 50) return null;
	return basic("", block.inline, block.inline).back;
}

function textOf(block: Block): string {
	if (block.type === "text") return block.inline.text;
	return block.type === "list"
		? block.entries.map(({ inline }) => inline.text).join(" ")
		: "";
}

/** The question, with the topic before it where it does not name it. */
function withTopic(title: Inline, { topic, subject }: Scope): Inline {
	const content = contentOf(title.text);
	const names = [...topic.content, ...subject.content].some((word) =>
		content.has(word),
	);
	const isVague =
		findWords(title.text).some(({ lower }) => isPronoun(lower)) ||
		content.size < 3;
	return names || !(isVague || !/\s\p{Lu}/u.test(title.text))
		? title
		: say(`${topic.name}: `, smallQuestion(title));
}

function smallQuestion(title: Inline): Inline {
	const isWh = /^(?:What|Why|How|When|Where|Which|Who)\b/.test(title.text);
	return isWh ? small(title) : title;
}
