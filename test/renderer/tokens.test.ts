// Every text colour must be readable on every ground it may stand on, in each of the four palettes.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(
	new URL("../../renderer/styles/tokens.css", import.meta.url),
	"utf8",
);

type Palette = Record<string, string>;

/** The `light-dark()` pairs of one rule, one side of each. */
function readPalette(selector: string, side: 0 | 1): Palette {
	const start = css.indexOf(`${selector} {`);
	const body = css.slice(start, css.indexOf("\n}", start));
	const pairs = body.matchAll(
		/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g,
	);
	return Object.fromEntries(
		[...pairs].map(([, name, ...sides]) => [name, sides[side]]),
	);
}

const contrast = ':root[data-theme="contrast"]';
const palettes: Record<string, Palette> = {
	light: readPalette(":root", 0),
	dark: readPalette(":root", 1),
	"contrast light": readPalette(contrast, 0),
	"contrast dark": readPalette(contrast, 1),
};

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((start) => {
		const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
		return channel <= 0.04045
			? channel / 12.92
			: ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort(
		(a, b) => a - b,
	) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "raised", "sunken", "ember-soft"];
const inks = ["ink", "ink-2", "ink-3"];
const grades = ["again", "hard", "good", "easy"];

/** Which text stands on which ground: all inks and ember everywhere, grades on what is not tinted. */
const readable: [text: string, ground: string][] = [
	...[...inks, "ember"].flatMap((text) =>
		grounds.map((ground): [string, string] => [text, ground]),
	),
	...grades.flatMap((text) =>
		["paper", "raised"].map((ground): [string, string] => [text, ground]),
	),
	["on-ember", "ember"],
	["paper", "ink"],
];

function tooWeak(
	palette: Palette,
	pairs: typeof readable,
	least: number,
): string[] {
	return pairs.flatMap(([one, other]) => {
		const found = ratio(palette[one] ?? "", palette[other] ?? "");
		return found >= least ? [] : [`${one} on ${other}: ${found.toFixed(2)}`];
	});
}

test("the formula gives the ratios that WCAG states", () => {
	expect(ratio("#000000", "#ffffff")).toBeCloseTo(21, 5);
	expect(ratio("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test.each(Object.keys(palettes))("text is readable in %s", (name) => {
	const palette = palettes[name] ?? {};
	expect(Object.keys(palette)).toEqual(Object.keys(palettes.light ?? {}));
	const least = name.startsWith("contrast") ? 7 : 4.5;
	expect(tooWeak(palette, readable, least)).toEqual([]);
});

test.each(Object.keys(palettes))(
	"edges of controls and the focus ring stand out in %s",
	(name) => {
		const edges = ["edge", "ember"].flatMap((edge) =>
			["paper", "raised", "sunken"].map((ground): [string, string] => [
				edge,
				ground,
			]),
		);
		expect(tooWeak(palettes[name] ?? {}, edges, 3)).toEqual([]);
	},
);
