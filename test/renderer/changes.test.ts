// Following changes: what a break, a refusal and a stop lead to, with a client that a test controls.
import { ORPCError } from "@orpc/client";
import { expect, test } from "vitest";
import type { ChangeNotice } from "../../electron/engine/contract/system.ts";
import {
	type Connection,
	type FollowOptions,
	followChanges,
} from "../../renderer/changes.ts";

type Changes = FollowOptions["client"]["system"]["changes"];

/** Follows a client whose `changes` runs the given attempts one after another and then stops the whole. */
async function follow(attempts: (() => unknown)[]) {
	const stop = new AbortController();
	const connections: Connection[] = [];
	const pauses: number[] = [];
	const notices: string[] = [];
	const waiting = [...attempts];
	const changes = (async () => {
		const attempt = waiting.shift();
		if (attempt) return attempt();
		stop.abort();
		throw new Error("stopped");
	}) as unknown as Changes;
	const client = { system: { changes } } as unknown as FollowOptions["client"];
	await followChanges({
		client,
		signal: stop.signal,
		onNotice: ({ label }) => notices.push(label),
		onConnection: (connection) => connections.push(connection),
		pause: async (milliseconds) => {
			pauses.push(milliseconds);
		},
	});
	return { connections, pauses, notices };
}

function fail(): never {
	throw new TypeError("Failed to fetch");
}

async function* give(...labels: string[]): AsyncGenerator<ChangeNotice> {
	for (const label of labels) yield { op: "x", label, tables: ["card"] };
}

test("a stream that ends is opened again after a short pause", async () => {
	expect(await follow([() => give("a", "b"), () => give("c")])).toEqual({
		connections: ["open", "lost", "open", "lost"],
		pauses: [250, 250],
		notices: ["a", "b", "c"],
	});
});

test("pauses grow up to four seconds while the engine is away, and start small again", async () => {
	const { pauses } = await follow([
		...Array.from({ length: 6 }, () => fail),
		() => give(),
	]);
	expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 4000, 250]);
});

test.each([401, 403])(
	"status %i ends it: only a new start helps",
	async (status) => {
		const refuse = () => {
			throw new ORPCError("UNAUTHORIZED", { status });
		};
		expect(await follow([refuse, () => give("never")])).toEqual({
			connections: ["refused"],
			pauses: [],
			notices: [],
		});
	},
);
