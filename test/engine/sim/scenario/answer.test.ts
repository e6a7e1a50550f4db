// After an answer: its grade, partial credit of tasks, the pictures, and the way into a lab.
import { expect, test } from "vitest";
import {
	gradeAnswer,
	labLines,
	pictureAnswer,
} from "../../../../electron/engine/sim/scenario/answer.ts";
import {
	playScript,
	startSession,
} from "../../../../electron/engine/sim/scenario/play.ts";
import { gradeTask } from "../../../../electron/engine/sim/scenario/task.ts";
import {
	createShell,
	runScript,
} from "../../../../electron/engine/sim/shell.ts";
import { endStateOf } from "./end-state.ts";
import { judged, option, regional, source } from "./source.ts";

const deregister = "aws ec2 deregister-image --image-id $IMG";
const share =
	"aws ec2 modify-image-attribute --image-id $IMG --launch-permission 'Add=[{UserId=444455556666}]'";

test("an answer is right as a set of labels, whatever their order", () => {
	const scenario = judged(
		source({
			kind: "choose-several",
			options: [
				option("Share", share),
				option("Tag", "true"),
				option("Share again", `${share}\n${share}`),
			],
			goals: ["partner can launch $IMG"],
		}),
	);
	expect(gradeAnswer(scenario, ["C", "A"])).toEqual({
		isRight: true,
		share: 1,
		goals: [],
	});
	for (const wrong of [["A"], ["A", "B"], ["A", "B", "C"], []])
		expect(gradeAnswer(scenario, wrong)).toEqual({
			isRight: false,
			share: 0,
			goals: [],
		});
});

test("an order is right only as one that works", () => {
	const scenario = judged(
		source({
			kind: "order",
			options: [option("Deregister", deregister), option("Share", share)],
			goals: ["$IMG is gone"],
		}),
	);
	expect(gradeAnswer(scenario, ["B", "A"]).isRight).toBe(true);
	expect(gradeAnswer(scenario, ["A", "B"]).isRight).toBe(false);
});

const task = source({
	kind: "do-it",
	goals: [
		"$IMG is shared with partner",
		"$IMG is tagged env=prod",
		"no downtime",
	],
	solution: `${share}\naws ec2 create-tags --resources $IMG --tags Key=env,Value=prod`,
});

test.each([
	["nothing", "", 0],
	["one goal of two", share, 0.5],
	[
		"one goal, and breaking what held",
		`${share}\naws ec2 stop-instances --instance-ids $I`,
		1 / 3,
	],
	["everything", task.solution ?? "", 1],
	[
		"a refused command and then everything",
		`aws ec2 delete-volume --volume-id vol-0123456789abcdef0\n${task.solution}`,
		1,
	],
])("a task gives credit by goals: %s", (_what, typed, share) => {
	const result = gradeTask(task, typed);
	expect(result.share).toBeCloseTo(share);
	expect(result.isRight).toBe(share === 1);
	expect(result.goals.length).toBe(3);
});

test("the picture shows the world before and after, with what an option changed", () => {
	const { before, after } = pictureAnswer(regional, [1]);
	expect(before.regions.map(({ name }) => name)).toEqual(["us-east-1"]);
	const west = after.regions.find(({ name }) => name === "us-west-2");
	expect(
		west?.instances.map(({ id }) => after.changes.added.includes(id)),
	).toEqual([true]);
	expect(
		west?.images.map(({ id }) => after.changes.added.includes(id)),
	).toEqual([true]);
	expect(pictureAnswer(regional, [0]).after.changes).toEqual({
		added: [],
		changed: [],
		removed: [],
	});
});

test("the picture of a prediction is of what really happened", () => {
	const predicted = source({
		kind: "predict",
		act: deregister,
		options: [option("succeeds"), option("fails")],
	});
	const { after } = pictureAnswer(predicted, [1]);
	expect(after.changes.removed.map(({ title }) => title)).toEqual(["golden"]);
});

test.each([
	[
		"an option",
		regional,
		[1],
		`${regional.given}\n${regional.options[1]?.run}`,
	],
	["the situation", regional, [], regional.given],
	[
		"an order",
		source({
			kind: "order",
			options: [option("a", share), option("b", deregister)],
		}),
		[0, 1],
		`${regional.given}\n${share}\n${deregister}`,
	],
	[
		"a prediction",
		source({
			kind: "predict",
			act: deregister,
			options: [option("succeeds"), option("fails")],
		}),
		[1],
		`${regional.given}\n${deregister}`,
	],
] as const)(
	"the lines for a lab lead to the same world as %s",
	(_what, from, chosen, script) => {
		const { session } = runScript(
			createShell(),
			labLines(from, chosen).join("\n"),
		);
		const played = playScript(startSession(from.seed), script, true);
		expect(endStateOf({ after: session, results: [] })).toBe(
			endStateOf({ after: played.after, results: [] }),
		);
	},
);
