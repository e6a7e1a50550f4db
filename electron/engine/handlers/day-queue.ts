// The day's queue, worked out once and carried on from answer to answer; any other change to the data has it worked out anew.
import type { Memory } from "../contract/memory.ts";
import type { GradedCard } from "../store/card-memory.ts";
import type { History } from "../store/history.ts";
import { type Db, dataVersionOf } from "../store/open.ts";
import type { QueueReader } from "../store/queue.ts";
import type { Done } from "../store/review.ts";
import { buildQueue, type DayQueue } from "./day-queue-build.ts";
import type { DayLoad, Study } from "./study.ts";

export interface DayQueues extends DayLoad {
	/** The queue of a deck (null: of all) on the present study day. */
	of(deck: string | null): DayQueue;
	/** Runs a write that does nothing but grade a card, which it tells, and carries the queues on. */
	answering<Written extends { card: GradedCard; after: Memory }>(
		write: () => Written,
		elapsedMs: number | null,
	): Written;
	/** For what else changes a card than its grade. */
	drop(): void;
}

/** Counting beyond says nothing new about how full a day is. */
const countedLoad = 500;

export function createDayQueues(source: {
	db: Db;
	history: History;
	queue: QueueReader;
	doneOn: (day: number) => Done[];
	study: () => Study;
	now: () => number;
}): DayQueues {
	const { db, queue, now } = source;
	const known = new Map<string | null, DayQueue>();
	const loads = new Map<number, number>();
	let isAnswering = false;
	let dataVersion = dataVersionOf(db);
	const drop = () => {
		known.clear();
		loads.clear();
	};
	source.history.subscribe(() => {
		if (!isAnswering) drop();
	});
	const refresh = () => {
		const version = dataVersionOf(db);
		if (version !== dataVersion) drop();
		dataVersion = version;
	};

	return {
		of(deck) {
			refresh();
			const study = source.study();
			const day = study.calendar.dayOf(now());
			let made = known.get(deck);
			if (made?.day !== day) {
				made = buildQueue({
					queue,
					study,
					day,
					deck,
					done: source.doneOn(day),
				});
				known.set(deck, made);
			}
			return made;
		},
		answering(write, elapsedMs) {
			isAnswering = true;
			let written: ReturnType<typeof write>;
			try {
				written = write();
			} catch (error) {
				drop();
				throw error;
			} finally {
				isAnswering = false;
			}
			const { card, after } = written;
			shift(loads, card.memory, -1);
			shift(loads, after, 1);
			for (const [deck, each] of known)
				if (!carryOn(each, card, after, elapsedMs)) known.delete(deck);
			return written;
		},
		drop,
		loadOf(day) {
			let count = loads.get(day);
			if (count === undefined) {
				count = queue.countOn(day, countedLoad, null);
				loads.set(day, count);
			}
			return count;
		},
	};
}

/** A full day's number is no longer exact, so it is counted anew. */
function shift(loads: Map<number, number>, memory: Memory, by: 1 | -1): void {
	if (memory.state !== "review") return;
	const count = loads.get(memory.dueDay);
	if (count === undefined) return;
	if (count >= countedLoad) loads.delete(memory.dueDay);
	else loads.set(memory.dueDay, count + by);
}

/** False if the answer was none that the queue expected: limits and siblings then have to be looked at again. */
function carryOn(
	{ learning, repairs, reviews, news, done }: DayQueue,
	card: GradedCard,
	after: Memory,
	elapsedMs: number | null,
): boolean {
	const wasThere =
		learning.remove(card.id) ||
		repairs.remove(card.id) ||
		reviews.remove(card.id) ||
		news.remove(card.id);
	if (!wasThere) return false;
	done.answered += 1;
	if (card.memory.state === "new") done.new += 1;
	if (card.memory.state === "review") done.review += 1;
	if (elapsedMs !== null) {
		done.timed += 1;
		done.timedMs += elapsedMs;
	}
	if (after.state === "learning" || after.state === "relearning")
		learning.add({ id: card.id, dueAt: after.dueAt });
	return true;
}
