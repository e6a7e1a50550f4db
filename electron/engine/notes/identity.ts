// Decides which card of a re-read note is which card of before, so that editing a note never costs a review.
import type { CardKind } from "../contract/data.ts";
import type { CardDraft } from "./draft.ts";
import { createPool, type Pool, type Text, textOf } from "./match.ts";

/** A card as the store knows it, with what identity needs. Texts are plain text, gaps filled in. */
export interface KnownCard {
	id: number;
	/** Path of the note it belonged to. */
	path: string;
	kind: CardKind;
	front: string;
	back: string;
	deletion: string | null;
	blockId: string | null;
	isRetired: boolean;
}

/** The fate of one draft: which known card it is, if any, and what that means. */
export interface Match {
	path: string;
	draft: CardDraft;
	/** The known card that it is, or null for a new card. */
	cardId: number | null;
	change: "added" | "kept" | "updated" | "moved" | "restored";
	/** The answer differs from the known one: history is kept, and the learner is told. */
	isAnswerChanged: boolean;
}

export interface ImportPlan {
	matches: Match[];
	/** Known cards that no draft matches any more. Their history waits for the text to come back. */
	retired: number[];
}

/**
 * Matches the drafts of all notes read in one import against the known cards of those notes, of
 * notes that are gone, and all retired ones. Order: block id; exact front and back in the same
 * note; same note and front; the same but for the heading before the front; same note and deleted text; same note, similarity at least .8 and
 * unique; exact front and back in another note that lost it (moved). A note that took over
 * cards of another is then compared with it as with itself, so that renaming and editing at once
 * costs nothing; so is one that gives most of the answers of a note that is gone. What is left is new. A card that is in use goes before a retired one.
 * Pure; the same input gives the same plan; time grows with the number of cards.
 */
export function planImport(
	notes: readonly { path: string; cards: readonly CardDraft[] }[],
	known: readonly KnownCard[],
): ImportPlan {
	const matches = notes.flatMap(({ path, cards }) =>
		cards.map((draft) => added(path, draft)),
	);
	// A first import: there is nothing to compare with.
	if (known.length === 0) return { matches, retired: [] };
	const pool = createPool(known);
	const byNote = groupByNote(matches);
	for (const [path, open] of byNote) matchNote(path, open, pool);
	matchMoved(matches, pool);
	for (const [from, to] of findHeirs(matches, pool))
		matchNote(from, byNote.get(to) ?? [], pool);
	for (const [from, to] of findSuccessors(byNote, pool)) {
		matchNote(from, byNote.get(to) ?? [], pool);
		matchBacks(from, byNote.get(to) ?? [], pool);
	}
	return {
		matches,
		retired: pool
			.left()
			.flatMap(({ id, isRetired }) => (isRetired ? [] : [id])),
	};
}

function added(path: string, draft: CardDraft): Match {
	return {
		path,
		draft,
		cardId: null,
		change: "added",
		isAnswerChanged: false,
	};
}

function groupByNote(matches: readonly Match[]): Map<string, Match[]> {
	const groups = new Map<string, Match[]>();
	for (const match of matches) {
		const group = groups.get(match.path);
		if (group) group.push(match);
		else groups.set(match.path, [match]);
	}
	return groups;
}

/** Matches a note's drafts with the known cards of the note at `path`, by one rule after the other. */
function matchNote(path: string, matches: readonly Match[], pool: Pool) {
	for (const step of [pool.byBlock, pool.byText, pool.byFront, pool.byTail])
		for (const match of matches) {
			if (match.cardId !== null) continue;
			const card = step(path, match.draft);
			if (card) settle(match, card, pool);
		}
	matchClozes(path, matches, pool);
	const open = matches.filter(({ cardId }) => cardId === null);
	const alike = pool.bySimilarity(
		path,
		open.map(({ draft }) => draft),
	);
	for (const [index, card] of alike) {
		const match = open[index];
		if (match) settle(match, card, pool);
	}
	// Once the likely ones are gone, a deleted text may tell the rest apart.
	matchClozes(path, matches, pool);
}

/** Matches clozes by the text they hide, where just one card of the note hides it. */
function matchClozes(path: string, matches: readonly Match[], pool: Pool) {
	const open = matches.filter(
		({ cardId, draft }) => cardId === null && draft.deletion !== null,
	);
	const uses = new Map<string | null, number>();
	for (const { draft } of open)
		uses.set(draft.deletion, (uses.get(draft.deletion) ?? 0) + 1);
	for (const match of open) {
		if (uses.get(match.draft.deletion) !== 1) continue;
		const card = pool.byDeletion(path, match.draft);
		if (card) settle(match, card, pool);
	}
}

/** Finds what went from one note to another as it was. */
function matchMoved(matches: readonly Match[], pool: Pool) {
	for (const match of matches) {
		if (match.cardId !== null) continue;
		const card = pool.byTextAnywhere(match.draft);
		if (card) settle(match, card, pool);
	}
}

/** Pairs of notes of which the second took over cards of the first: known cards left, and where their like went. */
function findHeirs(matches: readonly Match[], pool: Pool): [string, string][] {
	const left = new Set(pool.left().map(({ path }) => path));
	const taken = new Map<string, Map<string, number>>();
	for (const { path, cardId, draft } of matches) {
		const from =
			cardId === null ? pool.ownerOfBack(draft) : pool.pathOf(cardId);
		if (from === null || from === path || !left.has(from)) continue;
		const heirs = taken.get(from) ?? new Map<string, number>();
		heirs.set(path, (heirs.get(path) ?? 0) + 1);
		taken.set(from, heirs);
	}
	return [...taken].map(([from, heirs]): [string, string] => {
		const [best] = [...heirs].sort(([, one], [, other]) => other - one);
		return [from, best?.[0] ?? from];
	});
}

/** Fewer answers in common may be chance. */
const fewestShared = 3;
const mostOwners = 50;

/**
 * Pairs of a note that is gone and a new one that gives half of its answers or more: its file and its
 * title changed at once, so that no question is worded as it was.
 */
function findSuccessors(
	byNote: ReadonlyMap<string, readonly Match[]>,
	pool: Pool,
): [string, string][] {
	const gone = Map.groupBy(
		pool
			.left()
			.filter(({ isRetired, path }) => !isRetired && !byNote.has(path)),
		({ path }) => path,
	);
	if (gone.size === 0) return [];
	const owners = new Map<string, Set<string>>();
	for (const [path, cards] of gone)
		for (const { back } of cards) {
			const paths = owners.get(back) ?? new Set();
			owners.set(back, paths.add(path));
		}
	// "Yes" in every note tells nothing, and would be counted for ever.
	const ownersOf = (back: string) => {
		const paths = owners.get(back);
		return paths && paths.size <= mostOwners ? paths : [];
	};
	return [...byNote].flatMap(([to, matches]): [string, string][] => {
		if (matches.some(({ cardId }) => cardId !== null)) return [];
		const shared = new Map<string, number>();
		const backs = new Set(matches.map(({ draft }) => textOf(draft).back));
		for (const back of backs)
			for (const path of ownersOf(back))
				shared.set(path, (shared.get(path) ?? 0) + 1);
		const [best] = [...shared].sort(([, one], [, other]) => other - one);
		const [from, count] = best ?? ["", 0];
		const isMost = count >= (gone.get(from)?.length ?? 0) / 2;
		return count >= fewestShared && isMost ? [[from, to]] : [];
	});
}

/** Matches what is worded anew by its answer, where just one card and one draft have it. */
function matchBacks(from: string, matches: readonly Match[], pool: Pool) {
	const open = matches.filter(({ cardId }) => cardId === null);
	const drafts = Map.groupBy(open, ({ draft }) => textOf(draft).back);
	const cards = Map.groupBy(
		pool.left().filter(({ path, isRetired }) => path === from && !isRetired),
		({ back }) => back,
	);
	for (const [back, [match, otherMatch]] of drafts) {
		const [card, otherCard] = cards.get(back) ?? [];
		const isOnly = !otherMatch && !otherCard;
		if (match && card && isOnly && match.draft.kind === card.kind)
			settle(match, card, pool);
	}
}

function settle(match: Match, card: KnownCard, pool: Pool) {
	pool.take(card);
	const text: Text = textOf(match.draft);
	const isSame = text.front === card.front && text.back === card.back;
	match.cardId = card.id;
	match.isAnswerChanged = text.back !== card.back;
	if (card.isRetired) match.change = "restored";
	else if (card.path !== match.path) match.change = "moved";
	else match.change = isSame ? "kept" : "updated";
}
