// Which card of a re-read note is which card of before.
import { expect, test } from "vitest";
import type { CardDraft } from "../../../electron/engine/notes/draft.ts";
import {
	type KnownCard,
	planImport,
} from "../../../electron/engine/notes/identity.ts";
import { knownCard } from "./fixture.ts";

function draft(front: string, back: string, more: Partial<CardDraft> = {}) {
	return {
		kind: "basic",
		front: [{ type: "text", value: front }],
		back: [{ type: "text", value: back }],
		context: [],
		rule: "r",
		tags: [],
		deck: "",
		sources: [{ line: 1, endLine: 1 }],
		blockId: null,
		deletion: null,
		standing: "accepted",
		...more,
	} satisfies CardDraft;
}

function cloze(sentence: string, deletion: string): CardDraft {
	const [before = "", after = ""] = sentence.split(deletion);
	return draft("", deletion, {
		kind: "cloze",
		deletion,
		front: [
			{ type: "text", value: before },
			{ type: "gap", children: [{ type: "text", value: deletion }] },
			{ type: "text", value: after },
		],
	});
}

function plan(cards: CardDraft[], before: KnownCard[], path = "a.md") {
	const { matches, retired } = planImport([{ path, cards }], before);
	return {
		matches: matches.map(({ cardId, change, isAnswerChanged }) => [
			cardId,
			change,
			isAnswerChanged,
		]),
		retired,
	};
}

const tide = draft("What is a tide?", "the rise and fall of the sea");
const moon = draft("What causes tides?", "the pull of the moon");

test("an unchanged note keeps every card", () => {
	expect(plan([tide, moon], [knownCard(1, tide), knownCard(2, moon)])).toEqual({
		matches: [
			[1, "kept", false],
			[2, "kept", false],
		],
		retired: [],
	});
});

test("a first import adds, an emptied note retires", () => {
	expect(plan([tide], [])).toEqual({
		matches: [[null, "added", false]],
		retired: [],
	});
	expect(plan([], [knownCard(1, tide), knownCard(2, moon)])).toEqual({
		matches: [],
		retired: [1, 2],
	});
});

test("a changed answer keeps the history and is flagged", () => {
	const changed = draft("What is a tide?", "a wave of half the globe's length");
	expect(plan([changed], [knownCard(1, tide)]).matches).toEqual([
		[1, "updated", true],
	]);
});

test("a typo in the front is an update of the same card, a reworded one is new", () => {
	const typo = draft("What is a tied?", "the rise and fall of the sea");
	expect(plan([typo], [knownCard(1, tide)]).matches).toEqual([
		[1, "updated", false],
	]);
	const other = draft("Name two causes of erosion", "wind and water");
	expect(plan([other], [knownCard(1, tide)])).toEqual({
		matches: [[null, "added", false]],
		retired: [1],
	});
});

test("a block id outlives any edit", () => {
	const before = knownCard(1, tide, { blockId: "tide" });
	const after = draft("Explain ebb and flow", "moon and sun", {
		blockId: "tide",
	});
	expect(plan([moon, after], [before]).matches[1]).toEqual([
		1,
		"updated",
		true,
	]);
});

test("clozes are told apart by what they hide, not by their number", () => {
	const text = "Paris lies on the Seine in France";
	const before = [
		knownCard(1, cloze(text, "Paris")),
		knownCard(2, cloze(text, "Seine")),
	];
	const longer = `In the north, ${text} and Europe`;
	const after = [
		cloze(longer, "north"),
		cloze(longer, "Paris"),
		cloze(longer, "Seine"),
	];
	expect(plan(after, before)).toEqual({
		matches: [
			[null, "added", false],
			[1, "updated", false],
			[2, "updated", false],
		],
		retired: [],
	});
});

test("the same number hidden twice goes to the sentence that is most alike", () => {
	const zones = "Each of the regions has at least 3 zones";
	const copies = "Data is kept in at least 3 copies";
	const before = [
		knownCard(1, cloze(zones, "3")),
		knownCard(2, cloze(copies, "3")),
	];
	const after = [
		cloze("Data is kept in at least 3 full copies", "3"),
		cloze("Each of the regions has at least 3 such zones", "3"),
	];
	expect(plan(after, before).matches.map(([id]) => id)).toEqual([2, 1]);
});

test("the two halves of a reversed pair never change places", () => {
	const forth = draft("gp3", "gp3");
	const back = draft("gp3", "gp3", { kind: "reversed" });
	const before = [knownCard(1, back), knownCard(2, forth)];
	expect(plan([forth, back], before).matches.map(([id]) => id)).toEqual([2, 1]);
});

test("a card cut from one note and pasted into another moves with its history", () => {
	const { matches, retired } = planImport(
		[
			{ path: "a.md", cards: [moon] },
			{ path: "b.md", cards: [tide] },
		],
		[knownCard(1, tide), knownCard(2, moon)],
	);
	expect(matches.map(({ cardId, change }) => [cardId, change])).toEqual([
		[2, "kept"],
		[1, "moved"],
	]);
	expect(retired).toEqual([]);
});

test("a copied card leaves the history with the original", () => {
	const { matches } = planImport(
		[
			{ path: "a.md", cards: [tide] },
			{ path: "b.md", cards: [tide] },
		],
		[knownCard(1, tide)],
	);
	expect(matches.map(({ cardId }) => cardId)).toEqual([1, null]);
});

test("a note renamed and edited at once keeps its edited cards too", () => {
	const edited = draft("What causes the tides?", "the pull of the moon");
	const result = plan(
		[tide, edited],
		[knownCard(1, tide), knownCard(2, moon)],
		"b.md",
	);
	expect(result).toEqual({
		matches: [
			[1, "moved", false],
			[2, "moved", false],
		],
		retired: [],
	});
});

test("a retired card comes back when its text does, and a card in use goes first", () => {
	const retired = knownCard(1, tide, { isRetired: true });
	expect(plan([tide], [retired]).matches).toEqual([[1, "restored", false]]);
	expect(plan([tide], [retired, knownCard(2, tide)])).toEqual({
		matches: [[2, "kept", false]],
		retired: [],
	});
});

test("two equal cards stay two, and one of them retires when one is deleted", () => {
	const before = [knownCard(1, tide), knownCard(2, tide)];
	expect(plan([tide, tide], before).matches.map(([id]) => id)).toEqual([1, 2]);
	expect(plan([tide], before)).toEqual({
		matches: [[1, "kept", false]],
		retired: [2],
	});
});

test("two known cards just as much alike leave the choice open", () => {
	const one = knownCard(1, draft("Port of service A1?", "none"));
	const other = knownCard(2, draft("Port of service A2?", "none"));
	const edited = draft("Port of service A3?", "none");
	expect(plan([edited], [one, other]).matches).toEqual([
		[null, "added", false],
	]);
});

test("ten thousand edited cards are matched without comparing each with each", () => {
	const before: KnownCard[] = [];
	const cards: CardDraft[] = [];
	for (let at = 0; at < 10_000; at += 1) {
		const subject = `subject${at * 7919} of group ${at % 100}`;
		const back = `answer with some more words number${at}`;
		before.push(knownCard(at + 1, draft(`What is the ${subject}?`, back)));
		cards.push(draft(`What is then the ${subject}?`, `${back}!`));
	}
	const { matches, retired } = planImport([{ path: "a.md", cards }], before);
	expect(retired).toEqual([]);
	expect(matches.filter(({ cardId }, at) => cardId === at + 1)).toHaveLength(
		10_000,
	);
});

test("a note that was renamed and retitled at once keeps its cards by what they answer", () => {
	const steps = ["build", "test", "ship", "watch"];
	const asked = (title: string) =>
		steps.map((step, index) => draft(`In the ${title}, step ${index}?`, step));
	const before = asked("pipeline of images").map((card, index) =>
		knownCard(index + 1, card),
	);
	const after = asked("whole new way to bake machines");
	const { matches, retired } = planImport(
		[{ path: "b.md", cards: after }],
		before,
	);
	expect(retired).toEqual([]);
	expect(matches.map(({ cardId }) => cardId)).toEqual([1, 2, 3, 4]);
});

test("a note that shares but two answers with one that is gone is another note", () => {
	const before = ["build", "test"].map((back, index) =>
		knownCard(index + 1, draft(`First question ${index}?`, back)),
	);
	const after = ["build", "test", "x", "y"].map((back) =>
		draft(`Quite something else about ${back}`, back),
	);
	const { matches, retired } = planImport(
		[{ path: "b.md", cards: after }],
		before,
	);
	expect(retired).toEqual([1, 2]);
	expect(matches.every(({ change }) => change === "added")).toBe(true);
});

test("below a renamed heading the same question with the same answer stays the same card, in the order of the note", () => {
	const line = (name: string) =>
		cloze(`${name}: retries are limited to 3`, "3");
	const before = ["Queues", "Topics", "Streams"].map((name, index) =>
		knownCard(index + 1, line(name)),
	);
	const after = [line("Queues"), line("Channels"), line("Data in motion")];
	expect(plan(after, before)).toEqual({
		matches: [
			[1, "kept", false],
			[2, "updated", false],
			[3, "updated", false],
		],
		retired: [],
	});
});

test("a question that gets its topic, or loses it, stays the same card", () => {
	const bare = draft("What does a trunk carry?", "frames");
	const placed = draft("Switches: what does a trunk carry?", "frames");
	const kept = { matches: [[7, "updated", false]], retired: [] };
	expect(plan([placed], [knownCard(7, bare)])).toEqual(kept);
	expect(plan([bare], [knownCard(7, placed)])).toEqual(kept);
});

test("another question with the same answer below the same heading is no such card", () => {
	const one = draft("Switches: what does a trunk carry?", "frames");
	const other = draft("Switches: which data does a bridge forward?", "frames");
	expect(plan([other], [knownCard(7, one)]).matches).toEqual([
		[null, "added", false],
	]);
});
