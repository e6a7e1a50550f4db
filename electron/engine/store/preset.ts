// Presets: named options as rows, of which only what differs from the defaults is stored, and fitted memory parameters.
import {
	type DeckOptions,
	deckOptions,
	defaultPresetId,
	type PresetId,
} from "../contract/deck.ts";
import { Failure } from "../contract/errors.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";

export interface FittedParameters {
	/** `fsrsVersion` of the memory model that they were fitted with. */
	version: string;
	values: number[];
	at: number;
}

export interface StoredPreset {
	id: PresetId;
	name: string;
	own: Partial<DeckOptions>;
	parameters: FittedParameters | null;
}

interface PresetRow {
	id: PresetId;
	name: string;
	options: string;
	parameters: string | null;
	parameters_version: string | null;
	parameters_at: number | null;
}

/** All presets by name, the default one first. */
export function listPresets(db: Db): StoredPreset[] {
	return db
		.prepare<[], PresetRow>("select * from preset order by id <> 1, name, id")
		.all()
		.map((row) => ({
			id: row.id,
			name: row.name,
			own: readOptions(row.options),
			parameters:
				row.parameters === null
					? null
					: {
							version: row.parameters_version ?? "",
							values: JSON.parse(row.parameters),
							at: row.parameters_at ?? 0,
						},
		}));
}

/** Options as stored; a value that no longer fits its limits counts as not set. */
export function readOptions(json: string): Partial<DeckOptions> {
	const stored: Record<string, unknown> = JSON.parse(json);
	const fitting = Object.entries(stored).filter(
		([key, value]) =>
			deckOptions.shape[key as keyof DeckOptions]?.safeParse(value).success,
	);
	return Object.fromEntries(fitting) as Partial<DeckOptions>;
}

export function getPreset(db: Db, id: PresetId): StoredPreset {
	const found = listPresets(db).find((preset) => preset.id === id);
	if (!found)
		throw new Failure(
			"not-found",
			"There is no such preset; it may have been removed.",
			{ presetId: id },
		);
	return found;
}

/** Adds a preset. Fails with `name-taken`. */
export function addPreset(tx: Tx, name: string): PresetId {
	assertFree(tx, name, null);
	return Number(
		tx.prepare("insert into preset (name) values (?)").run(name)
			.lastInsertRowid,
	) as PresetId;
}

/** Gives a preset its name and options. Fails with `name-taken`. */
export function changePreset(
	tx: Tx,
	id: PresetId,
	{ name, own }: Pick<StoredPreset, "name" | "own">,
): void {
	assertFree(tx, name, id);
	tx.prepare("update preset set name = ?, options = ? where id = ?").run(
		name,
		JSON.stringify(own),
		id,
	);
}

/** Decks that named it inherit again. Fails with `preset-needed`. */
export function removePreset(tx: Tx, id: PresetId): void {
	if (id === defaultPresetId)
		throw new Failure(
			"preset-needed",
			"The default preset cannot be removed, as every deck begins with it. Change its options instead.",
		);
	tx.prepare("update deck set preset_id = null where preset_id = ?").run(id);
	tx.prepare("delete from preset where id = ?").run(id);
}

function assertFree(tx: Tx, name: string, id: PresetId | null): void {
	const other = listPresets(tx).find((preset) => preset.name === name);
	if (other && other.id !== id)
		throw new Failure(
			"name-taken",
			`Another preset is called “${name}”. Choose a different name.`,
			{ name },
		);
}
