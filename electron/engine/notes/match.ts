// The known cards that no draft has claimed yet, indexed by what drafts are matched with.
import type { CardKind } from "../contract/data.ts";
import { plainText } from "../contract/rich.ts";
import type { CardDraft } from "./draft.ts";
import type { KnownCard } from "./identity.ts";
import { findAlike } from "./similarity.ts";

/** A draft's text as the store keeps it: plain, with gaps filled in. */
export interface Text {
	front: string;
	back: string;
}

/** What a card is known by. */
export type Asked = Pick<
	CardDraft,
	"kind" | "front" | "back" | "deletion" | "blockId"
>;

export function textOf({ front, back }: Asked): Text {
	return { front: plainText(front, "answer"), back: plainText(back, "answer") };
}

type Find = (path: string, draft: Asked) => KnownCard | null;

/** Known cards still to be matched. Each finder gives a free card, one in use before a retired one. */
export interface Pool {
	byBlock: Find;
	byText: Find;
	byFront: Find;
	/** The same question and answer below a heading of another name, in the order of the note. */
	byTail: Find;
	byDeletion: Find;
	byTextAnywhere(draft: Asked): KnownCard | null;
	/** The most alike free cards of a note, each for one draft by its index. */
	bySimilarity(
		path: string,
		drafts: readonly CardDraft[],
	): Map<number, KnownCard>;
	/** The note that has a free card with this answer, if the answer is long enough to tell. */
	ownerOfBack(draft: CardDraft): string | null;
	pathOf(cardId: number): string | null;
	take(card: KnownCard): void;
	/** The free cards in their given order. */
	left(): KnownCard[];
}

/** Answers with fewer words say nothing about where a card came from. */
const tellingWords = 4;

export function createPool(known: readonly KnownCard[]): Pool {
	const free = new Set(known);
	const paths = new Map(known.map(({ id, path }) => [id, path]));
	const index = createIndex(known, free);
	return {
		byBlock: (path, draft) =>
			draft.blockId === null
				? null
				: index.block.find(
						key(path, draft.blockId, family(draft.kind), draft.deletion),
					),
		byText(path, draft) {
			const { front, back } = textOf(draft);
			return index.text.find(key(path, family(draft.kind), front, back));
		},
		byFront: (path, draft) =>
			index.front.find(
				key(path, family(draft.kind), textOf(draft).front, draft.deletion),
			),
		byTail(path, draft) {
			const { front, back } = textOf(draft);
			const of = (tail: string) =>
				key(path, family(draft.kind), tail, draft.deletion, back);
			return (
				index.tail.find(of(tailOf(front))) ??
				index.whole.find(of(tailOf(front))) ??
				index.tail.find(of(small(front)))
			);
		},
		byDeletion: (path, draft) =>
			draft.deletion === null
				? null
				: index.deletion.findOnly(key(path, draft.deletion)),
		byTextAnywhere(draft) {
			const { front, back } = textOf(draft);
			return index.anywhere.find(key(family(draft.kind), front, back));
		},
		bySimilarity: (path, drafts) => findSimilar(index.note(path), drafts),
		ownerOfBack(draft) {
			const { back } = textOf(draft);
			if (back.split(/\s+/).length < tellingWords) return null;
			return index.back.find(key(back))?.path ?? null;
		},
		pathOf: (cardId) => paths.get(cardId) ?? null,
		take: (card) => void free.delete(card),
		left: () => known.filter((card) => free.has(card)),
	};
}

function createIndex(
	known: readonly KnownCard[],
	free: ReadonlySet<KnownCard>,
) {
	// Cards in use come first in each list, so that they are found first.
	const ordered = [
		...known.filter(({ isRetired }) => !isRetired),
		...known.filter(({ isRetired }) => isRetired),
	];
	const by = (keyOf: (card: KnownCard) => string | null) =>
		createFinder(ordered, free, keyOf);
	const notes = new Map<string, KnownCard[]>();
	for (const card of ordered) {
		const cards = notes.get(card.path);
		if (cards) cards.push(card);
		else notes.set(card.path, [card]);
	}
	return {
		block: by(({ path, blockId, kind, deletion }) =>
			blockId === null ? null : key(path, blockId, family(kind), deletion),
		),
		text: by(({ path, kind, front, back }) =>
			key(path, family(kind), front, back),
		),
		front: by(({ path, kind, front, deletion }) =>
			key(path, family(kind), front, deletion),
		),
		tail: by(({ path, kind, front, deletion, back }) =>
			key(path, family(kind), tailOf(front), deletion, back),
		),
		whole: by(({ path, kind, front, deletion, back }) =>
			key(path, family(kind), small(front), deletion, back),
		),
		deletion: by(({ path, deletion }) =>
			deletion === null ? null : key(path, deletion),
		),
		anywhere: by(({ kind, front, back }) => key(family(kind), front, back)),
		back: by(({ back }) => key(back)),
		note: (path: string) =>
			(notes.get(path) ?? []).filter((card) => free.has(card)),
	};
}

/** Lists of cards by key; a list forgets its taken cards as it is searched, so that all searches together stay linear. */
function createFinder(
	cards: readonly KnownCard[],
	free: ReadonlySet<KnownCard>,
	keyOf: (card: KnownCard) => string | null,
) {
	const lists = new Map<string, { cards: KnownCard[]; next: number }>();
	for (const card of cards) {
		const name = keyOf(card);
		if (name === null) continue;
		const list = lists.get(name);
		if (list) list.cards.push(card);
		else lists.set(name, { cards: [card], next: 0 });
	}
	const find = (name: string): KnownCard | null => {
		const list = lists.get(name);
		if (!list) return null;
		for (; list.next < list.cards.length; list.next += 1) {
			const card = list.cards[list.next];
			if (card && free.has(card)) return card;
		}
		return null;
	};
	return {
		find,
		/** The card if no other one in use has the same key: two gaps of "2" tell nothing. */
		findOnly(name: string): KnownCard | null {
			const card = find(name);
			const list = lists.get(name);
			const others = list?.cards.slice(list.next + 1, list.next + 20) ?? [];
			return others.some(
				(other) => free.has(other) && other.isRetired === card?.isRetired,
			)
				? null
				: card;
		},
	};
}

/** A front without the heading or topic before its first ": ". */
function tailOf(front: string): string {
	const end = front.indexOf(": ");
	return small(end > 0 && end <= longestPrefix ? front.slice(end + 2) : front);
}

/** A prefix names a heading, or a topic and a heading. */
const longestPrefix = 80;

function small(text: string): string {
	return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function findSimilar(
	cards: readonly KnownCard[],
	drafts: readonly CardDraft[],
): Map<number, KnownCard> {
	if (cards.length === 0) return new Map();
	const pairs = findAlike(
		drafts.map((draft) => {
			const { front, back } = textOf(draft);
			return `${family(draft.kind)}\n${front}\n${back}`;
		}),
		cards.map(({ kind, front, back }) => `${family(kind)}\n${front}\n${back}`),
	);
	const found = new Map<number, KnownCard>();
	for (const [draft, card] of pairs) {
		const known = cards[card];
		if (known && family(known.kind) === family(drafts[draft]?.kind ?? "basic"))
			found.set(draft, known);
	}
	return found;
}

/** A list that grew a second member may change from `basic` to `list` and stays the same card; halves of a pair, clozes and scenarios stay apart. */
function family(kind: CardKind): string {
	return kind === "reversed" || kind === "cloze" || kind === "scenario"
		? kind
		: "plain";
}

function key(...parts: (string | null)[]): string {
	return parts.join("\u0000");
}
