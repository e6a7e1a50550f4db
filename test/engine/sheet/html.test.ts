// The file that a sheet becomes: whatever notes hold, it carries no script, no address and no mark-up of theirs.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RichNode } from "../../../electron/engine/contract/rich.ts";
import { sheetNode } from "../../../electron/engine/contract/sheet.ts";
import {
	isSheetElement,
	type SheetNode,
} from "../../../electron/engine/contract/sheet-node.ts";
import { el } from "../../../electron/engine/sheet/element.ts";
import { toHtml } from "../../../electron/engine/sheet/html.ts";
import { drawRich } from "../../../electron/engine/sheet/rich.ts";

const look = { gap: "answer", formula: () => null } as const;
const png = `${"a".repeat(64)}.png`;

function bodyOf(
	document: SheetNode[],
	images: ReadonlyMap<string, string> = new Map(),
): string {
	const page = toHtml({ title: "T", document, style: "", images });
	const [, body = ""] =
		/<main class="sheet">\n([\s\S]*)\n<\/main>/.exec(page) ?? [];
	return body;
}

test("text and attributes are escaped, and the page begins with a policy that allows no script and no request", () => {
	const page = toHtml({
		title: `</title><script>alert("1")</script>`,
		document: [el("p", { id: `"><img src=x>` }, "<b>&'\"")],
		style: "p { color: red }",
		images: new Map(),
	});
	expect(page).toContain(
		"<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</title>",
	);
	expect(page).toContain(
		'<p id="&quot;&gt;&lt;img src=x&gt;">&lt;b&gt;&amp;&#39;&quot;</p>',
	);
	expect(page).not.toContain("<script");
	expect(page).toMatch(
		/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; /,
	);
	expect(page).toContain("width=device-width");
});

test("a picture is inside the file, and one that is not there is its words", () => {
	const picture: RichNode = { type: "image", src: png, alt: "A <VPC>" };
	const drawn = drawRich([picture], look);
	const data = "data:image/png;base64,AAAA";
	expect(bodyOf(drawn, new Map([[png, data]]))).toBe(
		`<img src="${data}" alt="A &lt;VPC&gt;">`,
	);
	expect(bodyOf(drawn)).toBe("<em>A &lt;VPC&gt;</em>");
	const foreign: RichNode = { type: "image", src: "https://x/y.png", alt: "y" };
	expect(bodyOf(drawRich([foreign], look))).toBe("<em>y</em>");
});

test("only https leads out, and what is no allowed element is not written", () => {
	const link = (href: string): RichNode => ({
		type: "link",
		href,
		children: [{ type: "text", value: "here" }],
	});
	expect(bodyOf(drawRich([link("https://aws.amazon.com/a?b&c")], look))).toBe(
		'<a href="https://aws.amazon.com/a?b&amp;c" rel="noopener noreferrer">here</a>',
	);
	for (const href of ["http://a.b", "javascript:alert(1)", "https://u:p@a.b"])
		expect(bodyOf(drawRich([link(href)], look))).toBe("<span>here</span>");
	const hostile = [
		el("script", {}, "alert(1)"),
		el("p", { onclick: "alert(1)" }, "x"),
		el("p", { style: "background: url(https://x)" }, "x"),
		el("a", { href: "javascript:alert(1)" }, "x"),
		el("img", { src: "https://x/y.png" }),
		el("math", { href: "https://x" }),
		el("mi", { "xlink:href": "https://x" }),
	];
	expect(hostile.filter(isSheetElement)).toEqual([]);
	expect(bodyOf(hostile).trim()).toBe("");
	for (const node of hostile)
		expect(sheetNode.safeParse(node).success).toBe(false);
});

test("gaps, lists, tables and code keep their meaning", () => {
	const text = (value: string): RichNode => ({ type: "text", value });
	const gap: RichNode = { type: "gap", hint: "where", children: [text("AZ")] };
	expect(bodyOf(drawRich([gap], { ...look, gap: "blank" }))).toBe(
		'<span class="s-gap">[where]</span>',
	);
	expect(bodyOf(drawRich([gap], look))).toBe(
		'<span class="s-gap-answer">AZ</span>',
	);
	const row = (header: boolean, value: string): RichNode => ({
		type: "row",
		header,
		children: [{ type: "cell", children: [text(value)] }],
	});
	expect(
		bodyOf(
			drawRich(
				[{ type: "table", children: [row(true, "H"), row(false, "c")] }],
				look,
			),
		),
	).toBe(
		'<table class="s-note-table"><thead><tr><th scope="col">H</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>',
	);
	const steps: RichNode = {
		type: "list",
		ordered: true,
		start: 3,
		children: [{ type: "item", children: [text("go")] }],
	};
	expect(bodyOf(drawRich([steps], look))).toBe(
		'<ol start="3"><li>go</li></ol>',
	);
});

const leaf = fc.record({
	type: fc.constantFrom(
		"text",
		"code",
		"math",
		"codeBlock",
		"script",
		"constructor",
	),
	value: fc.string({ unit: "binary" }),
	language: fc.constant(""),
});
const { rich } = fc.letrec<{ rich: unknown; node: unknown }>((tie) => ({
	node: fc.oneof(
		leaf,
		fc.record({
			type: fc.constantFrom(
				"strong",
				"link",
				"gap",
				"list",
				"item",
				"table",
				"row",
			),
			href: fc.string(),
			header: fc.boolean(),
			ordered: fc.boolean(),
			start: fc.integer(),
			children: tie("rich"),
		}),
	),
	rich: fc.array(tie("node"), { maxLength: 3 }),
}));

test("law (seed 11): every content gives elements of the contract alone, and no sign of its text stands as mark-up", () => {
	const law = fc.property(rich, (content) => {
		const drawn = drawRich(content as RichNode[], look);
		for (const node of drawn)
			expect(sheetNode.safeParse(node).success).toBe(true);
		const tags = [...bodyOf(drawn).matchAll(/<\/?([^\s>]*)/g)].map(
			([, tag]) => tag,
		);
		const known =
			/^(a|span|code|pre|strong|ol|ul|li|table|thead|tbody|tr|th|td|em)$/;
		expect(tags.filter((tag) => !known.test(tag ?? ""))).toEqual([]);
	});
	fc.assert(law, { seed: 11, numRuns: 300 });
});
