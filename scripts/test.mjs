// Entry of `npm test`: runs test.ts under the project's own Node.
import { runUnderProjectNode } from "./launcher.mjs";

await runUnderProjectNode("scripts/test.ts", process.argv.slice(2));
