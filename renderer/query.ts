// What the screens read from the engine, under which keys, and which of it a change notice makes stale.
import { QueryClient, queryOptions } from "@tanstack/react-query";
import {
	type EngineClient,
	readFailure,
} from "../electron/engine/contract/client.ts";
import type {
	CardId,
	Next,
	NoteId,
	Today,
} from "../electron/engine/contract/data.ts";
import type { LabId } from "../electron/engine/contract/lab.ts";
import type { ExamScope } from "../electron/engine/contract/plan.ts";
import type { ChangeNotice } from "../electron/engine/contract/system.ts";

type Table = ChangeNotice["tables"][number];

/** Which tables each kind of answer is made from; the first part of a query's key names the kind. */
const readTables: Readonly<Record<string, readonly Table[]>> = {
	decks: ["note", "card", "review", "setting", "deck"],
	marks: ["card", "setting", "deck"],
	plan: ["note", "card", "review", "setting", "deck"],
	today: ["note", "card", "review", "setting"],
	next: ["note", "card", "review", "setting"],
	cards: ["note", "card", "review", "setting"],
	notes: ["note", "card"],
	note: ["note", "card"],
	reading: ["note", "decision"],
	problems: ["note"],
	inbox: ["note", "decision"],
	rejected: ["note", "decision"],
	find: ["note", "card", "review", "setting", "deck"],
	folders: ["folder", "setting", "note", "card"],
	waiting: ["folder", "setting", "note", "card"],
	"saved-searches": ["search"],
	settings: ["setting"],
	status: ["note", "card", "review", "setting", "lab", "folder", "media"],
	lab: ["lab"],
	"lab-step": ["lab"],
	labs: ["lab"],
	"exam-blueprints": ["exam"],
	"exam-dates": ["setting", "deck"],
	"exam-outline": ["exam", "note", "card", "scenario"],
	"exam-attempts": ["exam"],
	"exam-report": ["exam", "note", "card"],
	"exam-records": ["exam", "card"],
	"exam-readiness": ["exam", "note", "card", "review", "scenario"],
	statistics: ["card", "review", "setting", "deck"],
	sheet: ["note", "card", "review", "setting", "deck", "exam"],
};

/** The kinds of answers that a write to `tables` makes stale. */
export function staleKinds(tables: readonly Table[]): string[] {
	return Object.keys(readTables).filter((kind) =>
		readTables[kind]?.some((table) => tables.includes(table)),
	);
}

/**
 * Fetches again what is on screen and reads a table that the notice names. A card that was fetched
 * ahead is dropped: one that is out of date must not be seen even for a moment.
 */
export function applyNotice(cache: QueryClient, notice: ChangeNotice): void {
	for (const kind of staleKinds(notice.tables)) {
		if (kind === "next")
			cache.removeQueries({ queryKey: [kind], type: "inactive", exact: true });
		void cache.invalidateQueries({ queryKey: [kind] });
	}
}

/**
 * The cache of answers. They stay fresh until a notice says otherwise; the engine is on this computer, so
 * being offline means nothing. Only broken connections are tried again: reads are safe to repeat.
 */
export function createCache(): QueryClient {
	return new QueryClient({
		defaultOptions: {
			queries: {
				networkMode: "always",
				staleTime: Number.POSITIVE_INFINITY,
				refetchOnWindowFocus: false,
				refetchOnReconnect: false,
				retry: (count, error) =>
					count < 4 && readFailure(error).code === "disconnected",
				retryDelay: (count) => 300 * 2 ** count,
			},
			mutations: { networkMode: "always", retry: false },
		},
	});
}

export function todayQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["today"],
		queryFn: ({ signal }) => client.review.today({}, { signal }),
		// The study day may have changed while the window was in the background.
		refetchOnWindowFocus: "always",
		refetchInterval: ({ state }) => untilDue(state.data),
	});
}

/** Of one deck with all below it, or of all decks. */
export function nextQuery(client: EngineClient, deck?: string) {
	return queryOptions({
		queryKey: deck === undefined ? ["next"] : ["next", deck],
		queryFn: ({ signal }) =>
			client.review.next(deck === undefined ? {} : { deck }, { signal }),
		refetchInterval: ({ state }) => untilDue(state.data),
		refetchIntervalInBackground: true,
	});
}

/** The variant of a scenario card to ask; each repetition is another question. */
export function scenarioQuery(
	client: EngineClient,
	{ cardId, reps }: { cardId: CardId; reps: number },
) {
	return queryOptions({
		queryKey: ["scenario", cardId, reps],
		queryFn: ({ signal }) => client.scenario.show({ cardId }, { signal }),
	});
}

const longestTimer = 2 ** 31 - 1;

/** Milliseconds until something comes due while there is nothing to do; never less than 2 s, so that a clock that is off cannot make it spin. */
function untilDue(data: Today | Next | undefined): number | false {
	if (!data || data.nextAt === null) return false;
	const { learning, review, new: fresh } = data.counts;
	const isBusy = "card" in data ? data.card : learning + review + fresh > 0;
	if (isBusy) return false;
	return Math.min(Math.max(data.nextAt - Date.now() + 50, 2000), longestTimer);
}

export function cardsQuery(client: EngineClient, noteId: NoteId) {
	return queryOptions({
		queryKey: ["cards", noteId],
		queryFn: ({ signal }) => client.card.list({ noteId }, { signal }),
	});
}

export function notesQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["notes"],
		queryFn: ({ signal }) => client.note.list({}, { signal }),
	});
}

export function noteQuery(client: EngineClient, noteId: NoteId) {
	return queryOptions({
		queryKey: ["note", noteId],
		queryFn: ({ signal }) => client.note.get({ noteId }, { signal }),
	});
}

/** A note's blocks and its coverage. */
export function readingQuery(client: EngineClient, noteId: NoteId) {
	return queryOptions({
		queryKey: ["reading", noteId],
		queryFn: ({ signal }) => client.note.read({ noteId }, { signal }),
	});
}

export function problemsQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["problems"],
		queryFn: ({ signal }) => client.note.problems({}, { signal }),
	});
}

/** How many cards wait for a decision. */
export function inboxCountQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["inbox", "count"],
		queryFn: async ({ signal }) =>
			(await client.decision.inbox({ limit: 0 }, { signal })).total,
	});
}

/** The first cards that wait, and how many there are. */
export function inboxQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["inbox", "list"],
		queryFn: ({ signal }) => client.decision.inbox({ limit: 200 }, { signal }),
	});
}

/** What was rejected, card by card and rule by rule. */
export function rejectedQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["rejected"],
		queryFn: async ({ signal }) => {
			const [{ total, cards }, rules] = await Promise.all([
				client.decision.rejected({ limit: 200 }, { signal }),
				client.decision.rules({}, { signal }),
			]);
			return { total, cards, rules };
		},
	});
}

/** Without an id, the lab that was used last. */
export function labQuery(client: EngineClient, labId: LabId | undefined) {
	return queryOptions({
		queryKey: ["lab", labId ?? null],
		queryFn: ({ signal }) =>
			client.lab.open(labId === undefined ? {} : { labId }, { signal }),
	});
}

/** The world after the first `at` steps; the former one stays on screen until it comes. */
export function labStepQuery(client: EngineClient, labId: LabId, at: number) {
	return queryOptions({
		queryKey: ["lab-step", labId, at],
		queryFn: ({ signal }) => client.lab.step({ labId, at }, { signal }),
		placeholderData: (former) => former,
	});
}

export function labsQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["labs"],
		queryFn: ({ signal }) => client.lab.list({}, { signal }),
	});
}

/** Folders that notes came from. */
export function foldersQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["folders"],
		queryFn: ({ signal }) => client.folder.list({}, { signal }),
	});
}

/** Notes that changed in watched folders. */
export function waitingQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["waiting"],
		queryFn: ({ signal }) => client.folder.waiting({}, { signal }),
	});
}

/** The tree of decks with what is due in each and what is set for it. */
export function decksQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["decks", "tree"],
		queryFn: ({ signal }) => client.deck.list({}, { signal }),
	});
}

export function presetsQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["decks", "presets"],
		queryFn: ({ signal }) => client.preset.list({}, { signal }),
	});
}

/** Exam dates that are set, the next one first. */
export function examDatesQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["plan", "exams"],
		queryFn: ({ signal }) => client.plan.exams({}, { signal }),
	});
}

/** What the time until an exam comes to. */
export function planQuery(client: EngineClient, { scope, name }: ExamScope) {
	return queryOptions({
		queryKey: ["plan", scope, name],
		queryFn: ({ signal }) =>
			client.plan.describe(scope === "tag" ? { tag: name } : { deck: name }, {
				signal,
			}),
	});
}

/** What was done to one card. */
export function marksQuery(client: EngineClient, cardId: CardId) {
	return queryOptions({
		queryKey: ["marks", cardId],
		queryFn: async ({ signal }) =>
			(await client.action.marks({ cardIds: [cardId] }, { signal }))[0] ?? null,
	});
}

export function settingsQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["settings"],
		queryFn: ({ signal }) => client.setting.get({}, { signal }),
	});
}

export function statusQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["status"],
		queryFn: ({ signal }) => client.system.status({}, { signal }),
	});
}
