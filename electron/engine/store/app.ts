// What the app keeps in mind: named values, and recent choices with the newest id last.
import type { AppMemory, RecentChoice } from "../contract/app.ts";
import { recentDepth } from "../contract/app.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";

export function readAppMemory(db: Db): AppMemory {
	return {
		// Whoever has studied, or has notes beside those that come with the app, needs no first steps.
		isWelcomed:
			db
				.prepare(`
					select 1 from app_memory where name = 'welcomed'
					union all select 1 from review
					union all select 1 from note where path not like 'amiable:/%'
					limit 1`)
				.get() !== undefined,
		recent: db
			.prepare<[number], RecentChoice>(
				"select key, title from recent_choice order by id desc limit ?",
			)
			.all(recentDepth),
	};
}

export function rememberWelcome(tx: Tx, at: number): void {
	tx.prepare(`
		insert into app_memory (name, value) values ('welcomed', ?)
		on conflict (name) do nothing`).run(String(at));
}

/** The choice becomes the newest; those beyond the depth are forgotten. */
export function rememberChoice(tx: Tx, { key, title }: RecentChoice): void {
	tx.prepare("delete from recent_choice where key = ?").run(key);
	tx.prepare("insert into recent_choice (key, title) values (?, ?)").run(
		key,
		title,
	);
	tx.prepare(`
		delete from recent_choice where id not in (
			select id from recent_choice order by id desc limit ?)`).run(recentDepth);
}
