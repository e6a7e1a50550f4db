// Minutes of meetings: what they yield waits until somebody wants it.
import { expect, test } from "vitest";
import { isMinutes } from "../../../electron/engine/notes/meeting.ts";
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
