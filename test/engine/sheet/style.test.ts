// The style of a sheet's page: titles are text in it and never style.
import { expect, test } from "vitest";
import { cssString, pageStyle } from "../../../electron/engine/sheet/style.ts";

test("a title cannot leave its string", () => {
	expect(cssString('a"; } </style>\n\\')).toBe(
		'"a\\22 \\3b  \\7d  \\3c \\2f style\\3e \\a \\5c "',
	);
	expect(cssString("Größe 東京")).toBe('"Größe 東京"');
});

test("the page has the size that was asked for, a title from the second page on, and a number", () => {
	const style = pageStyle({ paper: "letter", textSize: "large" }, "AWS");
	expect(style).toContain("size: letter");
	expect(style).toContain('content: "AWS"');
	expect(style).toContain("counter(page)");
	expect(style).toContain("font-size: 13.5pt");
	expect(pageStyle({ paper: "a4", textSize: "small" }, "")).toContain(
		"size: A4",
	);
});
