// What taking over a package's record would do, before anything is written: the same questions as the import asks, of the cards as it would leave them.
import type { CardId } from "../contract/data.ts";
import { plainText } from "../contract/rich.ts";
import type { RecordCard, StudyGain } from "../contract/study-record.ts";
import type { KnownCard } from "../notes/identity.ts";
import { findContrastPair } from "../store/contrast.ts";
import { listKnownCards } from "../store/known-card.ts";
import type { Db } from "../store/open.ts";
import { type HereCard, readHere } from "../store/study-record.ts";
import type { Context } from "./context.ts";
import type { Planned } from "./import-plan.ts";
import type { PlacedRecord, Reading } from "./import-reading.ts";
import { countSettings, newSettings } from "./record-setting.ts";
import { gainOf, matchPlaced, sumGains, weighAll } from "./study-weighing.ts";

/** What `takeRecords` would do after the planned import. Undefined where there is no record. */
export function previewRecords(
	{ db }: Context,
	reading: Reading,
	planned: Planned,
): StudyGain | undefined {
	const { records = [] } = reading;
	if (records.length === 0) return undefined;
	const cards = cardsAfter(db, reading, planned);
	return sumGains(
		records.map((placed) => {
			const paths = new Set(placed.paths.values());
			const found = matchPlaced(
				placed,
				cards.filter(({ path, isRetired }) => isRetired || paths.has(path)),
			);
			const weighed = weighAll(placed, (card, isStudied) =>
				findHere(db, { card, isStudied, placed, found }),
			);
			const { settings } = placed.record;
			const news = settings && newSettings(db, settings);
			return {
				...gainOf(weighed),
				settings: news ? countSettings(db, news) : 0,
			};
		}),
	);
}

/** Every card that the import leaves in reach of a record. One that is yet to come has a negative id. */
function cardsAfter(
	db: Db,
	{ unchanged }: Reading,
	{ plan, known }: Planned,
): KnownCard[] {
	const drafts = plan.matches.map(({ path, draft, cardId }, index) => ({
		...draft,
		path,
		id: cardId ?? -1 - index,
		front: plainText(draft.front, "answer"),
		back: plainText(draft.back, "answer"),
		isRetired: false,
	}));
	const matched = new Set(drafts.map(({ id }) => id));
	const retired = new Set(plan.retired);
	const ids = unchanged.map(({ id }) => id);
	const others = new Map(
		[...listKnownCards(db, ids), ...known.values()]
			.filter(({ id }) => !matched.has(id))
			.map((card) => [
				card.id as number,
				{ ...card, isRetired: card.isRetired || retired.has(card.id) },
			]),
	);
	return [...drafts, ...others.values()];
}

const fresh: HereCard = {
	memory: { state: "new" },
	isUntouched: true,
	reviews: [],
};

/** The card as it is here, or as it would come; null where the record's has no place. */
function findHere(
	db: Db,
	given: {
		card: RecordCard;
		isStudied: boolean;
		placed: PlacedRecord;
		found: ReadonlyMap<number, number>;
	},
): { id: CardId; here: HereCard } | null {
	const { card, isStudied, placed, found } = given;
	const { pair } = card;
	const id = pair ? findPair(db, pair, found) : found.get(card.id);
	if (id !== undefined && id > 0)
		return { id: id as CardId, here: readHere(db, id as CardId) };
	const isMade = pair
		? !card.isRetired && pair.every((each) => found.has(each))
		: id !== undefined || (isStudied && placed.paths.has(card.note));
	return isMade ? { id: 0 as CardId, here: fresh } : null;
}

function findPair(
	db: Db,
	pair: readonly [number, number],
	found: ReadonlyMap<number, number>,
): CardId | undefined {
	const [one, other] = pair.map((id) => found.get(id) as CardId | undefined);
	return one === undefined || other === undefined
		? undefined
		: findContrastPair(db, one, other)?.cardId;
}
