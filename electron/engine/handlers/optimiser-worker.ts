// The thread that fits parameters: first to the earlier reviews, judged by the later ones; if that is better, to all of them.
import { parentPort, workerData } from "node:worker_threads";
import {
	computeParameters,
	FSRSBinding,
	FSRSBindingItem,
	FSRSBindingReview,
} from "@open-spaced-repetition/binding";
import type { FitItem } from "../review/fit.ts";
import type { FitJob, FitMessage } from "./optimiser-job.ts";

/** How often the native program reports, in ms. */
const reportEveryMs = 100;

const port = parentPort;
if (port) await runJob(workerData, (message) => port.postMessage(message));

async function runJob(
	job: FitJob,
	tell: (message: FitMessage) => void,
): Promise<void> {
	const { current, relearningSteps } = job;
	const train = job.train.map(toNative);
	const test = job.test.map(toNative);
	const compute = (items: FSRSBindingItem[], from: number) =>
		computeParameters(items, {
			enableShortTerm: true,
			numRelearningSteps: relearningSteps,
			timeout: reportEveryMs,
			progress: (done, total) => {
				const share = from + (total === 0 ? 0 : done / total) / 2;
				tell({ type: "progress", share: Math.min(share, 1) });
				return true;
			},
		});
	const judged = await compute(train, 0);
	const before = judge(test, current);
	const after = judge(test, judged);
	const isBetter = after.logLoss < before.logLoss;
	tell({
		type: "done",
		before,
		after,
		parameters: isBetter ? await compute([...train, ...test], 0.5) : null,
	});
}

function judge(items: FSRSBindingItem[], parameters: readonly number[]) {
	const { logLoss, rmseBins } = new FSRSBinding([...parameters]).evaluate(
		items,
	);
	return { logLoss, rmseBins };
}

function toNative({ steps }: FitItem): FSRSBindingItem {
	return new FSRSBindingItem(
		steps.map(([grade, days]) => new FSRSBindingReview(grade, days)),
	);
}
