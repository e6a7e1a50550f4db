// Minutes of meetings: what they yield waits until somebody wants it.
import { expect, test } from "vitest";
import {
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
