// Times as people write them.
import { expect, test } from "vitest";
import { isoTime } from "../../../../electron/engine/sim/operation-model/time.ts";

test.each([
	["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z"],
	["2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678Z"],
	["2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05.000Z"],
	["2026-01-02T03:04", "2026-01-02T03:04:00.000Z"],
	["2026-01-02 03:04:05", "2026-01-02T03:04:05.000Z"],
	["2026-01-02", "2026-01-02T00:00:00.000Z"],
	["1767225600", "2026-01-01T00:00:00.000Z"],
	[1767225600.5, "2026-01-01T00:00:00.500Z"],
])("%s is %s wherever it is read", (text, iso) => {
	expect(isoTime(text)).toBe(iso);
});

test.each([
	"tomorrow",
	"",
	"2026-13-01",
	"2026-01-02T25:00",
	"99999999999999999",
])("“%s” is no time", (text) => {
	expect(isoTime(text)).toBe(null);
});
