// The floor of the import measures, in a process of its own: reads the notes and parses them with remark (remark-parse), nothing else.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { remark } from "remark";
import remarkGfm from "remark-gfm";

const [vault = "", syntax = "bare"] = process.argv.slice(2);
const parser = syntax === "gfm" ? remark().use(remarkGfm).freeze() : remark();
const start = performance.now();
const blocks = countBlocks();
const ms = performance.now() - start;
assert.ok(blocks > 0, "expected notes with content");
console.log(`mb ${process.resourceUsage().maxRSS / 1024}`);
console.log(`ms ${ms}`);

/** Lets each tree go as soon as it is counted: keeping them would be no part of parsing. */
function countBlocks(): number {
	let sum = 0;
	for (const name of readdirSync(vault, { recursive: true, encoding: "utf8" }))
		if (name.endsWith(".md"))
			sum += parser.parse(readFileSync(join(vault, name), "utf8")).children
				.length;
	return sum;
}
