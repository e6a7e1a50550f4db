// The preview must say exactly what an import would do, with nothing left out and nothing written yet.
import { expect, test } from "vitest";
import type {
	CardChange,
	ImportCounts,
	NoteChange,
} from "../../../../electron/engine/contract/import.ts";
import {
	hasEffect,
	pastedName,
	sayApply,
	sayNoteChanges,
	sayOtherEffects,
	sayOutlook,
	sayPreview,
	sayProgress,
	sayResult,
	sayStudy,
	titleOf,
} from "../../../../renderer/screens/import/words.ts";

function counts(change: Partial<ImportCounts> = {}): ImportCounts {
	return {
		added: 0,
		inbox: 0,
		updated: 0,
		kept: 0,
		moved: 0,
		retired: 0,
		restored: 0,
		unchangedFiles: 0,
		...change,
	};
}

function note(
	changes: CardChange["change"][],
	rest: Partial<NoteChange> = {},
): NoteChange {
	return {
		path: "/a.md",
		name: "a.md",
		title: "A",
		status: "changed",
		kept: 0,
		changes: changes.map((change, line) => ({
			change,
			kind: "basic",
			front: [],
			back: [],
			before: null,
			line,
			standing: "accepted",
			inboxReason: null,
		})),
		skipped: [],
		...rest,
	};
}

test("a note that changed and leaves its cards alone can be brought up to date", () => {
	const given = counts({ kept: 4 });
	expect(sayPreview(given, [note([])])).toBe("1 note to bring up to date");
	expect(sayOutlook(given, [note([])])).toBe(
		"Cards stay as they are; lines and pictures follow the files.",
	);
	expect(sayApply(given)).toBe("Bring up to date");
});

test("new cards lead, counted with the notes they come from", () => {
	const notes = [note(["added", "added"]), note(["added"]), note([])];
	expect(sayPreview(counts({ added: 3 }), notes)).toBe(
		"3 new cards from 2 notes",
	);
	expect(sayApply(counts({ added: 37 }))).toBe("Add 37 cards");
	expect(sayResult(counts({ added: 1 }))).toBe("1 card added");
});

test("the button names what is retired, so that nobody retires a card unaware", () => {
	expect(sayApply(counts({ added: 2, retired: 2 }))).toBe(
		"Add 2 cards and retire 2",
	);
	expect(sayApply(counts({ retired: 1 }))).toBe("Retire 1 card");
	expect(sayApply(counts({ inbox: 3, retired: 1 }))).toBe(
		"Put 3 cards into the inbox and retire 1 card",
	);
});

test("cards for the inbox are counted apart, and alone they lead", () => {
	const given = counts({ added: 4, inbox: 2 });
	expect(sayPreview(given, [note(["added"])])).toBe("4 new cards from 1 note");
	expect(sayOtherEffects(given)).toBe(
		"2 cards wait in the inbox for your word.",
	);
	const alone = counts({ inbox: 2 });
	expect(hasEffect(alone)).toBe(true);
	expect(sayPreview(alone, [note(["added"])])).toBe(
		"2 cards for your inbox from 1 note",
	);
	expect(sayResult(alone)).toBe("2 cards wait for your decision");
	expect(sayResult(given)).toBe("4 cards added");
});

test("changes without new cards have their own words", () => {
	const given = counts({ updated: 1 });
	expect(sayPreview(given, [note(["updated"])])).toBe("Changes in 1 note");
	expect(sayApply(given)).toBe("Apply the changes");
	expect(sayResult(given)).toBe("Your cards are up to date");
});

test("an import of what is known already has no effect", () => {
	const given = counts({ kept: 14, unchangedFiles: 2 });
	expect(hasEffect(given)).toBe(false);
	expect(sayPreview(given, [])).toBe("Nothing new in these notes");
	expect(sayOutlook(given, [])).toBe("There is nothing to do.");
	expect(sayOtherEffects(given)).toBe(
		"14 cards stay as they are and 2 notes have not changed.",
	);
});

test("every kind of change makes an import worth doing", () => {
	for (const kind of [
		"added",
		"updated",
		"moved",
		"retired",
		"restored",
	] as const)
		expect(hasEffect(counts({ [kind]: 1 }))).toBe(true);
});

test("each effect is told, in the singular and the plural", () => {
	expect(
		sayOtherEffects(
			counts({ updated: 1, moved: 1, restored: 1, retired: 1, kept: 1 }),
		),
	).toBe(
		"1 card changes and keeps what you know, 1 card moves, 1 retired card returns, 1 card is retired because the text is gone and 1 card stays as it is.",
	);
	expect(sayOtherEffects(counts({ updated: 2, retired: 3 }))).toBe(
		"2 cards change and keep what you know and 3 cards are retired because the text is gone.",
	);
	expect(sayOtherEffects(counts({ added: 5 }))).toBe("");
});

test("a note's line counts its changes by kind", () => {
	expect(sayNoteChanges(note(["added", "updated", "added"]))).toBe(
		"2 new, 1 changed",
	);
	expect(sayNoteChanges(note([], { status: "missing" }))).toBe(
		"the file is gone",
	);
	expect(sayNoteChanges(note([], { kept: 3 }))).toBe("as it was");
	expect(sayNoteChanges(note([], { status: "new" }))).toBe("no cards");
});

test("progress is told in words, with counts once they are known", () => {
	expect(sayProgress(null)).toBe("Looking for notes");
	expect(sayProgress({ phase: "finding", done: 0, total: 0 })).toBe(
		"Looking for notes",
	);
	expect(sayProgress({ phase: "reading", done: 1204, total: 5000 })).toBe(
		"1,204 of 5,000 notes read",
	);
	expect(sayProgress({ phase: "writing", done: 0, total: 9 })).toBe(
		"Writing the cards",
	);
});

test("pasted text is titled by its first heading and named like a file", () => {
	expect(titleOf("intro\n\n## The *heart* ##\n")).toBe("The *heart*");
	expect(titleOf("no heading")).toBe("Pasted note");
	expect(pastedName("a/b: c?")).toBe("Pasted notes/a b  c.md");
	expect(pastedName(" .. / ")).toBe("Pasted notes/...md");
	expect(pastedName("")).toBe("Pasted notes/Pasted note.md");
});

const nothing = { cards: 0, reviews: 0, kept: 0, settings: 0 };

test("a package's answers are announced, offered and reported beside its notes", () => {
	const study = { cards: 2, reviews: 9, kept: 1, settings: 0 };
	expect(sayStudy(study)).toBe(
		"2 cards come on the days that the file says, 9 answers join your history and 1 card keeps its day, as you were further here.",
	);
	expect(sayPreview(counts(), [], study)).toBe("9 answers from elsewhere");
	expect(sayOutlook(counts(), [], study)).toBe("Nothing is written yet.");
	expect(sayApply(counts({ added: 3 }), study)).toBe(
		"Add 3 cards and take over 9 answers",
	);
	expect(sayResult(counts(), study)).toBe("9 answers taken over");
});

test("a schedule without answers is one too, and what is here already is nothing to do", () => {
	const study = { ...nothing, cards: 2 };
	expect(sayPreview(counts(), [], study)).toBe(
		"The schedule of 2 cards from elsewhere",
	);
	expect(sayApply(counts(), study)).toBe("Take over the schedule of 2 cards");
	expect(sayStudy({ ...nothing, kept: 40 })).toBe(
		"The schedule and answers in this file are all here already.",
	);
	expect(sayPreview(counts(), [], nothing)).toBe("Nothing new in these notes");
	expect(sayOutlook(counts(), [], nothing)).toBe("There is nothing to do.");
	expect(sayApply(counts({ added: 3 }), nothing)).toBe("Add 3 cards");
});
