// Which targets are pictures or sounds of the vault, what stands for them, and that looking for them takes no time.
import { expect, test } from "vitest";
import {
	altOf,
	isMediaTarget,
	mentionedMedia,
} from "../../../electron/engine/notes/media-target.ts";

test.each([
	["a.png", true],
	["img/A B.JPEG", true],
	["x.svg#part", true],
	["tone.m4a", true],
	["../up.webp", true],
	["https://example.org/a.png", false],
	["//example.org/a.png", false],
	["data:image/png", false],
	["Note", false],
	["Note.md", false],
	["paper.pdf", false],
])("%s: %s", (target, expected) => {
	expect(isMediaTarget(target)).toBe(expected);
});

test("the author's words stand for a picture, else its file's name; a width is none", () => {
	expect(altOf("img/map%20one.png")).toBe("map one");
	expect(altOf("map.png", "300")).toBe("map");
	expect(altOf("map.png", "300x200")).toBe("map");
	expect(altOf("map.png", "the river|120")).toBe("the river");
	expect(altOf("map.png", "chart of 1848")).toBe("chart of 1848");
	expect(altOf(".png")).toBe("picture");
});

test("all mentions of a note are found, in both ways of writing", () => {
	const text =
		'![[a.png|300]] and ![b](img/b.jpg "title") and ![](<c d.gif>)\n![[Note]] ![far](https://example.org/e.png) [f](f.png)';
	expect([...mentionedMedia(text)]).toEqual(["a.png", "img/b.jpg", "c d.gif"]);
});

test.each(["![", "![[", "![](", "![](<", "![](a", "![[a|"])(
	"a megabyte of %s is looked through at once",
	(piece) => {
		const long = piece.repeat(200_000) + "a".repeat(500_000);
		expect(mentionedMedia(long).size).toBe(0);
	},
);
