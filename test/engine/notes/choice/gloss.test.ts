// Questions by gloss: asked where the notes explain the term, and left alone where they only name it.
import { expect, test } from "vitest";
import { plainText } from "../../../../electron/engine/contract/rich.ts";
import { ask, files, type Line, show } from "./fixture.ts";

const named = (lines: readonly Line[], rule: string) =>
	ask(lines).filter((question) => question.rule === rule);

const explaining: Line = {
	front: "Why is Amazon Macie used for buckets?",
	back: "because sensitive data is found in them",
	at: "Privacy",
};

test("a term that the notes explain is asked for by its gloss", () => {
	const [question] = named([explaining], "gloss");
	expect(question).toMatchObject({
		id: "gloss:amazon-macie",
		cardKeys: ["c1"],
	});
	expect(question && show(question).slice(0, 2)).toEqual([
		"Which security service is described here?\nFinds sensitive data in S3 buckets",
		"* Amazon Macie (answer)",
	]);
});

test("a term that the notes name without explaining it is not", () => {
	const line = { ...explaining, back: "because the auditor wants it" };
	expect(
		named([{ ...line, front: "Why is Amazon Macie used?" }], "gloss"),
	).toEqual([]);
});

test("contradicting cards explain nothing", () => {
	const other = {
		...explaining,
		back: "because no sensitive data is ever found",
	};
	expect(named([explaining, other], "gloss")).toEqual([]);
});

test("its id stays when another card explains the term first", () => {
	const earlier: Line = {
		front: "Where does Amazon Macie look?",
		back: "for sensitive data in S3 buckets of an account",
		at: "Macie",
	};
	expect(named([earlier, explaining], "gloss").map(({ id }) => id)).toEqual([
		"gloss:amazon-macie",
	]);
});

test("explained terms of one type are matched with their glosses", () => {
	const topics = ["GuardDuty", "Inspector", "Macie", "Detective"];
	const lines = topics.map((topic): Line => {
		const gloss =
			files
				.flatMap(({ terms = [] }) => terms)
				.find(({ term }) => term.endsWith(` ${topic}`))?.gloss ?? "";
		return {
			front: `Why choose ${topic}?`,
			back: `because it ${gloss}`,
			at: topic,
		};
	});
	const [question] = named(lines, "matching");
	if (question?.kind !== "matching") throw new Error("no matching question");
	expect(question.pairs.map(({ prompt }) => plainText(prompt))).toEqual([
		"Amazon GuardDuty",
		"Amazon Inspector",
		"Amazon Macie",
		"Amazon Detective",
	]);
	expect(question.cardKeys).toEqual(["c1", "c2", "c3", "c4"]);
});

test("each gloss begins with a verb, has no end mark, and belongs to one term", () => {
	const glosses = files
		.flatMap(({ terms = [] }) => terms)
		.flatMap(({ gloss }) => gloss ?? []);
	expect(glosses.length).toBeGreaterThan(600);
	expect(
		glosses.filter(
			(gloss) => !/^(?:Is|Has|May|Can|Cannot|\p{Lu}\p{Ll}+s),?\s/u.test(gloss),
		),
	).toEqual([]);
	expect(glosses.filter((gloss) => /[.;:]$/.test(gloss))).toEqual([]);
	expect(new Set(glosses).size).toBe(glosses.length);
});
