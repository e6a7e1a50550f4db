// The inbox as a learner works through it: which card is chosen, and decisions that show at once.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Card, CardId } from "../../../electron/engine/contract/data.ts";
import type {
	Decided,
	Inbox,
	RuleScope,
	Waiting,
} from "../../../electron/engine/contract/decision.ts";
import { type App, sayDone, sayFailure } from "../../app.ts";
import { useApp } from "../../context.tsx";
import { inboxQuery } from "../../query.ts";
import { nextIndex } from "./words.ts";

export interface InboxWork {
	items: readonly Waiting[];
	total: number;
	chosen: Waiting | null;
	place: number;
	choose(place: number): void;
	step(by: number): void;
	accept(cards: readonly Card[]): void;
	reject(cards: readonly Card[]): void;
	/** No more cards of this card's rule, in its note or in its folder. */
	never(card: Card, where: "note" | "folder"): void;
}

export function useInbox() {
	const app = useApp();
	const query = useQuery(inboxQuery(app.engine.client));
	const [place, setPlace] = useState(0);
	const work = query.data && createWork(app, query.data, { place, setPlace });
	return { query, work };
}

function createWork(
	app: App,
	{ items, total }: Inbox,
	at: { place: number; setPlace: (place: number) => void },
): InboxWork {
	const { client } = app.engine;
	const place = nextIndex(at.place, items.length);
	const decide = (
		gone: (card: Card) => boolean,
		call: () => Promise<Decided>,
	) => {
		const before = items.slice(0, place).filter(({ card }) => gone(card));
		at.setPlace(place - before.length);
		void takeOut(app, gone, call);
	};
	const ids = (cards: readonly Card[]) => cards.map(({ id }) => id);
	const among = (cardIds: readonly CardId[]) => {
		const set = new Set(cardIds);
		return (card: Card) => set.has(card.id);
	};
	return {
		items,
		total,
		place,
		chosen: items[place] ?? null,
		choose: at.setPlace,
		step: (by) => at.setPlace(nextIndex(place + by, items.length)),
		accept(cards) {
			const cardIds = ids(cards);
			decide(among(cardIds), () => client.decision.accept({ cardIds }));
		},
		reject(cards) {
			const cardIds = ids(cards);
			decide(among(cardIds), () => client.decision.reject({ cardIds }));
		},
		never({ rule, noteId, deck }, where) {
			const scope: RuleScope =
				where === "note" ? { noteId, rule } : { deck, rule };
			const isSame = (card: Card) =>
				card.rule === rule &&
				(where === "note"
					? card.noteId === noteId
					: card.deck === deck || card.deck.startsWith(`${deck}/`));
			decide(isSame, () => client.decision.neverRule(scope));
		},
	};
}

/** Takes the cards off the screen at once, so that the next key means the next card; a failure brings them back. */
async function takeOut(
	app: App,
	gone: (card: Card) => boolean,
	call: () => Promise<Decided>,
): Promise<void> {
	const { queryKey } = inboxQuery(app.engine.client);
	await app.cache.cancelQueries({ queryKey });
	app.cache.setQueryData(queryKey, (inbox) => {
		if (!inbox) return inbox;
		const items = inbox.items.filter(({ card }) => !gone(card));
		return { items, total: inbox.total - (inbox.items.length - items.length) };
	});
	try {
		const { label } = await call();
		sayDone(app, label);
	} catch (error) {
		sayFailure(app, error);
		void app.cache.invalidateQueries({ queryKey: ["inbox"] });
	}
}
