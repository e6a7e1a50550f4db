// What a reading would do to the cards: which is which, where each stands afterwards, and how many of each.
import type { Standing } from "../contract/data.ts";
import type { ImportCounts } from "../contract/import.ts";
import { type ImportPlan, type Match, planImport } from "../notes/identity.ts";
import { standingOf } from "../notes/verdict.ts";
import { readBans } from "../store/decision.ts";
import {
	countCards,
	type KnownCardRow,
	listKnownCards,
} from "../store/known-card.ts";
import type { Context } from "./context.ts";
import type { Reading, ReadNote } from "./import-reading.ts";
import { StillParsing, takeTail } from "./import-tail.ts";
import { unpackNote, type WholeNote } from "./packed-note.ts";

export interface Planned {
	plan: ImportPlan;
	known: Map<number, KnownCardRow>;
	/** Where the card of each match stands afterwards. */
	standings: Map<Match, Standing>;
	counts: ImportCounts;
}

/** The same with the notes that it is about. */
export interface PlannedNotes extends Planned {
	notes: (ReadNote & { parsed: WholeNote })[];
}

/** Plans a reading against the cards of this moment; writes nothing. */
export function makePlan(context: Context, reading: Reading): Planned {
	return planNotes(context, { reading, rows: findKnown(context, reading) });
}

/**
 * Plans as `makePlan`, in parts that come to the same when they are added up: note by note where no
 * known card is to be compared with, so that not all cards of a first import are in memory at once.
 * The tail follows as it is parsed; throws `StillParsing` where that cannot be waited for.
 */
export function* makePlans(
	context: Context,
	reading: Reading,
): Generator<PlannedNotes, void, void> {
	const rows = findKnown(context, reading);
	const { notes, tail = [], unchanged, gone } = reading;
	if (tail.length > 0 && rows.length > 0) throw new StillParsing();
	if (rows.length > 0 || notes.length === 0)
		yield planNotes(context, { reading, rows });
	else
		for (const [index, note] of notes.entries()) {
			const rest = index === 0 ? { unchanged, gone } : nothingElse;
			const part = { ...reading, ...rest, notes: [note] };
			yield planNotes(context, { reading: part, rows });
		}
	for (const note of takeTail(tail, context.parsePool)) {
		const part = { ...reading, ...nothingElse, notes: [note] };
		yield planNotes(context, { reading: part, rows });
	}
}

const nothingElse = { unchanged: [], gone: [] };

/** The sum of what parts of an import do. */
export function addCounts(
	one: ImportCounts,
	other: ImportCounts,
): ImportCounts {
	const sum = { ...one };
	for (const name of Object.keys(one) as (keyof ImportCounts)[])
		sum[name] += other[name];
	return sum;
}

export const noCounts: ImportCounts = {
	added: 0,
	inbox: 0,
	updated: 0,
	kept: 0,
	moved: 0,
	retired: 0,
	restored: 0,
	unchangedFiles: 0,
};

function findKnown({ db }: Context, reading: Reading): KnownCardRow[] {
	return listKnownCards(db, [
		...reading.notes.flatMap(({ knownId }) => knownId ?? []),
		...reading.gone.map(({ id }) => id),
	]);
}

function planNotes(
	context: Context,
	{ reading, rows }: { reading: Reading; rows: readonly KnownCardRow[] },
): PlannedNotes {
	const notes = reading.notes.map((note) => ({
		...note,
		parsed: unpackNote(note.packed),
	}));
	const plan = planImport(
		notes.map(({ parsed: { path, cards, scenarioCards = [] } }) => ({
			path,
			cards: [...cards, ...scenarioCards],
		})),
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
		notes,
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
		reading.notes.map(({ packed, knownId }) => [packed.path, knownId]),
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
