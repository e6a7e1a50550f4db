// Marks in two versions of a text the words that differ. Pure.
import type { Rich, RichNode } from "../../electron/engine/contract/rich.ts";

/** More words than this are shown unmarked: comparing takes the square of their number. */
const mostWords = 400;
/** Where less than this is the same, marks would cover all and tell nothing. */
const leastShared = 0.3;

/** Both versions with what only one of them has as highlights. Code and formulas count as one word. */
export function markChanges(
	before: Rich,
	after: Rich,
): { before: Rich; after: Rich } {
	const one = wordsOf(before);
	const other = wordsOf(after);
	const longest = Math.max(one.length, other.length);
	if (longest > mostWords) return { before, after };
	const shared = findShared(one, other);
	if (shared.one.size < longest * leastShared) return { before, after };
	return {
		before: mark(before, shared.one),
		after: mark(after, shared.other),
	};
}

const word = /\s+|\S+/g;

function tokensOf(value: string): string[] {
	return value.match(word) ?? [];
}

function isWord(token: string): boolean {
	return /\S/.test(token);
}

/** The words of all leaves in their order. */
function wordsOf(rich: Rich): string[] {
	return rich.flatMap((node): string[] => {
		if ("children" in node) return wordsOf(node.children);
		if (node.type === "text") return tokensOf(node.value).filter(isWord);
		return "value" in node ? [node.value] : [];
	});
}

/** Places of the words in the longest common part of both. */
function findShared(one: readonly string[], other: readonly string[]) {
	const width = other.length + 1;
	const lengths = new Uint16Array((one.length + 1) * width);
	const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
	for (let i = one.length - 1; i >= 0; i -= 1)
		for (let j = other.length - 1; j >= 0; j -= 1)
			lengths[i * width + j] =
				one[i] === other[j]
					? at(i + 1, j + 1) + 1
					: Math.max(at(i + 1, j), at(i, j + 1));
	const shared = { one: new Set<number>(), other: new Set<number>() };
	let [i, j] = [0, 0];
	while (i < one.length && j < other.length)
		if (one[i] === other[j]) {
			shared.one.add(i);
			shared.other.add(j);
			i += 1;
			j += 1;
		} else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
		else j += 1;
	return shared;
}

function mark(rich: Rich, shared: ReadonlySet<number>): Rich {
	let next = 0;
	const isShared = () => {
		next += 1;
		return shared.has(next - 1);
	};
	const visit = (nodes: Rich): Rich =>
		nodes.flatMap((node): RichNode[] => {
			if ("children" in node)
				return [{ ...node, children: visit(node.children) }];
			if (node.type === "text") return markText(node.value, isShared);
			if (!("value" in node) || isShared() || node.type === "codeBlock")
				return [node];
			return [{ type: "highlight", children: [node] }];
		});
	return visit(rich);
}

function markText(value: string, isShared: () => boolean): RichNode[] {
	const nodes: RichNode[] = [];
	for (const token of tokensOf(value)) {
		const isMarked = isWord(token) && !isShared();
		const leaf: RichNode = { type: "text", value: token };
		nodes.push(isMarked ? { type: "highlight", children: [leaf] } : leaf);
	}
	return joinNodes(nodes);
}

/** Plain words become one text again, and so do marked ones with the blanks between them. */
function joinNodes(nodes: readonly RichNode[]): RichNode[] {
	const joined: RichNode[] = [];
	for (const [index, node] of nodes.entries()) {
		const last = joined.at(-1);
		const isBetween =
			node.type === "text" &&
			!isWord(node.value) &&
			nodes[index + 1]?.type === "highlight";
		if (last?.type === "highlight" && (node.type === "highlight" || isBetween))
			addText(last.children, textOf(node));
		else if (last?.type === "text" && node.type === "text")
			last.value += node.value;
		else joined.push(structuredClone(node));
	}
	return joined;
}

function textOf(node: RichNode): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}

function addText(children: Rich, value: string): void {
	const [leaf] = children;
	if (leaf?.type === "text") leaf.value += value;
}
