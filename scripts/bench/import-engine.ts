// One round of the import measure, in a process of its own: `import-engine.ts VAULT DATABASE`.
import assert from "node:assert/strict";
import { createEngine } from "../../electron/engine/engine.ts";

const [vault = "", file = ""] = process.argv.slice(2);
const engine = await createEngine({
	file,
	now: () => Date.now(),
	timeZone: "UTC",
	contentDir: null,
	version: "bench",
	log: () => {},
});
const start = performance.now();
const result = await engine.client.import.apply({
	source: { kind: "paths", paths: [vault] },
});
const ms = performance.now() - start;
const notes = await engine.client.note.list({});
assert.ok(result.added > notes.length, "expected more cards than notes");
await engine.close();
console.log(`mb ${process.resourceUsage().maxRSS / 1024}`);
console.log(`ms ${ms}`);
