// The bench's measure in a real browser works; its figures are not judged.
import { expect, test } from "vitest";
import { startPageMeasure } from "../../scripts/bench/start-page.ts";
import { runBench } from "../../scripts/bench.ts";

test("the time until a card is shown in Chromium is measured", async () => {
	const report = await runBench([startPageMeasure], "tiny", () => {});
	expect(report.unavailable).toEqual([]);
	expect(report.measures).toMatchObject([
		{ name: "start-page", unit: "ms", target: null, ok: true },
	]);
	const [sample] = report.measures[0]?.samples ?? [];
	expect(sample?.floor).toBeGreaterThan(0);
	expect(sample?.value).toBeGreaterThan(0);
});
