// `--output table`: boxes in boxes, one for each structure or list of structures, at most as wide as a terminal where that can be done.
import { pythonText } from "./python-text.ts";
import { Refusal } from "./refusal.ts";
import { drawSections, type Section } from "./table-drawing.ts";

type Structure = Readonly<Record<string, unknown>>;

/** The drawn table; nothing for an empty value. Throws a Refusal for lists whose rows differ in length. */
export function tableText(value: unknown, title: string): string {
	const sections: Section[] = [];
	build(value, title, 0, sections);
	return sections.length === 0 ? "" : drawSections(sections);
}

function build(
	value: unknown,
	title: string | null,
	depth: number,
	sections: Section[],
): void {
	if (isNothing(value)) return;
	if (title !== null || sections.length === 0)
		sections.push({ title: title ?? "", depth, header: [], rows: [] });
	if (Array.isArray(value)) buildList(value, title ?? "", depth, sections);
	else if (isStructure(value)) buildStructure(value, depth, sections);
}

function buildStructure(
	structure: Structure,
	depth: number,
	sections: Section[],
): void {
	const { scalars, inner } = splitKeys([structure]);
	const [only] = scalars;
	if (scalars.length === 1 && only !== undefined)
		addRow(sections, [only, structure[only]]);
	else if (scalars.length > 1) {
		setHeader(sections, scalars);
		addRow(
			sections,
			scalars.map((key) => structure[key]),
		);
	}
	for (const key of inner) build(structure[key], key, depth + 1, sections);
}

function buildList(
	list: readonly unknown[],
	title: string,
	depth: number,
	sections: Section[],
): void {
	if (isStructure(list[0])) {
		buildStructures(list.filter(isStructure), title, depth, sections);
		return;
	}
	for (const item of list) {
		if (isScalar(item)) addRow(sections, [item]);
		else if (Array.isArray(item) && item.every(isScalar))
			addRow(sections, item);
		else build(item, null, depth, sections);
	}
}

function buildStructures(
	list: readonly Structure[],
	title: string,
	depth: number,
	sections: Section[],
): void {
	const { scalars, inner } = splitKeys(list);
	setHeader(sections, scalars);
	list.forEach((structure, index) => {
		if (index > 0 && inner.length > 0) {
			sections.push({ title, depth, header: [], rows: [] });
			setHeader(sections, scalars);
		}
		addRow(
			sections,
			scalars.map((key) => (key in structure ? structure[key] : "")),
		);
		for (const key of inner)
			if (key in structure) build(structure[key], key, depth + 1, sections);
	});
}

function setHeader(sections: Section[], header: readonly string[]): void {
	const section = sections.at(-1);
	if (section) section.header = header;
}

function addRow(sections: Section[], cells: readonly unknown[]): void {
	const section = sections.at(-1);
	if (!section) return;
	const width = section.rows[0]?.length ?? cells.length;
	if (width !== cells.length)
		throw new Refusal(
			255,
			"ValueError",
			`Row should have ${width} elements, instead it has ${cells.length}`,
			"A table needs rows of one length: change --query, or print as json or text.",
		);
	section.rows.push(cells.map(pythonText));
}

function splitKeys(structures: readonly Structure[]): {
	scalars: string[];
	inner: string[];
} {
	const scalars = new Set<string>();
	const inner = new Set<string>();
	for (const structure of structures)
		for (const [key, value] of Object.entries(structure))
			(isScalar(value) ? scalars : inner).add(key);
	return { scalars: [...scalars].sort(), inner: [...inner].sort() };
}

function isNothing(value: unknown): boolean {
	if (isScalar(value)) return !value;
	return Object.keys(value as object).length === 0;
}

function isScalar(value: unknown): boolean {
	return typeof value !== "object" || value === null;
}

function isStructure(value: unknown): value is Structure {
	return !isScalar(value) && !Array.isArray(value);
}
