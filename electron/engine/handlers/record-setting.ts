// Settings that bear on which card comes when, as a package takes them along: the start of the day, presets, decks, exam dates. What is set here stays; what is not comes along.
import { defaultPresetId, type PresetId } from "../contract/deck.ts";
import { defaultSettings } from "../contract/setting.ts";
import type { RecordSettings } from "../contract/study-record.ts";
import { defaultParameters, fsrsVersion } from "../review/memory.ts";
import { listDeckRows, listExamRows, putDeck, putExam } from "../store/deck.ts";
import { writeParameters } from "../store/fit.ts";
import type { Tx } from "../store/history.ts";
import type { Db } from "../store/open.ts";
import { addPreset, changePreset, listPresets } from "../store/preset.ts";
import { readSettings, writeSettings } from "../store/setting.ts";

/** All of them; limits for a single day stay behind. */
export function packSettings(db: Db): RecordSettings {
	const presets = listPresets(db);
	const nameOf = new Map(presets.map(({ id, name }) => [id, name]));
	return {
		rolloverHour: readSettings(db).rolloverHour,
		presets: presets.map(({ id, name, own, parameters }) => ({
			name,
			isDefault: id === defaultPresetId,
			own,
			parameters,
		})),
		decks: listDeckRows(db)
			.filter(({ presetId, own }) => presetId || Object.keys(own).length > 0)
			.map(({ path, presetId, own }) => ({
				path,
				own,
				preset: presetId && (nameOf.get(presetId) ?? null),
			})),
		exams: listExamRows(db),
	};
}

/** What of `given` is not set here yet. */
export function newSettings(db: Db, given: RecordSettings): RecordSettings {
	const { rolloverHour } = readSettings(db);
	const presets = listPresets(db);
	const names = new Set(presets.map(({ name }) => name));
	const first = presets.find(({ id }) => id === defaultPresetId);
	const decks = new Set(listDeckRows(db).map(({ path }) => path));
	const exams = new Set(listExamRows(db).map(keyOf));
	const isSaying = ({ own, parameters }: RecordSettings["presets"][number]) =>
		Object.keys(own).length > 0 || parameters !== null;
	return {
		rolloverHour:
			rolloverHour === defaultSettings.rolloverHour
				? given.rolloverHour
				: rolloverHour,
		presets: given.presets
			.map(ofOurModel)
			.filter((each) =>
				each.isDefault
					? isSaying(each) &&
						first !== undefined &&
						!isSaying({ ...each, ...first })
					: !names.has(each.name),
			),
		decks: given.decks.filter(({ path }) => !decks.has(path)),
		exams: given.exams.filter((exam) => !exams.has(keyOf(exam))),
	};
}

function keyOf({ scope, name }: { scope: string; name: string }): string {
	return `${scope} ${name}`;
}

/** How many things are set by what `newSettings` gave. */
export function countSettings(db: Db, news: RecordSettings): number {
	const { presets, decks, exams } = news;
	const isHour = news.rolloverHour !== readSettings(db).rolloverHour;
	return Number(isHour) + presets.length + decks.length + exams.length;
}

/** Sets what `newSettings` gave. */
export function takeSettings(tx: Tx, news: RecordSettings): void {
	const { rolloverHour, presets, decks, exams } = news;
	writeSettings(tx, { rolloverHour });
	for (const { name, isDefault, own, parameters } of presets) {
		const id = isDefault ? defaultPresetId : addPreset(tx, name);
		const called = isDefault ? nameOf(tx, id) : name;
		changePreset(tx, id, { name: called, own });
		if (parameters) writeParameters(tx, id, parameters);
	}
	const ids = new Map(listPresets(tx).map(({ id, name }) => [name, id]));
	for (const { path, preset, own } of decks) {
		const presetId = preset === null ? null : (ids.get(preset) ?? null);
		putDeck(tx, { path, own, presetId, todayOnly: null });
	}
	for (const exam of exams) putExam(tx, exam);
}

function nameOf(tx: Tx, id: PresetId): string {
	return listPresets(tx).find((preset) => preset.id === id)?.name ?? "";
}

/** Numbers of another memory model, or that no model has, would make every schedule fail. */
function ofOurModel(
	preset: RecordSettings["presets"][number],
): RecordSettings["presets"][number] {
	const { parameters } = preset;
	const isOurs =
		parameters?.version === fsrsVersion &&
		parameters.values.length === defaultParameters.length;
	return isOurs ? preset : { ...preset, parameters: null };
}
