// Which part of a title says what a note is about.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import {
	isSortOfNote,
	subjectPart,
} from "../../../electron/engine/notes/title.ts";
import { acceptedCards } from "./fixture.ts";

/** Fronts of the accepted cards of a note. */
function accepted(text: string, name: string): string[] {
	return acceptedCards(text, name).map(({ front }) => plainText(front));
}

test.each([
	["Harbour law – revision sheet (Wales)", "Harbour law"],
	["Revision sheet – Harbour law", "Harbour law"],
	["Byelaws – from the podcast, episodes 1–14", "Byelaws"],
	["Psych 210 – lecture 4: tides (Dr Moss)", "tides"],
	["TIDES 101 midterm – locks & sluices", "locks & sluices"],
	["Tides!!! (exam Thu)", "Tides"],
	["*** Tides *** 🌊", "Tides"],
	["Tides (A-level geography, topic 5)", "Tides"],
	["Sailing class, winter term", "Sailing"],
	["Tides, part II", "Tides"],
	["Cheat sheet: tides", "tides"],
	["Geography revision: tides", "Geography – tides"],
	["Tides | Geography 101", "Tides"],
	["Summary of chapter 3: Tides", "Tides"],
	["The Old Harbour – Act 1 summary", "The Old Harbour"],
	["Harbours – The First Law", "The First Law"],
	["Harbours – the definitive guide", "Harbours"],
	["Tides - what I know by now", "Tides"],
	["IAM - Identity and Access", "IAM"],
	["Geography - tides", "tides"],
	["GEO12 lecture 3 - tides", "tides"],
	["Zusammenfassung: Gezeiten", "Gezeiten"],
	["Tides 0c1f22aa9e0b4d0a8b11c2d0f5e6a7b8", "Tides"],
	["Tides 3f2a9c1b7d", "Tides"],
	["Tides 3e1b9c", "Tides"],
	["Tides 747a", "Tides 747a"],
	["Engine 4020ab", "Engine 4020ab"],
	["Tides 20241105", "Tides 20241105"],
	["Harbour facade", "Harbour facade"],
	["Judicial review", "Judicial review"],
	["C++", "C++"],
	["Tides, year one", "Tides"],
	["Tides, a map", "Tides"],
	["Tides: dates for the oral", "Tides"],
	["Tides crunch sheet", "Tides"],
	["Tides I never remember at sea", "Tides"],
	["Tides weeks 3+4", "Tides"],
	["Tides section", "Tides"],
	["Cross section", "Cross section"],
	["Harbours, Tides & Locks - study log", "Harbours, Tides & Locks"],
	["Tides – cheat sheet for micro viva", "Tides"],
	["Old Norse grammar dump", "Old Norse grammar"],
	["Heap dump", "Heap dump"],
	["Pytheas ocean reading notes", "Pytheas ocean"],
	["Map reading notes", "Map reading"],
	["tides survival notes", "tides"],
	["L7 Harbours", "Harbours"],
	["L2 Cache", "L2 Cache"],
	["L4 load balancer", "L4 load balancer"],
	["Network+ cheat sheet", "Network+"],
	["W7N2 - Tide gauges", "Tide gauges"],
	["OCE110 Tutorial - Tide gauges", "Tide gauges"],
	["H5N1 - avian influenza", "H5N1"],
	["Chapter 4 11 Locks Exam Tips", "Locks"],
	["Tide gauges – Exam Tips", "Tide gauges"],
	["Tide gauges Deepdive", "Tide gauges"],
	["Tides – imported from slides (sailing camp, day 6)", "Tides"],
	["Tides – talks with Ruth", "Tides"],
	["Tides (SAA + a bit of ANS)", "Tides"],
	["Tides – week 3 placement (Fenmouth)", "Tides"],
])("%s is about %s", (title, part) => {
	expect(subjectPart(title)).toBe(part);
});

test.each([
	"Revision sheet (England & Wales)",
	"Lecture 4",
	"week 3",
	"from the podcast, episodes 1–14",
	"Tuesday 12 March",
	"BIO201",
	"GEOL 1010",
	"Act 1",
])("%s tells the sort of a note", (title) => {
	expect(isSortOfNote(title)).toBe(true);
});

test.each(["Class struggle", "The Act of Union", "Independence Day", "EC2"])(
	"%s is a subject",
	(title) => {
		expect(isSortOfNote(title)).toBe(false);
	},
);

test("a part of the title that tells the sort of the note stands on no card", () => {
	const line = "\n\nA sluice holds 900 t of mud.";
	expect(
		accepted(`# Harbours – revision sheet (Wales)${line}`, "x.md"),
	).toEqual(["Harbours: a sluice holds […] t of mud"]);
	expect(accepted(`# Lecture 4${line}`, "harbours.md")).toEqual([
		"Harbours: a sluice holds […] t of mud",
	]);
});

test("where a title has two names the shorter of the file stands on cards", () => {
	expect(
		accepted(
			"# Brook, Harbours of the Northern Coast (1785)\n\nA sluice holds 900 t of mud.",
			"Brook - Harbours.md",
		),
	).toEqual(["Harbours: a sluice holds […] t of mud"]);
});

test("a title that lists three names may stand before a card", () => {
	expect(
		accepted(
			"# Ports, Locks & Mills - study log\n\nA sluice holds 900 t of mud.",
			"x.md",
		),
	).toEqual(["Ports, Locks & Mills: a sluice holds […] t of mud"]);
});

test.each([
	["2024-02-06_tide_tables", "Tide tables"],
	["2024-02-06-tide-tables", "Tide tables"],
	["2024-02-tides", "Tides"],
])(
	"the day before a file's name is no part of the title: %s",
	(name, title) => {
		const note = parseNote({
			path: `/${name}.md`,
			name: `${name}.md`,
			text: "x",
		});
		expect(note.title).toBe(title);
	},
);
