// A package's record weighed against what is here: which card is which, whose schedule goes on, which answers are missing. Reads nothing and writes nothing itself.
import type { CardId } from "../contract/data.ts";
import type {
	RecordCard,
	ReviewRow,
	StudyGain,
} from "../contract/study-record.ts";
import type { KnownCard } from "../notes/identity.ts";
import { matchRecorded } from "../notes/record-match.ts";
import { isFurther } from "../review/merge.ts";
import type { HereCard } from "../store/study-record.ts";
import type { PlacedRecord } from "./import-reading.ts";

/** What is to be done for one card. */
export interface Weighed {
	id: CardId;
	card: RecordCard;
	here: HereCard;
	/** The schedule goes on from the record's. */
	isTaken: boolean;
	/** Answers that are not in the log here, by their places in the record. */
	missing: { place: number; row: ReviewRow }[];
	/** Those that are, but as taken back: an import that was undone leaves them so. */
	takenBack: number[];
}

/** Weighs every card of the record that has its like here, or is to have; `find` says which, or null. */
export function weighAll(
	{ record }: PlacedRecord,
	find: (
		card: RecordCard,
		isStudied: boolean,
	) => Pick<Weighed, "id" | "here"> | null,
): Weighed[] {
	const rows = Map.groupBy(
		record.reviews.rows.map((row, place) => ({ place, row })),
		({ row: [cardId] }) => cardId,
	);
	return record.cards.flatMap((card) => {
		const own = rows.get(card.id) ?? [];
		const isStudied =
			own.length > 0 || card.memory.state !== "new" || card.decision !== null;
		const found = find(card, isStudied);
		return found ? [weigh(card, own, found)] : [];
	});
}

function weigh(
	card: RecordCard,
	rows: Weighed["missing"],
	{ id, here }: Pick<Weighed, "id" | "here">,
): Weighed {
	const keyOf = (at: number, grade: string) => `${at} ${grade}`;
	const known = new Map(
		here.reviews.map((review) => [keyOf(review.at, review.grade), review]),
	);
	const missing: Weighed["missing"] = [];
	const takenBack: number[] = [];
	for (const each of rows) {
		const [, at, , grade] = each.row;
		const mine = known.get(keyOf(at, grade));
		if (!mine) missing.push(each);
		else if (mine.isTakenBack && !each.row.at(-1)) takenBack.push(mine.id);
	}
	const hasNews =
		takenBack.length > 0 || missing.some(({ row }) => !row.at(-1));
	const isTaken = here.isUntouched
		? card.memory.state !== "new"
		: hasNews && isFurther(card.memory, here.memory);
	return { id, card, here, isTaken, missing, takenBack };
}

/** The cards here that those of the record are, by their ids; contrast cards go by their pairs. */
export function matchPlaced(
	{ record, paths }: PlacedRecord,
	known: readonly KnownCard[],
): Map<number, number> {
	const cards = record.cards.flatMap((card) => {
		const path = paths.get(card.note);
		return path === undefined || card.kind === "contrast"
			? []
			: [{ id: card.id, path, draft: card, isRetired: card.isRetired }];
	});
	return matchRecorded(cards, known);
}

export function gainOf(weighed: readonly Weighed[]): StudyGain {
	const count = (test: (each: Weighed) => boolean) =>
		weighed.filter(test).length;
	return {
		cards: count(({ isTaken }) => isTaken),
		reviews: weighed.reduce(
			(sum, { missing, takenBack }) =>
				sum +
				takenBack.length +
				missing.filter(({ row }) => !row.at(-1)).length,
			0,
		),
		settings: 0,
		kept: count(
			({ isTaken, card, here }) =>
				!isTaken && isFurther(here.memory, card.memory),
		),
	};
}

export function sumGains(gains: readonly StudyGain[]): StudyGain {
	const sum = (of: keyof StudyGain) =>
		gains.reduce((total, gain) => total + gain[of], 0);
	return {
		cards: sum("cards"),
		reviews: sum("reviews"),
		kept: sum("kept"),
		settings: sum("settings"),
	};
}
