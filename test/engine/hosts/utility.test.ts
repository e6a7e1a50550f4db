// The engine's process of the desktop app, as a plain Node: a page's calls are answered over its channel, and without what Node's `fetch` is made of.
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import { createFolder, noteWith, projectDir } from "../fixture.ts";

/** Has the process write down which parts of Node it has loaded when it ends. */
function listModules(file: string): string {
	const code = `import { writeFileSync } from "node:fs";
		process.on("exit", () => writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.moduleLoadList)));`;
	return `data:text/javascript,${encodeURIComponent(code)}`;
}

function startEngine(data: string, list: string) {
	const host = join(projectDir, "electron/engine/hosts/utility.ts");
	return fork(host, {
		execArgv: ["--import", listModules(list)],
		env: {
			...process.env,
			AMIABLE_DATA_DIR: data,
			AMIABLE_CONTENT_DIR: join(data, "content"),
		},
		serialization: "advanced",
	});
}

type Child = ReturnType<typeof startEngine>;

/** A page's client, as the shell connects it to the one channel of the process. */
function connect(child: Child): EngineClient {
	child.send({ type: "connect", channel: 1 });
	const { port1, port2 } = new MessageChannel();
	port2.onmessage = ({ data }) =>
		child.send({ type: "message", channel: 1, data });
	child.on("message", ({ channel, data }: { channel?: 1; data: unknown }) => {
		if (channel === 1) port2.postMessage(data);
	});
	child.on("exit", () => port2.close());
	port1.start();
	return createORPCClient(new RPCLink({ port: port1 }));
}

test("a page's calls are answered over the channel, and Node loads nothing of fetch for them", async () => {
	const data = createFolder({ "content/notes/facts.md": noteWith(3) });
	const list = join(data, "modules.json");
	const child = startEngine(data, list);
	await once(child, "message");
	const client = connect(child);
	const next = await client.review.next({});
	if (!next.card) throw new Error("expected a card");
	const { id: cardId } = next.card;
	await client.review.answer({ cardId, grade: "good", reps: next.reps });
	await expect(
		client.review.answer({ cardId: 0 as never, grade: "good", reps: 0 }),
	).rejects.toMatchObject({ code: "invalid-input" });
	const today = await client.review.today({});
	expect(today.answered).toBe(1);
	child.send({ type: "close" });
	await once(child, "exit");
	const loaded: string[] = JSON.parse(readFileSync(list, "utf8"));
	expect(loaded.filter((name) => /undici|http2|\btls\b/.test(name))).toEqual(
		[],
	);
});
