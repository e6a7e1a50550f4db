// Ids: AWS's form, no repeats, and the same from the same seed.
import { expect, test } from "vitest";
import {
	createMint,
	hexFrom,
} from "../../../../electron/engine/sim/world/identifier.ts";

test("ids have AWS's form and never repeat", () => {
	const mint = createMint(1, 1);
	const ids = Array.from({ length: 100_000 }, () => mint("ami").id);
	expect(new Set(ids).size).toBe(100_000);
	expect(ids.every((id) => /^ami-0[0-9a-f]{16}$/.test(id))).toBe(true);
});

test("a mint goes on from its counter, and another seed gives other ids", () => {
	const first = createMint(3, 10);
	expect(first("vol")).toEqual({ id: `vol-${hexFrom(3, 10)}`, order: 10 });
	expect(first("snap")).toEqual({ id: `snap-${hexFrom(3, 11)}`, order: 11 });
	expect(hexFrom(4, 10)).not.toBe(hexFrom(3, 10));
});

test("the digits of neighbours differ widely", () => {
	const digits = Array.from({ length: 256 }, (_, at) =>
		hexFrom(1, at).slice(-2),
	);
	expect(new Set(digits).size).toBeGreaterThan(140);
});
