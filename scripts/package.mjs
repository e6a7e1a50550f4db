// Entry of `npm run package`: runs package.ts under the project's own Node.
import { runUnderProjectNode } from "./launcher.mjs";

await runUnderProjectNode("scripts/package.ts", process.argv.slice(2));
