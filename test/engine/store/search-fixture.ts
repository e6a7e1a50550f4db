// A store with many different cards, each also at hand as plain data.
import fc from "fast-check";
import {
	createHistory,
	type History,
} from "../../../electron/engine/store/history.ts";
import { type Db, openStore } from "../../../electron/engine/store/open.ts";
import type { Row } from "./search-naive.ts";
import { today } from "./search-naive.ts";

export const dayMs = 86_400_000;
export const words =
	"ami amino snapshot snap gp3 us-east-1 über uber Volume vol. C++ 100% a_b 快照".split(
		" ",
	);
const decks = ["AWS", "AWS/EC2", "aws/ebs", "Physics", ""];
const text = fc
	.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
	.map((list) => list.join(" "));
const day = fc.integer({ min: 60, max: 140 });
const rarely = fc.integer({ min: 0, max: 5 }).map((n) => n === 0);

/** Cards in any state; numbers stay away from halves, where rounding is a matter of taste. */
export const anyRows: fc.Arbitrary<Row[]> = fc
	.array(
		fc.record({
			note: fc.constantFrom("AMI", "Machine images", "EBS"),
			front: text,
			back: text,
			tags: fc.uniqueArray(fc.constantFrom("exam", "exam/w1", "todo"), {
				maxLength: 2,
			}),
			deck: fc.constantFrom(...decks),
			kind: fc.constantFrom("basic", "cloze"),
			rule: fc.constantFrom("term", "definition-list"),
			position: fc.integer({ min: 0, max: 20 }),
			state: fc.constantFrom("new" as const, "learning", "review", "review"),
			due: day,
			ivl: fc.integer({ min: 1, max: 60 }),
			s: fc.integer({ min: 1, max: 400 }).map((n) => n / 7),
			d: fc.integer({ min: 10, max: 100 }).map((n) => n / 10.3),
			last: fc.integer({ min: 40, max: today }),
			reps: fc.integer({ min: 1, max: 9 }),
			lapses: fc.integer({ min: 0, max: 4 }),
			flag: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 7 })),
			buried: fc.constantFrom(null, null, today - 1, today),
			added: fc.integer({ min: 80, max: today }),
			suspended: rarely,
			marked: rarely,
			leech: rarely,
			changed: rarely,
			retired: rarely,
			removed: rarely,
			standing: fc.constantFrom(
				"accepted" as const,
				"accepted",
				"accepted",
				"inbox",
				"rejected",
			),
			reviews: fc.array(
				fc.record({
					day: fc.integer({ min: 80, max: today }),
					grade: fc.constantFrom("again", "good"),
					isVoid: rarely,
				}),
				{ maxLength: 3 },
			),
		}),
		{ minLength: 5, maxLength: 30 },
	)
	.map((rows) =>
		rows.map((row, n) => ({
			...row,
			...(row.state === "new" && unanswered),
			...(row.state === "learning" && { ivl: null }),
			changed: row.state !== "new" && row.changed,
			id: n + 1,
		})),
	);

const unanswered = {
	due: null,
	ivl: null,
	s: null,
	d: null,
	last: null,
	reps: 0,
	lapses: 0,
};

export interface SearchStore {
	db: Db;
	history: History;
	/** Changes rows in a write of its own. */
	write(sql: string, ...bound: string[]): void;
}

export function createSearchStore(rows: readonly Row[]): SearchStore {
	const { db } = openStore(":memory:", 0);
	const addNote =
		db.prepare(`insert into note (path, name, title, deck, text, hash, parser, skipped, diagnostics, is_present, imported_at)
		values (@title, @title || '.md', @title, '', @text, '', '1', '[]', '[]', 1, 0)`);
	for (const title of ["AMI", "Machine images", "EBS"])
		addNote.run({
			title,
			text: `# ${title}\n\nText about ${title} and volumes.\n`,
		});
	const history = createHistory(db);
	history.write({ op: "add", label: "Add", at: 0 }, () => {
		for (const row of rows) insertRow(db, row);
	});
	return {
		db,
		history,
		write(sql, ...bound) {
			history.write({ op: "x", label: "X", at: 0 }, (tx) =>
				tx.prepare(sql).run(...bound),
			);
		},
	};
}

const columns =
	"id note_id position kind front back front_text back_text context rule tags deck home sources is_retired is_answer_changed state step due_at due_day scheduled_days stability difficulty reps lapses last_review_at last_review_day shuffle added_at is_suspended is_removed buried_until standing flag is_marked is_leech".split(
		" ",
	);

function insertRow(db: Db, row: Row): void {
	const flag = (value: boolean) => (value ? 1 : 0);
	const isLearning = row.state === "learning";
	db.prepare(
		`insert into card (${columns}) values (${columns.map((name) => `@${name}`)})`,
	).run({
		id: row.id,
		note_id: ["AMI", "Machine images", "EBS"].indexOf(row.note) + 1,
		position: row.position,
		kind: row.kind,
		front: "[]",
		back: "[]",
		front_text: row.front,
		back_text: row.back,
		context: "[]",
		rule: row.rule,
		tags: JSON.stringify(row.tags),
		deck: row.deck,
		home: row.deck,
		sources: "[]",
		is_retired: flag(row.retired),
		is_answer_changed: flag(row.changed),
		state: row.state,
		step: isLearning ? 0 : null,
		due_at: isLearning && row.due !== null ? row.due * dayMs + 1 : null,
		due_day: row.state === "review" ? row.due : null,
		scheduled_days: row.ivl,
		stability: row.s,
		difficulty: row.d,
		reps: row.reps,
		lapses: row.lapses,
		last_review_at: row.last === null ? null : row.last * dayMs,
		last_review_day: row.last,
		shuffle: 0,
		added_at: row.added * dayMs,
		is_suspended: flag(row.suspended),
		is_removed: flag(row.removed),
		buried_until: row.buried,
		standing: row.standing,
		flag: row.flag,
		is_marked: flag(row.marked),
		is_leech: flag(row.leech),
	});
	for (const { day: on, grade, isVoid } of row.reviews) {
		const { lastInsertRowid } = db
			.prepare(`insert into review (card_id, at, study_day, grade, state_before, state_after, interval_days, stability, difficulty, time_zone, model)
				values (?, ?, ?, ?, 'new', 'review', 1, 1, 1, 'UTC', 'test')`)
			.run(row.id, on * dayMs, on, grade);
		if (isVoid)
			db.prepare("insert into review_void (id) values (?)").run(
				lastInsertRowid,
			);
	}
}
