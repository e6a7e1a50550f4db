// The reminder over a day of the computer's life, with a clock of the test's own.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDesktopFile } from "../../electron/shell/desktop-file.ts";
import { createReminderClock } from "../../electron/shell/reminder-clock.ts";

const at = (day: number, hour: number, minute = 0) =>
	new Date(2026, 2, day, hour, minute).getTime();

beforeEach(() => {
	vi.useFakeTimers({ now: at(2, 6) });
});
afterEach(() => vi.useRealTimers());

function start(state = { due: 5, isSitting: false, isFocused: false }) {
	const path = join(mkdtempSync(join(tmpdir(), "amiable-reminder-")), "d.json");
	const file = openDesktopFile(path);
	file.set({ settings: { ...file.get().settings, reminder: "08:30" } });
	const shown: string[] = [];
	const clock = createReminderClock({
		file,
		now: () => Date.now(),
		due: async () => {
			if (state.due < 0) throw new Error("The engine is gone.");
			return { due: state.due, minutes: 3 };
		},
		isSitting: () => state.isSitting,
		isFocused: () => state.isFocused,
		show: (due) =>
			shown.push(`${due} at ${new Date().toTimeString().slice(0, 5)}`),
	});
	return { clock, file, shown, state };
}

const pass = (hours: number) => vi.advanceTimersByTimeAsync(hours * 3_600_000);

test("it comes once at its time, and the next day again", async () => {
	const { shown, file } = start();
	await pass(14);
	expect(shown).toEqual(["5 at 08:30"]);
	expect(file.get().remindedOn).toBe("2026-03-02");
	await pass(24);
	expect(shown).toEqual(["5 at 08:30", "5 at 08:30"]);
});

test("one that sleep swallowed comes on waking, once", async () => {
	const { clock, shown } = start();
	// Timers stand still in sleep; only the clock goes on.
	vi.setSystemTime(at(2, 11));
	clock.look();
	clock.look();
	await pass(0.1);
	expect(shown).toEqual(["5 at 11:00"]);
	await pass(5);
	expect(shown).toHaveLength(1);
});

test("an exam is not disturbed: it comes when that is over", async () => {
	const { shown, state } = start({ due: 5, isSitting: true, isFocused: true });
	await pass(3);
	expect(shown).toEqual([]);
	Object.assign(state, { isSitting: false, isFocused: false });
	await pass(0.1);
	expect(shown).toEqual(["5 at 09:05"]);
});

test("a day on which nothing is due at the time passes without a word", async () => {
	const { shown, state } = start({
		due: 0,
		isSitting: false,
		isFocused: false,
	});
	await pass(4);
	state.due = 9;
	await pass(8);
	expect(shown).toEqual([]);
});

test("an engine that is just being started again is asked again", async () => {
	const { shown, state } = start({
		due: -1,
		isSitting: false,
		isFocused: false,
	});
	await pass(2.5);
	expect(shown).toEqual([]);
	state.due = 2;
	await pass(0.1);
	expect(shown).toEqual(["2 at 08:31"]);
});

test("no timer is left once it has stopped or is switched off", () => {
	const { clock, file } = start();
	expect(vi.getTimerCount()).toBe(1);
	file.set({ settings: { ...file.get().settings, reminder: null } });
	clock.look();
	expect(vi.getTimerCount()).toBe(0);
});
