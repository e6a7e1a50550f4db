// Memory of a thread: what nobody needs goes back to the system.
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { shrinkHeap } from "../../../electron/engine/handlers/heap.ts";

test("what nobody holds any more is gone, and what was reserved for it", () => {
	shrinkHeap();
	const before = process.memoryUsage();
	expect(fill(1_000_000)).toBe(1_000_000);
	const filled = process.memoryUsage();
	shrinkHeap();
	const after = process.memoryUsage();
	const added = filled.heapTotal - before.heapTotal;
	expect(added).toBeGreaterThan(30_000_000);
	expect(after.heapUsed - before.heapUsed).toBeLessThan(5_000_000);
	expect(after.heapTotal - before.heapTotal).toBeLessThan(added / 4);
});

test("nothing else is offered to collect garbage", () => {
	shrinkHeap();
	expect(runInNewContext("typeof gc")).toBe("undefined");
});

/** Holds that many objects for a moment. */
function fill(count: number): number {
	return Array.from({ length: count }, (_, place) => ({ place })).length;
}
