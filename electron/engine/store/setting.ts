// Settings as rows, those of scheduling in the default preset: only what differs from the defaults is stored, so that better defaults reach everyone.
import {
	type DeckOptions,
	deckOptions,
	defaultPresetId,
} from "../contract/deck.ts";
import {
	defaultSettings,
	type Settings,
	settings as schema,
} from "../contract/setting.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { changePreset, getPreset } from "./preset.ts";

/** All settings; a stored value that no longer fits its limits counts as its default. */
export function readSettings(db: Db): Settings {
	const rows = db
		.prepare<[], { key: string; value: string }>(
			"select key, value from setting",
		)
		.all();
	const merged: Record<string, unknown> = {
		...defaultSettings,
		...getPreset(db, defaultPresetId).own,
	};
	for (const { key, value } of rows) {
		const shape = schema.shape[key as keyof Settings];
		const parsed = shape?.safeParse(JSON.parse(value));
		if (parsed?.success) merged[key] = parsed.data;
	}
	return schema.parse(merged);
}

export function writeSettings(tx: Tx, changes: Partial<Settings>): void {
	const current = readSettings(tx);
	const upsert = tx.prepare(`
		insert into setting (key, value) values (@key, @value)
		on conflict (key) do update set value = @value`);
	const scheduling: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(changes)) {
		const json = JSON.stringify(value);
		if (json === JSON.stringify(current[key as keyof Settings])) continue;
		if (key in deckOptions.shape) scheduling[key] = value;
		else upsert.run({ key, value: json });
	}
	if (Object.keys(scheduling).length > 0) changeDefaults(tx, scheduling);
}

function changeDefaults(tx: Tx, changes: Partial<DeckOptions>): void {
	const { name, own } = getPreset(tx, defaultPresetId);
	changePreset(tx, defaultPresetId, { name, own: { ...own, ...changes } });
}
