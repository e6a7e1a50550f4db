// Importing notes: read, plan against the known cards, then show the plan or write it as one undo step.

import type { CardId, NoteId, Standing } from "../contract/data.ts";
import type {
	CardChange,
	ImportCounts,
	ImportPreview,
	ImportResult,
	NoteChange,
} from "../contract/import.ts";
import { plainText } from "../contract/rich.ts";
import type { CardDraft } from "../notes/draft.ts";
import { parserVersion } from "../notes/draft.ts";
import { type ImportPlan, type Match, planImport } from "../notes/identity.ts";
import { compareNames } from "../notes/name-order.ts";
import { standingOf } from "../notes/standing.ts";
import { shuffleKey } from "../review/queue.ts";
import { type CardText, createCardWriter } from "../store/card.ts";
import { moveBans, readBans } from "../store/decision.ts";
import type { Tx } from "../store/history.ts";
import {
	countCards,
	type KnownCardRow,
	listKnownCards,
	readSides,
} from "../store/known-card.ts";
import { markMissing, putNote } from "../store/note.ts";
import { type Context, os } from "./context.ts";
import {
	type Reading,
	type ReadNote,
	readSource,
	settleReading,
} from "./import-reading.ts";

export const importing = {
	preview: os.import.preview.handler(async ({ context, input }) => {
		const reading = await readSource(context, input.source);
		return describe(context, reading);
	}),
	apply: os.import.apply.handler(async ({ context, input }) => {
		const reading = await readSource(context, input.source);
		return applyReading(context, reading);
	}),
};

interface Planned {
	plan: ImportPlan;
	known: Map<number, KnownCardRow>;
	/** Where the card of each match stands afterwards. */
	standings: Map<Match, Standing>;
	counts: ImportCounts;
}

function makePlan(context: Context, reading: Reading): Planned {
	const noteIds = [
		...reading.notes.flatMap(({ knownId }) => knownId ?? []),
		...reading.gone.map(({ id }) => id),
	];
	const rows = listKnownCards(context.db, noteIds);
	const plan = planImport(
		reading.notes.map(({ parsed }) => parsed),
		rows,
	);
	const known = new Map(rows.map((row) => [row.id as number, row]));
	const standings = settleStandings(context, { reading, plan, known });
	const count = (change: Match["change"], standing?: Standing) =>
		plan.matches.filter(
			(match) =>
				match.change === change &&
				(standing === undefined || standings.get(match) === standing),
		).length;
	const unchangedIds = reading.unchanged.map(({ id }) => id);
	return {
		plan,
		known,
		standings,
		counts: {
			added: count("added", "accepted"),
			inbox: count("added", "inbox"),
			updated: count("updated"),
			kept: count("kept") + countCards(context.db, unchangedIds),
			moved: count("moved"),
			retired: plan.retired.length,
			restored: count("restored"),
			unchangedFiles: reading.unchanged.length,
		},
	};
}

/** What was decided and studied stays; new cards stand where their text or a ban puts them. */
function settleStandings(
	context: Context,
	{
		reading,
		plan,
		known,
	}: { reading: Reading } & Pick<Planned, "plan" | "known">,
): Map<Match, Standing> {
	const bans = readBans(context.db);
	const noteIds = new Map(
		reading.notes.map(({ parsed, knownId }) => [parsed.path, knownId]),
	);
	return new Map(
		plan.matches.map((match) => [
			match,
			standingOf(match.draft, {
				known: known.get(match.cardId ?? 0)?.standing ?? null,
				noteId: noteIds.get(match.path) ?? null,
				bans,
			}),
		]),
	);
}

/** Writes a reading as one undo step. Nothing is written when nothing changed. */
export function applyReading(context: Context, read: Reading): ImportResult {
	const at = context.now();
	return context.history.write(
		{ op: "import.apply", label: importLabel(read), at },
		(tx) => {
			const reading = settleReading(tx, read);
			const planned = makePlan(context, reading);
			const { counts } = planned;
			const noteIds = putNotes(tx, reading, at);
			writeCards(tx, planned, noteIds);
			for (const note of reading.gone) markMissing(tx, note.id);
			followMoves(tx, { gone: reading.gone, planned, noteIds });
			return { ...counts, diagnostics: reading.diagnostics };
		},
	);
}

function putNotes(
	tx: Tx,
	reading: Reading,
	importedAt: number,
): Map<string, NoteId> {
	return new Map(
		reading.notes.map(({ parsed, text, hash }) => {
			const { cards: _, ...note } = parsed;
			const id = putNote(tx, {
				...note,
				text,
				hash,
				parser: parserVersion,
				importedAt,
			});
			return [parsed.path, id];
		}),
	);
}

function writeCards(
	tx: Tx,
	{ plan, known, standings }: Planned,
	noteIds: ReadonlyMap<string, NoteId>,
): void {
	const writer = createCardWriter(tx, (id) => shuffleKey(id, 0));
	const places = new Map<string, number>();
	for (const id of plan.retired) writer.retire(id as CardId);
	for (const match of plan.matches) {
		const noteId = noteIds.get(match.path);
		if (noteId === undefined) throw new Error("expected the note of a draft");
		const position = places.get(match.path) ?? 0;
		places.set(match.path, position + 1);
		const standing = standings.get(match) ?? match.draft.standing;
		const text = { ...cardText(match.draft, noteId, position), standing };
		if (match.cardId === null) writer.add(text);
		else {
			const isReviewed = known.get(match.cardId)?.isReviewed ?? false;
			const isFlagged = match.isAnswerChanged && isReviewed;
			writer.change(match.cardId as CardId, text, isFlagged);
		}
	}
}

function cardText(
	draft: CardDraft,
	noteId: NoteId,
	position: number,
): CardText {
	return {
		...draft,
		noteId,
		position,
		frontText: plainText(draft.front, "answer"),
		backText: plainText(draft.back, "answer"),
		inboxReason: draft.inboxReason ?? null,
	};
}

/** A file that was renamed is another note: what was banned in the old one is banned in the one that took most of its cards. */
function followMoves(
	tx: Tx,
	{
		gone,
		planned: { plan, known },
		noteIds,
	}: {
		gone: Reading["gone"];
		planned: Planned;
		noteIds: ReadonlyMap<string, NoteId>;
	},
): void {
	for (const { id, path } of gone) {
		const heirs = plan.matches
			.filter(({ cardId }) => known.get(cardId ?? 0)?.path === path)
			.map((match) => match.path);
		const counts = [...Map.groupBy(heirs, (heir) => heir)].sort(
			([, one], [, other]) => other.length - one.length,
		);
		const heir = noteIds.get(counts[0]?.[0] ?? "");
		if (heir !== undefined) moveBans(tx, id, heir);
	}
}

function importLabel({ notes, gone }: Reading): string {
	const [first] = notes;
	if (notes.length === 1 && first && gone.length === 0)
		return `Import of “${first.parsed.title}”`;
	return `Import of ${notes.length + gone.length} notes`;
}

/** The plan in the words of the preview: per note, what happens to which card. */
function describe(context: Context, reading: Reading): ImportPreview {
	const { plan, known, standings, counts } = makePlan(context, reading);
	const changes = (matches: Match[]) =>
		matches
			.filter((match) => match.change !== "kept")
			.map((match) => ({
				...describeMatch(context, match),
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
		diagnostics: reading.diagnostics,
		notes: inOrder([
			...reading.notes.map((note): NoteChange => {
				const { path } = note.parsed;
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

function describeNote({ parsed, knownId }: ReadNote) {
	const { path, name, title, skipped } = parsed;
	const status: NoteChange["status"] = knownId === null ? "new" : "changed";
	return { path, name, title, skipped, status };
}

function describeMatch(
	context: Context,
	match: Match,
): Omit<CardChange, "standing"> {
	const { draft, change, cardId } = match;
	if (change === "kept") throw new Error("expected a change");
	return {
		change,
		kind: draft.kind,
		front: draft.front,
		back: draft.back,
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
