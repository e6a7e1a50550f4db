// A small engine in memory that speaks the contract: enough for the screens' own tests, with no scheduler and no files.
import { implement, ORPCError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { contract } from "../../electron/engine/contract/api.ts";
import type {
	Card,
	CardId,
	NoteId,
} from "../../electron/engine/contract/data.ts";
import {
	defaultSettings,
	type Settings,
} from "../../electron/engine/contract/setting.ts";
import type { ChangeNotice } from "../../electron/engine/contract/system.ts";

export const startOfFake = Date.UTC(2026, 2, 2, 9);
const studyDay = Math.floor(startOfFake / 86_400_000);

interface State {
	/** How many cards of the deck are answered, from the front. */
	answered: number;
	settings: Settings;
}

export interface FakeEngine {
	router: ReturnType<typeof fakeRouter>;
	state: State;
	/** Names of the methods called so far, in order. */
	calls: string[];
	/** Runs before each method; a test throws or waits here. */
	before: (method: string) => Promise<void> | void;
	notify(notice: ChangeNotice): void;
	/** Serves the fake on one end of a new channel and returns the other. */
	connect(): { port: MessagePort; kill: () => void };
}

export function fakeCard(id: number, front: string, back: string): Card {
	return {
		id: id as CardId,
		noteId: 1 as NoteId,
		noteTitle: "Machine images",
		kind: "basic",
		front: [{ type: "text", value: front }],
		back: [{ type: "text", value: back }],
		context: ["Machine images"],
		rule: "explicit-inline",
		tags: [],
		deck: "",
		sources: [{ path: "/notes/images.md", line: id, endLine: id + 1 }],
		schedule: { state: "new" },
		isRetired: false,
		isAnswerChanged: false,
		standing: "accepted",
		inboxReason: null,
		edit: null,
	};
}

export function createFakeEngine(
	deck: readonly Card[] = [fakeCard(1, "One?", "1"), fakeCard(2, "Two?", "2")],
): FakeEngine {
	const listeners = new Set<(notice: ChangeNotice) => void>();
	const fake: Omit<FakeEngine, "router"> = {
		state: { answered: 0, settings: defaultSettings },
		calls: [],
		before: () => {},
		notify: (notice) => {
			for (const listener of [...listeners]) listener(notice);
		},
		connect() {
			const { port1, port2 } = new MessageChannel();
			new RPCHandler(router).upgrade(port2);
			port2.start();
			return { port: port1, kill: () => port2.close() };
		},
	};
	const router = fakeRouter(fake, deck, listeners);
	return Object.assign(fake, { router });
}

function fakeRouter(
	fake: Omit<FakeEngine, "router">,
	deck: readonly Card[],
	listeners: Set<(notice: ChangeNotice) => void>,
) {
	const os = implement(contract).use(async ({ next, path }) => {
		fake.calls.push(path.join("."));
		await fake.before(path.join("."));
		return next();
	});
	const { state } = fake;
	const counts = () => ({
		learning: 0,
		review: 0,
		new: deck.length - state.answered,
	});
	const minute = { unit: "minutes", count: 10 } as const;
	const answeredNotice: ChangeNotice = {
		op: "review.answer",
		label: "Answer",
		tables: ["card", "review"],
	};
	return {
		system: {
			changes: os.system.changes.handler(async function* ({ signal }) {
				const waiting: ChangeNotice[] = [];
				let wake = () => {};
				const listen = (notice: ChangeNotice) => {
					waiting.push(notice);
					wake();
				};
				listeners.add(listen);
				signal?.addEventListener("abort", () => wake());
				while (!signal?.aborted) {
					const notice = waiting.shift();
					if (notice) yield notice;
					else
						await new Promise<void>((resolve) => {
							wake = resolve;
						});
				}
				listeners.delete(listen);
			}),
			undo: os.system.undo.handler(() => {
				if (state.answered === 0)
					throw new ORPCError("nothing-to-undo", {
						message: "There is nothing to undo.",
					});
				state.answered -= 1;
				return answeredNotice;
			}),
		},
		review: {
			next: os.review.next.handler(() => ({
				card: deck[state.answered] ?? null,
				reps: 0,
				intervals: { again: minute, hard: minute, good: minute, easy: minute },
				counts: counts(),
				answered: state.answered,
				minutes: 1,
				nextAt: null,
			})),
			today: os.review.today.handler(() => ({
				studyDay,
				counts: counts(),
				minutes: 1,
				newFrom: [],
				answered: state.answered,
				cards: deck.length,
				notes: 1,
				nextAt: null,
				ahead: [0, 0, 0, 0, 0, 0, 0],
			})),
			answer: os.review.answer.handler(({ input }) => {
				state.answered += 1;
				return { ...input, interval: minute, label: "Answer" };
			}),
		},
	};
}
