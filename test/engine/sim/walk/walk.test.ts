// Every walk can be walked: its own lines reach its goals one by one, and nothing else does.
import { expect, test } from "vitest";
import { walkId } from "../../../../electron/engine/contract/lab.ts";
import {
	firstStep,
	nextStep,
	type Step,
} from "../../../../electron/engine/sim/view/timeline.ts";
import {
	walkProgress,
	walkSummary,
} from "../../../../electron/engine/sim/walk/walk.ts";
import { walks } from "../../../../electron/engine/sim/walk/walks.ts";

const ids = walkId.options;

function type(step: Step, line: string, walk: (typeof ids)[number]): Step {
	return nextStep(step, { line, source: "console" }, { step: 1, walk });
}

function lineFor(walk: (typeof ids)[number], step: Step): string {
	const { goals } = walkProgress(walks[walk], step.reached, step.session.world);
	return goals[step.reached]?.line ?? "";
}

test.each(ids)("%s: what is prepared succeeds and reaches nothing", (id) => {
	const { entries, reached } = firstStep(id);
	const failed = entries.flatMap(({ results }) =>
		results.filter(({ ok }) => !ok),
	);
	expect(failed).toEqual([]);
	expect(entries).toHaveLength(walks[id].prepared.length);
	expect(reached).toBe(0);
});

test.each(ids)("%s: each goal's own line reaches it and no further", (id) => {
	let step = firstStep(id);
	const path = [step.reached];
	for (const _goal of walks[id].goals) {
		step = type(step, lineFor(id, step), id);
		path.push(step.reached);
	}
	expect(path).toEqual([...walks[id].goals.keys(), walks[id].goals.length]);
	expect(lineFor(id, step)).toBe("");
});

test.each(ids)(
	"%s: looking around and letting time pass reaches nothing",
	(id) => {
		const lines = [
			"aws ec2 describe-images --owners self",
			"aws ec2 describe-instances",
			"lab settle",
			"aws ec2 nonsense",
			"lab bill",
		];
		const step = lines.reduce(
			(before, line) => type(before, line, id),
			firstStep(id),
		);
		expect(step.reached).toBe(0);
	},
);

test("a goal that was reached stays reached, and later ones wait for their turn", () => {
	const start = firstStep("lifecycle");
	const launched = type(start, lineFor("lifecycle", start), "lifecycle");
	expect(launched.reached).toBe(1);
	const gone = type(launched, "lab reset", "lifecycle");
	expect(gone.reached).toBe(1);
	expect(lineFor("lifecycle", gone)).toBe("");
	// An image before the configuration is not the third goal yet.
	const [instance] = walks.lifecycle.goals;
	expect(instance?.title).toContain("Launch");
	const early = type(
		launched,
		"aws ec2 create-image --instance-id $(aws ec2 describe-instances --query 'Reservations[0].Instances[0].InstanceId' --output text) --name early && lab settle",
		"lifecycle",
	);
	expect(early.reached).toBe(1);
});

test("a mistyped command is not the refusal that a goal asks for", () => {
	const step = type(
		firstStep("tidy"),
		"aws ec2 delete-snapshot --snapshot-id nonsense",
		"tidy",
	);
	expect(step.entries[0]?.results[0]?.ok).toBe(false);
	expect(step.reached).toBe(0);
});

test("the overview counts the goals", () => {
	expect(walkSummary(walks.tidy)).toMatchObject({ id: "tidy", goals: 5 });
});
