// The pace of an attempt beside an even one.

import { expect, test } from "vitest";
import { placesOf } from "../../../../electron/engine/contract/exam-words.ts";
import { tellPace } from "../../../../renderer/screens/exam/pace.ts";
import { answered, reportOf } from "./report.ts";

const minute = 60_000;
const slowStart = reportOf(
	answered({
		0: { spentMs: 3 * minute },
		1: { spentMs: 0.5 * minute },
		2: { spentMs: 0.5 * minute },
		3: { spentMs: 0.5 * minute },
		4: { spentMs: 0 },
	}),
);

test("tells the time used up to each question, and where it was furthest behind", () => {
	const { says, points, table } = tellPace(slowStart, placesOf(slowStart));
	expect(points.map(({ values }) => values)).toEqual([
		[3, 1],
		[3.5, 2],
		[4, 3],
		[4.5, 4],
		[4.5, 5],
	]);
	expect(says).toBe(
		"5 of 5 minutes used on questions; furthest behind an even pace at question 1, by 2 minutes. The pale line is the even pace.",
	);
	expect(table.rows[2]).toEqual([3, 4, 3]);
});

test("without a clock an even pace is over the time that was taken", () => {
	const untimed = { ...slowStart, limitMs: null };
	const { says, points } = tellPace(untimed, placesOf(untimed));
	expect(points.at(-1)?.values).toEqual([4.5, 4.5]);
	expect(says).toContain("without a clock");
});
