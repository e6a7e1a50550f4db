// Waits for the time of the reminder, across sleep and changes of the clock, and has it shown when that makes sense.
import type { DesktopFile } from "./desktop-file.ts";
import { judgeReminder, localDay, reminderStep } from "./reminder.ts";

/** Timers stand still while the computer sleeps and clocks are set, so none is trusted for longer, in ms. */
const longestWait = 30 * 60_000;

const retryPause = 60_000;

export interface ReminderClock {
	/** Looks at the time again: after waking, and when settings or windows have changed. */
	look(): void;
	stop(): void;
}

export function createReminderClock(options: {
	file: DesktopFile;
	now(): number;
	/** What is due, from the engine. */
	due(): Promise<{ due: number; minutes: number }>;
	isSitting(): boolean;
	isFocused(): boolean;
	show(due: number, minutes: number): void;
}): ReminderClock {
	const { file, now } = options;
	let timer: NodeJS.Timeout | undefined;
	let isAsking = false;

	function look(): void {
		clearTimeout(timer);
		const { settings, remindedOn } = file.get();
		const step = reminderStep({
			now: now(),
			times: settings,
			settledOn: remindedOn,
		});
		if (step.kind === "wait") wait(step.until);
		if (step.kind === "now" && !isAsking) void judge();
	}

	function wait(until: number): void {
		const delay = Math.max(0, Math.min(until - now(), longestWait));
		timer = setTimeout(look, delay);
	}

	async function judge(): Promise<void> {
		isAsking = true;
		try {
			const { due, minutes } = await options.due();
			const verdict = judgeReminder({
				due,
				now: now(),
				isSitting: options.isSitting(),
				isFocused: options.isFocused(),
			});
			if (verdict.kind === "later") return wait(verdict.at);
			file.set({ remindedOn: localDay(now()) });
			if (verdict.kind === "show") options.show(due, minutes);
			wait(now() + longestWait);
		} catch {
			// The engine is being started again; look once it is back.
			wait(now() + retryPause);
		} finally {
			isAsking = false;
		}
	}

	look();
	return { look, stop: () => clearTimeout(timer) };
}
