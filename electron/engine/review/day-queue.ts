// The queue of a study day: which of the cards that are due fit the limits, siblings left out, in the order asked for.
import { chainOf } from "./deck-rules.ts";

/** A card that could be studied. Cards of one family (0: none) are siblings. */
export interface Candidate {
	id: number;
	home: string;
	family: number;
}

/** A known card. `rank`: its recall for the order `retrievability`, its shuffle key of the day for `random`; else unread. */
export interface ReviewCandidate extends Candidate {
	dueDay: number;
	shuffle: number;
	noteId: number;
	position: number;
	rank: number;
}

/** The card of each family that is studied today; 0 where there are several. A card is no sibling of its own. */
export type Families = Map<number, number>;

/** Notes that the card is studied today. */
export function meet(
	families: Families,
	{ family, id }: Pick<Candidate, "family" | "id">,
): void {
	if (family === 0) return;
	const met = families.get(family);
	families.set(family, met === undefined || met === id ? id : 0);
}

/** What is left of each deck's limit; decks without one are not in it. */
export type Room = Map<string, number>;

/**
 * Takes candidates in their order as long as every deck above them has room, one of each family.
 * `room` and `families` are used up. Taking and then answering any of the cards leaves exactly the
 * rest of them to take: so `next` may go on from a remembered queue.
 */
export function takeWithin<Card extends Candidate>(
	candidates: Iterable<Card>,
	{
		room,
		families,
		buries,
	}: {
		room: Room;
		families: Families;
		buries: (home: string) => boolean;
	},
): Card[] {
	const taken: Card[] = [];
	const chains = new Map<string, string[]>();
	for (const card of candidates) {
		let chain = chains.get(card.home);
		if (!chain) {
			chain = chainOf(card.home).filter((path) => room.has(path));
			chains.set(card.home, chain);
		}
		const met = card.family === 0 ? undefined : families.get(card.family);
		const isSibling = met !== undefined && met !== card.id;
		if (isSibling && buries(card.home)) continue;
		if (chain.some((path) => (room.get(path) ?? 0) <= 0)) {
			if ((room.get("") ?? 1) <= 0) break;
			continue;
		}
		for (const path of chain) room.set(path, (room.get(path) ?? 0) - 1);
		meet(families, card);
		taken.push(card);
	}
	return taken;
}

/** The order in which cards are taken; `interleaved` takes as `due` does and is put in turns afterwards. */
export function orderReviews(
	order: "due" | "retrievability" | "random" | "note" | "interleaved",
): (one: ReviewCandidate, other: ReviewCandidate) => number {
	switch (order) {
		case "due":
		case "interleaved":
			return (a, b) =>
				a.dueDay - b.dueDay || a.shuffle - b.shuffle || a.id - b.id;
		case "retrievability":
		case "random":
			return (a, b) => a.rank - b.rank || a.id - b.id;
		case "note":
			return (a, b) =>
				a.noteId - b.noteId || a.position - b.position || a.id - b.id;
	}
}

/**
 * Takes turns between notes: the first card of each, then the second of each. `doneOf` counts what
 * was answered of a note today, so that the order of the rest stays as the day goes on.
 */
export function takeTurns<Card extends { noteId: number }>(
	cards: readonly Card[],
	doneOf: (noteId: number) => number,
): Card[] {
	const seen = new Map<number, number>();
	const turns = cards.map((card, index) => {
		const turn = seen.get(card.noteId) ?? doneOf(card.noteId);
		seen.set(card.noteId, turn + 1);
		return { card, turn, index };
	});
	return turns
		.sort(
			(a, b) =>
				a.turn - b.turn || a.card.noteId - b.card.noteId || a.index - b.index,
		)
		.map(({ card }) => card);
}

/** A card on its steps: due at an instant, or from the day's start if it waited over night. */
export interface LearningCard {
	id: number;
	dueAt: number;
}

/** Keeps learning cards by due time, so that what is due is counted without looking at all. */
export function createLearningList(cards: readonly LearningCard[]) {
	const list = cards.toSorted((a, b) => a.dueAt - b.dueAt || a.id - b.id);
	/** Index of the first card due after `at`. */
	const after = (at: number, id = Number.POSITIVE_INFINITY) => {
		let low = 0;
		let high = list.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const card = list[middle];
			const isBefore =
				card !== undefined &&
				(card.dueAt < at || (card.dueAt === at && card.id <= id));
			if (isBefore) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	return {
		countDue: (at: number) => after(at),
		listDue: (at: number) => list.slice(0, after(at)),
		first: (): LearningCard | undefined => list[0],
		remove(id: number): boolean {
			const index = list.findIndex((card) => card.id === id);
			if (index >= 0) list.splice(index, 1);
			return index >= 0;
		},
		add(card: LearningCard) {
			list.splice(after(card.dueAt, card.id), 0, card);
		},
	};
}
