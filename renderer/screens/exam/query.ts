// What the exam screens read from the engine. Their kinds stand in the app's table of queries.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { AttemptId } from "../../../electron/engine/contract/exam-contract.ts";

export function blueprintsQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["exam-blueprints"],
		queryFn: ({ signal }) => client.exam.blueprints({}, { signal }),
	});
}

/** What a paper of the blueprint would be, and what the notes lack for it. */
export function outlineQuery(client: EngineClient, code: string, seed: number) {
	return queryOptions({
		queryKey: ["exam-outline", code, seed],
		queryFn: ({ signal }) => client.exam.outline({ code, seed }, { signal }),
	});
}

/** Sets of things that are easily confused. */
export function confusablesQuery(client: EngineClient, code: string) {
	return queryOptions({
		queryKey: ["exam-outline", code, "confusables"],
		queryFn: ({ signal }) => client.exam.confusables({ code }, { signal }),
	});
}

export function attemptsQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["exam-attempts"],
		queryFn: ({ signal }) => client.exam.attempts({}, { signal }),
	});
}

export function reportQuery(client: EngineClient, id: AttemptId) {
	return queryOptions({
		queryKey: ["exam-report", id],
		queryFn: ({ signal }) => client.exam.report({ attemptId: id }, { signal }),
	});
}

/** What the answers to a scenario question did when they were played. */
export function explainQuery(
	client: EngineClient,
	attemptId: AttemptId,
	key: string,
) {
	return queryOptions({
		queryKey: ["exam-explain", attemptId, key],
		queryFn: ({ signal }) =>
			client.exam.explain({ attemptId, key }, { signal }),
	});
}

/** What is known of each question over all attempts. */
export function recordsQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["exam-records"],
		queryFn: ({ signal }) => client.exam.records({}, { signal }),
	});
}

/** The chance to pass on `day`; the former one stays while another day is asked for. */
export function readinessQuery(
	client: EngineClient,
	code: string,
	day: string,
) {
	return queryOptions({
		queryKey: ["exam-readiness", code, day],
		queryFn: ({ signal }) => client.exam.readiness({ code, day }, { signal }),
		placeholderData: keepPreviousData,
	});
}

/** The exam dates that are set. */
export function datesQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["exam-dates"],
		queryFn: ({ signal }) => client.plan.exams({}, { signal }),
	});
}
