// Grading the card on screen: each showing is answered once, the next card only after the engine's reply, and what to say when it fails.
import { useRef } from "react";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type {
	Card,
	Grade,
	Next,
} from "../../../electron/engine/contract/data.ts";
import type { AnsweredCard } from "../../../electron/engine/contract/review.ts";
import { type App, say, sayFailure } from "../../app.ts";
import { useApp } from "../../context.tsx";
import { nextQuery } from "../../query.ts";

export interface Shown {
	card: Card;
	reps: number;
}

const longestElapsed = 10 * 60_000;

/** A card at one repetition; the same card shown again later is another showing. */
export function showingKey({ card, reps }: Shown): string {
	return `${card.id}:${reps}`;
}

/** Milliseconds spent on a card, as the review log keeps them: whole, and at most ten minutes. */
export function elapsedSince(shownAt: number, now: number): number {
	return Math.min(Math.max(0, Math.round(now - shownAt)), longestElapsed);
}

interface GradingOptions {
	/** The deck that is studied; absent: all. */
	deck: string | undefined;
	/** Told before the next card comes. */
	onAnswered: (answered: AnsweredCard) => void;
}

/** Returns the function that grades the card on screen, each showing once; the next card may be there before the former grade is done with. */
export function useGrading(
	options: GradingOptions,
): (shown: Shown, grade: Grade, shownAt: number) => Promise<void> {
	const app = useApp();
	const busyWith = useRef<string | null>(null);
	return async (shown, grade, shownAt) => {
		const key = showingKey(shown);
		if (busyWith.current === key) return;
		busyWith.current = key;
		try {
			const elapsedMs = elapsedSince(shownAt, performance.now());
			await gradeCard(app, options, shown, { grade, elapsedMs });
		} finally {
			if (busyWith.current === key) busyWith.current = null;
		}
	};
}

async function gradeCard(
	app: App,
	{ deck, onAnswered }: GradingOptions,
	shown: Shown,
	answer: { grade: Grade; elapsedMs: number },
): Promise<void> {
	try {
		const answered = await app.engine.client.review.answer({
			cardId: shown.card.id,
			reps: shown.reps,
			...answer,
		});
		app.toast.set(null);
		onAnswered(answered);
		await fetchNext(app, deck);
	} catch (error) {
		await recover(app, deck, shown, error);
	}
}

/** An answer that failed is never sent again: the next card tells whether it was kept. */
async function recover(
	app: App,
	deck: string | undefined,
	shown: Shown,
	error: unknown,
): Promise<void> {
	const { code, message } = readFailure(error);
	try {
		const next = await fetchNext(app, deck);
		say(app, sayRecovery(code, message, isSame(next, shown)));
	} catch (second) {
		sayFailure(app, second);
	}
}

function isSame({ card, reps }: Next, shown: Shown): boolean {
	return card?.id === shown.card.id && reps === shown.reps;
}

/** What to tell after a failed answer, once it is known whether the same card still waits for one. */
export function sayRecovery(
	code: string,
	message: string,
	isStillDue: boolean,
): string {
	if (code === "stale-card")
		return "That card was answered in another window. Here is the next one.";
	if (code !== "disconnected") return message;
	return isStillDue
		? "Your answer was not saved, because the engine stopped just then. Please grade the card again."
		: "The engine was restarted. Your answer was saved.";
}

function fetchNext(app: App, deck: string | undefined): Promise<Next> {
	return app.cache.fetchQuery({
		...nextQuery(app.engine.client, deck),
		staleTime: 0,
	});
}
