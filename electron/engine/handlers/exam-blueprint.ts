// Blueprints: those that come with the app, the learner's own, and outlines made of a note's headings.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Blueprint, blueprint as schema } from "../contract/blueprint.ts";
import type { NoteId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { BlueprintEntry } from "../contract/exam-contract.ts";
import { apportion } from "../exam/apportion.ts";
import {
	listBlueprints,
	putBlueprint,
	removeBlueprint,
} from "../store/exam.ts";
import { getNote } from "../store/note.ts";
import type { Context } from "./context.ts";

function readBundled(contentDir: string | null): Blueprint[] {
	if (contentDir === null) return [];
	const folder = join(contentDir, "blueprints");
	return readdirSync(folder)
		.filter((name) => name.endsWith(".json"))
		.sort()
		.map((name) =>
			schema.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))),
		);
}

/** All blueprints by code; a changed copy stands in for what it copies. */
export function listEntries({ contentDir, db }: Context): BlueprintEntry[] {
	const bundled = readBundled(contentDir);
	const own = new Map(listBlueprints(db).map((one) => [one.code, one]));
	const codes = new Set([...bundled.map(({ code }) => code), ...own.keys()]);
	return [...codes].sort().flatMap((code) => {
		const original = bundled.find((one) => one.code === code);
		const blueprint = own.get(code) ?? original;
		return blueprint
			? [
					{
						blueprint,
						isBundled: original !== undefined,
						isChanged: own.has(code),
					},
				]
			: [];
	});
}

/** Fails with `not-found`, naming what there is. */
export function findBlueprint(context: Context, code: string): Blueprint {
	const entries = listEntries(context);
	const found = entries.find(({ blueprint }) => blueprint.code === code);
	if (!found)
		throw new Failure(
			"not-found",
			`There is no blueprint “${code}”. There are: ${entries.map(({ blueprint }) => blueprint.code).join(", ") || "none"}.`,
			{ code },
		);
	return found.blueprint;
}

export function saveBlueprint(context: Context, blueprint: Blueprint): void {
	context.history.write(
		{
			op: "exam.saveBlueprint",
			label: `Change of the blueprint ${blueprint.title}`,
			at: context.now(),
		},
		(tx) => putBlueprint(tx, blueprint, context.now()),
	);
}

export function dropBlueprint(context: Context, code: string): void {
	context.history.write(
		{
			op: "exam.removeBlueprint",
			label: `Removal of your blueprint ${code}`,
			at: context.now(),
		},
		(tx) => removeBlueprint(tx, code),
	);
}

/** Minutes and pass mark that a learner can change afterwards. */
const usual = { scored: 20, minutesPerItem: 2, pass: 700 } as const;

/** A domain for each heading of the first level that divides the note, weighed by its cards; headings below are its topics. */
export function outlineNote(context: Context, id: NoteId): Blueprint {
	const note = getNote(context.db, id);
	const trails = context.cards
		.list(id)
		.filter(({ isRetired, kind }) => !isRetired && kind !== "contrast")
		.map(({ context: trail }) => trail.slice(trail[0] === note.title ? 1 : 0));
	const inner = trails.map((trail) => trail.slice(sharedDepth(trails)));
	const title = sharedTitle(trails) ?? note.title;
	const byDomain = Map.groupBy(inner, ([first]) => first ?? title);
	if (byDomain.size === 0)
		throw new Failure(
			"no-questions",
			"This note has no cards, so no exam can be made of it. Choose a note with cards.",
			{ noteId: id },
		);
	const groups = [...byDomain];
	const weights = apportion(
		groups.map(([, inside]) => inside.length),
		100,
	);
	return schema.parse({
		code: `note-${id}`,
		title: note.title,
		version: 1,
		source: {
			about: `Headings of ${note.name}`,
			checked: new Date(context.now()).toISOString().slice(0, 10),
		},
		validFrom: null,
		validTo: null,
		minutes: usual.scored * usual.minutesPerItem,
		items: { scored: usual.scored, unscored: 0 },
		scale: { min: 100, max: 1000, pass: usual.pass },
		kinds: ["single", "multiple", "ordering", "matching", "task"],
		domains: groups.map(([title, inside], index) => ({
			id: `d${index + 1}`,
			title,
			weight: Math.max(weights[index] ?? 0, 0.1),
			topics: topicsOf(title, inside, index),
		})),
	});
}

/** How many headings hold all cards: one H1 over the whole note divides nothing. Where nothing divides, the last one is the domain. */
function sharedDepth(trails: readonly (readonly string[])[]): number {
	const [first = []] = trails;
	const longest = Math.max(0, ...trails.map(({ length }) => length));
	for (let depth = 0; depth < longest; depth += 1)
		if (trails.some((trail) => trail[depth] !== first[depth])) return depth;
	return Math.max(0, longest - 1);
}

function sharedTitle(trails: readonly (readonly string[])[]) {
	const depth = sharedDepth(trails);
	return depth === 0 ? undefined : trails[0]?.[depth - 1];
}

function topicsOf(domain: string, trails: string[][], index: number) {
	const titles = [...new Set(trails.map(([, second]) => second ?? domain))];
	return titles.map((title, at) => ({
		id: `d${index + 1}-${at + 1}`,
		title,
		match: { headings: title === domain ? [title] : [title, domain] },
	}));
}
