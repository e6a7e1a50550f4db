// Window colours and frames for each theme.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	paperColour,
	themeSource,
	themes,
} from "../../electron/shell/theme.ts";

test("frames follow the chosen theme, and the system for high contrast", () => {
	expect(themes.map(themeSource)).toEqual([
		"system",
		"light",
		"dark",
		"system",
	]);
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
