// The scenario question on screen: what is chosen or typed, answering it once, and holding what happened until the learner goes on.
import { useEffect, useLayoutEffect, useRef } from "react";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type { CardId, Next } from "../../../electron/engine/contract/data.ts";
import type {
	ScenarioAnswer,
	ShownScenario,
} from "../../../electron/engine/contract/scenario-card.ts";
import { type App, type ScenarioShowing, say, sayFailure } from "../../app.ts";
import { useApp, useCell } from "../../context.tsx";
import { nextQuery } from "../../query.ts";
import { navigate } from "../../routes.tsx";
import { elapsedSince, sayRecovery } from "./grading.ts";

/** What is held of the question `key`; nothing of another one. */
export function useScenarioShowing(
	key: string,
): [ScenarioShowing, (change: Partial<ScenarioShowing>) => void] {
	const { scenario } = useApp();
	const kept = useCell(scenario);
	const fresh = useRef(begin(key));
	const showing = kept?.key === key ? kept : fresh.current;
	useEffect(() => {
		if (scenario.get()?.key !== key) scenario.set(fresh.current);
	}, [scenario, key]);
	const change = (part: Partial<ScenarioShowing>) => {
		const old = scenario.get();
		scenario.set({ ...(old?.key === key ? old : showing), ...part });
	};
	return [showing, change];
}

function begin(key: string): ScenarioShowing {
	return {
		key,
		shownAt: performance.now(),
		labels: [],
		lines: [],
		explained: null,
		isSettled: false,
	};
}

/** The answered question that is still looked at; null once its answer was taken back. */
export function useExplained(next: Next | undefined): ScenarioShowing | null {
	const { scenario } = useApp();
	const held = useCell(scenario);
	const isNext =
		next?.card != null && held?.key === `${next.card.id}:${next.reps}`;
	const isTakenBack = held?.isSettled === true && isNext;
	const hasGoneOn = held?.isSettled === false && next !== undefined && !isNext;
	useLayoutEffect(() => {
		if (isTakenBack) scenario.set(null);
		else if (held?.explained && hasGoneOn)
			scenario.set({ ...held, isSettled: true });
	}, [isTakenBack, hasGoneOn, held, scenario]);
	return held?.explained && !isTakenBack ? held : null;
}

interface Asked {
	shown: ShownScenario;
	reps: number;
	showing: ScenarioShowing;
	deck: string | undefined;
}

/** Sends the answer once; the question stays on screen, explained. */
export function useScenarioAnswer(): (asked: Asked) => Promise<void> {
	const app = useApp();
	const isBusy = useRef(false);
	return async (asked) => {
		if (isBusy.current) return;
		isBusy.current = true;
		try {
			await answer(app, asked);
		} finally {
			isBusy.current = false;
		}
	};
}

async function answer(
	app: App,
	{ shown, reps, showing, deck }: Asked,
): Promise<void> {
	const query = nextQuery(app.engine.client, deck);
	const fetchNext = () => app.cache.fetchQuery({ ...query, staleTime: 0 });
	const countFetched = () =>
		app.cache.getQueryState(query.queryKey)?.dataUpdateCount ?? 0;
	try {
		const explained = await app.engine.client.scenario.answer({
			cardId: shown.cardId,
			seed: shown.seed,
			...answerOf(showing),
			reps,
			elapsedMs: elapsedSince(showing.shownAt, performance.now()),
		});
		app.toast.set(null);
		app.scenario.set({ ...showing, explained, isSettled: false });
		const before = countFetched();
		await fetchNext();
		const held = app.scenario.get();
		// Who goes to the lab meanwhile ends the fetch, and what it resolves with is this very question.
		if (held?.key === showing.key && countFetched() > before)
			app.scenario.set({ ...held, isSettled: true });
	} catch (error) {
		const { code, message } = readFailure(error);
		const next = await fetchNext().catch(() => null);
		const isSame = next?.card?.id === shown.cardId && next.reps === reps;
		say(app, sayRecovery(code, message, isSame));
	}
}

export function answerOf({
	labels,
	lines,
}: Pick<ScenarioShowing, "labels" | "lines">): ScenarioAnswer {
	return { labels: [...labels], lines: [...lines] };
}

/** Opens a new lab that stands where the given answer ends. */
export async function openInLab(
	app: App,
	asked: { cardId: CardId; seed: number } & ScenarioAnswer,
): Promise<void> {
	try {
		const { labId } = await app.engine.client.scenario.openLab(asked);
		navigate({ screen: "lab", id: labId });
	} catch (error) {
		sayFailure(app, error);
	}
}
