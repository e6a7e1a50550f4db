// Small vaults and the questions they give, or why they give none.
import { expect, test } from "vitest";
import {
	type ChoiceQuestion,
	choiceQuestion,
} from "../../../../electron/engine/contract/choice.ts";
import { plainText } from "../../../../electron/engine/contract/rich.ts";
import { makeChoices } from "../../../../electron/engine/notes/choice/choices.ts";
import { ask, cardsOf, gazetteer, type Line, show } from "./fixture.ts";

const glossary: Line[] = [
	["Amazon Redshift", "warehouse for large reports"],
	["Amazon Keyspaces", "wide columns with flexible rows"],
	["Amazon Neptune", "nodes and edges with properties"],
	["Amazon DocumentDB", "nested JSON with rich queries"],
].map(([term, back = ""]) => ({
	front: `What is ${term}?`,
	back,
	at: "Databases > Others",
	rule: "term-definition",
}));

test("a scope is asked for with the ladder of scopes", () => {
	const [question] = ask([
		{
			front: "What is the scope of an AMI?",
			back: "One region, only works in that region",
			rule: "scope",
		},
	]);
	expect(question?.kind).toBe("single");
	const [stem, key, ...rest] = question ? show(question) : [];
	expect(stem).toBe("What is the scope of an AMI?");
	expect(key).toBe("* AWS Region (answer)");
	expect(rest).toHaveLength(3);
	expect(rest.every((option) => option.endsWith("(scope)"))).toBe(true);
});

test("a known term is asked for with siblings of the note first", () => {
	const questions = ask([
		{ front: "An NLB forwards TCP streams to a [target group]", at: "NLB" },
		{ front: "Certificates of an NLB belong to its [listener]", at: "NLB" },
	]).filter(({ rule }) => rule === "term");
	expect(questions.map((question) => show(question)[0])).toEqual([
		"An NLB forwards TCP streams to a(n) […]",
		"Certificates of an NLB belong to its […]",
	]);
	expect(questions.map((question) => show(question)[1])).toEqual([
		"* Target group (answer)",
		"* Listener (answer)",
	]);
	for (const question of questions)
		expect(show(question).filter((line) => /sibling/.test(line))).toHaveLength(
			1,
		);
});

test("the blank of a stem holds nothing that could be read before the answer", () => {
	const [question] = ask([{ front: "SQS keeps messages up to [14] days" }]);
	expect(plainText(question?.stem ?? [], "answer")).toBe(
		"SQS keeps messages up to  days",
	);
});

test("a number gets three others of its form, and none that the notes give for the subject", () => {
	const questions = ask([
		{ front: "SQS keeps messages up to [14] days", at: "SQS" },
		{ front: "SQS keeps messages 4 days by [default]", at: "SQS" },
		{ front: "EBS volumes reach up to [16,000] IOPS", at: "EBS" },
	]).filter(({ rule }) => rule === "number");
	expect(questions).toHaveLength(2);
	const [days = [], iops = []] = questions.map((question) =>
		show(question).slice(1),
	);
	expect(days).toContain("* 14 (answer)");
	expect(days.some((option) => /^- 4 /.test(option))).toBe(false);
	expect(iops.every((option) => /\d,\d{3} \(/.test(option))).toBe(true);
});

test.each([
	["a range", "Glacier retrieval takes 1 - [12] hours"],
	["a singular that tells", "An instance runs on [one] host"],
	["a worked example", "If you have an EBS volume of [10] GB you pay for it"],
	["a number without a plural", "KMS has [two] version of an S3 key"],
	["a year", "S3 was launched in [2006] as a service"],
	["a pointing word", "This lets S3 keep [30] days of logs"],
	["a sentence without a topic", "There are [3] kinds of them"],
	["a hidden pronoun", "It can hold S3 objects up to [5] TB"],
	["a heading that is no topic", "Billing and costs: S3 keeps [30] days"],
	["the value again", "RDS keeps 35 days, at most [35] days"],
	["an address", "The EC2 metadata address is 169.[254] and more"],
])("no number question for %s", (_reason, front) => {
	expect(ask([{ front }])).toEqual([]);
});

test.each([
	["examples", "An ALB works with targets such as [target groups]"],
	["a possibility", "A Lambda function may be called by [Amazon SNS]"],
	["an unknown answer", "An ALB spreads requests over [many machines]"],
	["a modifier", "Launch templates start [EC2] instances"],
])("no term question for %s", (_reason, front) => {
	expect(ask([{ front }]).filter(({ rule }) => rule === "term")).toEqual([]);
});

test("a rival of which the notes say the same is never offered", () => {
	const fact = { front: "EBS snapshots are stored durably in [S3]" };
	const [alone] = ask([fact]);
	const rivals = alone ? wrongOf(alone) : [];
	expect(rivals).toHaveLength(3);
	for (const rival of rivals) {
		const same = `EBS snapshots may be stored durably with ${rival}`;
		const [beside] = ask([fact, { front: "What else?", back: same }]);
		expect(beside && wrongOf(beside)).not.toContain(rival);
	}
});

test("two different answers to one question give none", () => {
	expect(
		ask([
			{ front: "SQS keeps messages up to [14] days" },
			{ front: "SQS keeps messages up to [15] days" },
		]),
	).toEqual([]);
});

test("a fact that is said twice is asked once, with both sources", () => {
	const twice: Line[] = [
		{ front: "SQS keeps messages up to [14] days" },
		{ front: "SQS keeps messages up to [14] days" },
	];
	const questions = ask(twice);
	expect(questions.map(({ cardKeys }) => cardKeys)).toEqual([["c1", "c2"]]);
	expect(questions[0]?.sources.map(({ line }) => line)).toEqual([1, 2]);
});

test("a glossary is asked by description and as a matching question", () => {
	const questions = ask(glossary);
	expect(questions.map(({ kind, rule }) => [kind, rule])).toEqual([
		...glossary.map(() => ["single", "meaning"]),
		["matching", "matching"],
	]);
	expect(questions[0] && show(questions[0])).toEqual([
		"Which description fits Amazon Redshift?",
		"* Warehouse for large reports (answer)",
		"- Nested JSON with rich queries (sibling)",
		"- Nodes and edges with properties (sibling)",
		"- Wide columns with flexible rows (sibling)",
	]);
	expect(questions.at(-1) && show(questions.at(-1) as never)[1]).toBe(
		"Amazon Redshift = Warehouse for large reports",
	);
});

test("a description that names its own term is left out", () => {
	const leaking = glossary.map((line) => ({
		...line,
		back: `the ${line.front.replace(/What is Amazon |\?/g, "")} engine as a service`,
	}));
	expect(ask(leaking)).toEqual([]);
});

test("a description that has half of its term's name is left out", () => {
	const [first, ...rest] = glossary;
	const telling = [
		{ ...first, front: "What is Amazon MemoryDB?", back: "a store in memory" },
		...rest,
	];
	expect(ask(telling).filter(({ rule }) => rule === "meaning")).toEqual([]);
});

test("a clear definition without neighbours asks for the term", () => {
	const [question] = ask([
		{
			front: "What is a cooldown period?",
			back: "the pause between two changes of the fleet's size",
			at: "Groups",
			rule: "definition",
		},
	]);
	expect(question && show(question).slice(0, 2)).toEqual([
		"Which part of an Auto Scaling group is described here?\nPause between two changes of the fleet's size",
		"* Cooldown period (answer)",
	]);
});

test("members of a list are chosen among outsiders", () => {
	const [question] = ask([
		{
			front: "What are the HDD volume types?",
			back: "st1 / sc1",
			kind: "list",
		},
	]);
	expect(question).toMatchObject({ kind: "multiple", select: 2 });
	expect(
		question && show(question).filter((line) => line.startsWith("*")),
	).toEqual(["* sc1 (answer)", "* st1 (answer)"]);
	expect(question && show(question)).toHaveLength(6);
	expect(question && show(question)[0]).toBe(
		"What are the HDD volume types?\nChoose TWO.",
	);
});

test("a list of unknown members has no sure outsiders", () => {
	expect(
		ask([
			{
				front: "What are the benefits of S3?",
				back: "cheap / durable / simple",
				kind: "list",
			},
		]),
	).toEqual([]);
});

test("steps are put in order, up to where a name returns", () => {
	const steps = ["Launch", "Configure", "Create image", "Launch"];
	const lines = steps.slice(1).map(
		(to, index): Line => ({
			front: `AMI lifecycle: which step follows ${index === 0 ? "step 1 (Launch)" : `“${steps[index]}”`}?`,
			back: to,
			kind: "sequence",
			rule: "sequence",
		}),
	);
	expect(ask(lines).map(show)).toEqual([
		[
			"AMI lifecycle: put these steps in order.",
			"Launch",
			"Configure",
			"Create image",
		],
	]);
});

test("two opposites become four statements", () => {
	const [question] = ask([
		{ front: "Security groups are [stateful|stateful or stateless]" },
		{ front: "Network ACLs are [stateless|stateful or stateless]" },
	]);
	expect(question && show(question)).toEqual([
		"Which statement is correct?",
		"* Security groups are stateful, Network ACLs are stateless (answer)",
		"- Security groups are stateful, Network ACLs are stateful (opposite)",
		"- Security groups are stateless, Network ACLs are stateful (opposite)",
		"- Security groups are stateless, Network ACLs are stateless (opposite)",
	]);
});

test("questions pass the contract, and their ids stay when other cards come and go", () => {
	const cards = cardsOf(glossary);
	const all = makeChoices({ cards, gazetteer });
	for (const question of all)
		expect(choiceQuestion.parse(question)).toEqual(question);
	const more = makeChoices({
		cards: [
			{ ...cards[0], key: "new", front: [], back: [] } as never,
			...cards,
		],
		gazetteer,
	});
	expect(more.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

test("no cards give no questions", () => {
	expect(makeChoices({ cards: [], gazetteer })).toEqual([]);
});

function wrongOf(question: ChoiceQuestion): string[] {
	if (!("options" in question)) return [];
	return question.options
		.filter(({ isKey }) => !isKey)
		.map(({ text }) => plainText(text));
}
