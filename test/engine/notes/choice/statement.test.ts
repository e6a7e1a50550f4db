// What the notes say of known terms: read as statements, asked for among statements of the term's relatives.
import { expect, test } from "vitest";
import type { OptionQuestion } from "../../../../electron/engine/contract/choice.ts";
import { plainText } from "../../../../electron/engine/contract/rich.ts";
import { asNounPhrase } from "../../../../electron/engine/notes/choice/article.ts";
import { readAsked } from "../../../../electron/engine/notes/choice/asked.ts";
import { isOverlap } from "../../../../electron/engine/notes/choice/option.ts";
import { readPredicate } from "../../../../electron/engine/notes/choice/predicate.ts";
import { ask, cardsOf, files, gazetteer, type Line, show } from "./fixture.ts";

function read(line: Line): string | null {
	const [asked] = readAsked(cardsOf([line]), gazetteer);
	const said = asked ? readPredicate(asked, gazetteer) : null;
	return said && `${said.term.term}: ${said.text}`;
}

const optionsOf = (question: OptionQuestion, isKey: boolean) =>
	question.options
		.filter((option) => option.isKey === isKey)
		.map(({ text }) => plainText(text));

test.each<[string, string, string]>([
	[
		"What does Amazon Kendra search?",
		"company documents",
		"Amazon Kendra: Searches company documents",
	],
	[
		"What can EFS be mounted on?",
		"many Linux hosts",
		"Amazon EFS: Can be mounted on many Linux hosts",
	],
	[
		"What are NACLs attached to?",
		"whole subnets, never hosts",
		"Network ACL: Is attached to whole subnets, never hosts",
	],
	[
		"What does Amazon Athena let you do?",
		"query files with plain SQL",
		"Amazon Athena: Lets you query files with plain SQL",
	],
	[
		"What can you create an AMI from?",
		"a stopped EC2 machine",
		"Amazon Machine Image: Can be created from a stopped EC2 machine",
	],
	[
		"What does AWS Glue not keep?",
		"copies of raw data",
		"AWS Glue: Does not keep copies of raw data",
	],
	[
		"Can an AMI be edited?",
		"No, an AMI cannot be edited afterwards",
		"Amazon Machine Image: Cannot be edited afterwards",
	],
	[
		"What are edge locations?",
		"small sites for caching content",
		"Edge location: Is a small site for caching content",
	],
	[
		"Elastic Block Store: what are volumes stored in?",
		"their own single zone",
		"",
	],
	[
		"Elastic Block Store: what are volumes stored in?",
		"one zone of a Region",
		"EBS volume: Is stored in one zone of a Region",
	],
	["What does Kendra do?", "it", ""],
	["What does Amazon Aurora influence?", "cost and technical choices", ""],
	["What does FSR stand for?", "Fast Snapshot Restore", ""],
	["What does Amazon SQS keep?", "14", ""],
])("“%s” and “%s” say: %s", (front, back, said) => {
	expect(read({ front, back, at: "" })).toBe(said || null);
});

test("a cloze is read with its blank filled", () => {
	expect(
		read({ front: "Amazon Kendra finds answers with [natural language]" }),
	).toBe("Amazon Kendra: Finds answers with natural language");
});

test("a service is not taken for what another heading is about", () => {
	const line = {
		front: "What can EC2 be started from?",
		back: "a golden image",
	};
	expect(read({ ...line, at: "EC2 > EC2 basics" })).not.toBeNull();
	expect(read({ ...line, at: "EC2 > Snapshots" })).toBeNull();
	expect(read({ ...line, at: "EC2 > Hibernation of hosts" })).toBeNull();
});

test.each([
	["images for common systems", "an image for common systems"],
	["local infrastructure with caches", "local infrastructure with caches"],
	["a set of rules", "a set of rules"],
	["end user think about people", null],
	["creating an image from a host", null],
	["free with other services", null],
])("“%s” as a noun phrase is %s", (text, phrase) => {
	expect(asNounPhrase(text)).toBe(phrase);
});

test("a statement stands among glosses of terms of its type, each with what it is", () => {
	const [question] = ask([
		{
			front: "What does Amazon Kendra return?",
			back: "answers from indexed office files",
			at: "Kendra",
		},
	]);
	if (!question || !("options" in question)) throw new Error("no question");
	expect(plainText(question.stem)).toBe(
		"Amazon Kendra: which statement is true?",
	);
	expect(optionsOf(question, true)).toEqual([
		"Returns answers from indexed office files",
	]);
	const wrong = question.options.filter(({ isKey }) => !isKey);
	expect(wrong).toHaveLength(3);
	for (const { text, why } of wrong) {
		const rival = gazetteer
			.members("service/machine-learning")
			.find(({ gloss }) => gloss === plainText(text));
		expect(why).toBe(`That is ${rival?.term}.`);
	}
});

test("what the notes say of a term is never a wrong answer, though it is another's gloss", () => {
	const gloss = "Turns speech into text";
	const questions = ask([
		{
			front: "What does Amazon Kendra return?",
			back: "answers from indexed office files",
			at: "Kendra",
		},
		{ front: "What does Amazon Kendra do?", back: gloss, at: "Kendra" },
	]);
	expect(questions.length).toBeGreaterThan(0);
	for (const question of questions)
		expect(show(question).join()).not.toMatch(`- ${gloss}`);
});

test("what cannot be done stands among denials of what can be done", () => {
	const can = (rest: string, back: string): Line => ({
		front: `What can an AMI be ${rest}?`,
		back,
		at: "AMI",
	});
	const question = ask([
		{
			front: "Can an AMI be edited?",
			back: "No, an AMI cannot be edited after creation",
			at: "AMI",
		},
		can("copied into", "several distant places"),
		can("sold through", "the public catalogue"),
		can("shared with", "partner companies abroad"),
	]).find(({ id }) => id === "statement:c1");
	expect(question && show(question)).toEqual([
		"Amazon Machine Image: which statement is true?",
		"* Cannot be edited after creation (answer)",
		"- Cannot be copied into several distant places (opposite)",
		"- Cannot be shared with partner companies abroad (opposite)",
		"- Cannot be sold through the public catalogue (opposite)",
	]);
});

test("two statements of a term are asked for together", () => {
	const [question] = ask([
		{
			front: "What does Amazon Kendra return?",
			back: "answers from office files",
			at: "Kendra",
		},
		{
			front: "What does Amazon Kendra rank?",
			back: "results by relevance",
			at: "Kendra",
		},
	]).filter(({ rule }) => rule === "pair");
	expect(question).toMatchObject({
		kind: "multiple",
		select: 2,
		cardKeys: ["c1", "c2"],
	});
	expect(question && show(question).slice(0, 3)).toEqual([
		"Amazon Kendra: which TWO statements are true?",
		"* Ranks results by relevance (answer)",
		"* Returns answers from office files (answer)",
	]);
});

/** A card for each gloss: the largest vault that the gazetteer itself can make. */
const all = files
	.flatMap(({ terms = [] }) => terms)
	.filter(({ isRetired }) => !isRetired)
	.flatMap(({ term, gloss }): Line[] =>
		gloss ? [{ front: `What does ${term} do?`, back: gloss, at: term }] : [],
	);

test("over all glosses the key is the longest option in at most 35 % of items, and none overlaps", () => {
	const questions = ask(all).filter(
		(question): question is OptionQuestion =>
			/^(?:statement|gloss|pair)$/.test(question.rule) && "options" in question,
	);
	expect(questions.length).toBeGreaterThan(300);
	const longest = questions.filter((question) => {
		const most = Math.max(
			...optionsOf(question, true).map((key) => key.length),
		);
		return optionsOf(question, false).every((text) => text.length < most);
	});
	expect(longest.length / questions.length).toBeLessThanOrEqual(0.35);
	for (const question of questions) {
		const texts = question.options.map(({ text }) => plainText(text));
		for (const [at, one] of texts.entries())
			for (const other of texts.slice(at + 1))
				expect(isOverlap(one, other)).toBe(false);
	}
});

test("over all glosses no wrong answer is kin of the term that is asked for", () => {
	const questions = ask(all).filter(({ rule }) => rule === "gloss");
	expect(questions.length).toBeGreaterThan(100);
	for (const question of questions) {
		if (!("options" in question)) throw new Error("no options");
		const [key = ""] = optionsOf(question, true);
		const own = gazetteer.whole(key);
		for (const text of optionsOf(question, false)) {
			const rival = gazetteer.whole(text);
			expect(own && rival && gazetteer.isKin(own, rival)).toBe(false);
			expect(rival?.gloss).not.toBe(own?.gloss);
		}
	}
});
