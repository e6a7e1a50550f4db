// What searches ask of a card besides its words, as columns of numbers in memory: a million cards are looked through in a millisecond, and no index slows a grade.
import { type Db, dataVersionOf } from "./open.ts";
import { depths, watchChanges } from "./search-watch.ts";

/** Bits of `CardColumns.marks`. */
export const marks = {
	suspended: 1,
	removed: 2,
	retired: 4,
	marked: 8,
	leech: 16,
	changed: 32,
	inbox: 64,
	rejected: 128,
} as const;

/** `CardColumns.state`; 0: there is no such card. */
export const states = {
	new: 1,
	learning: 2,
	relearning: 3,
	review: 4,
} as const;

/** One entry a card, at its id. Numbers that a card lacks are NaN, so that no comparison holds. */
export interface CardColumns {
	/** Length of all columns, beyond the highest id; a multiple of 4. */
	size: number;
	state: Uint8Array;
	marks: Uint8Array;
	flag: Uint8Array;
	/** Places in `words`. */
	kind: Int32Array;
	rule: Int32Array;
	home: Int32Array;
	tags: Int32Array;
	note: Int32Array;
	position: Float64Array;
	stability: Float64Array;
	difficulty: Float64Array;
	scheduledDays: Float64Array;
	dueDay: Float64Array;
	dueAt: Float64Array;
	reps: Float64Array;
	lapses: Float64Array;
	lastReviewDay: Float64Array;
	buriedUntil: Float64Array;
	addedAt: Float64Array;
	/** Kinds, rules, decks and lists of tags (JSON), each text once. */
	words: string[];
	/** What was worked out from the columns, the texts and the fronts as they are; see `kept`. */
	fromColumns: Map<string, unknown>;
	fromTexts: Map<string, unknown>;
	fromFronts: Map<string, unknown>;
}

const mostKept = 32;

/** What `make` gives, worked out once until what it is made from changes; not to be written into. */
export function kept<T>(
	cache: Map<string, unknown>,
	name: string,
	make: () => T,
): T {
	const known = cache.get(name);
	const value = known === undefined ? make() : (known as T);
	// What was wanted last is the last to go.
	cache.delete(name);
	const [oldest] = cache.keys();
	if (cache.size >= mostKept && oldest !== undefined) cache.delete(oldest);
	cache.set(name, value);
	return value;
}

type Row = [
	id: number,
	state: number,
	marks: number,
	flag: number,
	kind: string,
	rule: string,
	home: string,
	tags: string,
	...numbers: (number | null)[],
];

const numbers = {
	note: "note_id",
	position: "position",
	stability: "stability",
	difficulty: "difficulty",
	scheduledDays: "scheduled_days",
	dueDay: "due_day",
	dueAt: "due_at",
	reps: "reps",
	lapses: "lapses",
	lastReviewDay: "last_review_day",
	buriedUntil: "buried_until",
	addedAt: "ifnull(added_at, 0)",
} as const;
type NumberName = keyof typeof numbers;
const numberNames = Object.keys(numbers) as NumberName[];

const select = `select id,
	case state when 'new' then 1 when 'learning' then 2 when 'relearning' then 3 else 4 end,
	is_suspended + is_removed * 2 + is_retired * 4 + is_marked * 8 + is_leech * 16 + is_answer_changed * 32
		+ (standing = 'inbox') * 64 + (standing = 'rejected') * 128,
	ifnull(flag, 0), kind, rule, home, tags, ${Object.values(numbers)} from card`;

export interface ColumnReader {
	/** The columns as of now. The first call reads all cards, about 1.5 s for a million; later ones what has changed. */
	read(): CardColumns;
	/** For when the full-text index was changed beside its cards. */
	forget(): void;
}

export function createColumnReader(db: Db): ColumnReader {
	let columns: CardColumns | null = null;
	let version = dataVersionOf(db);
	let depth: number = depths.column;
	const changed = new Set<number>();
	watchChanges(db, (id, changedDepth) => {
		changed.add(id);
		depth = Math.max(depth, changedDepth);
	});
	const one = db.prepare<[number], Row>(`${select} where id = ?`).raw();
	const codes = new Map([["", 0]]);

	function refresh(): CardColumns {
		const now = dataVersionOf(db);
		const isFar = changed.size > 2000 + (columns?.size ?? 0) / 20;
		if (!columns || now !== version || isFar) columns = loadAll(db, codes);
		else if (changed.size > 0) {
			let isOther = false;
			for (const id of changed) {
				const row = one.get(id);
				const before = entriesOf(columns, id);
				if (id >= columns.size) columns = loadAll(db, codes);
				else if (row) putRow(columns, codes, row);
				else columns.state[id] = 0;
				const after = entriesOf(columns, id);
				// Card 0 is in no column: what concerns many cards.
				isOther ||=
					id === 0 || !after.every((n, at) => Object.is(n, before[at]));
			}
			// Other words for a card leave what follows from its numbers as it is.
			if (isOther) columns.fromColumns.clear();
			if (depth >= depths.text) columns.fromTexts.clear();
			if (depth >= depths.front) columns.fromFronts.clear();
		} else return columns;
		version = now;
		depth = depths.column;
		changed.clear();
		return columns;
	}

	return {
		read: refresh,
		forget() {
			changed.add(0);
			depth = depths.front;
		},
	};
}

function loadAll(db: Db, codes: Map<string, number>): CardColumns {
	const highest =
		db.prepare<[], number>("select max(id) from card").pluck().get() ?? 0;
	// Room for some more cards, so that each new one does not load all.
	const size = 4 * Math.ceil((highest * 1.05 + 1024) / 4);
	const columns = createColumns(size, [...codes.keys()]);
	for (const row of db.prepare<[], Row>(select).raw().iterate())
		putRow(columns, codes, row);
	return columns;
}

function createColumns(size: number, words: string[]): CardColumns {
	const floats = () => new Float64Array(size);
	const places = () => new Int32Array(size);
	return {
		size,
		words,
		fromColumns: new Map(),
		fromTexts: new Map(),
		fromFronts: new Map(),
		state: new Uint8Array(size),
		marks: new Uint8Array(size),
		flag: new Uint8Array(size),
		kind: places(),
		rule: places(),
		home: places(),
		tags: places(),
		note: places(),
		position: floats(),
		stability: floats(),
		difficulty: floats(),
		scheduledDays: floats(),
		dueDay: floats(),
		dueAt: floats(),
		reps: floats(),
		lapses: floats(),
		lastReviewDay: floats(),
		buriedUntil: floats(),
		addedAt: floats(),
	};
}

function putRow(
	columns: CardColumns,
	codes: Map<string, number>,
	row: Row,
): void {
	const [id, state, bits, flag, kind, rule, home, tags] = row;
	const code = (text: string) => {
		let known = codes.get(text);
		if (known === undefined) {
			known = columns.words.length;
			codes.set(text, known);
			columns.words.push(text);
		}
		return known;
	};
	columns.state[id] = state;
	columns.marks[id] = bits;
	columns.flag[id] = flag;
	columns.kind[id] = code(kind);
	columns.rule[id] = code(rule);
	columns.home[id] = code(home);
	columns.tags[id] = code(tags);
	for (let n = 0; n < numberNames.length; n += 1) {
		const name = numberNames[n];
		if (name) columns[name][id] = (row[8 + n] as number | null) ?? Number.NaN;
	}
}

/** All that the columns have of one card. */
function entriesOf(columns: CardColumns, id: number): (number | undefined)[] {
	const { state, marks: bits, flag, kind, rule, home, tags } = columns;
	return [
		...[state, bits, flag, kind, rule, home, tags].map((column) => column[id]),
		...numberNames.map((name) => columns[name][id]),
	];
}

/** The place of each card in the order of fronts, letter case aside. */
export function rankFronts(db: Db, size: number): Float64Array {
	const ranks = new Float64Array(size);
	const ids = db
		.prepare<[], number>(
			"select id from card order by front_text collate nocase, id",
		)
		.pluck()
		.all();
	for (const [rank, id] of ids.entries()) ranks[id] = rank;
	return ranks;
}
