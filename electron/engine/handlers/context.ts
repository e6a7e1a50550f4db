// What every handler works with: the open store, the clock, the log, and the study rules of the current settings.
import { implement } from "@orpc/server";
import { contract } from "../contract/api.ts";
import type { Settings } from "../contract/setting.ts";
import type { StatusNotice } from "../contract/system.ts";
import { createScheduler, type Scheduler } from "../review/memory.ts";
import { type Calendar, createCalendar } from "../review/study-day.ts";
import { type CardReader, createCardReader } from "../store/card.ts";
import { createHistory, type History } from "../store/history.ts";
import { type Db, dataVersionOf } from "../store/open.ts";
import { createQueueReader, type QueueReader } from "../store/queue.ts";
import { createReviewReader, type DayRecord } from "../store/review.ts";
import { readSettings } from "../store/setting.ts";
import {
	createEndpointSwitch,
	type EndpointSwitch,
	type StartEndpoint,
} from "./lab-endpoint.ts";
import { createLabTimelines, type LabTimelines } from "./lab-timeline.ts";
import { createParsePool, type ParsePool } from "./parse-pool.ts";

/** Writes one line to the engine's log; never note content. */
export type Log = (event: string, details?: Record<string, unknown>) => void;

/** The scheduling rules that follow from the settings. */
export interface Study {
	settings: Settings;
	calendar: Calendar;
	scheduler: Scheduler;
}

export interface Context {
	db: Db;
	file: string;
	version: string;
	notices: StatusNotice[];
	history: History;
	cards: CardReader;
	queue: QueueReader;
	/** What was done on a study day. */
	recordOf: (studyDay: number) => DayRecord;
	/** The rules as of now; made anew only when a setting changed. */
	study: () => Study;
	parsePool: ParsePool;
	/** The steps of each lab, replayed from its lines. */
	timelines: LabTimelines;
	endpoint: EndpointSwitch;
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
	now: () => number;
	log: Log;
}): Context {
	const { db, timeZone, startEndpoint, ...rest } = options;
	const history = createHistory(db);
	return {
		...rest,
		db,
		history,
		cards: createCardReader(db),
		queue: createQueueReader(db),
		recordOf: createReviewReader(db),
		study: createStudy(db, history, timeZone),
		parsePool: createParsePool(options.log),
		timelines: createLabTimelines(db),
		endpoint: createEndpointSwitch(startEndpoint),
	};
}

/** Remembers the rules until a write touches the settings, here or in another process. */
function createStudy(db: Db, history: History, timeZone: string): () => Study {
	let made: { dataVersion: number; study: Study } | null = null;
	history.subscribe(({ tables }) => {
		if (tables.includes("setting")) made = null;
	});
	return () => {
		const dataVersion = dataVersionOf(db);
		if (made?.dataVersion === dataVersion) return made.study;
		const settings = readSettings(db);
		const calendar = createCalendar({
			timeZone,
			rolloverHour: settings.rolloverHour,
		});
		const scheduler = createScheduler({ ...settings, calendar });
		made = { dataVersion, study: { settings, calendar, scheduler } };
		return made.study;
	};
}
