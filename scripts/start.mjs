// Entry of `npm start`: runs start.ts under the project's own Node.
import { runUnderProjectNode } from "./launcher.mjs";

await runUnderProjectNode("scripts/start.ts", process.argv.slice(2));
