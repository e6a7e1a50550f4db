// Hostile and unusual content on its way to a card: only the allow-list survives.
import { expect, test } from "vitest";
import {
	plainText,
	type Rich,
	type RichNode,
} from "../../../electron/engine/contract/rich.ts";
import { richNode } from "../../../electron/engine/contract/rich-node.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { safeAddress } from "../../../electron/engine/notes/rich.ts";

function back(answer: string, rest = ""): Rich {
	const text = `Front :: ${answer}\n${rest}`;
	const note = parseNote({ path: "n.md", name: "n.md", text });
	return note.cards[0]?.back ?? [];
}

function block(answer: string): Rich {
	const text = `Front\n?\n${answer}\n`;
	const note = parseNote({ path: "n.md", name: "n.md", text });
	return note.cards[0]?.back ?? [];
}

const text = (value: string): RichNode => ({ type: "text", value });

test.each([
	"javascript:alert(1)",
	"JaVaScRiPt:alert(1)",
	"data:text/html,x",
	"file:///etc/passwd",
	"vbscript:x",
	"//evil.example",
	"../other.md",
	"Javascript&colon;alert(1)",
])("a link to %s is plain text", (url) => {
	expect(safeAddress(url)).toBeNull();
	expect(back(`[here](<${url}>) z`)).toEqual([text("here z")]);
});

test("an address with blanks or control characters is refused", () => {
	expect(safeAddress("https://example.org/\u0000")).toBeNull();
	expect(safeAddress("https://example.org/ onclick=x")).toBeNull();
});

test("https, http and mailto links stay links, also by reference", () => {
	expect(back("[a](https://example.org/x) [b](mailto:a@example.org)")).toEqual([
		{
			type: "link",
			href: "https://example.org/x",
			children: [text("a")],
		},
		text(" "),
		{ type: "link", href: "mailto:a@example.org", children: [text("b")] },
	]);
	expect(back("[a][x]", "\n[x]: http://example.org\n")).toEqual([
		{ type: "link", href: "http://example.org", children: [text("a")] },
	]);
	expect(back("[a][x]", "\n[x]: javascript:alert\n")).toEqual([text("a")]);
});

test("raw HTML vanishes; what stands between its tags is harmless text", () => {
	expect(back('a <img src=x onerror="alert(1)"> b')).toEqual([text("a  b")]);
	expect(back("a <script>alert(1)</script> b")).toEqual([text("a alert(1) b")]);
	expect(back("one<br>two")).toEqual([
		text("one"),
		{ type: "break" },
		text("two"),
	]);
	expect(back("a &lt;b&gt; c")).toEqual([text("a <b> c")]);
});

test("wiki-links and embedded notes read as their text, comments vanish", () => {
	expect(back("[[Vault/Image#Part|alias]] and [[Vault/Other]]")).toEqual([
		text("alias and Other"),
	]);
	expect(back("[[#Only heading]] ![[Other#Part]] %%secret%% end")).toEqual([
		text("Only heading Other end"),
	]);
});

test("pictures and sounds of the vault are shown, others are links with their words", () => {
	expect(back("see ![[x.png]] and ![a chart|300](img/c%201.jpg)")).toEqual([
		text("see "),
		{ type: "image", src: "x.png", alt: "x" },
		text(" and "),
		{ type: "image", src: "img/c%201.jpg", alt: "a chart" },
	]);
	expect(back("hear ![[Note/bell.mp3|the bell]]")).toEqual([
		text("hear "),
		{ type: "audio", src: "Note/bell.mp3", alt: "the bell" },
	]);
	expect(back("![far][pic] away\n\n[pic]: https://example.org/c.png")).toEqual([
		{
			type: "link",
			href: "https://example.org/c.png",
			children: [text("far")],
		},
		text(" away"),
	]);
	expect(back("`![[x.png]]` is code")).toEqual([
		{ type: "code", value: "![[x.png]]" },
		text(" is code"),
	]);
});

test("dollars that only tell how dear something is stay as they are", () => {
	const dear = "an inn is $$$, a hut $$; a tent is $";
	expect(back(dear)).toEqual([text(dear)]);
});

test("math keeps its source, also where Markdown would read marks in it", () => {
	expect(back("$a*b*c$ and $\\{x\\}$, but $5 or $6")).toEqual([
		{ type: "math", value: "a*b*c" },
		text(" and "),
		{ type: "math", value: "\\{x\\}" },
		text(", but $5 or $6"),
	]);
});

test("marks nest and stay in order", () => {
	expect(back("**bold *both*** `code` ~~gone~~")).toEqual([
		{
			type: "strong",
			children: [text("bold "), { type: "emphasis", children: [text("both")] }],
		},
		text(" "),
		{ type: "code", value: "code" },
		text(" "),
		{ type: "delete", children: [text("gone")] },
	]);
});

test("answers may hold lists, code and tables", () => {
	const rich = [
		...block("- a\n\t- b\n- c"),
		...block("```js\n<script>\n```"),
		...block("| h |\n| - |\n| c |"),
	];
	expect(rich.map(({ type }) => type)).toEqual(["list", "codeBlock", "table"]);
	expect(rich[1]).toEqual({
		type: "codeBlock",
		language: "js",
		value: "<script>",
	});
	for (const node of rich) expect(richNode.safeParse(node).success).toBe(true);
});

test("headings and plain statements are read without their pictures", () => {
	const note = parseNote({
		path: "n.md",
		name: "n.md",
		text: "# ![[logo.png]] Volumes\n\n## ![icon](i.svg) Types of volume\n\n- gp3 has ![[a.png]] a baseline of 3,000 IOPS ![[b.png]]\n",
	});
	expect(note.cards[0]?.context.slice(1)).toEqual([
		"Volumes",
		"Types of volume",
	]);
	expect(note.cards.map(({ front }) => plainText(front, "answer"))).toEqual([
		"Volumes: gp3 has a baseline of 3,000 IOPS",
	]);
	expect(JSON.stringify(note)).not.toMatch(/\u{fffc}|png|svg/u);
});
