// Entry of `npm run bench`: runs bench.ts under the project's own Node.
import { runUnderProjectNode } from "./launcher.mjs";

await runUnderProjectNode("scripts/bench.ts", process.argv.slice(2));
