// A section that the search and the palette do not know could not be found.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	isMeant,
	settingsSections,
} from "../../../../renderer/screens/settings/sections.ts";

const meant = (sought: string) =>
	settingsSections
		.filter(({ title }) => isMeant(sought, title))
		.map(({ title }) => title);

test("every section on the screen is known, and no other", () => {
	const titles = globSync("renderer/screens/settings/*.tsx").flatMap((path) =>
		[...readFileSync(path, "utf8").matchAll(/<Section title="([^"]+)"/g)].map(
			([, title]) => title,
		),
	);
	expect(titles.toSorted()).toEqual(
		settingsSections.map(({ title }) => title).toSorted(),
	);
});

test("sections are found by their titles and by what is in them", () => {
	expect(meant("keys")).toEqual(["Keyboard"]);
	expect(meant("dark")).toEqual(["Look"]);
	expect(meant("retentoin")).toEqual(["Memory"]);
	expect(meant("")).toHaveLength(settingsSections.length);
	expect(meant("zebra")).toEqual([]);
});
