// The rules of studying as they follow from settings, presets, decks and exam dates; made anew when any of them changes.
import type { DeckOptions, PresetId } from "../contract/deck.ts";
import type { Settings } from "../contract/setting.ts";
import { pickDay, weekdayOf } from "../review/day-picker.ts";
import {
	type DayLimits,
	type DeckRules,
	inherit,
	isWithin,
	limitsOf,
	type PresetRules,
} from "../review/deck-rules.ts";
import { sweepDaysFor } from "../review/exam-plan.ts";
import {
	createScheduler,
	defaultParameters,
	type PlaceDay,
	type Scheduler,
} from "../review/memory.ts";
import { shuffleKey } from "../review/queue.ts";
import { type Calendar, createCalendar } from "../review/study-day.ts";
import type { GradedCard } from "../store/card-memory.ts";
import { listDeckRows, listExamRows, type StoredExam } from "../store/deck.ts";
import type { History } from "../store/history.ts";
import { type Db, dataVersionOf } from "../store/open.ts";
import { countInScope } from "../store/plan.ts";
import { listPresets } from "../store/preset.ts";
import { readSettings } from "../store/setting.ts";

/** The scheduling rules that follow from the settings. */
export interface Study {
	settings: Settings;
	calendar: Calendar;
	/** The rules of the default preset. */
	scheduler: Scheduler;
	presets: ReadonlyMap<PresetId, PresetRules>;
	decks: ReadonlyMap<string, DeckRules>;
	exams: readonly StoredExam[];
	/** What counts for the cards of a deck. */
	rulesOf(home: string): {
		options: DeckOptions;
		scheduler: Scheduler;
		/** How memory fades there: the last of the parameters in use. */
		decay: number;
	};
	limitsOf(path: string, day: number): DayLimits;
	/** The next exam after `today` that a card is for, with the first of its last days. */
	examOf(
		card: { home: string; tags: readonly string[] },
		today: number,
	): (StoredExam & { sweepFrom: number }) | null;
}

/** Remembers the rules until a write touches them, here or in another process. */
export function createStudy(
	db: Db,
	history: History,
	timeZone: string,
): () => Study {
	let made: { dataVersion: number; study: Study } | null = null;
	history.subscribe(({ tables }) => {
		if (
			["setting", "deck", "note"].some((name) => tables.includes(name as never))
		)
			made = null;
	});
	return () => {
		const dataVersion = dataVersionOf(db);
		if (made?.dataVersion !== dataVersion)
			made = { dataVersion, study: readStudy(db, timeZone) };
		return made.study;
	};
}

function readStudy(db: Db, timeZone: string): Study {
	const settings = readSettings(db);
	const { rolloverHour } = settings;
	const calendar = createCalendar({ timeZone, rolloverHour });
	const presets = new Map(
		listPresets(db).map(({ id, own, parameters }) => [
			id,
			{ id, own, parameters: parameters?.values ?? null },
		]),
	);
	const decks = new Map(listDeckRows(db).map((deck) => [deck.path, deck]));
	const exams = listExamRows(db);
	const rules = new Map<string, ReturnType<Study["rulesOf"]>>();
	const sweeps = new Map<StoredExam, number>();

	function rulesOf(home: string) {
		let known = rules.get(home);
		if (!known) {
			const { options, parameters } = inherit(home, presets, decks);
			const scheduler = createScheduler({
				...options,
				calendar,
				...(parameters && { parameters }),
			});
			const decay = (parameters ?? defaultParameters).at(-1) ?? 0;
			known = { options, scheduler, decay };
			rules.set(home, known);
		}
		return known;
	}

	function sweepFrom(exam: StoredExam): number {
		let first = sweeps.get(exam);
		if (first === undefined) {
			first = exam.day - sweepDaysFor(countInScope(db, exam), exam.minutes);
			sweeps.set(exam, first);
		}
		return first;
	}

	return {
		settings,
		calendar,
		scheduler: rulesOf("").scheduler,
		presets,
		decks,
		exams,
		rulesOf,
		limitsOf: (path, day) => limitsOf(path, day, presets, decks),
		examOf({ home, tags }, today) {
			const exam = exams.find(
				(candidate) => candidate.day > today && isFor(candidate, home, tags),
			);
			return exam ? { ...exam, sweepFrom: sweepFrom(exam) } : null;
		},
	};
}

function isFor(
	{ scope, name }: StoredExam,
	home: string,
	tags: readonly string[],
): boolean {
	return scope === "deck"
		? isWithin(home, name)
		: tags.some((tag) => isWithin(tag, name));
}

/** What the day picker asks about other cards. */
export interface DayLoad {
	loadOf(day: number): number;
}

/** How the days of one card are chosen, by the rules of its deck. */
export function placeDays(
	study: Study,
	card: GradedCard,
	now: number,
	load: DayLoad,
): PlaceDay {
	const { options } = study.rulesOf(card.home);
	const today = study.calendar.dayOf(now);
	const exam = study.examOf(card, today);
	const reps = card.memory.state === "new" ? 0 : card.memory.reps;
	const facts = {
		today,
		exam,
		maximumDays: options.maximumIntervalDays,
		isFuzzed: options.fuzz,
		isBalanced: options.balance,
		siblingDays: options.burySiblings ? card.siblingDays : [],
		easyOf: (day: number) => options.easyDays[weekdayOf(day)] ?? "normal",
		loadOf: load.loadOf,
		chance: shuffleKey(card.id, reps) / 2 ** 32,
	};
	return (wish) => pickDay(wish, facts);
}
