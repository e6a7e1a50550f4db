// How far a deck tag reaches: a line of tags counts for the cards below it, a tag on a card's own line for that card alone.
import type { Root, RootContent } from "mdast";
import type { Marked } from "./explicit-card.ts";
import { deckOfTag } from "./tag.ts";

const deckTag = /#flashcards?\/[\p{L}\p{N}_/-]+/iu;

/** Gives each card the deck tag that counts for it. Cards above the first line of tags are left to the note's own deck. */
export function scopeDecks(
	cards: readonly Marked[],
	root: Root,
	text: string,
): Marked[] {
	if (!deckTag.test(text)) return [...cards];
	const { scopes, own } = readTags(root, text.split("\n"));
	let next = 0;
	return cards.map((card) => {
		while ((scopes[next]?.line ?? Number.POSITIVE_INFINITY) <= card.span.line)
			next += 1;
		const tag =
			own.get(card.tagLine ?? card.span.line) ??
			own.get(card.span.endLine) ??
			scopes[next - 1]?.tag;
		const others = card.marks.tags.filter((each) => deckOfTag(each) === null);
		const tags = tag ? [tag, ...others] : others;
		return { ...card, marks: { ...card.marks, tags } };
	});
}

interface Tags {
	scopes: { line: number; tag: string }[];
	own: Map<number, string>;
}

/** The deck tags of all paragraphs, also in lists and quotes; code and comments hold none. */
function readTags(root: Root, lines: readonly string[]): Tags {
	const found: Tags = { scopes: [], own: new Map() };
	const visit = (node: Root | RootContent) => {
		if (node.type === "paragraph") {
			const { start, end } = node.position ?? {};
			for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line += 1)
				readLine(lines[line - 1] ?? "", line, found);
		} else if (
			node.type === "root" ||
			node.type === "blockquote" ||
			node.type === "list" ||
			node.type === "listItem"
		)
			node.children.forEach(visit);
	};
	visit(root);
	return found;
}

function readLine(line: string, at: number, { scopes, own }: Tags) {
	if (!line.includes("#")) return;
	const text = line.replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/, "").trim();
	const words = text.split(/\s+/).filter((word) => word.startsWith("#"));
	const tag = words
		.filter((word) => text.startsWith(word) || text.endsWith(word))
		.map((word) => deckTag.exec(word)?.[0])
		.find((found) => found !== undefined)
		?.slice(1)
		.replace(/\/{2,}/g, "/")
		.replace(/\/$/, "");
	if (!tag) return;
	if (/^(?:#[^\s#]+\s*)+$/.test(text)) scopes.push({ line: at, tag });
	else own.set(at, tag);
}
