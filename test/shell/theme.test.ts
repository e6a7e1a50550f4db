// Window colours and frames for each theme.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	paperColour,
	shownTheme,
	themeSource,
	themes,
} from "../../electron/shell/theme.ts";
import { paletteOf } from "../../renderer/theme.ts";

test("frames follow the chosen theme, and the system for high contrast", () => {
	expect(themes.map(themeSource)).toEqual([
		"system",
		"light",
		"dark",
		"system",
	]);
});

test("a system that asks for contrast gets it, unless the person chose a theme", () => {
	for (const theme of themes)
		expect(shownTheme(theme, true)).toBe(paletteOf(theme, true));
	expect(shownTheme("system", true)).toBe("contrast");
	expect(shownTheme("system", false)).toBe("system");
	expect(shownTheme("dark", true)).toBe("dark");
});

test("a window begins in the paper of the page's own palettes", () => {
	const tokens = readFileSync(
		new URL("../../renderer/styles/tokens.css", import.meta.url),
		"utf8",
	);
	const papers = [
		...tokens.matchAll(/--paper: light-dark\((#\w+), (#\w+)\)/g),
	].map(([, light, dark]) => [light, dark]);
	const colours = (theme: "system" | "contrast") => [
		paperColour(theme, false),
		paperColour(theme, true),
	];
	expect([colours("system"), colours("contrast")]).toEqual(papers);
	expect(paperColour("dark", true)).toBe(paperColour("system", true));
});
