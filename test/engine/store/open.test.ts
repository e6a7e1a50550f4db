// Opening the data file: migrations, files from the future, and files that are no database.
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { Failure } from "../../../electron/engine/contract/errors.ts";
import { createHistory } from "../../../electron/engine/store/history.ts";
import { openStore } from "../../../electron/engine/store/open.ts";
import {
	migrations,
	schemaVersion,
} from "../../../electron/engine/store/schema.ts";
import { createFixture } from "./fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "amiable-open-"));
afterAll(() => rmSync(folder, { recursive: true }));
const now = Date.UTC(2026, 10, 22, 9);

test("a new file gets the newest schema, the write-ahead log and durable commits", () => {
	const { db, notices } = openStore(join(folder, "new", "a.sqlite"), now);
	expect(notices).toEqual([]);
	expect(db.pragma("user_version", { simple: true })).toBe(schemaVersion);
	expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
	expect(db.pragma("synchronous", { simple: true })).toBe(2);
	db.close();
});

test("migrations are numbered one by one from 1", () => {
	expect(migrations.map(({ version }) => version)).toEqual(
		migrations.map((_, index) => index + 1),
	);
});

test("every table is strict and every foreign key is indexed", () => {
	const { db } = openStore(":memory:", now);
	const loose = db
		.prepare(
			"select name from pragma_table_list where type = 'table' and not strict and name not like 'sqlite_%'",
		)
		.all();
	expect(loose).toEqual([]);
	const unindexed = db
		.prepare(`
			select m.name as "table", f."from" as "column"
			from sqlite_master m, pragma_foreign_key_list(m.name) f
			where m.type = 'table' and not exists (
				select 1 from pragma_index_list(m.name) i, pragma_index_info(i.name) c
				where c.seqno = 0 and c.name = f."from" and i.partial = 0)
			and not exists (select 1 from pragma_table_info(m.name) t where t.name = f."from" and t.pk = 1)`)
		.all();
	expect(unindexed).toEqual([]);
	db.close();
});

test("a file of a newer version is refused and left as it is", () => {
	const file = join(folder, "newer.sqlite");
	const newer = new Database(file);
	newer.exec("create table future (x)");
	newer.pragma(`user_version = ${schemaVersion + 1}`);
	newer.close();
	const before = readFileSync(file);
	const open = () => openStore(file, now);
	expect(open).toThrow(Failure);
	expect(open).toThrow("newer version of Amiable");
	expect(readFileSync(file)).toEqual(before);
});

test("a file that is no database is kept aside, reported, and a new one begun", () => {
	const place = mkdtempSync(join(folder, "bad-"));
	const file = join(place, "a.sqlite");
	writeFileSync(file, "this is not a database, but it is somebody's");
	const { db, notices } = openStore(file, now);
	const kept = `${file}.unreadable-2026-11-22T09-00-00-000Z`;
	expect(readFileSync(kept, "utf8")).toContain("somebody's");
	expect(notices.map(({ code }) => code)).toEqual(["database-moved-aside"]);
	expect(notices[0]?.message).toContain(kept);
	expect(db.prepare("select count(*) as n from card").get()).toEqual({ n: 0 });
	db.close();
});

test("a torn file is kept aside too, beside one kept earlier in the same instant", () => {
	const place = mkdtempSync(join(folder, "torn-"));
	const file = join(place, "a.sqlite");
	for (let n = 0; n < 2; n += 1) {
		const { db, addCard } = createFixture(file);
		for (let card = 0; card < 200; card += 1) addCard(`card ${card}`);
		db.pragma("wal_checkpoint(truncate)");
		db.close();
		truncateSync(file, 6000);
		openStore(file, now).db.close();
	}
	const kept = readdirSync(place).filter((name) => name.includes("unreadable"));
	expect(kept.sort()).toEqual([
		"a.sqlite.unreadable-2026-11-22T09-00-00-000Z",
		"a.sqlite.unreadable-2026-11-22T09-00-00-000Z-2",
	]);
});

test.each([
	["a file stands in the way", "in-the-way/sub/a.sqlite"],
	["a folder has its name", "folder.sqlite"],
])("where the data file cannot be, it says so: %s", (_case, name) => {
	const place = mkdtempSync(join(folder, "blocked-"));
	writeFileSync(join(place, "in-the-way"), "");
	mkdirSync(join(place, "folder.sqlite"));
	const open = () => openStore(join(place, name), now);
	expect(open).toThrow(Failure);
	expect(open).toThrow("choose another data folder");
	expect(readdirSync(place).sort()).toEqual(["folder.sqlite", "in-the-way"]);
});

test("a place where nothing can be made is refused at once", () => {
	expect(() => openStore("/proc/none/here/a.sqlite", now)).toThrow(Failure);
});

test("steps of a file from before undo had one tree can still be undone and redone", () => {
	const file = join(folder, "two-trees.sqlite");
	const old = new Database(file);
	for (const { version, sql } of migrations) if (version <= 8) old.exec(sql);
	old.exec(`
		insert into setting (id, key, value) values (1, 'theme', '"dark"'), (2, 'newPerDay', '7');
		insert into history_step (id, stack, op, label, at) values (5, 'undo', 'set', 'First', 1),
			(6, 'undo', 'set', 'Second', 2), (7, 'redo', 'set', 'Third', 3);
		insert into history_change (id, table_name, op, row_id, before) values
			((5 << 24) + 1, 'setting', 'insert', 2, null),
			((6 << 24) + 1, 'setting', 'update', 1, '{"key":"theme","value":"\\"light\\""}'),
			((7 << 24) + 1, 'setting', 'update', 2, '{"key":"newPerDay","value":"9"}');
	`);
	old.pragma("user_version = 8");
	old.close();
	const { db } = openStore(file, now);
	const history = createHistory(db);
	const values = () =>
		db.prepare("select value from setting order by id").pluck().all();
	expect([history.peek("undo"), history.peek("redo")]).toEqual([
		"Second",
		"Third",
	]);
	history.redo(4);
	expect(values()).toEqual(['"dark"', "9"]);
	history.undo(5);
	history.undo(6);
	expect(values()).toEqual(['"light"', "7"]);
	history.undo(7);
	expect(values()).toEqual(['"light"']);
	expect(() => history.undo(8)).toThrow("nothing to undo");
	for (let n = 0; n < 3; n += 1) history.redo(9 + n);
	expect(values()).toEqual(['"dark"', "9"]);
	db.close();
});

test("a file from before notes waited for their index finds its notes and new ones", () => {
	const file = join(folder, "before-note-index.sqlite");
	const old = new Database(file);
	for (const { version, sql } of migrations) if (version <= 10) old.exec(sql);
	const add = `
		insert into note (path, name, title, deck, text, hash, parser, skipped, diagnostics, is_present, imported_at)
		values (?, 'a.md', 'A', '', 'Volumes', '', '1', '[]', '[]', 1, 0)`;
	old.prepare(add).run("/a.md");
	old.pragma("user_version = 10");
	old.close();
	const { db } = openStore(file, now);
	db.prepare(add).run("/b.md");
	db.exec("insert into index_pause default values");
	db.prepare(add).run("/c.md");
	const found = db
		.prepare("select rowid from note_index where note_index match 'volumes'")
		.pluck()
		.all();
	expect(found).toEqual([1, 2]);
	db.close();
});

test("a file from before grades were made cheap keeps its steps, its dates and the numbers of its log", () => {
	const file = join(folder, "before-grades.sqlite");
	const old = new Database(file);
	for (const { version, sql } of migrations) if (version <= 9) old.exec(sql);
	old.exec(`
		insert into note (id, path, name, title, deck, text, hash, parser, skipped, diagnostics, is_present, imported_at)
			values (1, '/a.md', 'a.md', 'A', '', '', '', '1', '[]', '[]', 1, 0);
		insert into card (id, note_id, position, kind, front, back, front_text, back_text, context, rule, tags, deck, sources,
			is_retired, is_answer_changed, state, due_day, scheduled_days, stability, difficulty, reps, lapses,
			last_review_at, last_review_day, shuffle, due_why)
		values (7, 1, 0, 'basic', '[]', '[]', 'F', 'B', '[]', 'r', '[]', '', '[]', 0, 0, 'review', 30, 20, 20.5, 5, 2, 0, 10, 10, 1, '["model","fuzz"]');
		insert into history (id, kind, table_name, row_id, before) values
			((3 << 24) + 1, 'insert', 'setting', 1, null),
			((5 << 24) + 1, 'update', 'card', 7, json_object('state', 'review', 'step', null, 'due_at', null, 'due_day', 10,
				'scheduled_days', 9, 'stability', 0.1 + 0.2, 'difficulty', 4, 'reps', 1, 'lapses', 0, 'last_review_at', 1,
				'last_review_day', 1, 'due_why', '["model"]')),
			((5 << 24) + 2, 'update', 'setting', 1, '{"key":"theme","value":"\\"light\\""}');
		insert into history (id, kind, op, label, at) values ((4 << 24) - 1, 'undo', 'set', 'First', 1), ((6 << 24) - 1, 'undo', 'grade', 'Second', 2);
		insert into setting (id, key, value) values (1, 'theme', '"dark"');`);
	const log = old.prepare(`
		insert into review (card_id, at, study_day, grade, state_before, state_after, interval_days, stability_before, difficulty_before,
			stability, difficulty, last_review_at, last_review_day, elapsed_ms, time_zone, model, kind)
		values (7, ?, ?, ?, ?, 'review', 1, ?, 5, 1, 5, 1, ?, ?, 'UTC', 'm', ?)`);
	for (const ms of [null, 0, 99, 204_599, 204_600, 9e9])
		for (const last of [null, 0, 9, 10, 11, 100_000])
			for (const stability of [null, 0, 0.1, 20.5])
				for (const kind of ["study", "cram"])
					log.run(
						9e8 + (ms ?? 7),
						10,
						"good",
						"review",
						stability,
						last,
						ms,
						kind,
					);
	const tallies = (db: Database.Database) =>
		db.prepare("select id, tally from review order by id").all();
	const before = tallies(old);
	old.pragma("user_version = 9");
	old.close();

	const { db } = openStore(file, now);
	const history = createHistory(db);
	const card = () =>
		db
			.prepare("select due_day, stability, due_why from card where id = 7")
			.get();
	const setting = () => db.prepare("select value from setting").pluck().get();
	const graded = { due_day: 30, stability: 20.5, due_why: '["model","fuzz"]' };
	expect(tallies(db)).toEqual(before);
	expect(card()).toEqual(graded);
	expect(history.undo(3).label).toBe("Second");
	expect(card()).toEqual({
		due_day: 10,
		stability: 0.1 + 0.2,
		due_why: '["model"]',
	});
	expect(setting()).toBe('"light"');
	expect(history.undo(4).label).toBe("First");
	expect(setting()).toBeUndefined();
	history.redo(5);
	history.redo(6);
	expect([card(), setting()]).toEqual([graded, '"dark"']);
	expect(db.pragma("foreign_key_check")).toEqual([]);
	db.close();
});
