// The engine's process of the desktop app, as a plain Node: a page's calls are answered over its channel, and without what Node's `fetch` is made of.
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import {
	type FirstAnswers,
	parseFirstAnswers,
} from "../../../electron/engine/contract/first-answers.ts";
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

interface FromEngine {
	channel?: number;
	data: unknown;
}

interface Connection {
	client: EngineClient;
	/** What came unasked. */
	heard: FirstAnswers[];
}

/** A page or main itself, as the shell connects it to the one channel of the process. */
function connect(child: Child, number: number, isPage: boolean): Connection {
	child.send({ type: "connect", channel: number, isPage });
	const heard: FirstAnswers[] = [];
	const { port1, port2 } = new MessageChannel();
	port2.onmessage = ({ data }) =>
		child.send({ type: "message", channel: number, data });
	child.on("message", ({ channel, data }: FromEngine) => {
		if (channel !== number) return;
		const answers = parseFirstAnswers(data);
		if (answers) heard.push(answers);
		else port2.postMessage(data);
	});
	child.on("exit", () => port2.close());
	port1.start();
	return { client: createORPCClient(new RPCLink({ port: port1 })), heard };
}

async function gradeNext({ review }: EngineClient): Promise<void> {
	const { card, reps } = await review.next({});
	if (!card) throw new Error("expected a card");
	await review.answer({ cardId: card.id, grade: "good", reps });
}

test("a page's calls are answered over the channel, and Node loads nothing of fetch for them", async () => {
	const data = createFolder({ "content/notes/facts.md": noteWith(3) });
	const list = join(data, "modules.json");
	const child = startEngine(data, list);
	await once(child, "message");
	const { client } = connect(child, 1, false);
	await gradeNext(client);
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

test("a page is sent what it shows first, again after a write, and nothing more once it speaks itself", async () => {
	const data = createFolder({ "content/notes/facts.md": noteWith(3) });
	const child = startEngine(data, join(data, "modules.json"));
	await once(child, "message");
	const main = connect(child, 1, false);
	const page = connect(child, 2, true);
	await expect.poll(() => page.heard.length).toBe(1);
	expect(page.heard[0]?.today.cards).toBe(3);
	expect(page.heard[0]?.next).toEqual(await main.client.review.next({}));
	await gradeNext(main.client);
	await expect.poll(() => page.heard.length).toBe(2);
	expect(page.heard[1]?.today.answered).toBe(1);
	await page.client.setting.get({});
	await gradeNext(main.client);
	expect((await page.client.review.today({})).answered).toBe(2);
	expect(page.heard).toHaveLength(2);
	expect(main.heard).toEqual([]);
	child.send({ type: "close" });
	await once(child, "exit");
});
