// What a question about a free sentence leaves open: it waits, while the plain sentence beside it is asked.
import { expect, test } from "vitest";
import { findLooseSentence } from "../../../electron/engine/notes/sentence-doubt.ts";

function doubt(shown: string, answer: string, about = "") {
	const of = { kind: "basic", rule: "statement", deletion: null } as const;
	return findLooseSentence(
		{ ...of, front: [], back: [], about },
		shown,
		answer,
	);
}

test.each([
	["What does the curve suggest?", "a slow decay"],
	["What does the beacon notify?", "the harbour office"],
	["What is a permit updated with?", "new names"],
	["What must the sender provide?", "a stamped envelope"],
])("%s asks with a verb that takes anything", (shown, answer) => {
	expect(doubt(shown, answer)).toBe("guess");
});

test.each([
	["What does the mean divide?", "the above sum"],
	["What is freight held on?", "barges across these locks"],
	["What does a lease cover?", "the given period"],
])("%s: %s points back", (shown, answer) => {
	expect(doubt(shown, answer)).toBe("vague-question");
});

test.each([
	"letters between towns or burn them",
	"the parcel and vanishes",
	"a whole guild but never grant rights",
	"duties rather than abolishes them",
])("%s says a second thing", (answer) => {
	expect(doubt("What do couriers carry?", answer)).toBe("several-facts");
});

test.each([
	"letters and parcels",
	"a lantern while it rises or sinks",
	"governance, trade and supplies",
	"grain or oats",
])("%s says one thing", (answer) => {
	expect(doubt("What do couriers carry?", answer)).toBeNull();
});

test("a chain, half a verb and a command are no answers", () => {
	expect(doubt("What does a queen beat?", "knight beats pawn")).toBe(
		"several-facts",
	);
	expect(doubt("What does the weir let?", "the water through as-is")).toBe(
		"rough-wording",
	);
	expect(doubt("What do boats create?", "b1 --size=small")).toBe(
		"rough-wording",
	);
	expect(doubt("What is a field called?", "fallow if it rests")).toBe(
		"rough-wording",
	);
});

test("an answer that its question tells by the same stem waits", () => {
	expect(
		doubt("What does list tide list?", "the tidal ranges", "list tide"),
	).toBeNull();
	expect(
		doubt(
			"What does town twinning join?",
			"two towns by treaty",
			"town twinning",
		),
	).toBe("doubtful");
	expect(
		doubt("What does print route show?", "the routing table", "print route"),
	).toBe("doubtful");
	expect(
		doubt("What is a farm domain run by?", "a domain warden", "a farm domain"),
	).toBeNull();
});

test("a subject that stands for something else waits", () => {
	expect(
		doubt("What does the idea of debt do?", "adds to fear", "the idea of debt"),
	).toBe("vague-question");
	expect(
		doubt("What do common tasks include?", "a, b and c", "common tasks"),
	).toBe("vague-question");
});

test.each([
	["What can a weir be used to do?", "raise water", "guess"],
	["What does a buoy help to do?", "find the way in", "guess"],
	["What do floods remove?", "material", "guess"],
	["What are hulls made to do?", "look like fish", "rough-wording"],
	["What do crews move to do?", "fill the empty ports", "rough-wording"],
	["What does a berth offer?", "a quay wall which provides", "rough-wording"],
	["What does a bell consist of?", "a bowl of bronze on", "rough-wording"],
])("%s %s: waits", (shown, answer, code) => {
	expect(doubt(shown, answer)).toBe(code);
});

test("a comparison and a command are no subjects", () => {
	expect(
		doubt("What are more ports found in?", "the north", "more ports"),
	).toBe("rough-wording");
	expect(
		doubt("What does mark all boats close?", "the gap", "Mark all boats"),
	).toBe("unclear-name");
	expect(
		doubt(
			"What can a weir be used to do?",
			"keep the upper canal deep enough for laden barges",
		),
	).toBeNull();
});
