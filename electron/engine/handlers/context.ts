// What every handler works with: the open store, the clock, the log, and the study rules of the current settings.
import { implement } from "@orpc/server";
import { contract } from "../contract/api.ts";
import type { StatusNotice } from "../contract/system.ts";
import { type CardReader, createCardReader } from "../store/card.ts";
import { createHistory, type History } from "../store/history.ts";
import type { Db } from "../store/open.ts";
import { createQueueReader, type QueueReader } from "../store/queue.ts";
import { createDoneReader } from "../store/review.ts";
import { createDayQueues, type DayQueues } from "./day-queue.ts";
import { createExamSessions, type ExamSessions } from "./exam-session.ts";
import { createImportJobs, type ImportJobs } from "./import-job.ts";
import {
	createEndpointSwitch,
	type EndpointSwitch,
	type StartEndpoint,
} from "./lab-endpoint.ts";
import { createFitRuns, type FitRuns } from "./optimiser-run.ts";
import type { ParsePool } from "./parse-pool.ts";
import { createStudy, type Study } from "./study.ts";
import { type FolderWatch, idleWatch } from "./watch-state.ts";

/** Writes one line to the engine's log; never note content. */
export type Log = (event: string, details?: Record<string, unknown>) => void;

export interface Context {
	db: Db;
	file: string;
	version: string;
	notices: StatusNotice[];
	history: History;
	cards: CardReader;
	queue: QueueReader;
	/** The queue of the present study day. */
	dayQueues: DayQueues;
	/** The rules as of now; made anew only when a setting changed. */
	study: () => Study;
	parsePool: ParsePool;
	/** Runs of the optimiser. */
	fits: FitRuns;
	jobs: ImportJobs;
	/** Watches the folders of the notes; idle where no host gave the means. */
	watch: FolderWatch;
	/** Attempts at exams, replayed from their events. */
	sessions: ExamSessions;
	/** Folder of what comes with the app: notes, terms, blueprints; null where there is none. */
	contentDir: string | null;
	endpoint: EndpointSwitch;
	/** Has the host start the engine again; null where it cannot. */
	restart: (() => void) | null;
	now: () => number;
	log: Log;
}

export const os = implement(contract).$context<Context>();

export function createContext(options: {
	db: Db;
	file: string;
	version: string;
	notices: StatusNotice[];
	timeZone: string;
	startEndpoint: StartEndpoint | null;
	contentDir: string | null;
	parsePool: ParsePool;
	restart: (() => void) | null;
	now: () => number;
	log: Log;
}): Context {
	const { db, timeZone, startEndpoint, ...rest } = options;
	const history = createHistory(db);
	const queue = createQueueReader(db);
	const study = createStudy(db, history, timeZone);
	return {
		...rest,
		db,
		history,
		cards: createCardReader(db),
		queue,
		dayQueues: createDayQueues({
			db,
			history,
			queue,
			doneOn: createDoneReader(db),
			study,
			now: options.now,
		}),
		study,
		fits: createFitRuns(options.log),
		jobs: createImportJobs(),
		watch: idleWatch,
		sessions: createExamSessions(db),
		endpoint: createEndpointSwitch(startEndpoint),
	};
}
