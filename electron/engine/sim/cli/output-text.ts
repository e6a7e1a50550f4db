// `--output text`: one line a structure, its values separated by tabs in the alphabetical order of their keys.
import { pythonText } from "./python-text.ts";

type Structure = Readonly<Record<string, unknown>>;

/** The lines of a value. Inner structures and lists follow their owner on lines that begin with their key in capitals. */
export function tabbedText(value: unknown): string {
	return lines(value, null, null)
		.map((line) => `${line}\n`)
		.join("");
}

/** `keys` are the columns that all structures of one list share. */
function lines(
	value: unknown,
	label: string | null,
	keys: readonly string[] | null,
): string[] {
	if (Array.isArray(value)) return listLines(value, label);
	if (isStructure(value)) return structureLines(value, label, keys);
	return [pythonText(value)];
}

function listLines(list: readonly unknown[], label: string | null): string[] {
	if (list.length === 0) return [];
	if (list.some(isStructure)) {
		const keys = sharedKeys(list.filter(isStructure));
		return list.flatMap((item) => lines(item, label, keys));
	}
	const scalars = list.filter((item) => !Array.isArray(item));
	const inner = list.filter((item) => Array.isArray(item));
	return [
		...(scalars.length > 0 ? scalarLines(scalars, label) : []),
		...inner.flatMap((item) => lines(item, label, null)),
	];
}

function scalarLines(
	scalars: readonly unknown[],
	label: string | null,
): string[] {
	return label === null
		? [scalars.map(pythonText).join("\t")]
		: scalars.map((item) => `${label.toUpperCase()}\t${pythonText(item)}`);
}

function structureLines(
	structure: Structure,
	label: string | null,
	shared: readonly string[] | null,
): string[] {
	const all = Object.keys(structure).sort();
	const keys = shared ?? all.filter((key) => isScalar(structure[key]));
	const cells = keys.map((key) =>
		key in structure ? pythonText(structure[key]) : "",
	);
	const own = label === null ? cells : [label.toUpperCase(), ...cells];
	return [
		...(cells.length > 0 ? [own.join("\t")] : []),
		...all
			.filter((key) => !keys.includes(key))
			.flatMap((key) => lines(structure[key], key, null)),
	];
}

function sharedKeys(structures: readonly Structure[]): string[] {
	const keys = structures.flatMap((structure) =>
		Object.keys(structure).filter((key) => isScalar(structure[key])),
	);
	return [...new Set(keys)].sort();
}

function isScalar(value: unknown): boolean {
	return typeof value !== "object" || value === null;
}

function isStructure(value: unknown): value is Structure {
	return !isScalar(value) && !Array.isArray(value);
}
