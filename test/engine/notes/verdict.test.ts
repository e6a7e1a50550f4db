// Where a card stands when its note was read again.
import { expect, test } from "vitest";
import type {
	NoteId,
	Standing,
} from "../../../electron/engine/contract/data.ts";
import type { Ban } from "../../../electron/engine/contract/decision.ts";
import type { CardDraft } from "../../../electron/engine/notes/draft.ts";
import {
	isBanned,
	standingOf,
} from "../../../electron/engine/notes/verdict.ts";

const noteId = 4 as NoteId;
const draft = (standing: CardDraft["standing"]): CardDraft => ({
	kind: "basic",
	front: [],
	back: [],
	context: [],
	rule: "number",
	tags: [],
	deck: "aws/disks",
	sources: [],
	blockId: null,
	deletion: null,
	standing,
});
const inNote: Ban = { rule: "number", noteId, deck: null };
const inDeck = (deck: string): Ban => ({ rule: "number", noteId: null, deck });

test.each<[Standing | null, CardDraft["standing"], boolean, Standing]>([
	[null, "accepted", false, "accepted"],
	[null, "inbox", false, "inbox"],
	[null, "accepted", true, "rejected"],
	[null, "inbox", true, "rejected"],
	["inbox", "accepted", false, "accepted"],
	["inbox", "inbox", false, "inbox"],
	["inbox", "accepted", true, "rejected"],
	["accepted", "inbox", false, "accepted"],
	["accepted", "inbox", true, "accepted"],
	["rejected", "accepted", false, "rejected"],
])(
	"before %s, the rules say %s, banned %s: it is %s",
	(known, says, banned, expected) => {
		const bans = banned ? [inNote] : [];
		expect(standingOf(draft(says), { known, noteId, bans })).toBe(expected);
	},
);

test.each<[Ban, boolean]>([
	[inNote, true],
	[{ ...inNote, noteId: 5 as NoteId }, false],
	[{ ...inNote, rule: "term" }, false],
	[inDeck("aws/disks"), true],
	[inDeck("aws"), true],
	[inDeck(""), true],
	[inDeck("aw"), false],
	[inDeck("aws/disks/old"), false],
])("%o holds for the card: %s", (ban, expected) => {
	const { deck, rule } = draft("accepted");
	expect(isBanned([ban], { noteId, deck, rule })).toBe(expected);
});
