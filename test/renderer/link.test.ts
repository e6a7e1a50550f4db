// The link to the engine over real message channels: restarts, dead connections, and never a call sent twice.
import { createORPCClient } from "@orpc/client";
import { expect, test } from "vitest";
import {
	type EngineClient,
	readFailure,
} from "../../electron/engine/contract/client.ts";
import type { CardId } from "../../electron/engine/contract/data.ts";
import type { ChangeNotice } from "../../electron/engine/contract/system.ts";
import { type Connection, followChanges } from "../../renderer/changes.ts";
import { createPortLink } from "../../renderer/link.ts";
import { createFakeEngine } from "./fake-engine.ts";

function createLinked(patience?: number) {
	const link = createPortLink(patience);
	return { link, client: createORPCClient<EngineClient>(link) };
}

const never = () => new Promise<void>(() => {});
const answer = { cardId: 1 as CardId, grade: "good", reps: 0 } as const;

async function failureOf(call: Promise<unknown>) {
	return readFailure(
		await call.then(
			() => "no failure",
			(error) => error,
		),
	);
}

test("a call made before there is an engine waits for it", async () => {
	const { link, client } = createLinked();
	const today = client.review.today({});
	link.use(createFakeEngine().connect().port);
	expect((await today).cards).toBe(2);
});

test("a call gives up when no engine comes", async () => {
	const { client } = createLinked(5);
	expect((await failureOf(client.review.today({}))).code).toBe("disconnected");
});

test("a failure of the engine keeps its code and words", async () => {
	const { link, client } = createLinked();
	link.use(createFakeEngine().connect().port);
	expect(await failureOf(client.system.undo({}))).toEqual({
		code: "nothing-to-undo",
		message: "There is nothing to undo.",
		data: {},
	});
});

test("an answer in flight on a dead engine fails and is not sent to the next one", async () => {
	const { link, client } = createLinked();
	const first = createFakeEngine();
	const arrived = new Promise<void>((resolve) => {
		first.before = () => {
			resolve();
			return never();
		};
	});
	const second = createFakeEngine();
	link.use(first.connect().port);
	const failure = failureOf(client.review.answer(answer));
	await arrived;
	link.use(second.connect().port);
	expect((await failure).code).toBe("disconnected");
	expect((await client.review.next({})).answered).toBe(0);
	expect([first.calls, second.calls]).toEqual([
		["review.answer"],
		["review.next"],
	]);
});

test("the other end closing its port is noticed without a new one", async () => {
	const { link, client } = createLinked();
	const fake = createFakeEngine();
	const { port, kill } = fake.connect();
	const arrived = new Promise<void>((resolve) => {
		fake.before = () => {
			resolve();
			return never();
		};
	});
	link.use(port);
	const failure = failureOf(client.review.next({}));
	await arrived;
	kill();
	expect((await failure).code).toBe("disconnected");
});

test("the caller's own signal still ends a call", async () => {
	const { link, client } = createLinked();
	const fake = createFakeEngine();
	fake.before = never;
	link.use(fake.connect().port);
	const abort = new AbortController();
	const call = client.review.today({}, { signal: abort.signal });
	abort.abort(new Error("not wanted any more"));
	await expect(call).rejects.toThrow("not wanted any more");
});

function notice(label: string): ChangeNotice {
	return { op: "test", label, tables: ["card"] };
}

test("change notices go on over a restart, and the break is told", async () => {
	const { link, client } = createLinked();
	const stop = new AbortController();
	const told: string[] = [];
	let wake = () => {};
	const until = async (wanted: string) => {
		while (!told.includes(wanted))
			await new Promise<void>((resolve) => {
				wake = resolve;
			});
	};
	const tell = (what: string) => {
		told.push(what);
		wake();
	};
	const first = createFakeEngine();
	const second = createFakeEngine();
	const { port, kill } = first.connect();
	link.use(port);
	const following = followChanges({
		client,
		signal: stop.signal,
		onNotice: ({ label }) => tell(label),
		onConnection: (connection: Connection) => tell(connection),
		pause: () => Promise.resolve(),
	});
	await until("open");
	first.notify(notice("one"));
	await until("one");
	kill();
	await until("lost");
	told.length = 0;
	link.use(second.connect().port);
	await until("open");
	second.notify(notice("two"));
	await until("two");
	expect(told).toEqual(["open", "two"]);
	stop.abort();
	await following;
});
