// The first file of the engine's process in the desktop app: has compiled code kept from one start to the next, which saves a third of the work, and loads everything else.
import { enableCompileCache } from "node:module";

const folder = process.env.AMIABLE_CODE_CACHE;
if (folder) enableCompileCache(folder);
void start();

async function start(): Promise<void> {
	await import("./jitless.ts");
	await import("./utility.ts");
}
