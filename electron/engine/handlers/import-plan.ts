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
import type { Reading } from "./import-reading.ts";

export interface Planned {
	plan: ImportPlan;
	known: Map<number, KnownCardRow>;
	/** Where the card of each match stands afterwards. */
	standings: Map<Match, Standing>;
	counts: ImportCounts;
}

/** Plans a reading against the cards of this moment; writes nothing. */
export function makePlan(context: Context, reading: Reading): Planned {
	const noteIds = [
		...reading.notes.flatMap(({ knownId }) => knownId ?? []),
		...reading.gone.map(({ id }) => id),
	];
	const rows = listKnownCards(context.db, noteIds);
	const plan = planImport(
		reading.notes.map(({ parsed: { path, cards, scenarioCards = [] } }) => ({
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
