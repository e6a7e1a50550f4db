// The bench's measures in a real browser and a real window work; their figures are not judged here, but for what every screen may weigh.
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktopStartMeasure } from "../../scripts/bench/desktop.ts";
import { keyPaintMeasure } from "../../scripts/bench/key-paint.ts";
import {
	mostKilobytes,
	readScreenScripts,
} from "../../scripts/bench/screen-script.ts";
import { startPageMeasure } from "../../scripts/bench/start-page.ts";
import { runBench } from "../../scripts/bench.ts";
import { openDisplay } from "../e2e/display.ts";

let closeDisplay = async () => {};
beforeAll(async () => {
	closeDisplay = await openDisplay();
});
afterAll(() => closeDisplay());

test.each(
	[startPageMeasure, desktopStartMeasure, keyPaintMeasure].map(
		(measure) => [measure.about, measure] as const,
	),
)("this is measured: %s", async (_about, measure) => {
	const report = await runBench([measure], "tiny", () => {});
	expect(report.unavailable).toEqual([]);
	const { name, unit, target } = measure;
	expect(report.measures).toMatchObject([{ name, unit, target }]);
	const [sample] = report.measures[0]?.samples ?? [];
	expect(sample?.floor).toBeGreaterThan(0);
	expect(sample?.value).toBeGreaterThan(0);
});

test("no screen begins with more than 250 KB of compressed script", async () => {
	const scripts = await readScreenScripts();
	const screens = Object.keys(scripts);
	// A manifest that was read wrongly would have none.
	expect(screens).toContain("screens/lab/screen.tsx");
	expect(screens.length).toBeGreaterThan(12);
	const heavy = Object.entries(scripts).filter(([, kb]) => kb > mostKilobytes);
	expect(heavy).toEqual([]);
	expect(scripts["every screen"]).toBeGreaterThan(50);
});
