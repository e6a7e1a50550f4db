// Formulas become MathML elements of the allow-list; whatever a note writes, there is no link, no style and no HTML.

import { Writable } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { FormulaView } from "../../../renderer/components/math.tsx";

/** The markup once KaTeX has been loaded. */
function html(value: string, isDisplay = false): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = "";
		const sink = new Writable({
			write(chunk, _encoding, done) {
				text += chunk;
				done();
			},
			final(done) {
				resolve(text.replaceAll(/<!--.*?-->/g, ""));
				done();
			},
		});
		const { pipe } = renderToPipeableStream(
			<FormulaView value={value} isDisplay={isDisplay} />,
			{ onAllReady: () => pipe(sink), onError: reject },
		);
	});
}

test("a formula is MathML without its annotation", async () => {
	expect(await html("a^2")).toBe(
		"<math><mrow><msup><mi>a</mi><mn>2</mn></msup></mrow></math>",
	);
	expect(await html("\\cos x", true)).toContain(
		'<span class="math-display"><math display="block">',
	);
	expect(await html("\\cos x")).toContain("<mi>cos</mi>");
});

test("what is no formula is shown as its source", async () => {
	expect(await html("\\frac{1}{")).toBe('<code class="math">\\frac{1}{</code>');
});

test.each([
	"\\href{javascript:alert(1)}{x}",
	"\\url{https://example.org}",
	"\\htmlStyle{color:red}{x}",
	"\\htmlClass{evil}{x}",
	"\\includegraphics{https://example.org/x.png}",
	"\\text{<script>alert(1)</script>}",
	"\\def\\a{\\a\\a}\\a",
])("%s does no harm", async (value) => {
	expect(await html(value)).not.toMatch(
		/<(?!\/?(?:math|m[a-z]+|code|span)\b)|\shref=|\sstyle=|class="(?!math)/,
	);
});

test("a formula without end is given up", async () => {
	const deep = `${"\\sqrt{".repeat(3000)}x${"}".repeat(3000)}`;
	expect((await html(deep)).length).toBeGreaterThan(0);
});
