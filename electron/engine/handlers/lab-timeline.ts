// Keeps the replayed steps of the labs in use, so that a line costs one line's work however long the lab is.
import type { LabId, LabSummary } from "../contract/lab.ts";
import {
	firstStep,
	type KeptLine,
	nextStep,
	type Step,
} from "../sim/view/timeline.ts";
import { type LabStamp, listLines, stampOf } from "../store/lab.ts";
import type { Db } from "../store/open.ts";

/** How many labs are kept; one that was not used for long is replayed when it is opened again. */
const keptLabs = 4;

type Lab = Pick<LabSummary, "id" | "walk">;

export interface LabTimelines {
	/** All steps of the lab as it stands in the data file; never empty, as step 0 is its beginning. */
	steps(lab: Lab): readonly Step[];
	/** Runs the line after the newest step, has `write` put it into the data file, and keeps the step. */
	append(lab: Lab, line: KeptLine, write: () => void): Step;
}

interface Timeline {
	stamp: LabStamp;
	lines: KeptLine[];
	steps: Step[];
}

const known = new WeakMap<Db, LabTimelines>();

/** Those of a store, the same at each call. */
export function labTimelines(db: Db): LabTimelines {
	const timelines = known.get(db) ?? createLabTimelines(db);
	known.set(db, timelines);
	return timelines;
}

/**
 * Whatever adds or takes lines, undo and redo and other processes among them, shows in the stamp;
 * then the lines are read again, and those that are as before keep their steps.
 */
function createLabTimelines(db: Db): LabTimelines {
	const kept = new Map<LabId, Timeline>();

	function timelineOf(lab: Lab): Timeline {
		const stamp = stampOf(db, lab.id);
		const known = kept.get(lab.id);
		const timeline =
			known && isSame(known.stamp, stamp)
				? known
				: replay(lab, stamp, listLines(db, lab.id), known);
		kept.delete(lab.id);
		kept.set(lab.id, timeline);
		for (const id of [...kept.keys()].slice(0, -keptLabs)) kept.delete(id);
		return timeline;
	}

	return {
		steps: (lab) => timelineOf(lab).steps,
		append(lab, line, write) {
			const { stamp, lines, steps } = timelineOf(lab);
			const step = stepAfter(steps, line, lab.walk);
			write();
			const now = stampOf(db, lab.id);
			// Another process may have been at it: then the next look replays.
			if (now.count === stamp.count + 1)
				kept.set(lab.id, {
					stamp: now,
					lines: append(lines, line),
					steps: append(steps, step),
				});
			return step;
		},
	};
}

/** Adds in place, since copying would make a long lab slower with every line. */
function append<T>(list: T[], item: T): T[] {
	list.push(item);
	return list;
}

function isSame(left: LabStamp, right: LabStamp): boolean {
	return left.count === right.count && left.newest === right.newest;
}

function replay(
	{ walk }: Lab,
	stamp: LabStamp,
	lines: KeptLine[],
	known: Timeline | undefined,
): Timeline {
	const steps = known
		? known.steps.slice(0, 1 + sharedLength(known.lines, lines))
		: [firstStep(walk)];
	for (const line of lines.slice(steps.length - 1))
		steps.push(stepAfter(steps, line, walk));
	return { stamp, lines, steps };
}

function stepAfter(
	steps: readonly Step[],
	line: KeptLine,
	walk: Lab["walk"],
): Step {
	const last = steps.at(-1);
	if (!last) throw new Error("expected a step 0");
	return nextStep(last, line, { step: steps.length, walk });
}

function sharedLength(
	left: readonly KeptLine[],
	right: readonly KeptLine[],
): number {
	const differs = right.findIndex(
		({ line, source }, index) =>
			left[index]?.line !== line || left[index]?.source !== source,
	);
	return differs < 0 ? right.length : differs;
}
