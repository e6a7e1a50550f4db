// Which lines of a paragraph belong together, and which say something of their own.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { standings } from "./fixture.ts";

test("lines that end where the next word would have fitted are lines of their own", () => {
	const { cards } = parseNote({
		path: "a",
		name: "Kitchen.md",
		text: "Cream whips best when it is cold and at least 30 % fat\nflour needs 12 hours to hydrate\nyeast dies at 60 °C\nsugar burns above 186 °C\n",
	});
	expect(
		cards.map(({ sources }) => [sources[0]?.line, sources[0]?.endLine]),
	).toEqual([
		[1, 1],
		[2, 2],
		[3, 3],
		[4, 4],
	]);
});

test("lines wrapped far to the right are joined", () => {
	const text = Array.from(
		{ length: 4 },
		(_, at) =>
			`The court has sat in the old guildhall since ${1901 + at}, and it still hears most of the cases that the northern towns bring to\nits clerks each spring. Its judges wear green, and whoever enters the hall after ${at + 3} bells has to pay a fine to the keeper of\nthe door.`,
	).join("\n\n");
	const { cards } = parseNote({ path: "a", name: "Court.md", text });
	expect(cards.map(({ back }) => plainText(back))).toContain("1901");
	expect(
		cards.some(({ front }) => plainText(front).startsWith("Court: its clerks")),
	).toBe(false);
});

test("what stands after a semicolon leans on it, the next sentence does not", () => {
	const text =
		"A topic is split; a log is an ordered list.\nThe default message size is 1 MB.\n";
	expect(standings(text, "Kafka.md").at(-1)).toBe(
		"Kafka: the default message size is […] MB accepted",
	);
});

test("short lines with breaks before words that would have fitted are lines of their own", () => {
	const text =
		"Anterior: growth hormone of the lobe\nPosterior: water\nprolactinoma is the commonest pituitary adenoma\ndopamine inhibits 2 hormones\nacromegaly needs a test of 2 hours\n";
	const { cards } = parseNote({ path: "a", name: "Glands.md", text });
	expect(cards.some(({ sources }) => sources[0]?.line === 3)).toBe(true);
});

test("text after the lists of a bold line is not about that line", () => {
	const text =
		"# Ships\n\n**Ferries**\nAdvantages\n- cheap\n- often\n\nDisadvantages\n- slow\n- wet\n\nRadar sees 40 km far";
	const { cards } = parseNote({ path: "a", name: "Ships.md", text });
	expect(cards.at(-1)?.context).toEqual(["Ships", "Ships"]);
});

test("a few small words above a table are its label, and announce that table alone", () => {
	const text = [
		"# Harbour",
		"",
		"ferry decks",
		"",
		"| Deck | Cargo |",
		"|---|---|",
		"| A | coal |",
		"",
		"| Pilot | Boat |",
		"|---|---|",
		"| Otto Pan | Heron |",
	].join("\n");
	expect(standings(text, "Harbour.md")).toEqual([
		"Ferry decks: what is the cargo of deck A? accepted",
		"Harbour: Otto Pan – boat? accepted",
	]);
});

test("a line with a colon above pairs is their label", () => {
	const text =
		"# Kuche\n\n- mit dem Salz\n- und die Butter\n- der Teig\n\nUnregelmäßig:\nbacken = buk\nmahlen = gemahlen\n";
	expect(standings(text, "Küche.md").join()).toContain(
		"Unregelmäßig: mahlen? accepted",
	);
});

test("the title of a callout places its lines, and a label ends before it", () => {
	const text = [
		"# Harbour",
		"",
		"Pilots:",
		"- Otto Pan",
		"- Ida Rye",
		"",
		"> [!info] Tides",
		"> spring tide: 7 m above the mark",
	].join("\n");
	expect(standings(text, "Harbour.md").join()).toContain(
		"Harbour – Tides – spring tide: […] m above the mark",
	);
});

test("lines near one length that each begin anew are not wrapped", () => {
	const text = [
		"# Guild",
		"",
		...Array.from(
			{ length: 7 },
			(_, at) =>
				`Rule ${at + 1} of the guild: bread of class ${at + 1} must weigh ${at + 3} ounces`,
		),
		"Bakers of the old town: Otto Pan, Ida Rye, Emil Roggen, Anna Wecken",
		"Fundamental duties",
		"- honesty",
		"- clean hands",
	].join("\n");
	expect(standings(text, "Guild.md").join()).not.toContain("Wecken Fund");
});
