// Amiable outside of its windows: tray, badge, the daily reminder, starting at login. It begins once the first window stands, so that no start waits for it.
import type {
	DesktopSettings,
	DesktopView,
} from "../engine/contract/desktop.ts";
import type { DesktopFile } from "./desktop-file.ts";
import { countDue, sayReminder } from "./due.ts";
import type { ShellClient } from "./engine-client.ts";
import type { LoginItem } from "./login-item.ts";
import { isPastToday, localDay } from "./reminder.ts";
import { createReminderClock, type ReminderClock } from "./reminder-clock.ts";
import type { TrayIcon } from "./tray.ts";

/** How long after a change what is due is counted again, in ms: a row of grades is counted once. */
const settleTime = 1500;
/** Cards come due with time alone, too. */
const longestPause = 15 * 60_000;

type PresenceView = Pick<DesktopView, "settings" | "canLogin">;

export interface Presence {
	view(): PresenceView;
	change(part: Partial<DesktopSettings>): void;
	/** Begins to count, show and remind. */
	begin(client: ShellClient): void;
	/** After sleep. */
	wake(): void;
	/** Whether the app goes on without a window. */
	staysInTray(): boolean;
	end(): void;
}

export interface PresenceOptions {
	file: DesktopFile;
	login: LoginItem;
	now(): number;
	openTray(): TrayIcon;
	showBadge(due: number): void;
	notify(text: string): void;
	isSitting(): boolean;
	isFocused(): boolean;
}

export function createPresence(options: PresenceOptions): Presence {
	const { file, login, now } = options;
	let client: ShellClient | undefined;
	let reminder: ReminderClock | undefined;
	let tray: TrayIcon | undefined;
	let timer: NodeJS.Timeout | undefined;
	let due = 0;

	async function ask() {
		const engine = await client?.engine();
		if (!engine) throw new Error("expected the presence to have begun");
		const today = await engine.review.today({});
		return { due: countDue(today), minutes: today.minutes, at: today.nextAt };
	}

	function isCounting(): boolean {
		const { settings } = file.get();
		return settings.tray || settings.badge;
	}

	function countSoon(delay: number): void {
		clearTimeout(timer);
		if (client && isCounting()) timer = setTimeout(() => void count(), delay);
	}

	async function count(): Promise<void> {
		try {
			const found = await ask();
			due = found.due;
			show();
			const untilNext = (found.at ?? Number.POSITIVE_INFINITY) - now();
			countSoon(Math.max(settleTime, Math.min(untilNext, longestPause)));
		} catch {
			// The engine went away in between; the next one tells of itself.
			countSoon(longestPause);
		}
	}

	function show(): void {
		const { settings } = file.get();
		if (settings.tray) {
			tray ??= options.openTray();
			tray.show(due);
		} else {
			tray?.remove();
			tray = undefined;
		}
		options.showBadge(settings.badge ? due : 0);
	}

	function view(): PresenceView {
		const settings = { ...file.get().settings, login: login.isOn() };
		return { settings, canLogin: login.canStart };
	}

	return {
		view,
		change({ login: isAtLogin, ...part }) {
			if (isAtLogin !== undefined) login.set(isAtLogin);
			const settings = { ...file.get().settings, ...part };
			// A time of today that is past already means tomorrow.
			const isPast = part.reminder && isPastToday(now(), part.reminder);
			file.set({ settings, ...(isPast && { remindedOn: localDay(now()) }) });
			if (client) show();
			countSoon(0);
			reminder?.look();
		},
		begin(given) {
			client = given;
			show();
			given.follow(() => countSoon(settleTime));
			reminder = createReminderClock({
				...options,
				due: ask,
				show: (count, minutes) => options.notify(sayReminder(count, minutes)),
			});
		},
		wake() {
			reminder?.look();
			countSoon(settleTime);
		},
		staysInTray: () => file.get().settings.tray,
		end() {
			clearTimeout(timer);
			reminder?.stop();
			tray?.remove();
		},
	};
}
