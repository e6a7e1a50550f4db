// What the page of a start shows first, sent to it before it asks.
import type { EngineClient } from "./client.ts";

export type FirstAnswers = Awaited<ReturnType<typeof readFirstAnswers>>;

/**
 * The message that carries them over a page's port, as JSON: what the shell only passes on costs it
 * least as one text. It comes once after the port, and again after each write until the page's first call.
 */
export interface FirstAnswersMessage {
	firstAnswers: string;
}

/** All that Today and the first card are made of. Rejects if one of the calls fails. */
export async function readFirstAnswers(client: EngineClient) {
	const [today, settings, memory, decks, exams, waiting, next] =
		await Promise.all([
			client.review.today({}),
			client.setting.get({}),
			client.app.memory({}),
			client.deck.list({}),
			client.plan.exams({}),
			client.folder.waiting({}),
			client.review.next({}),
		]);
	return { today, settings, memory, decks, exams, waiting, next };
}

/** What `data`, as it came over a port, carries; null for any other message. */
export function parseFirstAnswers(data: unknown): FirstAnswers | null {
	return typeof data === "object" && data !== null && "firstAnswers" in data
		? JSON.parse(String(data.firstAnswers))
		: null;
}
