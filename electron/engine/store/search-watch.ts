// Tells which cards have changed since the last search, and how much of what was worked out that takes with it.
import type { Db } from "./open.ts";

const watched =
	"state is_suspended is_removed is_retired is_marked is_leech is_answer_changed standing flag kind rule home note_id position stability difficulty scheduled_days due_day due_at reps lapses last_review_day buried_until added_at";
const watchedTexts = ["front_text", "back_text", "context", "tags"];
const ownTexts = "front_source, back_source";

/** What a change takes with it; the deeper ones what the others do as well. */
export const depths = { column: 0, text: 1, front: 2 } as const;

/** Triggers of this connection alone; rows that a failed write took back are merely read again. Card 0 stands for what concerns many. */
export function watchChanges(
	db: Db,
	tell: (id: number, depth: number) => void,
): void {
	db.function("search_card_changed", (id: number, depth: number) => {
		tell(id, depth);
		return null;
	});
	const trigger = (
		depth: keyof typeof depths,
		table: string,
		event: string,
		id: string,
		when = "true",
	) => {
		const name = `search_${depth}_${table}_${event.split(" ")[0]}`;
		return `create temp trigger ${name} after ${event} on main.${table} when ${when}
			begin select search_card_changed(${id}, ${depths[depth]}); end;`;
	};
	const isOther = (names: readonly string[]) =>
		names.map((name) => `old.${name} is not new.${name}`).join(" or ");
	const wording = (row: string) => `${row}.front_source is not null`;
	db.exec(
		[
			trigger("front", "card", "insert", "new.id"),
			trigger("front", "card", "delete", "old.id"),
			trigger("column", "card", `update of ${watched.split(" ")}`, "new.id"),
			trigger(
				"text",
				"card",
				`update of ${watchedTexts}`,
				"new.id",
				isOther(watchedTexts),
			),
			trigger(
				"front",
				"card",
				"update of front_text",
				"new.id",
				isOther(["front_text"]),
			),
			trigger("text", "decision", "insert", "new.card_id", wording("new")),
			trigger("text", "decision", "delete", "old.card_id", wording("old")),
			trigger("text", "decision", `update of ${ownTexts}`, "new.card_id"),
			trigger("column", "note", "insert", "0"),
			trigger("column", "note", "delete", "0"),
			trigger("column", "note", "update of title, name", "0"),
		].join(""),
	);
}
