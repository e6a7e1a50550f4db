// Everything that lives as long as the page: the engine's client, the cache, and the few values that several screens share.
import type { QueryClient } from "@tanstack/react-query";
import { readFailure } from "../electron/engine/contract/client.ts";
import type { ImportSource } from "../electron/engine/contract/import.ts";
import {
	type Keymap,
	usualKeymap,
} from "../electron/engine/contract/keymap.ts";
import type { ExplainedScenario } from "../electron/engine/contract/scenario-card.ts";
import type { ChangeNotice } from "../electron/engine/contract/system.ts";
import { type Cell, createCell } from "./cell.ts";
import { type Connection, followChanges } from "./changes.ts";
import { type CommandHub, createCommandHub } from "./command-hub.ts";
import type { Engine } from "./engine.ts";
import { applyNotice, createCache } from "./query.ts";
import { navigate, parseRoute, type Route } from "./routes.tsx";
import type { Session } from "./screens/cram/setup.ts";
import { createShortcutHub, type ShortcutHub } from "./shortcut-hub.ts";

/** A short message that is shown for a while and announced once. */
export interface Toast {
	/** Tells a message from one with the same words before it, which is announced again. */
	id: number;
	text: string;
	action?: { label: string; run: () => void };
}

/** What was chosen to be imported and now waits for the preview and the person's yes. */
export interface PendingImport {
	/** Tells one choice from the next. */
	key: number;
	source: ImportSource;
	leftOut: readonly { path: string; reason: string }[];
}

/** The card on screen in a review; it survives a visit to the card's note. */
export interface Showing {
	/** Card and repetition: a card that comes back is another showing. */
	key: string;
	isRevealed: boolean;
	/** `performance.now()` at which the front was shown. */
	shownAt: number;
}

/** A scenario question in a review; it survives a visit to its note and to the lab. */
export interface ScenarioShowing {
	/** As of `Showing`. */
	key: string;
	shownAt: number;
	/** What is chosen, or the steps in their order. */
	labels: readonly string[];
	/** What was typed for a task. */
	lines: readonly string[];
	/** Null until it is answered. */
	explained: ExplainedScenario | null;
	/** The next card has come since: if it is this one again, the answer was taken back. */
	isSettled: boolean;
}

/** A stretch of study without a break. */
export interface Stretch {
	/** `performance.now()` at its first card. */
	startedAt: number;
	answered: number;
}

export interface App {
	engine: Engine;
	cache: QueryClient;
	hub: ShortcutHub;
	/** Which keys press what, once the settings are known as the learner has them. */
	keymap: Cell<Keymap>;
	/** What screens offer beyond the shortcuts; the palette lists it. */
	commands: CommandHub;
	/** Which of the first steps comes next, while an import was gone to from them. */
	tour: Cell<number | null>;
	/** Which dialog of the frame is open. */
	dialog: Cell<"palette" | "shortcuts" | null>;
	isMac: boolean;
	connection: Cell<Connection>;
	toast: Cell<Toast | null>;
	pendingImport: Cell<PendingImport | null>;
	/** Text that was pasted and waits to become a note. */
	pasted: Cell<string>;
	showing: Cell<Showing | null>;
	/** The scenario question on screen, and once answered what happened. */
	scenario: Cell<ScenarioShowing | null>;
	stretch: Cell<Stretch | null>;
	/** The session beside the daily queue, by its address. */
	cram: Cell<{ setup: string; session: Session } | null>;
	/** Where study goes on after a visit to a card's note. */
	study: Cell<Route>;
	/** Whether answers are typed, until the app is closed. */
	isTyping: Cell<boolean>;
	/** An exam is being sat on this page: nothing may look into notes and cards. */
	isExam: Cell<boolean>;
}

export function createApp(engine: Engine, platform: string): App {
	const isMac = /mac|darwin/i.test(engine.desktop?.platform ?? platform);
	const keymap = createCell(usualKeymap);
	const app: App = {
		engine,
		cache: createCache(),
		hub: createShortcutHub(isMac, keymap.get),
		keymap,
		commands: createCommandHub(),
		tour: createCell<number | null>(null),
		dialog: createCell<"palette" | "shortcuts" | null>(null),
		isMac,
		connection: createCell<Connection>("connecting"),
		toast: createCell<Toast | null>(null),
		pendingImport: createCell<PendingImport | null>(null),
		pasted: createCell(""),
		showing: createCell<Showing | null>(null),
		scenario: createCell<ScenarioShowing | null>(null),
		stretch: createCell<Stretch | null>(null),
		cram: createCell<{ setup: string; session: Session } | null>(null),
		study: createCell<Route>({ screen: "review" }),
		isTyping: createCell(false),
		isExam: createCell(false),
	};
	return app;
}

/** Keeps the cache in step with the engine until `signal` is aborted. */
export function keepInStep(app: App, signal: AbortSignal): Promise<void> {
	return followChanges({
		client: app.engine.client,
		signal,
		onNotice: (notice) => applyNotice(app.cache, notice),
		onConnection(connection) {
			const isBack = app.connection.get() === "lost" && connection === "open";
			app.connection.set(connection);
			if (isBack) void app.cache.invalidateQueries();
		},
	});
}

/** Hides the answer again once the review is left for more than the card's note: a card is graded only by who has just read it. */
export function forgetShowing(app: App, page: Window): void {
	page.addEventListener("hashchange", () => {
		const route = parseRoute(page.location.hash);
		const isReview =
			route.screen === "review" ||
			route.screen === "cram" ||
			(route.screen === "note" && route.from === "review");
		if (!isReview && route.screen !== "lab") app.scenario.set(null);
		if (isReview) return;
		app.showing.set(null);
		app.stretch.set(null);
	});
}

/** Shows a message and has it announced. */
export function say(app: App, text: string, action?: Toast["action"]): void {
	const id = (app.toast.get()?.id ?? 0) + 1;
	app.toast.set({ id, text, ...(action && { action }) });
}

/** Says what was done, which is one step, and offers to take it back. */
export function sayDone(app: App, text: string): void {
	say(app, text, {
		label: "Undo",
		run: () => void stepHistory(app, "undo"),
	});
}

/** Takes back or does again the newest step, says which it was and returns it; null if it could not. */
export async function stepHistory(
	app: App,
	direction: "undo" | "redo",
): Promise<ChangeNotice | null> {
	const isUndo = direction === "undo";
	try {
		const notice = await app.engine.client.system[direction]({});
		applyNotice(app.cache, notice);
		say(app, `${isUndo ? "Undone" : "Done again"}: ${notice.label}`, {
			label: isUndo ? "Redo" : "Undo",
			run: () => void stepHistory(app, isUndo ? "redo" : "undo"),
		});
		return notice;
	} catch (error) {
		sayFailure(app, error);
		return null;
	}
}

/** Resolves with what the call does; null if it failed, which is then said in the failure's own words. */
export async function attempt<T>(
	app: App,
	call: () => Promise<T>,
): Promise<T | null> {
	try {
		return await call();
	} catch (error) {
		sayFailure(app, error);
		return null;
	}
}

/** Shows a failed call's own words: what happened and what to do. */
export function sayFailure(app: App, error: unknown): void {
	say(app, readFailure(error).message);
}

/** Shows why the desktop's part of something failed; main sends such errors in words for the learner. */
export function sayProblem(app: App, error: unknown): void {
	say(app, error instanceof Error ? error.message : String(error));
}

/** Opens the preview of what importing `source` would do. */
export function offerImport(
	app: App,
	source: ImportSource,
	leftOut: PendingImport["leftOut"] = [],
): void {
	const key = (app.pendingImport.get()?.key ?? 0) + 1;
	app.pendingImport.set({ key, source, leftOut });
	navigate({ screen: "import" });
}
