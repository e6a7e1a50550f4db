// Scenarios of every kind, judged by playing, and those that cannot be asked.
import { expect, test } from "vitest";
import { judgeScenario } from "../../../../electron/engine/sim/scenario/judge.ts";
import {
	copyTo,
	golden,
	judged,
	launch,
	option,
	problemsOf,
	regional,
	source,
} from "./source.ts";

const deregister = "aws ec2 deregister-image --image-id $IMG";
const share =
	"aws ec2 modify-image-attribute --image-id $IMG --launch-permission 'Add=[{UserId=444455556666}]'";

test("the right option is the one whose world fits, and a wrong one is refuted by AWS's own code and the rule", () => {
	const { options, select } = judged(regional);
	expect(options.map(({ correct }) => correct)).toEqual([false, true, false]);
	expect(select).toBe(1);
	const [byId, copy, other] = options;
	expect(byId?.reason).toMatch(
		/^InvalidAMIID\.NotFound: An AMI belongs to one Region/,
	);
	expect(byId?.trace).toEqual([
		{
			command: launch("$IMG", "--region us-west-2"),
			ok: false,
			error: {
				code: "InvalidAMIID.NotFound",
				message: expect.stringMatching(/^The image id '\[ami-/),
				why: expect.stringContaining("one Region"),
			},
		},
	]);
	expect(copy?.trace.map(({ ok }) => ok)).toEqual([true, true]);
	expect(other?.reason).toBe(
		"There is 1 instance running in us-west-2, but none with the same block devices as $I.",
	);
});

test("each command waits for what it began, unless time is left to the commands", () => {
	const hasty = { ...regional, settles: false };
	expect(problemsOf(hasty)).toEqual(["scenario-given-fails given"]);
});

test("choosing several asks for two right options at least, and one wrong", () => {
	const several = source({
		kind: "choose-several",
		options: [
			option("Share it", share),
			option("Publish it", share.replace("UserId=444455556666", "Group=all")),
			option(
				"Tag it",
				"aws ec2 create-tags --resources $IMG --tags Key=a,Value=b",
			),
		],
		goals: ["partner can launch $IMG"],
	});
	expect(judged(several).select).toBe(2);
	expect(problemsOf({ ...several, kind: "choose-one" })).toEqual([
		"scenario-several-right options",
	]);
	expect(
		problemsOf({ ...several, options: several.options.slice(0, 2) }),
	).toEqual(["scenario-all-right options"]);
	expect(problemsOf({ ...several, options: several.options.slice(1) })).toEqual(
		["scenario-one-right options"],
	);
	expect(problemsOf({ ...several, options: several.options.slice(2) })).toEqual(
		["scenario-no-answer options"],
	);
});

test("predictions are judged against what really happens", () => {
	const { options } = judged(
		source({
			kind: "predict",
			act: `${deregister}\n${launch("$IMG")}`,
			options: [
				option("It launches", null, ["new instance running"]),
				option("fails with InvalidAMIID.Unavailable"),
				option("fails with InvalidAMIID.NotFound"),
				option("The machine is gone too", null, ["$I is gone"]),
			],
		}),
	);
	expect(options.map(({ correct }) => correct)).toEqual([
		false,
		true,
		false,
		false,
	]);
	expect(options[0]?.reason).toMatch(
		/^InvalidAMIID\.Unavailable: The AMI is deregistered/,
	);
	expect(options[3]?.trace.map(({ ok }) => ok)).toEqual([true, false]);
});

test("predictions of a situation in which nothing more happens are about the situation", () => {
	const { options } = judged(
		source({
			kind: "predict",
			options: [option("both disks are there"), option("3 disks are there")],
		}),
	);
	expect(options.map(({ correct }) => correct)).toEqual([true, false]);
	expect(options[1]?.reason).toBe("The newest instance has 2 disks.");
});

const away = `${copyTo("us-west-2")}\n${launch("$C", "--region us-west-2")}`;

test("the cheapest is found among the options that reach the goal", () => {
	const cheapest = source({
		kind: "cheapest",
		options: [
			option("Do nothing", "true"),
			option("Copy and launch", away),
			option(
				"Copy and launch a large one",
				away.replace("t3.micro", "m5.xlarge"),
			),
		],
		goals: ["instance in us-west-2"],
	});
	const { options } = judged(cheapest);
	expect(options.map(({ correct }) => correct)).toEqual([false, true, false]);
	expect(options[0]?.reason).toBe("There is no instance in us-west-2.");
	expect(options[2]?.reason).toMatch(
		/^It comes to \$\d+\.\d\d a month; another way needs only \$\d+\.\d\d a month\.$/,
	);
	expect(
		problemsOf({
			...cheapest,
			options: [...cheapest.options, option("Copy, launch", away)],
		}),
	).toEqual(["scenario-several-right options"]);
});

test("fewest steps counts what changes something, among the options that reach the other goals", () => {
	const { options } = judged(
		source({
			options: [
				option("Nothing", "true"),
				option(
					"Look first",
					`aws ec2 describe-images --image-ids $IMG\nlab advance --seconds 60\n${launch("$IMG")}`,
				),
				option(
					"Tag it too",
					`${launch("$IMG")}\naws ec2 create-tags --resources $IMG --tags Key=a,Value=b`,
				),
			],
			goals: ["two instances running", "fewest steps"],
		}),
	);
	expect(options.map(({ correct }) => correct)).toEqual([false, true, false]);
	expect(options[2]?.reason).toBe(
		"It comes to 2 steps; another way needs only 1 step.",
	);
});

const cleanUp = source({
	kind: "order",
	given: `${golden}\nS=$(aws ec2 describe-images --image-ids $IMG --query 'Images[0].BlockDeviceMappings[0].Ebs.SnapshotId' --output text)`,
	options: [
		option("Delete the snapshot", "aws ec2 delete-snapshot --snapshot-id $S"),
		option("Deregister the image", deregister),
	],
	goals: ["$IMG is gone", "$S is gone"],
});

test("steps have the place at which they work, and say why not earlier", () => {
	const { options, orders, select } = judged(cleanUp);
	expect(orders).toEqual([["B", "A"]]);
	expect(select).toBe(2);
	expect(options.map(({ place }) => place)).toEqual([2, 1]);
	expect(options[0]?.reason).toMatch(
		/^Step 2 of 2\. Earlier it fails with InvalidSnapshot\.InUse: /,
	);
});

test("steps that work in any order, or in none, are no question", () => {
	const any = {
		...cleanUp,
		options: [
			option("Share", share),
			option(
				"Tag",
				"aws ec2 create-tags --resources $IMG --tags Key=a,Value=b",
			),
		],
		goals: ["$IMG is shared with partner"],
	};
	expect(problemsOf(any)).toEqual(["scenario-all-right steps"]);
	expect(problemsOf({ ...any, goals: ["$IMG is public"] })).toEqual([
		"scenario-no-answer steps",
	]);
	const refused = {
		...cleanUp,
		options: [
			option("Launch nothing", launch("ami-0123456789abcdef0")),
			option("Deregister", deregister),
		],
	};
	expect(problemsOf(refused)).toEqual(["scenario-no-answer steps"]);
});

const task = source({
	kind: "do-it",
	goals: ["$IMG is shared with partner", "no downtime"],
	solution: share,
});

test("a task needs a solution that reaches a goal which is not reached already", () => {
	expect(judged(task).solution.map(({ ok }) => ok)).toEqual([true]);
	expect(problemsOf({ ...task, solution: null })).toEqual([
		"scenario-no-solution",
	]);
	expect(problemsOf({ ...task, solution: "true" })).toEqual([
		"scenario-no-answer solution",
	]);
	expect(problemsOf({ ...task, goals: ["no downtime"] })).toEqual([
		"scenario-all-right goal",
	]);
	expect(problemsOf({ ...task, goals: ["fewest steps"] })).toEqual([
		"scenario-goal goal 0",
	]);
});

test("a situation that cannot be made is reported at the command's line with what was played", () => {
	const { problems } = judgeScenario({
		...regional,
		given: `${golden}\n\naws ec2 delete-volume --volume-id vol-0123456789abcdef0`,
	});
	expect(problems).toEqual([
		{
			code: "scenario-given-fails",
			message: expect.stringContaining("InvalidVolume.NotFound"),
			part: ["given"],
			line: 5,
			trace: [
				expect.objectContaining({ ok: true }),
				expect.objectContaining({ ok: true }),
				expect.objectContaining({ ok: false }),
			],
		},
	]);
});

test.each([
	[
		"a goal that is none",
		{ goals: ["instance runing"] },
		"scenario-goal goal 0",
	],
	["no goal", { goals: [] }, "scenario-no-goal"],
	[
		"a variable that nothing sets",
		{ goals: ["$IMAGE is public"] },
		"scenario-variable goal 0",
	],
	[
		"two options with one text",
		{
			options: [option("a", share), option("a", "true")],
			goals: ["$IMG is shared with partner"],
		},
		"scenario-same-text options 1",
	],
	[
		"a script without end",
		{
			options: [option("a", "true\n".repeat(70)), option("b", share)],
			goals: ["$IMG is shared with partner"],
		},
		"scenario-too-long options 0 run",
	],
	[
		"a text that is no prediction",
		{ options: [option("all is well"), option("fails")] },
		"scenario-goal options 0 text",
	],
])("%s keeps a scenario from being asked", (_what, parts, problem) => {
	expect(problemsOf({ ...regional, ...parts })).toEqual([problem]);
});
