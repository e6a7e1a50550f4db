// The cache of pages: small while very many rows are added, as usual before and afterwards.
import { afterEach, expect, test } from "vitest";
import { openStore } from "../../../electron/engine/store/open.ts";
import { withSmallCache } from "../../../electron/engine/store/page-cache.ts";

const { db } = openStore(":memory:", 0);
const size = () => db.pragma("cache_size", { simple: true });

afterEach(() => {
	expect(size()).toBe(-65_536);
});

test("rows are added with few pages in memory", () => {
	expect(size()).toBe(-65_536);
	expect(withSmallCache(db, size)).toBe(-8192);
});

test("a failure brings the usual cache back as well", () => {
	expect(() =>
		withSmallCache(db, () => {
			throw new Error(`with ${size()}`);
		}),
	).toThrow("with -8192");
});
