// The thread that parses notes, so that one which takes too long can be ended without harm to the rest.
import { on } from "node:events";
import { setFlagsFromString } from "node:v8";
import { workerData } from "node:worker_threads";
import { shrinkHeap } from "./heap.ts";
import type { PackedNote } from "./packed-note.ts";
import type { ThreadData } from "./parse-lane.ts";
import type { NoteToParse, ParseReply, ParseRequest } from "./parse-pool.ts";
import { loadParser } from "./parse-whole.ts";

// While the young generation is still tiny, V8 sees what a note is read into outlive it, and from then on makes all of that
// in the old one: a tenth of an import goes into collecting it there. Where the flag is unknown it changes nothing.
setFlagsFromString("--no-allocation-site-pretenuring");
// There is much code in the rules and each note runs a little of it: with the usual 3000 calls, compiling it once more
// takes a tenth of a long import and pays for none but the longest.
setFlagsFromString("--invocation-count-for-turbofan=30000");

const { port, usedBefore, answers }: ThreadData = workerData;

function reply(message: ParseReply, moved: readonly ArrayBuffer[] = []): void {
	port.postMessage(message, moved);
	Atomics.add(answers, 0, 1);
	Atomics.notify(answers, 0);
}

const parse = await loadParser((isLoading) =>
	reply(isLoading ? "loading" : "ready"),
);

async function answer({ id, note }: { id: number; note: NoteToParse }) {
	const { user, system } = process.threadCpuUsage();
	usedBefore[0] = (user + system) / 1000;
	try {
		const packed = await parse(note);
		reply({ id, packed }, ownBytes(packed));
	} catch (error) {
		const failure = error instanceof Error ? error.message : String(error);
		reply({ id, failure });
	}
}

/** What can be handed over instead of copied. */
function ownBytes({ json }: PackedNote): ArrayBuffer[] {
	return json instanceof Uint8Array ? [json.buffer] : [];
}

function obey(request: ParseRequest): Promise<void> | void {
	if (request !== "shrink") return answer(request);
	shrinkHeap();
	reply("shrunk");
}

reply("ready");
// One after the other: the pool counts on answers in order.
for await (const [message] of on(port, "message")) await obey(message);
