// The exam's clock as words and decisions: what it shows, when it comes back, when it warns, when it slept. Pure.
import type { AttemptView } from "../../../electron/engine/contract/exam-contract.ts";
import { sayCount } from "../../wording.ts";
import { type Instant, tickMs } from "./run.ts";

const minute = 60_000;
/** Minutes left at which it warns. */
const warnings = [30, 10, 5];
/** From here on the clock cannot be hidden. */
const alwaysShown = 5 * minute;
/** A tick that is later than this was held up by sleep. */
const lateMs = 15_000;
/** Browsers let timers of hidden pages run once a minute. */
const lateHiddenMs = 75_000;

/** "1:52:07", "12:07", "0:59": the seconds that are left, rounded up so that it ends at 0:00. */
export function sayClock(leftMs: number): string {
	const all = Math.max(0, Math.ceil(leftMs / 1000));
	const parts = [Math.floor(all / 60) % 60, all % 60];
	const hours = Math.floor(all / 3600);
	const [minutes = "", seconds = ""] = parts.map(String);
	return hours > 0
		? `${hours}:${minutes.padStart(2, "0")}:${seconds.padStart(2, "0")}`
		: `${minutes}:${seconds.padStart(2, "0")}`;
}

/** Time that was spent, to the nearest second: "1:07". */
export function saySpent(spentMs: number): string {
	return sayClock(Math.round(spentMs / 1000) * 1000);
}

/** "1 hour 52 minutes", "12 minutes", "40 seconds": for reading aloud and for sentences. */
export function sayLeft(leftMs: number): string {
	if (leftMs < minute)
		return sayCount(Math.max(0, Math.ceil(leftMs / 1000)), "second");
	const minutes = Math.floor(leftMs / minute);
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return sayCount(minutes, "minute");
	const tail = rest === 0 ? "" : ` ${sayCount(rest, "minute")}`;
	return `${sayCount(hours, "hour")}${tail}`;
}

/** True if the time stands there: not hidden, or nearly over. */
export function isClockShown(isHidden: boolean, leftMs: number): boolean {
	return !isHidden || leftMs <= alwaysShown;
}

export function canHide(leftMs: number): boolean {
	return leftMs > alwaysShown;
}

/** The warning that is due when the time left falls from `before` to `after`; the last one if several are. */
export function warningBetween(before: number, after: number): string | null {
	const due = warnings.filter(
		(minutes) => before > minutes * minute && after <= minutes * minute,
	);
	const last = due.at(-1);
	return last === undefined || after <= 0
		? null
		: `${sayCount(last, "minute")} left.`;
}

/** True if the computer slept since `last`: a tick should have come long ago. */
export function hasSlept(
	last: Instant,
	now: Instant,
	isHidden: boolean,
): boolean {
	const passed = Math.max(now.wall - last.wall, now.monotonic - last.monotonic);
	return passed > tickMs + (isHidden ? lateHiddenMs : lateMs);
}

export function isTicking({ state }: Pick<AttemptView, "state">): boolean {
	return state.phase === "running" || state.phase === "review";
}

/** Time left `sinceMs` after the engine said how much there was; null when untimed. */
export function leftAfter(
	view: Pick<AttemptView, "state" | "remainingMs">,
	sinceMs: number,
): number | null {
	if (view.remainingMs === null) return null;
	return Math.max(0, view.remainingMs - (isTicking(view) ? sinceMs : 0));
}
