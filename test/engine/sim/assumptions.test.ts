// The table of assumptions: every row is used, and no code path keeps one of its own.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import {
	assumedRefusals,
	assumedRules,
} from "../../../electron/engine/sim/assumptions.ts";

const room = fileURLToPath(
	new URL("../../../electron/engine/sim", import.meta.url),
);

const sources = readdirSync(room, { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".ts") && name !== "assumptions.ts")
	.map((name) => readFileSync(join(room, name), "utf8"))
	.join("\n");

test.each(Object.keys(assumedRefusals))(
	"the assumed refusal %s is used",
	(name) => {
		expect(sources).toContain(`assumedRefusals.${name}(`);
	},
);

test("assumed rules are whole sentences, each once", () => {
	expect(new Set(assumedRules).size).toBe(assumedRules.length);
	for (const rule of assumedRules) expect(rule).toMatch(/^[A-Zm].*\.$/);
});
