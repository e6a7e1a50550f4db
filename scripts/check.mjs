// Entry of `npm run check`: runs test.ts under the project's own Node.
import { runUnderProjectNode } from "./launcher.mjs";

await runUnderProjectNode("scripts/test.ts", [
	"--check",
	...process.argv.slice(2),
]);
