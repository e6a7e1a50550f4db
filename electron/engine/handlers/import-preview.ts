// An import's plan in the words of its preview: note by note, what happens to which card.
import type { CardId } from "../contract/data.ts";
import type {
	CardChange,
	ImportPreview,
	NoteChange,
} from "../contract/import.ts";
import type { Match } from "../notes/identity.ts";
import { compareNames } from "../notes/name-order.ts";
import { readSides } from "../store/known-card.ts";
import { listMedia } from "../store/media.ts";
import type { Context } from "./context.ts";
import { makePlan } from "./import-plan.ts";
import type { Reading, ReadNote } from "./import-reading.ts";
import { withoutNewMedia } from "./media.ts";
import { unpackNote } from "./packed-note.ts";
import { previewRecords } from "./study-preview.ts";

/** The plan in the words of the preview: per note, what happens to which card. */
export function describe(context: Context, reading: Reading): ImportPreview {
	const planned = makePlan(context, reading);
	const { plan, known, standings, counts } = planned;
	const study = previewRecords(context, reading, planned);
	const media = new Set(listMedia(context.db).map(({ name }) => name));
	const changes = (matches: Match[]) =>
		matches
			.filter((match) => match.change !== "kept")
			.map((match) => ({
				...describeMatch(context, match, media),
				standing: standings.get(match) ?? match.draft.standing,
			}));
	const matchesOf = Map.groupBy(plan.matches, (match) => match.path);
	const retiredOf = Map.groupBy(
		plan.retired,
		(id) => known.get(id)?.path ?? "",
	);
	const retirements = (path: string) =>
		(retiredOf.get(path) ?? []).map((id) => describeRetired(context, id));
	const kept = (matches: Match[]) =>
		matches.filter((match) => match.change === "kept").length;
	return {
		counts,
		...(study && { study }),
		diagnostics: reading.diagnostics,
		notes: inOrder([
			...reading.notes.map((note): NoteChange => {
				const { path } = note.packed;
				const matches = matchesOf.get(path) ?? [];
				return {
					...describeNote(note),
					kept: kept(matches),
					changes: [...changes(matches), ...retirements(path)],
				};
			}),
			...reading.gone.map(
				({ path, name }): NoteChange => ({
					path,
					name,
					title: name,
					status: "missing",
					kept: 0,
					changes: retirements(path),
					skipped: [],
				}),
			),
		]),
	};
}

function inOrder(notes: NoteChange[]): NoteChange[] {
	return notes.sort((one, other) => compareNames(one.name, other.name));
}

function describeNote({ packed, knownId }: ReadNote) {
	const { path, name, title, skipped } = unpackNote(packed);
	const status: NoteChange["status"] = knownId === null ? "new" : "changed";
	return { path, name, title, skipped, status };
}

function describeMatch(
	context: Context,
	match: Match,
	media: ReadonlySet<string>,
): Omit<CardChange, "standing"> {
	const { draft, change, cardId } = match;
	if (change === "kept") throw new Error("expected a change");
	return {
		change,
		kind: draft.kind,
		front: withoutNewMedia(draft.front, media),
		back: withoutNewMedia(draft.back, media),
		line: draft.sources[0]?.line ?? 1,
		inboxReason: draft.inboxReason ?? null,
		before:
			change === "updated" && cardId !== null
				? sides(readSides(context.db, cardId as CardId))
				: null,
	};
}

function describeRetired(context: Context, id: number): CardChange {
	const card = readSides(context.db, id as CardId);
	return {
		change: "retired",
		before: null,
		inboxReason: null,
		standing: "accepted",
		...card,
	};
}

function sides({ front, back }: ReturnType<typeof readSides>) {
	return { front, back };
}
