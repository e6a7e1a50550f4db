// Callouts whose title says where a question was asked: what is asked stands in their body.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { isExamRemark } from "../../../electron/engine/notes/callout-title.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function cards(text: string) {
	return parseNote({ path: "/Wind.md", name: "Wind.md", text }).cards.map(
		({ front, back }) => [plainText(front), plainText(back, "answer")],
	);
}

test.each(["Exam Q 2022", "Past paper 3, Q4b", "Came up again!", "Mock exam"])(
	"%s is a remark on an exam",
	(title) => expect(isExamRemark(title)).toBe(true),
);

test.each(["Beaufort scale", "Eye exam of a horse", "Paper money", "Question"])(
	"%s is none",
	(title) => expect(isExamRemark(title)).toBe(false),
);

test("a callout asks what its body asks", () => {
	expect(
		cards(
			"> [!question] Exam Q 2022\n> Why does a sea breeze blow by day? → because the land is warmer than the sea",
		),
	).toEqual([
		[
			"Why does a sea breeze blow by day?",
			"because the land is warmer than the sea",
		],
	]);
	expect(
		cards(
			"> [!question] Exam Q 2022\n> What drives a land breeze?\n> The land cools faster than the sea.",
		),
	).toEqual([
		["Wind: what drives a land breeze?", "The land cools faster than the sea"],
	]);
});

test("a remark on an exam is no front of what its callout states", () => {
	expect(
		cards(
			"> [!question] Past paper Q4\n> A gale blows with 34 to 40 knots.\n\n> [!question] Beaufort scale\n> It runs from 0 to 12",
		).map(([front]) => front),
	).toEqual([expect.stringContaining("gale"), "Beaufort scale"]);
});
