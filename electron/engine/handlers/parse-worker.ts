// The thread that parses notes, so that one which takes too long can be ended without harm to the rest.
import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import type { NoteToParse, ParseReply } from "./parse-pool.ts";
import { loadParser } from "./parse-whole.ts";

function reply(message: ParseReply): void {
	parentPort?.postMessage(message);
}

const parse = await loadParser((isLoading) =>
	reply(isLoading ? "loading" : "ready"),
);

/** Where the pool reads what this thread had used when it began a note. */
const usedBefore: Float64Array = workerData;

async function answer({ id, note }: { id: number; note: NoteToParse }) {
	const { user, system } = process.threadCpuUsage();
	usedBefore[0] = (user + system) / 1000;
	try {
		reply({ id, packed: await parse(note) });
	} catch (error) {
		const failure = error instanceof Error ? error.message : String(error);
		reply({ id, failure });
	}
}

reply("ready");
// One after the other: the pool counts on answers in order.
if (parentPort)
	for await (const [message] of on(parentPort, "message"))
		await answer(message);
