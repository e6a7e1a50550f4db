// What an exam's results say, wherever they are told.
import { expect, test } from "vitest";
import {
	letterOf,
	sayOutcome,
	sayRaw,
	sayResult,
	sayScale,
	tellGiven,
	tellRight,
} from "../../../electron/engine/contract/exam-words.ts";
import {
	matching,
	multiple,
	ordering,
	single,
} from "../../renderer/screens/exam/paper.ts";
import { answered, reportOf } from "../../renderer/screens/exam/report.ts";

test("what was given and what is right read alike", () => {
	expect(tellGiven(single, { kind: "options", chosen: [1] })).toEqual([
		"B. Amazon EBS",
	]);
	expect(tellRight(multiple)).toEqual(["B. Amazon RDS", "D. Amazon Neptune"]);
	expect(tellRight(ordering)[0]).toBe("1. Take a snapshot");
	expect(
		tellGiven(matching, { kind: "matches", matches: [null, 1, 2] }),
	).toEqual(["gp3: nothing", "st1: large streams", "sc1: most workloads"]);
	expect(tellGiven(single, null)).toEqual([]);
});

test("an estimate is always called one, with its interval and the raw score", () => {
	const { score } = reportOf(answered({ 0: { response: null } }));
	expect(sayResult(score)).toBe(`A pass, by estimate: ${score.scaled}`);
	expect(sayScale(score)).toMatch(
		new RegExp(
			`^4 of 5 right\\. The estimate .* between ${score.interval.low} and ${score.interval.high}\\.$`,
		),
	);
	const failed = reportOf([]).score;
	expect(sayResult(failed)).toBe("Not a pass yet, by estimate: 100 of 700");
});

test("a part of the points is no wrong answer, and letters count on", () => {
	const [item] = reportOf(answered({ 0: { response: null } })).items;
	if (!item) throw new Error("expected a question");
	const response = { kind: "options" as const, chosen: [1] };
	const state = { ...item.state, response };
	expect(sayOutcome(item)).toBe("Not answered");
	expect(sayOutcome({ ...item, state })).toBe("Wrong");
	expect(sayOutcome({ ...item, state, credit: 0.5 })).toBe("Partly right");
	expect(sayRaw({ right: 2.5, scored: 4 })).toBe("2.5 of 4");
	expect([0, 7].map(letterOf)).toEqual(["A", "H"]);
});
