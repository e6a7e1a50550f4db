// Shares in per cent: none and all are said of nothing else.
import { expect, test } from "vitest";
import { sayShare } from "../../../electron/engine/contract/share.ts";

test.each([
	[0, "0 %", "0.0 %"],
	[0.0004, "1 %", "0.1 %"],
	[0.744, "74 %", "74.4 %"],
	[0.994, "99 %", "99.4 %"],
	[0.995, "99 %", "99.5 %"],
	[0.9999, "99 %", "99.9 %"],
	[1, "100 %", "100.0 %"],
])("%d is %s, and %s with a digit", (share, short, long) => {
	expect(sayShare(share)).toBe(short);
	expect(sayShare(share, 1)).toBe(long);
});
