// Entry of `npm run amiable`: runs cli.ts under the project's own Node.
import { runUnderProjectNode } from "./launcher.mjs";

await runUnderProjectNode("scripts/cli.ts", process.argv.slice(2));
