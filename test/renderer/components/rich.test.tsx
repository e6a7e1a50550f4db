// Note content must become exactly the elements of the table, whatever a hostile note holds.
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Rich, RichNode } from "../../../electron/engine/contract/rich.ts";
import {
	OpenLink,
	RichView,
	safeAddress,
} from "../../../renderer/components/rich.tsx";

function html(rich: Rich, gap?: "blank" | "answer"): string {
	return renderToStaticMarkup(
		gap ? <RichView rich={rich} gap={gap} /> : <RichView rich={rich} />,
	);
}

const text = (value: string): RichNode => ({ type: "text", value });

test("inline nodes become their elements", () => {
	const rich: Rich = [
		{ type: "strong", children: [text("a")] },
		{ type: "emphasis", children: [text("b")] },
		{ type: "delete", children: [text("c")] },
		{ type: "highlight", children: [text("d")] },
		{ type: "code", value: "e" },
		{ type: "break" },
		{ type: "math", value: "x^2" },
	];
	expect(html(rich)).toBe(
		'<strong>a</strong><em>b</em><del>c</del><mark>d</mark><code>e</code><br/><code class="math">x^2</code>',
	);
});

test("blocks become their elements, an ordered list from its own start", () => {
	const item = (value: string): RichNode => ({
		type: "item",
		children: [text(value)],
	});
	const rich: Rich = [
		{ type: "paragraph", children: [text("p")] },
		{ type: "quote", children: [text("q")] },
		{ type: "list", ordered: true, start: 3, children: [item("three")] },
		{ type: "list", ordered: false, start: 1, children: [item("dot")] },
		{ type: "codeBlock", language: "sh", value: "ls -l" },
	];
	expect(html(rich)).toBe(
		'<p>p</p><blockquote>q</blockquote><ol start="3"><li>three</li></ol><ul><li>dot</li></ul><pre><code>ls -l</code></pre>',
	);
});

test("a table has column headings and a body", () => {
	const row = (header: boolean, value: string): RichNode => ({
		type: "row",
		header,
		children: [{ type: "cell", children: [text(value)] }],
	});
	const rich: Rich = [
		{ type: "table", children: [row(true, "Type"), row(false, "gp3")] },
	];
	expect(html(rich)).toBe(
		'<table><thead><tr><th scope="col">Type</th></tr></thead><tbody><tr><td>gp3</td></tr></tbody></table>',
	);
});

test("a gap hides its text until it is filled in place", () => {
	const rich: Rich = [
		text("An "),
		{ type: "gap", hint: "what?", children: [text("AMI")] },
	];
	expect(html(rich, "blank")).toBe(
		'An <span class="gap"><span class="visually-hidden">blank, hint: </span>what?</span>',
	);
	expect(html(rich, "answer")).toBe('An <span class="gap-answer">AMI</span>');
});

test.each([
	["https://aws.amazon.com/ec2", "https://aws.amazon.com/ec2"],
	["javascript:alert(1)", null],
	["JaVaScRiPt:alert(1)", null],
	["data:text/html,<script>alert(1)</script>", null],
	["file:///etc/passwd", null],
	["http://example.com", null],
	["mailto:a@example.com", null],
	["https://user:secret@example.com", null],
	["//example.com", null],
	["not an address", null],
])("the address %s leads to %s", (href, expected) => {
	expect(safeAddress(href)).toBe(expected);
});

test("in a browser an https link opens a tab that knows nothing of this one", () => {
	const rich: Rich = [
		{ type: "link", href: "https://a.example/x", children: [text("docs")] },
	];
	expect(html(rich)).toBe(
		'<a href="https://a.example/x" title="https://a.example/x" target="_blank" rel="noopener noreferrer">docs</a>',
	);
});

test("in the desktop app a link is a button, never an address to go to", () => {
	const rich: Rich = [
		{ type: "link", href: "https://a.example/x", children: [text("docs")] },
	];
	const markup = renderToStaticMarkup(
		createElement(OpenLink, { value: () => {} }, <RichView rich={rich} />),
	);
	expect(markup).toBe(
		'<button type="button" class="bare outside-link" title="https://a.example/x">docs</button>',
	);
});

test("forged nodes draw nothing", () => {
	const forged = [
		{ type: "html", value: "<img src=x onerror=alert(1)>" },
		{ type: "__proto__", children: [] },
		{ type: "constructor", value: "x" },
		{ type: "script", children: [text("alert(1)")] },
		text("still here"),
	] as unknown as Rich;
	expect(html(forged)).toBe("still here");
});

test("a note nested ten thousand deep is cut off, not a crash", () => {
	let node: RichNode = text("bottom");
	for (let depth = 0; depth < 10_000; depth += 1)
		node = { type: "quote", children: [node] };
	const markup = html([node]);
	expect(markup).toContain("…");
	expect(markup).not.toContain("bottom");
});

test("whatever the text, no tag of its own comes through (seed 7)", () => {
	const hostile = fc.oneof(
		fc.string(),
		fc.constantFrom(
			"<script>alert(1)</script>",
			'"><img onerror=x>',
			"</code><b>",
		),
	);
	fc.assert(
		fc.property(hostile, (value) => {
			const markup = html([
				text(value),
				{ type: "code", value },
				{ type: "codeBlock", language: value, value },
			]);
			const tags = markup.match(/<[^>]*>/g) ?? [];
			expect(tags).toEqual([
				"<code>",
				"</code>",
				"<pre>",
				"<code>",
				"</code>",
				"</pre>",
			]);
		}),
		{ seed: 7, numRuns: 200 },
	);
});

const stored = `${"0a".repeat(32)}.png`;

test("pictures and sounds come from the media store and from nowhere else", () => {
	expect(html([{ type: "image", src: stored, alt: "a map" }])).toBe(
		`<img src="media/${stored}" alt="a map" loading="lazy"/>`,
	);
	const sound = stored.replace("png", "mp3");
	expect(html([{ type: "audio", src: sound, alt: "a bell" }])).toContain(
		`<audio controls="" preload="none" src="media/${sound}" aria-label="a bell">`,
	);
	for (const src of [
		"https://example.org/x.png",
		`../${stored}`,
		`${stored}#x`,
		"javascript:alert(1)",
	]) {
		expect(html([{ type: "image", src, alt: "words" }])).toBe(
			'<span class="missing-picture">words</span>',
		);
		expect(html([{ type: "audio", src, alt: "words" }])).toBe("words");
	}
});

test("a diagram's source says what it is", () => {
	const value = "graph TD; A-->B";
	expect(html([{ type: "codeBlock", language: "mermaid", value }])).toBe(
		'<pre><span class="code-label">Mermaid diagram, as its source</span><code>graph TD; A--&gt;B</code></pre>',
	);
});
