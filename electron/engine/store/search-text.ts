// Tests texts of cards against patterns, for what no index knows. Cards asked for one after the other are read many at a time.
import type { Db } from "./open.ts";
import { foldText } from "./search-index.ts";
import { statement } from "./statement.ts";

export type TextName = "front" | "back" | "context" | "tags";

/** The texts of a card, the learner's own wording beside the note's. */
export type TextReader = (id: number) => TextRow | undefined;
type TextRow = [id: number, ...texts: (string | null)[]];

const places: Record<TextName, readonly number[]> = {
	front: [1, 5],
	back: [2, 6],
	context: [3],
	tags: [4],
};
const select = `
	select card.id, front_text, back_text, context, tags, front_source, back_source
	from card left join decision on decision.card_id = card.id`;

const together = 256;
/** Cards that lie so near are worth reading with all between them. */
const near = 8;

export function createTextReader(db: Db): TextReader {
	const one = statement<[number], TextRow>(
		db,
		`${select} where card.id = ?`,
	).raw();
	const many = statement<[number, number], TextRow>(
		db,
		`${select} where card.id between ? and ?`,
	).raw();
	let last = Number.NEGATIVE_INFINITY;
	let read = new Map<number, TextRow>();
	return (id) => {
		const known = read.get(id);
		const gap = id - last;
		last = id;
		if (known) return known;
		if (Math.abs(gap) > near) return one.get(id);
		const from = gap > 0 ? id : id - together + 1;
		const rows = many.all(from, from + together - 1);
		read = new Map(rows.map((row) => [row[0], row]));
		return read.get(id);
	};
}

/** Whether one of the texts fits. Letter case does not matter, nor do accents in the text. */
export function textTest(
	textsOf: TextReader,
	source: string,
	names: readonly TextName[],
): (id: number) => boolean {
	const regex = new RegExp(source, "iu");
	const wanted = names.flatMap((name) => places[name]);
	const fits = (text: string) => {
		if (regex.test(text)) return true;
		const folded = foldText(text);
		return folded !== text && regex.test(folded);
	};
	return (id) => {
		const row = textsOf(id);
		if (!row) return false;
		for (const place of wanted) {
			const text = row[place];
			if (typeof text === "string" && fits(text)) return true;
		}
		return false;
	};
}
