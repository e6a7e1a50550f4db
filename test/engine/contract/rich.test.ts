// Plain text of rich content, as the command line and the matcher see it.
import { expect, test } from "vitest";
import {
	plainText,
	printedText,
	type Rich,
} from "../../../electron/engine/contract/rich.ts";
import { richNode } from "../../../electron/engine/contract/rich-node.ts";

const text = (value: string) => ({ type: "text", value }) as const;
const cloze: Rich = [
	text("AMIs are "),
	{ type: "gap", children: [text("regional")] },
	text(" constructs"),
];

test("a gap is a blank on the front and its answer elsewhere", () => {
	expect(plainText(cloze)).toBe("AMIs are […] constructs");
	expect(plainText(cloze, "answer")).toBe("AMIs are regional constructs");
});

test("a hint stands in the blank", () => {
	expect(
		plainText([{ type: "gap", hint: "scope", children: [text("regional")] }]),
	).toBe("[scope]");
});

test("lists keep their markers, and nested lines line up", () => {
	const item = (...children: Rich) => ({ type: "item", children }) as const;
	const list = (ordered: boolean, ...children: Rich) =>
		({ type: "list", ordered, start: 1, children }) as const;
	expect(
		plainText([
			text("Steps"),
			list(
				true,
				item(text("Launch"), list(false, item(text("boot")))),
				item(text("Configure")),
			),
		]),
	).toBe("Steps\n1. Launch\n   - boot\n2. Configure");
});

test("a node outside the allow-list is refused at the edge", () => {
	expect(richNode.safeParse({ type: "html", value: "<script>" }).success).toBe(
		false,
	);
	expect(
		richNode.safeParse({ type: "text", value: "a", onclick: "x" }).success,
	).toBe(false);
	expect(richNode.safeParse(cloze[1]).success).toBe(true);
});

test("printed math stands between its dollars, compared math does not", () => {
	const rich: Rich = [
		text("Spread: "),
		{ type: "math", value: "\\sigma^2" },
		{ type: "gap", children: [{ type: "math", value: "x", isDisplay: true }] },
	];
	expect(printedText(rich, "answer")).toBe("Spread: $\\sigma^2$$$x$$");
	expect(printedText(rich)).toBe("Spread: $\\sigma^2$[…]");
	expect(plainText(rich, "answer")).toBe("Spread: \\sigma^2x");
	expect(printedText(cloze)).toBe(plainText(cloze));
});
