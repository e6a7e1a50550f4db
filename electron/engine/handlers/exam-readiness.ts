// Readiness: evidence gathered from memory and answers, the forecast kept, and how good earlier forecasts were.
import type { Blueprint } from "../contract/blueprint.ts";
import type { ReadinessReport } from "../contract/exam-contract.ts";
import { apportion } from "../exam/apportion.ts";
import { cutOf } from "../exam/paper.ts";
import { assessReadiness, type DomainEvidence } from "../exam/readiness.ts";
import { dateOf, dayOfDate } from "../review/study-date.ts";
import { listAttempts } from "../store/exam.ts";
import {
	addResult,
	listExposures,
	listForecasts,
	listResults,
	putForecast,
	type StoredForecast,
} from "../store/exposure.ts";
import type { Context } from "./context.ts";
import { sortBank } from "./exam-bank.ts";
import { findBlueprint } from "./exam-blueprint.ts";
import { chanceOf, createRecall } from "./exam-recall.ts";

const dayMs = 86_400_000;
/** A mock with fewer scored questions says too little about passing. */
const leastMock = 20;

export function describeReadiness(
	context: Context,
	input: { code: string; day: string },
): ReadinessReport {
	const blueprint = findBlueprint(context, input.code);
	const examDay = dayOfDate(input.day);
	const assessed = assessReadiness({
		domains: gather(context, blueprint, examDay),
		cutRaw: cutOf(blueprint),
		seed: examDay,
	});
	if (assessed.chance !== null)
		keepForecast(context, input.code, examDay, assessed.chance);
	const forecasts = listForecasts(context.db, input.code);
	return {
		...assessed,
		code: input.code,
		title: blueprint.title,
		examDay: input.day,
		forecasts: forecasts.map((one) => ({
			at: one.at,
			examDay: dateOf(one.examDay),
			chance: one.chance,
		})),
		...rateForecasts(context, input.code, forecasts),
	};
}

function gather(
	context: Context,
	blueprint: Blueprint,
	examDay: number,
): DomainEvidence[] {
	const { items } = sortBank(context, blueprint, 0);
	const recall = createRecall(context, examDay);
	const byTopic = Map.groupBy(items, ({ topic }) => topic);
	const places = new Map(items.map((item) => [item.id, item.domain]));
	const now = context.now();
	const answers = Map.groupBy(
		listExposures(context.db),
		({ key, domain }) => places.get(key) ?? domain,
	);
	const shares = apportion(
		blueprint.domains.map(({ weight }) => weight),
		blueprint.items.scored,
	);
	return blueprint.domains.map((domain, index) => ({
		id: domain.id,
		title: domain.title,
		items: shares[index] ?? 0,
		topics: domain.topics.map(({ id, title }) => ({
			id,
			title,
			chances: (byTopic.get(id) ?? []).map((item) => chanceOf(item, recall)),
		})),
		answers: (answers.get(domain.id) ?? []).map(({ credit, isFirst, at }) => ({
			credit,
			isFirst,
			ageDays: (now - at) / dayMs,
		})),
	}));
}

function keepForecast(
	context: Context,
	code: string,
	examDay: number,
	chance: number,
): void {
	const { calendar } = context.study();
	const at = context.now();
	context.history.keep((tx) =>
		putForecast(tx, {
			at,
			code,
			examDay,
			chance,
			dayStart: calendar.startOf(calendar.dayOf(at)),
		}),
	);
}

/** Each mock, and the real exam, is set against the last forecast before it: Brier's score, where 0.25 is a coin's. */
function rateForecasts(
	context: Context,
	code: string,
	forecasts: readonly StoredForecast[],
): { brier: number | null; brierCount: number } {
	const { calendar } = context.study();
	const mocks = listAttempts(context.db).flatMap((attempt) =>
		attempt.code === code &&
		attempt.mode === "exam" &&
		attempt.submittedAt !== null &&
		(attempt.score?.scored ?? 0) >= leastMock
			? [
					{
						at: attempt.submittedAt,
						isPassed: attempt.score?.isPassed === true,
					},
				]
			: [],
	);
	const results = listResults(context.db, code).map(({ day, isPassed }) => ({
		at: calendar.startOf(day + 1),
		isPassed,
	}));
	const errors = [...mocks, ...results].flatMap(({ at, isPassed }) => {
		const said = forecasts.findLast((one) => one.at < at);
		return said ? [(said.chance - (isPassed ? 1 : 0)) ** 2] : [];
	});
	return {
		brier:
			errors.length === 0
				? null
				: errors.reduce((sum, one) => sum + one, 0) / errors.length,
		brierCount: errors.length,
	};
}

export function keepResult(
	context: Context,
	input: {
		code: string;
		day: string;
		isPassed: boolean;
		score?: number | undefined;
	},
): void {
	const blueprint = findBlueprint(context, input.code);
	const at = context.now();
	context.history.write(
		{
			op: "exam.addResult",
			label: `Result of the real ${blueprint.title}`,
			at,
		},
		(tx) =>
			addResult(
				tx,
				{
					code: input.code,
					day: dayOfDate(input.day),
					isPassed: input.isPassed,
					score: input.score ?? null,
				},
				at,
			),
	);
}
