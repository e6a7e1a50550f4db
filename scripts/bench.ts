// `npm run bench [-- --json] [--only NAME] [--quick]`: how fast Amiable is, each figure beside what the bare tools take.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { desktopMemoryMeasure, desktopStartMeasure } from "./bench/desktop.ts";
import { desktopSizeMeasure } from "./bench/desktop-size.ts";
import { endpointMeasure } from "./bench/endpoint.ts";
import {
	examAnswerMeasure,
	paperMeasure,
	readinessMeasure,
} from "./bench/exam.ts";
import { gradeMeasure } from "./bench/grade.ts";
import {
	importMeasure,
	importMemoryMeasure,
	importOneCoreMeasure,
} from "./bench/import.ts";
import { importAgainMeasure } from "./bench/import-again.ts";
import { keyPaintMeasure } from "./bench/key-paint.ts";
import { describeMachine } from "./bench/machine.ts";
import {
	type Measure,
	type Scale,
	summarise,
	Unavailable,
} from "./bench/measure.ts";
import { nextCardMeasure, nextOfManyMeasure } from "./bench/next-card.ts";
import { dayQueueMeasure } from "./bench/queue.ts";
import { formatReport, type Report } from "./bench/report.ts";
import { generatedMeasure, scenarioMeasure } from "./bench/scenario.ts";
import { screenScriptMeasure } from "./bench/screen-script.ts";
import { searchMeasure } from "./bench/search.ts";
import {
	answerMeasure,
	describeMeasure,
	operationsMeasure,
} from "./bench/simulator.ts";
import { firstStartMeasure, startMeasure } from "./bench/start.ts";
import { startPageMeasure } from "./bench/start-page.ts";
import { statisticsMeasure } from "./bench/statistics.ts";
import { root } from "./command.ts";

export const measures: readonly Measure[] = [
	importMeasure,
	importOneCoreMeasure,
	importMemoryMeasure,
	importAgainMeasure,
	nextCardMeasure,
	nextOfManyMeasure,
	dayQueueMeasure,
	gradeMeasure,
	statisticsMeasure,
	searchMeasure,
	startMeasure,
	firstStartMeasure,
	startPageMeasure,
	desktopStartMeasure,
	keyPaintMeasure,
	screenScriptMeasure,
	desktopMemoryMeasure,
	desktopSizeMeasure,
	operationsMeasure,
	answerMeasure,
	describeMeasure,
	scenarioMeasure,
	generatedMeasure,
	paperMeasure,
	examAnswerMeasure,
	readinessMeasure,
	endpointMeasure,
];

/**
 * Runs the measures one after the other and reports them. Files go to a folder below `.cache` and
 * are removed afterwards: the folder for temporary files is often kept in memory, where a durable
 * write costs nothing.
 */
export async function runBench(
	chosen: readonly Measure[],
	scale: Scale,
	tell: (line: string) => void,
): Promise<Report> {
	const cache = join(root, ".cache");
	mkdirSync(cache, { recursive: true });
	const report: Report = {
		machine: describeMachine(),
		scale,
		measures: [],
		unavailable: [],
	};
	for (const measure of chosen) {
		tell(`${measure.name}: ${measure.about} …`);
		const folder = mkdtempSync(join(cache, "bench-"));
		try {
			const samples = await measure.run(folder, scale);
			report.measures.push(summarise(measure, samples));
		} catch (error) {
			if (!(error instanceof Unavailable)) throw error;
			report.unavailable.push({ name: measure.name, why: error.message });
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
	return report;
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			json: { type: "boolean", default: false },
			quick: { type: "boolean", default: false },
			only: { type: "string", multiple: true },
		},
	});
	const names = measures.map(({ name }) => name);
	const unknown = values.only?.find((name) => !names.includes(name));
	if (unknown !== undefined) {
		console.error(
			`There is no measure "${unknown}". Choose from: ${names.join(", ")}.`,
		);
		process.exitCode = 2;
		return;
	}
	const chosen = measures.filter(
		({ name }) => values.only?.includes(name) ?? true,
	);
	const report = await runBench(
		chosen,
		values.quick ? "quick" : "full",
		console.error,
	);
	console.log(
		values.json ? JSON.stringify(report, null, 2) : formatReport(report),
	);
}

if (import.meta.main) await main();
