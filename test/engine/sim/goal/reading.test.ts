// Goals that cannot be read say where and what may have been meant; queries look at the world or at an answer.
import { expect, test } from "vitest";
import type { GoalText } from "../../../../electron/engine/contract/scenario.ts";
import {
	goalInWords,
	readGoal,
} from "../../../../electron/engine/sim/goal/goal.ts";
import {
	playScript,
	startSession,
} from "../../../../electron/engine/sim/scenario/play.ts";
import { golden } from "../scenario/source.ts";

test.each([
	["instance runing in us-west-2", "did you mean “running”?", "KIND in PLACE"],
	["$IMG is publik", "did you mean “public”?", "REF is QUALITIES"],
	["fewest stepps", "did you mean “steps”?", "fewest steps"],
	["instance running in us-west-9", "at “us-west-9”", "KIND in PLACE"],
	["partner can lauch $IMG", "did you mean “launch”?", "WHO can launch REF"],
	[
		"instance with the same block devices as",
		"ends too early",
		"KIND with the same block devices as REF",
	],
	["the weather is fine", "at “weather”", "REF is gone"],
])(
	"“%s” is refused with %s and the nearest forms",
	(written, says, nearest) => {
		const goal = readGoal(written);
		if (goal.kind !== "misread") throw new Error("expected a misread goal");
		expect(goal.message).toContain(says);
		expect(goal.nearest).toContain(nearest);
	},
);

test.each([
	"",
	"instance",
	"no downtime today",
	"a b c d e f g",
	'"',
	"$",
	"REF",
	"exactly two",
])("“%s” is read or refused and never throws", (written) => {
	const goal = readGoal(written);
	expect(goal.kind).toBe(written === "instance" ? "check" : "misread");
});

test("articles, case of words and a full stop at the end do not matter", () => {
	for (const written of [
		"The instance running in the us-west-2.",
		"Instance Running in us-west-2",
	])
		expect(readGoal(written).kind).toBe("check");
});

test("the variables of a goal are known without playing it", () => {
	const goal = readGoal(
		"instance launched from $IMG with the same data as the root volume of $I",
	);
	expect(goal).toMatchObject({ kind: "check", variables: ["IMG", "I"] });
});

function check(written: GoalText) {
	const goal = readGoal(written);
	if (goal.kind !== "check") throw new Error(JSON.stringify(goal));
	const { after } = playScript(startSession(1), golden, true);
	return goal.check(playScript(after, "", true));
}

test.each<[GoalText, boolean]>([
	[{ query: "instances[?state=='running']" }, true],
	[{ query: "instances[?state=='stopped']" }, false],
	[{ query: "length(snapshots)", equals: 2 }, true],
	[{ query: "length(snapshots)", equals: 3 }, false],
	[{ query: "bill.snapshotGiB", equals: 2 }, true],
	[
		{
			query: "Images[].Name",
			of: "aws ec2 describe-images --owners self",
			equals: ["golden"],
		},
		true,
	],
	[
		{
			query: "Images[].Name",
			of: "aws ec2 describe-images --owners self --region us-west-2",
		},
		false,
	],
	[{ query: "Images", of: "aws ec2 describe-images --image-ids $IMG" }, true],
	[
		{
			query: "Images",
			of: "aws ec2 describe-images --image-ids ami-0123456789abcdef0",
		},
		false,
	],
	[{ query: "{b: 'x', a: 'y'}", equals: { a: "y", b: "x" } }, true],
])("the query %j is answered with %s", (goal, holds) => {
	expect(check(goal)).toEqual({
		holds,
		why: expect.stringContaining(goalInWords(goal)),
	});
});

test("what is no JMESPath is refused when it is read", () => {
	expect(readGoal({ query: "instances[?" })).toMatchObject({ kind: "misread" });
});
