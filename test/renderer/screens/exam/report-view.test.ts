// What a report shows, leaves out, compares and takes along.

import { expect, test } from "vitest";
import {
	placesOf,
	sayOutcome,
} from "../../../../electron/engine/contract/exam-words.ts";
import {
	compareReports,
	sayMove,
} from "../../../../renderer/screens/exam/comparison.ts";
import {
	reportCsv,
	reportJson,
} from "../../../../renderer/screens/exam/export.ts";
import {
	filterItems,
	tellTimes,
	toLookAt,
} from "../../../../renderer/screens/exam/report-view.ts";
import { allKinds } from "./paper.ts";
import { answered, reportOf } from "./report.ts";

const wrong = { kind: "options", chosen: [2] } as const;
const report = reportOf(
	answered({
		0: {
			response: { ...wrong, chosen: [2] },
			confidence: "sure",
			spentMs: 67_000,
		},
		1: { response: null, spentMs: 3000 },
		2: { confidence: "guess", isFlagged: true },
		3: { confidence: "sure" },
	}),
);

test("what must be looked at is what was wrong, not answered or guessed", () => {
	expect(toLookAt(report).map(({ item }) => item.id)).toEqual([
		"q-single",
		"q-multiple",
		"q-ordering",
	]);
	expect(toLookAt(reportOf(answered()))).toEqual([]);
	// Practice ends where one likes: what it never got to was not missed.
	const practice = { ...report.attempt, mode: "practice" as const };
	expect(
		toLookAt({ ...report, attempt: practice }).map(({ item }) => item.id),
	).toEqual(["q-single", "q-ordering"]);
});

test("each outcome has its words, and filters find them", () => {
	expect(report.items.map(sayOutcome)).toEqual([
		"Wrong, and you were sure",
		"Not answered",
		"Right, but a guess",
		"Right",
		"Right",
	]);
	const ids = (filter: Parameters<typeof filterItems>[1]) =>
		filterItems(report.items, filter).map(({ item }) => item.id);
	expect(ids("wrong")).toEqual(["q-single", "q-multiple"]);
	expect(ids("guessed")).toEqual(["q-ordering"]);
	expect(ids("flagged")).toEqual(["q-ordering"]);
	expect(ids("all")).toHaveLength(5);
});

test("times are told in the paper's order, whatever the report's is", () => {
	const turned = { ...report, items: report.items.toReversed() };
	const { says, points, table } = tellTimes(turned, placesOf(turned));
	expect(says).toBe(
		"14 seconds a question on average; longest at question 1, 1:07. Pale bars were not right.",
	);
	expect(points.map(({ values }) => values)).toEqual([
		[null, 67],
		[null, 3],
		[0, null],
		[0, null],
		[0, null],
	]);
	expect(table.rows[0]).toEqual([
		1,
		67,
		"Wrong, and you were sure",
		"Which service stores objects?",
	]);
});

test("the table that is taken along has a row a question, in the paper's order", () => {
	const lines = reportCsv({
		...report,
		items: report.items.toReversed(),
	}).split("\r\n");
	expect(lines).toHaveLength(7);
	expect(lines[1]).toMatch(
		/^1,storage,Which service stores objects\?,C\. Amazon EFS,A\. Amazon S3,"Wrong, and you were sure",0,yes,67,sure,,$/,
	);
	expect(JSON.parse(reportJson(report))).toEqual(
		JSON.parse(JSON.stringify(report)),
	);
});

test("two attempts are compared by estimate, domain and the questions that both asked", () => {
	const better = reportOf(answered({ 3: { response: null } }));
	const comparison = compareReports(report, better);
	expect(comparison).toMatchObject({
		change: better.score.scaled - report.score.scaled,
		shared: allKinds.items.length,
		learnt: [{ id: "q-single" }, { id: "q-multiple" }],
		lost: [{ id: "q-matching" }],
	});
	expect(comparison.domains).toMatchObject([
		{ title: "Storage", one: { right: 3 }, other: { right: 4 } },
	]);
	expect(sayMove(comparison)).toMatch(/^\d+ points up$/);
	expect(sayMove(compareReports(better, better))).toBe(
		"The same estimate twice",
	);
});

test("practice has no estimate to compare, only what was learnt and lost", () => {
	const practice = reportOf(answered(), { mode: "practice" });
	const comparison = compareReports(report, practice);
	expect(comparison.change).toBeNull();
	expect(sayMove(comparison)).toBe("2 learnt, 0 lost");
});
