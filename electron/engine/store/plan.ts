// The cards that an exam is about, with what a plan needs of each.
import type { CardId } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import { type MemoryRow, memoryColumns, toMemory } from "./card-memory.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** A deck with all below it, or a tag with all below it. */
export interface Scope {
	scope: "deck" | "tag";
	name: string;
}

export interface ScopeCard {
	id: CardId;
	home: string;
	memory: Memory;
}

const studied =
	"is_retired = 0 and is_suspended = 0 and is_removed = 0 and standing = 'accepted'";

/** Parameters of the condition: name, and the range of what lies below it ("a/" up to "a0", the character after the slash). */
function condition({ scope, name }: Scope): { sql: string; bound: string[] } {
	const range = [name, `${name}/`, `${name}0`];
	const within = (column: string) =>
		`(${column} = ? or (${column} >= ? and ${column} < ?))`;
	if (scope === "tag")
		return {
			sql: `exists (select 1 from json_each(card.tags) as tag where ${within("tag.value")})`,
			bound: range,
		};
	return name === ""
		? { sql: "true", bound: [] }
		: { sql: within("home"), bound: range };
}

export function countInScope(db: Db, scope: Scope): number {
	const { sql, bound } = condition(scope);
	return (
		statement<unknown[], { count: number }>(
			db,
			`select count(*) as count from card where ${studied} and ${sql}`,
		).get(...bound)?.count ?? 0
	);
}

/** In note order. */
export function listInScope(db: Db, scope: Scope): ScopeCard[] {
	const { sql, bound } = condition(scope);
	return statement<unknown[], MemoryRow & { id: CardId; home: string }>(
		db,
		`select id, home, ${memoryColumns} from card where ${studied} and ${sql}
		order by note_id, position, id`,
	)
		.all(...bound)
		.map((row) => ({ id: row.id, home: row.home, memory: toMemory(row) }));
}

/** Known cards in the scope that are due after `day`. */
export function listLate(
	db: Db,
	scope: Scope,
	day: number,
): { id: CardId; memory: Extract<Memory, { state: "review" }> }[] {
	const { sql, bound } = condition(scope);
	const rows = statement<unknown[], MemoryRow & { id: CardId }>(
		db,
		`select id, ${memoryColumns} from card
		where state = 'review' and due_day > ? and ${studied} and ${sql}`,
	).all(day, ...bound);
	return rows.flatMap((row) => {
		const memory = toMemory(row);
		return memory.state === "review" ? [{ id: row.id, memory }] : [];
	});
}

/** Front texts of some cards. */
export function frontsOf(db: Db, ids: readonly CardId[]): Map<CardId, string> {
	const rows = db
		.prepare<[string], { id: CardId; front: string }>(
			"select id, front_text as front from card where id in (select value from json_each(?))",
		)
		.all(JSON.stringify(ids));
	return new Map(rows.map(({ id, front }) => [id, front]));
}
