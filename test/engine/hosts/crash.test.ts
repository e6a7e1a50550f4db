// kill -9 at any moment: every acknowledged answer is in the file, and the file is sound.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import {
	createFolder,
	createTestEngine,
	noteWith,
	projectDir,
} from "../fixture.ts";

const kills = 50;

/** The loopback host in a process of its own, on `data`. */
async function start(data: string): Promise<[ChildProcess, EngineClient]> {
	const host = join(projectDir, "electron/engine/hosts/loopback.ts");
	const child = spawn(
		process.execPath,
		[host, "--data", data, "--content", join(data, "content")],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	const [line] = await once(createInterface(child.stdout), "line");
	const url = new URL(String(line).split(" ").at(-1) ?? "");
	const token = url.hash.slice("#token=".length);
	const link = new RPCLink({
		url: `${url.origin}/rpc`,
		headers: { authorization: `Bearer ${token}` },
	});
	return [child, createORPCClient(link)];
}

/**
 * Grades as fast as the engine answers, noting each acknowledged one, and kills the engine a
 * moment after the `last` of them, while it works on what comes next.
 */
async function gradeUntilKilled(
	[child, client]: [ChildProcess, EngineClient],
	acknowledged: string[],
	{ last, momentMs }: { last: number; momentMs: number },
): Promise<void> {
	for (let answers = 1; ; answers += 1) {
		const next = await orNull(client.review.next({}));
		if (!next) return;
		const { card, reps } = next;
		if (!card) throw new Error("expected a card");
		const answer = { cardId: card.id, grade: "again", reps } as const;
		if (!(await orNull(client.review.answer(answer)))) return;
		acknowledged.push(`${card.id}:${reps}`);
		if (answers === last) setTimeout(() => child.kill("SIGKILL"), momentMs);
	}
}

/** The connection breaks when the engine is killed; nothing was acknowledged then. */
function orNull<T>(call: Promise<T>): Promise<T | null> {
	return call.catch(() => null);
}

test(`no acknowledged answer is lost in ${kills} kills, and the file stays sound`, async () => {
	const data = createFolder({ "content/notes/facts.md": noteWith(40) });
	const acknowledged: string[] = [];
	let seed = 20_261_122;
	for (let n = 0; n < kills; n += 1) {
		const started = await start(data);
		const ended = once(started[0], "exit");
		seed = (seed * 16_807) % 2_147_483_647;
		const moment = { last: 1 + (seed % 40), momentMs: seed % 7 };
		await gradeUntilKilled(started, acknowledged, moment);
		await ended;
	}
	const { client, engine } = await createTestEngine({
		file: join(data, "amiable.sqlite"),
	});
	const logged = engine.context.db
		.prepare<[], string>(`
			select card_id || ':' || (
				select count(*) from review as earlier
				where earlier.card_id = review.card_id and earlier.id < review.id)
			from review`)
		.pluck()
		.all();
	expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
	expect(acknowledged.filter((answer) => !logged.includes(answer))).toEqual([]);
	expect(new Set(logged).size).toBe(logged.length);
	expect((await client.system.check({})).problems).toEqual([]);
	const reps = engine.context.db
		.prepare<[], number>("select sum(reps) from card")
		.pluck()
		.get();
	expect(reps).toBe(logged.length);
}, 300_000);
