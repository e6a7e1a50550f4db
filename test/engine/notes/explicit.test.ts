// Where the marked syntaxes count, and the text beside them that only looks like one.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

const parse = (text: string) =>
	parseNote({ path: "/n.md", name: "n.md", text }).cards;

function markedCards(text: string): string[][] {
	return parse(text)
		.filter(({ rule }) => rule.startsWith("explicit"))
		.map(({ front, back }) => [plainText(front), plainText(back, "answer")]);
}

test.each([
	["a callout", "> [!question] What is hidden?\n> The answer."],
	["a pair of lines", "Q: What is hidden?\nA: The answer."],
	["a definition", "What is hidden?\n: The answer."],
])("%s leaves the rest of its note to the other rules", (_name, marked) => {
	const rest = "RPO = how much data may be lost\n";
	const rules = parse(`# Words\n\n${rest}\n${marked}\n`).map(
		({ rule }) => rule,
	);
	expect(rules).toHaveLength(2);
	expect(rules[0]).not.toContain("explicit");
	expect(rules[1]).toContain("explicit");
	expect(markedCards(marked)).toEqual([["What is hidden?", "The answer."]]);
});

test("in a note of prose a pair ends at the blank line", () => {
	const text =
		"Images are regional.\n\nQ: Where?\nA: In one region.\nNot elsewhere.\n\nMore prose.";
	expect(markedCards(text)).toEqual([
		["Where?", "In one region.\nNot elsewhere."],
	]);
});

test("a term that is told nothing of is no card", () => {
	expect(
		markedCards("RPO\n: how much may be lost\n\nRTO\n: ???\n\nRSO\n: see RPO"),
	).toEqual([["RPO", "how much may be lost"]]);
});

test("a line after a pair that follows a list is no item of it", () => {
	const text = "Q: Which?\nA:\n- one\n- two\nQ: And then?\nA: three";
	expect(markedCards(text)).toEqual([
		["Which?", "- one\n- two"],
		["And then?", "three"],
	]);
});

test.each([
	"Free some room.\n\nC: drive [system] is full",
	"Prose\n\nQ: a question without an answer",
	"- Q: indented\n  A: answer",
	"```\nQ: a\nA: b\n```",
	"%%\nQ: a\nA: b\n%%",
	"<!--\nQ: a\nA: b\n-->",
	"<!--\n> [!question] Why?\n> So.\n-->",
	"> [!question] Why is there nothing?",
	"> [!question]\n> A body without a title",
	"> [!faq] All questions\n> ### Is it free?\n> No.",
	"> [!warning] Beware\n> It is hot.",
	"First side\n\n---\n\nSecond side",
	"author:: Jane Doe",
	"Term\n:no blank",
	"```\nTerm\n: definition\n```",
	"- std::\n",
])("%j is no card", (text) => {
	expect(markedCards(text)).toEqual([]);
});

test.each([
	["a deck tag", "#flashcards/aws\n\n", ""],
	["a property", "---\nnoteId: 7\n---\n", ""],
])("with %s, a rule parts two sides", (_name, before, after) => {
	expect(markedCards(`${before}Front\n\n---\n\nBack\n${after}`)).toEqual([
		["Front", "Back"],
	]);
});

test("a note with headings below its rules is a text, also with a deck tag", () => {
	expect(markedCards("#flashcards\n\nOne\n\n---\n\n## Two\n\nThree")).toEqual(
		[],
	);
});

test("rules part nothing beside other marked cards", () => {
	const text = "#flashcards\n\nOne\n\n---\n\nfront::back";
	expect(markedCards(text)).toEqual([["front", "back"]]);
});

test.each([
	"The bucket is arn:aws:s3:::b here",
	"The type AWS::EC2::Instance is long",
	"Open ::/0 to all",
	"Then $a::b$ holds",
	"See [docs](https://example.org/a::b) now",
	"%% a::b %%",
	"An escaped a\\::b",
	"An `a ==b== c` in code",
	"![[Dia==gram==.png]]",
	"- item\n\n      a::b in indented code\n",
	"- item\n\n  ```\n  a::b\n  ```",
	"<!--\na::b\n-->",
	"#flashcards\n?\nAn orphan answer",
])("also in a note of flashcards, %j is no card", (text) => {
	expect(markedCards(`#flashcards\n\n${text}\n`)).toEqual([]);
});

test.each([
	["a comment of several lines", "<!-- one\ntwo\n-->"],
	["a span of code in three backticks", "```x``` is code"],
])("%s loses nothing below it", (_name, above) => {
	expect(markedCards(`${above}\n\nfront :: back`)).toEqual([["front", "back"]]);
});

test("colons in code are part of the question", () => {
	expect(markedCards("What does `Fn::Sub` do? :: It fills in names")).toEqual([
		["What does Fn::Sub do?", "It fills in names"],
	]);
});

test("the cells of a table are parted by its columns alone", () => {
	const text = "| x::y | z |\n|---|---|\n| a::b | c |";
	expect(markedCards(`#flashcards\n\n${text}`)).toEqual([["a::b – z", "c"]]);
	expect(markedCards(`#flashcards\n\nd :: e\n\n${text}`)).toEqual([["d", "e"]]);
	expect(markedCards(text)).toEqual([]);
});

test("a table of questions needs no tag, and leaves the rest of its note alone", () => {
	const table = "| Question | Answer |\n|---|---|\n| Why? | So. |";
	const cards = parse(`# Words\n\nRPO = how much data may be lost\n\n${table}`);
	expect(cards.map(({ rule }) => rule)).toEqual([
		"term-definition",
		"explicit-table",
	]);
	expect(markedCards(table)).toEqual([["Why?", "So."]]);
});

test("a table may be the answer to a line", () => {
	const table = "| a | b |\n|---|---|\n| 1 | 2 |";
	expect(markedCards(`#flashcards\n\nWhich?\n?\n${table}`)).toEqual([
		["Which?", "a | b\n1 | 2"],
	]);
});

test("a callout below an answer is no part of it", () => {
	const text = "Which?\n?\nThis one\n> [!metadata] Source\n> A book";
	expect(markedCards(`#flashcards\n\n${text}`)).toEqual([
		["Which?", "This one"],
	]);
});

test.each([
	"- What is an image? [[card]]\n\t- A template",
	"- [[card]] What is an image?\n\t- A template",
	"- What is an image? #[[card]]\n\t- A template",
	"- What is an image? [[Card]] #ec2\n\t- A template",
	"- What is an image? [[card]]\n  card-last-interval:: 4\n\t- A template",
])("%j is a block of Logseq’s with its answer below", (text) => {
	expect(markedCards(text)).toEqual([["What is an image?", "A template"]]);
});

test.each([
	"- Pay with [[card]]",
	"- Put the [[card]] in\n\t- A slot",
	"- Pay with `[[card]]`\n\t- A slot",
	"- Pay with [[money|card]] now\n\t- A slot",
])("%j only speaks of a card", (text) => {
	expect(markedCards(text)).toEqual([]);
});

test("clozes and cards of one line may stand in one paragraph", () => {
	const text =
		"The ==limit== is five\nand counts twice\nfront :: back\nA ==quota== may grow";
	expect(
		markedCards(`> [!note] Numbers\n> ${text.replace(/\n/g, "\n> ")}`),
	).toEqual([
		["The […] is five\nand counts twice", "limit"],
		["front", "back"],
		["A […] may grow", "quota"],
	]);
});

test.each([
	["", "==1 GB=="],
	["#flashcards\n\n", "{{c1::1 GB}}"],
	["#flashcards\n\n", "{{1 GB}}"],
])("a cloze in a cell asks with its row (%j, %s)", (before, cell) => {
	const rows = `| a {{c2::small}} one | ${cell} |\n| large | 9 GB |`;
	const table = `${before}| Kind | Size |\n|---|---|\n${rows}\n`;
	expect(markedCards(table)).toEqual([
		["Kind | Size\na […] one | 1 GB", "small"],
		["Kind | Size\na small one | […]", "1 GB"],
	]);
});

test("a card of one line ends what a `?` below it asks for", () => {
	const text = "France::Paris <!--SR:!2026-12-01,4,270-->\nSpain\n?\nMadrid";
	expect(markedCards(text)).toEqual([
		["France", "Paris"],
		["Spain", "Madrid"],
	]);
});

test("a card tag in a heading is no part of what stands around the cards below", () => {
	const cards = parse(
		"# Images #card\nA template\n\n## Copies #card\nElsewhere",
	);
	expect(cards.map(({ context }) => context.slice(1))).toEqual([
		[],
		["Images"],
	]);
});

test("a block id at the end of a callout names its card", () => {
	const [card] = parse("> [!question] Why?\n> So it is. ^why-1");
	expect(card?.blockId).toBe("why-1");
	expect(plainText(card?.back ?? [])).toBe("So it is.");
});

test.each(["Which one\n?\n\nThis one", "==All of it==", "{{c1::All of it}}"])(
	"%j is reported, for it is marked and no card",
	(text) => {
		const note = `#flashcards\n\n${text}\n`;
		const { skipped } = parseNote({ path: "/n.md", name: "n.md", text: note });
		expect(skipped[0]).toMatchObject({ line: 3, code: "mark-without-card" });
	},
);

test("a question mark after another kind of line end parts its own line", () => {
	const [card] = parse("Where :: the root\u2028??\nIn one Region");
	expect(plainText(card?.back ?? [])).toBe("In one Region");
});

test("a callout that any note could ask names its topic", () => {
	const front = (title: string) =>
		parseNote({
			path: "a",
			name: "Otter dams.md",
			text: `Otters build dams.\n\n> [!question] ${title}\n> Of willow.`,
		}).cards.map((card) => plainText(card.front));
	expect(front("What material?")).toContain("Otter dams: what material?");
	expect(front("What do otters build with?")).toContain(
		"What do otters build with?",
	);
	expect(front("Default?")).not.toContain("Otter dams: Default?");
});
