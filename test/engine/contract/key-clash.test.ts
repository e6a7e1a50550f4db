// The shortcut registry must never give one key two meanings at the same time.
import { expect, test } from "vitest";
import { findClashes } from "../../../electron/engine/contract/key-clash.ts";

test("no key does two things at the same time", () => {
	expect(findClashes()).toEqual([]);
});

test("a key used twice in one scope is a clash, whatever its case", () => {
	const clashes = findClashes({
		one: { scope: "review", label: "One", keys: ["A"] },
		two: { scope: "review", label: "Two", keys: ["a"] },
	});
	expect(clashes).toEqual([{ key: "a", actions: ["one", "two"] }]);
});

test("a global key clashes with every scope, two other scopes may share one", () => {
	const registry = {
		everywhere: { scope: "global", label: "E", keys: ["Mod+K"] },
		review: { scope: "review", label: "R", keys: ["Mod+K", "Space"] },
		today: { scope: "today", label: "T", keys: ["Space"] },
	} as const;
	expect(findClashes(registry).map((clash) => clash.key)).toEqual(["mod+k"]);
});
