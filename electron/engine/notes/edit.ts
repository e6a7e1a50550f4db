// A card's sides between what is shown and the Markdown in which a learner rewords them.
import type { CardKind } from "../contract/data.ts";
import { plainText, type Rich, type RichNode } from "../contract/rich.ts";
import { findBraces } from "./cloze-brace.ts";
import { type Inline, join, slice, toRich, wrap } from "./inline.ts";
import { blocksToRich, readAddresses, toInline } from "./rich.ts";
import { keepStoredMedia } from "./stored-media.ts";
import { readTree } from "./tree.ts";

/** The sides of a card as Markdown; a gap is written `{{c1::hidden words::hint}}`. */
export interface Wording {
	front: string;
	back: string;
}

/** Why a wording makes no card, in words for the learner. */
export interface WordingFault {
	fault: string;
}

/** A card's sides as Markdown from which `readWording` makes the same text again. */
export function writeWording(card: { front: Rich; back: Rich }): Wording {
	return { front: writeSide(card.front), back: writeSide(card.back) };
}

/** What a wording shows. The back of a cloze is what its gaps hide, whatever `back` says. */
export function readWording(
	kind: CardKind,
	{ front, back }: Wording,
): { front: Rich; back: Rich } | WordingFault {
	const question = readSide(front, kind === "cloze");
	if (isBlank(question))
		return { fault: "The front is empty. Write a question." };
	if (kind !== "cloze") {
		const answer = readSide(back, false);
		return isBlank(answer)
			? { fault: "The back is empty. Write the answer." }
			: { front: question, back: answer };
	}
	const hidden = gapsOf(question);
	if (isBlank(hidden))
		return {
			fault:
				"Nothing is hidden. Put the words to remember between {{c1:: and }}.",
		};
	return { front: question, back: hidden };
}

function isBlank(rich: Rich): boolean {
	return plainText(rich, "answer").trim() === "";
}

/** The hidden words, parted by commas where there are several gaps. */
function gapsOf(nodes: Rich): Rich {
	const gaps = nodes.flatMap((node): Rich[] => {
		if (node.type === "gap") return [node.children];
		return "children" in node ? [gapsOf(node.children)] : [];
	});
	return gaps
		.filter((gap) => gap.length > 0)
		.flatMap(
			(gap, index): Rich =>
				index === 0 ? gap : [{ type: "text", value: ", " }, ...gap],
		);
}

function readSide(markdown: string, hasGaps: boolean): Rich {
	const text = markdown.replace(/\r\n?/g, "\n").trim();
	const tree = readTree(text);
	// Nested a hundred deep, it is no wording: it stays the text that it is.
	if ("tooDeepAt" in tree) return [{ type: "text", value: text }];
	const source = { text, addresses: readAddresses(tree.root) };
	const [only, second] = tree.root.children;
	if (only?.type !== "paragraph" || second)
		return keepStoredMedia(blocksToRich(tree.root.children, source));
	const inline = toInline(only.children, source);
	return keepStoredMedia(toRich(hasGaps ? openGaps(inline) : inline, true));
}

/** The text with its braces taken off and what they hold hidden. */
function openGaps(inline: Inline): Inline {
	const pieces: Inline[] = [];
	let done = 0;
	for (const { start, end, hint, removed } of findBraces(inline)) {
		const from = removed[0]?.start ?? start;
		if (from < done) continue;
		const hidden = slice(inline, start, end);
		const mark = hint
			? { type: "gap" as const, hint }
			: { type: "gap" as const };
		pieces.push(
			slice(inline, done, from),
			wrap(hidden, 0, hidden.text.length, mark),
		);
		done = removed[1]?.end ?? end;
	}
	return done === 0
		? inline
		: join([...pieces, slice(inline, done, inline.text.length)]);
}

type Escape = (text: string) => string;

/** Signs that mean something nearly everywhere; a wording stays readable with few backslashes. */
const gentle: Escape = (text) =>
	text.replace(
		/[\\*`[\]<$]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|~~|==|%%|\{\{/gu,
		"\\$&",
	);
/** Every sign that could mean something. */
const thorough: Escape = (text) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");

function writeSide(rich: Rich): string {
	const hasGaps = !isBlank(gapsOf(rich));
	const text = plainText(rich, "answer");
	const quick = write(rich, gentle).trim();
	return plainText(readSide(quick, hasGaps), "answer") === text
		? quick
		: write(rich, thorough).trim();
}

function write(nodes: Rich, quote: Escape): string {
	return nodes.map((node) => writeNode(node, quote)).join("");
}

function writeNode(node: RichNode, quote: Escape): string {
	switch (node.type) {
		case "text":
			return quote(node.value);
		case "code":
			return fenced(node.value);
		case "math":
			return `$${node.value}$`;
		case "image":
		case "audio":
			return `![${quote(node.alt)}](<${node.src}>)`;
		case "break":
			return "\n";
		case "strong":
			return `**${write(node.children, quote)}**`;
		case "emphasis":
			return `*${write(node.children, quote)}*`;
		case "delete":
			return `~~${write(node.children, quote)}~~`;
		case "highlight":
			return `==${write(node.children, quote)}==`;
		case "link":
			return `[${write(node.children, quote)}](<${node.href}>)`;
		case "gap":
			return `{{c1::${write(node.children, quote)}${node.hint ? `::${node.hint}` : ""}}}`;
		case "codeBlock":
			return `\n\n${blockFence(node.value)}${node.language}\n${node.value}\n${blockFence(node.value)}\n\n`;
		case "paragraph":
			return `\n\n${write(node.children, quote)}\n\n`;
		case "quote":
			return `\n\n${indent(write(node.children, quote), "> ", "> ")}\n\n`;
		case "list":
			return `\n\n${node.children.map((item, index) => writeItem(item, node.ordered ? `${node.start + index}. ` : "- ", quote)).join("\n")}\n\n`;
		case "table":
			return `\n\n${writeTable(node.children, quote)}\n\n`;
		case "item":
		case "row":
		case "cell":
			return write(node.children, quote);
		default:
			return "";
	}
}

function fenced(value: string): string {
	const longest = Math.max(0, ...runsOf(value, /`+/g));
	const fence = "`".repeat(longest + 1);
	const pad = value.startsWith("`") || value.endsWith("`") ? " " : "";
	return `${fence}${pad}${value}${pad}${fence}`;
}

function blockFence(value: string): string {
	return "`".repeat(Math.max(3, 1 + Math.max(0, ...runsOf(value, /`+/g))));
}

function runsOf(value: string, pattern: RegExp): number[] {
	return [...value.matchAll(pattern)].map(([run]) => run.length);
}

function writeItem(item: RichNode, marker: string, quote: Escape): string {
	const body = writeNode(item, quote)
		.replace(/\n{2,}/g, "\n")
		.trim();
	return indent(body, marker, " ".repeat(marker.length));
}

function indent(text: string, first: string, rest: string): string {
	return text
		.trim()
		.split("\n")
		.map((line, index) => (index === 0 ? first : rest) + line)
		.join("\n");
}

function writeTable(rows: Rich, quote: Escape): string {
	const lines = rows.map((row) => {
		const cells = "children" in row ? row.children : [];
		return `| ${cells.map((cell) => writeNode(cell, quote).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
	});
	const [head = "", ...rest] = lines;
	const width = rows[0] && "children" in rows[0] ? rows[0].children.length : 1;
	return [head, `|${" --- |".repeat(width)}`, ...rest].join("\n");
}
