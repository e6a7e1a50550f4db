// An attempt on screen: what the engine knows of it, acting on it, and the tick that bounds what a crash can lose.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import {
	type EngineClient,
	readFailure,
} from "../../../electron/engine/contract/client.ts";
import type { ExamAction } from "../../../electron/engine/contract/exam.ts";
import type {
	Acted,
	AttemptId,
	AttemptView,
} from "../../../electron/engine/contract/exam-contract.ts";
import { type App, say } from "../../app.ts";
import { useApp } from "../../context.tsx";
import { navigate } from "../../routes.tsx";
import { isTicking, leftAfter, warningBetween } from "./clock.ts";
import { instant, run, tickMs } from "./run.ts";
import { createLine, type SittingLine } from "./sitting-line.ts";

/** The attempt as the engine last said, and when on this page's monotonic clock. */
interface Known {
	view: AttemptView;
	at: number;
}

export interface Sitting {
	view: AttemptView;
	/** When `view` was true, on the monotonic clock. */
	at: number;
	isSaving: boolean;
	act(action: ExamAction): Promise<boolean>;
}

/** Never fetched again by itself: each reply of `act` brings the newest state. */
function attemptQuery(client: EngineClient, attemptId: AttemptId) {
	return queryOptions({
		queryKey: ["exam-attempt", attemptId],
		gcTime: 0,
		queryFn: async ({ signal }): Promise<Known> => {
			const at = performance.now();
			const input = { attemptId, run, monotonic: at };
			return { view: await client.exam.attempt(input, { signal }), at };
		},
	});
}

export function useSitting(attemptId: AttemptId) {
	const app = useApp();
	const query = useQuery(attemptQuery(app.engine.client, attemptId));
	const [pending, setPending] = useState(0);
	const line = useMemo(() => openLine(app, attemptId), [app, attemptId]);
	const sitting: Sitting | null = query.data
		? {
				...query.data,
				isSaving: pending > 0,
				async act(action) {
					setPending((count) => count + 1);
					const isKept = await line.act(action);
					setPending((count) => count - 1);
					return isKept;
				},
			}
		: null;
	usePulse(line, query.data);
	usePower(line);
	useEndAtReport(query.data?.view);
	return { query, sitting };
}

function openLine(app: App, attemptId: AttemptId): SittingLine {
	const { client } = app.engine;
	const { queryKey } = attemptQuery(client, attemptId);
	return createLine({
		now: instant,
		isHidden: () => document.hidden,
		send: (call) => client.exam.act({ attemptId, run, ...call }),
		onActed: (acted, at) =>
			app.cache.setQueryData(queryKey, (old) =>
				old ? { view: withActed(old.view, acted), at } : old,
			),
		onFailure(error, action) {
			const { code, message } = readFailure(error);
			// The bar at the top tells of a lost connection, and the next tick comes.
			if (action.kind === "tick" && code === "disconnected") return;
			if (code !== "exam-not-running") say(app, message);
			if (code !== "disconnected")
				void app.cache.invalidateQueries({ queryKey });
		},
	});
}

/** The view after an action: its state, and the answer that it showed. */
export function withActed(view: AttemptView, acted: Acted): AttemptView {
	const { state, remainingMs, revealed } = acted;
	const item = view.items.findIndex(({ id }) => id === revealed?.id);
	return {
		...view,
		state,
		remainingMs,
		revealed: revealed
			? [
					...view.revealed.filter((one) => one.item !== item),
					{ item, full: revealed },
				]
			: view.revealed,
	};
}

/** A tick every five seconds while time counts; leaving the screen stops the clock and says so. */
function usePulse(line: SittingLine, known: Known | undefined): void {
	const phase = known?.view.state.phase;
	const mode = known?.view.mode;
	const isRunning = phase === "running" || phase === "review";
	useEffect(() => {
		if (phase) line.follow(phase);
	}, [line, phase]);
	useEffect(() => {
		if (!isRunning) return;
		const timer = setInterval(() => void line.act({ kind: "tick" }), tickMs);
		return () => clearInterval(timer);
	}, [line, isRunning]);
	const leave = useRef(() => {});
	leave.current = () => {
		if (!isRunning) return;
		void line.act(
			mode === "practice"
				? { kind: "pause" }
				: { kind: "interrupt", reason: "closed" },
		);
	};
	useEffect(() => () => leave.current(), []);
}

/** The desktop tells of sleep before it comes; elsewhere it is seen afterwards, by the clocks. */
function usePower(line: SittingLine): void {
	const { desktop } = useApp().engine;
	useEffect(
		() =>
			desktop?.onCommand((command) => {
				if (command.kind !== "power") return;
				if (command.event === "suspend") line.sleep();
				else line.wake();
			}),
		[desktop, line],
	);
}

/** However it was handed in, the report comes next; Back leads past the attempt. */
function useEndAtReport(view: AttemptView | undefined): void {
	const isOver = view?.state.phase === "submitted";
	const id = view?.id;
	useEffect(() => {
		if (!isOver || id === undefined) return;
		window.history.replaceState(null, "", "#/exam");
		navigate({ screen: "exam-report", id });
	}, [isOver, id]);
}

/** The time left, each second anew; warns, and hands in at zero. Null when untimed. */
export function useLeft({ view, at, act }: Sitting): number | null {
	const app = useApp();
	const [now, setNow] = useState(() => performance.now());
	const isRunning = isTicking(view);
	const left = leftAfter(view, Math.max(0, now - at));
	const before = useRef(left);
	useEffect(() => {
		if (!isRunning) return;
		const timer = setInterval(() => setNow(performance.now()), 1000);
		return () => clearInterval(timer);
	}, [isRunning]);
	const isOver = left === 0 && isRunning;
	const submit = useRef(act);
	submit.current = act;
	useEffect(() => {
		const warning =
			left !== null && before.current !== null
				? warningBetween(before.current, left)
				: null;
		before.current = left;
		if (warning) say(app, warning);
	}, [app, left]);
	useEffect(() => {
		if (isOver) void submit.current({ kind: "submit", by: "clock" });
	}, [isOver]);
	return left;
}
