// The thread that parses notes, so that one which takes too long can be ended without harm to the rest.
import { on } from "node:events";
import { parentPort } from "node:worker_threads";
import type { NoteToParse, ParseReply } from "./parse-pool.ts";
import { loadParser } from "./parse-whole.ts";

function reply(message: ParseReply): void {
	parentPort?.postMessage(message);
}

const parse = await loadParser((isLoading) =>
	reply(isLoading ? "loading" : "ready"),
);

async function answer({ id, note }: { id: number; note: NoteToParse }) {
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
