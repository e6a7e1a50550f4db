// Reading and changing settings.
import { Failure } from "../contract/errors.ts";
import { sameKey } from "../contract/key.ts";
import { findRefusal, shortcutOf } from "../contract/keymap.ts";
import type { OwnKeys } from "../contract/own-keys.ts";
import { readSettings, writeSettings } from "../store/setting.ts";
import { os } from "./context.ts";

export const setting = {
	get: os.setting.get.handler(({ context }) => readSettings(context.db)),
	update: os.setting.update.handler(({ context, input }) => {
		const changes = Object.fromEntries(
			Object.entries(input).filter(([, value]) => value !== undefined),
		);
		if (input.keys) refuseClash(input.keys, readSettings(context.db).keys);
		context.history.write(
			{
				op: "setting.update",
				label: `Change of ${Object.keys(changes).map(inWords).join(", ")}`,
				at: context.now(),
			},
			(tx) => writeSettings(tx, changes),
		);
		return readSettings(context.db);
	}),
};

/** Only keys that are new are looked at, so that one clash never locks all others. */
function refuseClash(keys: OwnKeys, before: OwnKeys): void {
	const spelled = (own: OwnKeys, id: string) =>
		(own[id] ?? []).map(sameKey).join(" ");
	const changed = Object.keys(keys).filter(
		(id) => spelled(keys, id) !== spelled(before, id),
	);
	const found = findRefusal(keys, changed);
	if (!found) return;
	const { id, key, refusal } = found;
	const reason =
		refusal.why === "taken"
			? `it presses “${shortcutOf(refusal.by).label}” already`
			: `it ${refusal.does}`;
	throw new Failure(
		"key-taken",
		`${key.replace("Mod", "Ctrl or Cmd")} cannot press “${shortcutOf(id).label}”: ${reason}. Choose another key.`,
		{ id, key, ...refusal },
	);
}

/** "newPerDay" -> "new per day" */
function inWords(key: string): string {
	return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
