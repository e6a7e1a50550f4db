// Minutes of meetings: what they yield waits until somebody wants it.
import { expect, test } from "vitest";
import {
	isDiary,
	isMinutes,
	isWorking,
} from "../../../electron/engine/notes/meeting.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

test.each([
	"Attendees: Ada, Bob",
	"## Participants\n- Ada",
	"**Agenda**\n- budget\n\n**Decisions**\n- more bread",
])("%j begins minutes", (text) => {
	expect(isMinutes(`# Weekly\n\n${text}\n`)).toBe(true);
});

test.each([
	"An agenda: a list of what to talk about",
	"## Next steps\n- read on",
	"The participants agreed",
	"present continuous: I am reading",
])("%j does not", (text) => {
	expect(isMinutes(`# English\n\n${text}\n`)).toBe(false);
});

test("each card of minutes waits, and says why", () => {
	const fact = "- The oven heats up to 250 °C\n";
	const read = (text: string) =>
		parseNote({ path: "/a.md", name: "Bakery.md", text }).cards.map(
			({ standing, inboxReason }) => inboxReason?.code ?? standing,
		);
	expect(read(fact)).toEqual(["accepted"]);
	expect(read(`Attendees: Ada, Bob\n\n${fact}`)).toContain("minutes");
	expect(read(`Attendees: Ada, Bob\n\n${fact}`)).not.toContain("accepted");
});

test.each([
	["Oven sync", "Present: Ada, Bob. Absent: Cleo\n\n1. Costs\n   - up 12%"],
	["Oven sync 2026-02-03", "1. Costs\n   - up 12%\n\nNext: 10 Feb 11:00"],
	["Baking retro", "- decision: buy flour\n- AOB\n  - rye"],
])("%s with %j is a meeting", (title, text) => {
	expect(isMinutes(`# ${title}\n\n${text}\n`, title)).toBe(true);
});

test.each([
	["Spanish tenses", "Present: hablo, hablas\nPast: hablé"],
	["aws s3 sync", "Next: copy 3 files"],
	["Kick-off", "The kick-off is taken from the centre spot"],
])("%s with %j is none", (title, text) => {
	expect(isMinutes(`# ${title}\n\n${text}\n`, title)).toBe(false);
});

test.each([
	["2026-02-03", "- up at six"],
	["Tuesday 3 March", "Decision: more rye"],
	["3 March", "- [ ] buy flour"],
	["2026-02-03 Tue", "## log\n\n7:15 up"],
	["March 3rd, 2026", "Tired, 6:40 again"],
	["2026-W11", "- up at six"],
	["W11", "# W11\n\n## Mon\n- up at six"],
	["Bakery journal", "## Mon\n- up at six\n\n## Weekend\n- 17 km"],
	["Week 11", "## Tue 3 March\n- up at six\n\n## Wed\n- again"],
])("%s with %j is a page of a diary", (title, text) => {
	expect(isDiary(text, title)).toBe(true);
});

test.each([
	["2026-02-03", "# Ovens\n\n- up to 250 °C"],
	["3 March 1918", "Peace at Brest-Litovsk"],
	["July 1914", "I read that war came"],
	["4 July", "Independence was declared in 1776"],
	["2026-02-03 ovens", "- up at six"],
	["1066", "We know the battle"],
	["2026-W11", "# Ovens\n\n- up to 250 °C"],
	["Week 11", "## Ovens\n- up to 250 °C\n\n## Sunday bread\n- rye"],
	["Week days", "## Lunes\n- Monday"],
	["W3C", "## HTML\n- markup"],
])("%s with %j is none", (title, text) => {
	expect(isDiary(text, title)).toBe(false);
});

test("a page of a diary accepts nothing by itself", () => {
	const text = "# Tuesday 3 March\n\nDecision: go with rye instead of wheat.";
	const { cards } = parseNote({ path: "/a.md", name: "2026-03-03.md", text });
	expect(cards.map(({ inboxReason }) => inboxReason?.code)).toContain("diary");
	expect(cards.filter(({ standing }) => standing === "accepted")).toEqual([]);
});

test.each([
	["2026-02-03 oven trouble", "- it was the fuse"],
	["Bakery", "- [ ] call Ada\n- [x] pay\n- TODO scrub"],
	["Bakery", "why so hot??\n- ask Bob\nhttps://example.org"],
])("%s with %j is a note to work with", (title, text) => {
	expect(isWorking(text, title)).toBe(true);
});

test.each([
	["2026-02-03 lecture on ovens", "- it was the fuse"],
	["Bakery", "- [ ] call Ada\n- ovens are hot\n- why?"],
])("%s with %j is none", (title, text) => {
	expect(isWorking(text, title)).toBe(false);
});

test("in a note to work with, numbers in fragments wait, and whole statements do not", () => {
	const text =
		"- [ ] buy flour\n- [ ] call Ada\n- [ ] scrub\n- dough of 7 kg at the door\n- The oven heats up to 250 °C";
	const { cards } = parseNote({ path: "/a.md", name: "Bakery.md", text });
	expect(
		cards.map(({ standing, sources }) => [sources[0]?.line, standing]),
	).toEqual([
		[4, "inbox"],
		[5, "accepted"],
	]);
});
