// Searches on real SQLite against the same search over plain data, and the full-text index under every kind of change.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type {
	Pattern,
	Query,
} from "../../../electron/engine/contract/find-query.ts";
import { parseQuery } from "../../../electron/engine/review/search/parse.ts";
import { rebuildIndexes } from "../../../electron/engine/store/schema/search.ts";
import {
	type CardSearch,
	createCardSearch,
} from "../../../electron/engine/store/search.ts";
import {
	searchNotes,
	splitForNotes,
} from "../../../electron/engine/store/search-note.ts";
import { leafOf, queryOf } from "../review/search/query-arbitrary.ts";
import { anyRows, createSearchStore, dayMs, words } from "./search-fixture.ts";
import { filterRows, type Row, today } from "./search-naive.ts";

const moment = {
	now: today * dayMs + 3_600_000,
	today,
	startOf: (day: number) => day * dayMs,
	decayOf: () => -0.1542,
};
const byId = { sort: "added", descending: false } as const;

function read(text: string): Query {
	const parsed = parseQuery(text);
	if (!parsed.ok) throw new Error(parsed.problem.message);
	return parsed.query;
}

const literal = (value: string): Pattern => [{ type: "literal", value }];
const pattern: fc.Arbitrary<Pattern> = fc.oneof(
	fc
		.constantFrom(
			...words,
			"sna",
			"us",
			"uber ami",
			"+",
			"AWS",
			"exam",
			"machine images",
			"term",
		)
		.map(literal),
	fc
		.constantFrom("sn", "am", "1")
		.map((value): Pattern => [...literal(value), { type: "any" }]),
	fc
		.tuple(
			fc.constantFrom("s", "AW", "ex", "v"),
			fc.constantFrom("any" as const, "one"),
			fc.constantFrom("s", "t", "m", "/"),
		)
		.map(
			([before, type, after]): Pattern => [
				...literal(before),
				{ type },
				...literal(after),
			],
		),
	fc.constant<Pattern>([{ type: "any" }, ...literal("shot")]),
);

test("a search finds what looking at every card finds", () => {
	const law = fc.property(
		anyRows,
		fc.array(queryOf(leafOf(pattern)), { minLength: 25, maxLength: 25 }),
		(rows, queries) => {
			const { db } = createSearchStore(rows);
			const search = createCardSearch(db);
			for (const query of queries) {
				const found = search.ids(query, moment, byId);
				expect(found, JSON.stringify(query)).toEqual(filterRows(rows, query));
				const page = search.firstPage(query, moment, {
					...byId,
					offset: 0,
					limit: 50,
				});
				expect(page.rows.map(({ id }) => id)).toEqual(found);
				expect([page.total, page.isTotalExact]).toEqual([found.length, true]);
			}
			db.close();
		},
	);
	fc.assert(law, { seed: 6, numRuns: 25 });
});

test("a word that is in very many cards is looked up in the first of them, and the page says so", () => {
	const rows = sample().map((row) => ({
		...row,
		front: row.id % 2 === 0 ? "snapshot" : "other",
		back: "text",
		tags: [],
		retired: false,
		removed: false,
		standing: "accepted" as const,
	}));
	const { db } = createSearchStore(rows);
	const search = createCardSearch(db, { mostOfWord: 2 });
	const page = (query: string, sort: "added" | "stability" = "added") =>
		search.firstPage(read(query), moment, {
			sort,
			descending: false,
			offset: 0,
			limit: 50,
		});
	const shown = ({ rows }: ReturnType<typeof page>) => rows.map(({ id }) => id);
	for (const sort of ["added", "stability"] as const) {
		const found = page("snapshot", sort);
		expect(shown(found).toSorted((one, other) => one - other)).toEqual([2, 4]);
		expect(found).toMatchObject({
			total: 2,
			isTotalExact: false,
			lookedAt: 5,
		});
	}
	expect(shown(page("-snapshot"))).toEqual([1, 3, 5]);
	expect(finder(search)("snapshot")).toEqual(
		rows.map(({ id }) => id).filter((id) => id % 2 === 0),
	);
	expect(page("other or text")).toMatchObject({ isTotalExact: false });
	expect(page("is:any")).toMatchObject({ total: rows.length });
	expect(page("is:any")).not.toHaveProperty("lookedAt");
});

test("cards fade as their deck's parameters say, in the condition, the order and the row", () => {
	const rows = sample().filter(({ s }) => s !== null);
	const decays: Record<string, number> = { AWS: -0.5, Physics: -0.1 };
	const own = { ...moment, decayOf: (home: string) => decays[home] ?? -0.2 };
	const recallOf = ({ deck, s, last }: Row) => {
		const decay = own.decayOf(deck);
		const days = Math.max(0, today - (last ?? 0));
		return (1 + ((0.9 ** (1 / decay) - 1) * days) / (s ?? 1)) ** decay;
	};
	const search = createCardSearch(createSearchStore(rows).db);
	const byRecall = { sort: "recall", descending: false } as const;
	const expected = rows.filter((row) => recallOf(row) < 0.8);
	expect(new Set(expected.map(({ deck }) => deck)).size).toBeGreaterThan(1);
	expect(expected.length).toBeLessThan(rows.length);
	const found = search.ids(read("prop:r<0.8 is:any"), own, byRecall);
	expect(found).toEqual(
		expected
			.toSorted((one, other) => recallOf(one) - recallOf(other))
			.map(({ id }) => id),
	);
	const at = { ...byRecall, offset: 0, limit: 50 };
	for (const { id, recall } of search.firstPage(read("is:any"), own, at).rows)
		expect(recall).toBeCloseTo(
			recallOf(rows.find((row) => row.id === id) as Row),
			10,
		);
});

test("what changes after the first search is seen by the next one, undo included", () => {
	const { db, history, write } = createSearchStore(sample());
	const find = finder(createCardSearch(db));
	const before = find("is:suspended is:any");
	write("update card set is_suspended = 1 - is_suspended");
	const all = sample().map(({ id }) => id);
	expect(find("is:suspended is:any")).toEqual(
		all.filter((id) => !before.includes(id as CardId)),
	);
	history.undo(0);
	expect(find("is:suspended is:any")).toEqual(before);
	write("delete from card where id = 1");
	expect(find("is:any")).toEqual(all.slice(1));
	history.undo(0);
	expect(find("is:any")).toEqual(all);
});

function sample(): Row[] {
	return fc.sample(anyRows, { seed: 3, numRuns: 1 })[0] ?? [];
}

function finder(search: CardSearch) {
	return (text: string) => search.ids(read(text), moment, byId);
}

/** What the index holds, as a digest of all its terms and their cards. */
function indexOf(db: ReturnType<typeof createSearchStore>["db"]) {
	db.exec(
		"create virtual table if not exists temp.seen using fts5vocab (main, card_index, instance)",
	);
	return db
		.prepare("select term, doc, col, offset from temp.seen order by 1, 2, 3, 4")
		.all();
}

test("undo and redo keep the index what the rows say", () => {
	const { db, history, write } = createSearchStore(sample());
	const states = [indexOf(db)];
	for (const sql of [
		"update card set front_text = 'kernel image' where id <= 3",
		"update card set tags = '[\"new\"]', home = 'Other' where id = 4",
		"delete from card where id in (1, 5)",
		"update card set stability = stability + 1 where stability is not null",
	]) {
		write(sql);
		states.push(indexOf(db));
	}
	expect(states[1]).not.toEqual(states[0]);
	expect(states[4]).toEqual(states[3]);
	for (const at of [3, 2, 1, 0]) {
		history.undo(0);
		expect(indexOf(db)).toEqual(states[at]);
	}
	for (const at of [1, 2, 3, 4]) {
		history.redo(0);
		expect(indexOf(db)).toEqual(states[at]);
	}
	db.exec(rebuildIndexes);
	expect(indexOf(db)).toEqual(states[4]);
});

test("the order of fronts follows a front that changes, a new card and an undo", () => {
	const { db, history, write } = createSearchStore(
		manyRows(4, (n) => `front ${"dbca"[n]}`),
	);
	const search = createCardSearch(db);
	const byFront = { sort: "front", descending: false } as const;
	const ids = () => search.ids(read(""), moment, byFront);
	expect(ids()).toEqual([4, 2, 3, 1]);
	write("update card set back_text = 'y' where id = 1");
	expect(ids()).toEqual([4, 2, 3, 1]);
	write("update card set front_text = 'aa' where id = 1");
	expect(ids()).toEqual([1, 4, 2, 3]);
	history.undo(0);
	expect(ids()).toEqual([4, 2, 3, 1]);
	write("delete from card where id = 2");
	expect(ids()).toEqual([4, 3, 1]);
});

test("a changed text is found by its new words at once, and no longer by its old ones", () => {
	const { db, write } = createSearchStore(sample());
	const find = finder(createCardSearch(db));
	write(
		"update card set front_text = 'hypervisor', back_text = 'x', is_retired = 0, is_removed = 0, standing = 'accepted' where id = 2",
	);
	expect(find("hyper")).toEqual([2]);
	write("update card set front_text = 'gone' where id = 2");
	expect(find("hyper is:any")).toEqual([]);
});

test("what follows from numbers outlasts other words for a card, and no other number", () => {
	const { db, history, write } = createSearchStore(sample());
	const find = finder(createCardSearch(db));
	write(
		`update card set due_day = ${today - 1}, buried_until = null, is_retired = 0, is_suspended = 0, is_removed = 0, standing = 'accepted' where state = 'review'`,
	);
	const due = find("is:due is:review prop:due<=0");
	const [id] = due;
	expect(due.length).toBeGreaterThan(1);
	write(`update card set front_text = 'reworded' where id = ${id}`);
	expect(find("is:due is:review prop:due<=0")).toEqual(due);
	expect(find("reworded is:due")).toEqual([id]);
	write(
		`update card set front_text = 'again', due_day = ${today + 9} where id = ${id}`,
	);
	expect(find("is:due is:review prop:due<=0")).toEqual(due.slice(1));
	expect(find("again prop:due=9")).toEqual([id]);
	history.undo(0);
	expect(find("is:due is:review prop:due<=0")).toEqual(due);
	const ofNote = find("note:AMI is:any");
	write("update note set title = 'Zebra' where title = 'AMI'");
	expect(find("note:Zebra is:any")).toEqual(ofNote);
});

test("rows come in the order asked for, unanswered cards last, in pages that fit together", () => {
	const rows = sample();
	const { db } = createSearchStore(rows);
	const search = createCardSearch(db);
	const query = read("is:any");
	for (const sort of [
		"front",
		"deck",
		"note",
		"state",
		"due",
		"stability",
		"difficulty",
		"recall",
		"lapses",
		"reps",
	] as const) {
		const order = { sort, descending: true };
		const all = search.ids(query, moment, order);
		expect(all.toSorted((one, other) => one - other)).toEqual(
			rows.map(({ id }) => id),
		);
		const pages = [0, 4, 8].flatMap((offset) =>
			search
				.firstPage(query, moment, { ...order, offset, limit: 4 })
				.rows.map(({ id }) => id),
		);
		expect(pages).toEqual(all.slice(0, 12));
	}
	const stability = (id: CardId) => rows[id - 1]?.s ?? Number.NEGATIVE_INFINITY;
	const sorted = search
		.ids(query, moment, { sort: "stability", descending: true })
		.map(stability);
	expect(sorted).toEqual(sorted.toSorted((one, other) => other - one));
});

test("a pattern that backtracks without end is ended, and the store goes on working", () => {
	const { db, write } = createSearchStore(sample());
	write("update card set front_text = ?", "a".repeat(60));
	const find = finder(createCardSearch(db));
	expect(() => find('re:"^(a+)+$b" is:any')).toThrow(
		/tries endlessly many ways.*Make the pattern simpler/,
	);
	expect(find("re:a{60} is:any").length).toBe(sample().length);
});

test("a pattern over many texts shows what the first of them give at once, says how many it looked at, and all when the look is over", () => {
	const rows = manyRows(1000, (n) => (n % 10 === 9 ? `i-0${n}` : "text"));
	const { db } = createSearchStore(rows);
	const search = createCardSearch(db, { firstMs: 0, partMs: 0 });
	const query = read(String.raw`re:"i-0\d+"`);
	const at = { sort: "front", descending: true, offset: 0, limit: 5 } as const;
	const first = search.firstPage(query, moment, at);
	expect(first.isTotalExact).toBe(false);
	expect(first.lookedAt).toBeLessThan(rows.length);
	expect(first.total).toBeGreaterThan(0);
	expect(first.total).toBeLessThan(100);
	const newest = search.firstPage(query, moment, {
		...at,
		sort: "added",
	});
	expect(newest.rows[0]?.id).toBe(1000);
	const steps = [...search.lookAll(query, moment)];
	expect(steps.length).toBeGreaterThan(10);
	const whole = search.wholePage(query, moment, at);
	expect(whole).toMatchObject({ total: 100, isTotalExact: true });
	expect(whole.rows.map(({ front }) => front)).toEqual(
		rows
			.map(({ front }) => front)
			.sort()
			.toReversed()
			.filter((front) => front !== "text")
			.slice(0, 5),
	);
	expect([...search.lookAll(query, moment)]).toEqual([]);
});

test("the beginning of more words than are spelled out finds all of them", () => {
	const rows = manyRows(
		60,
		(n) => `begin${n.toString(36)} ${n % 2 ? "odd" : ""}`,
	);
	const find = finder(createCardSearch(createSearchStore(rows).db));
	expect(find("begin").length).toBe(60);
	expect(find("begin odd").length).toBe(30);
	expect(find('"odd" -begin1')).toEqual(
		rows
			.filter(({ front }) => /odd/.test(front) && !/begin1/.test(front))
			.map(({ id }) => id),
	);
});

/** Studied cards that are alike but for their fronts. */
function manyRows(count: number, frontOf: (n: number) => string): Row[] {
	const [one] = sample();
	if (!one) throw new Error("expected a card");
	return Array.from({ length: count }, (_, n) => ({
		...one,
		id: n + 1,
		front: frontOf(n),
		back: "x",
		tags: [],
		reviews: [],
		retired: false,
		removed: false,
		standing: "accepted" as const,
	}));
}

test("notes are found by their words, with the line that has them", () => {
	const { db } = createSearchStore([]);
	const notes = (text: string) =>
		searchNotes(db, splitForNotes(read(text)).words, {
			among: null,
			limit: 10,
		});
	expect(notes("machine vol")).toEqual([
		{
			id: 2,
			title: "Machine images",
			name: "Machine images.md",
			line: 3,
			excerpt: "Text about Machine images and volumes.",
		},
	]);
	expect(notes("").map(({ name }) => name)).toEqual([
		"AMI.md",
		"EBS.md",
		"Machine images.md",
	]);
});

test("decks, tags and rules are listed once each", () => {
	const { db } = createSearchStore(sample());
	const { names } = createCardSearch(db);
	const rows = sample();
	const sorted = (list: string[]) => [...new Set(list)].filter(Boolean).sort();
	expect(names.decks().sort()).toEqual(sorted(rows.map(({ deck }) => deck)));
	const leech = rows.some((row) => row.leech) ? ["leech"] : [];
	expect(names.tags().sort()).toEqual(
		sorted([...rows.flatMap(({ tags }) => tags), ...leech]),
	);
	expect(names.rules().sort()).toEqual(sorted(rows.map(({ rule }) => rule)));
});
