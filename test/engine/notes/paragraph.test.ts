// Sentences that are said of the thing with which their paragraph began.
import { expect, test } from "vitest";
import { standings } from "./fixture.ts";

const note = (text: string) => standings(`# Databases\n\n${text}`, "DB.md");

test("a plain thing in a paragraph about something with a name waits", () => {
	const line = "Replication is synchronous and needs a second zone.";
	const front =
		"Databases: replication is [synchronous or asynchronous] and needs a second zone";
	expect(note(line)).toEqual([`${front} accepted`]);
	expect(note(`Multi-AZ guards against the loss of a zone. ${line}`)).toContain(
		`${front} from-context`,
	);
	expect(note(`Databases guard against the loss of data. ${line}`)).toContain(
		`${front} accepted`,
	);
});

test.each([
	"Patients are pale because their blood lacks iron.",
	"The victims are pale because their blood lacks iron.",
])("who is meant by %j the sentence before tells", (line) => {
	const before = "Anaemia is a lack of red cells.";
	const fronts = standings(`${before} ${line}`, "Blood.md");
	expect(fronts).toContainEqual(expect.stringMatching(/pale\? from-context$/));
});
