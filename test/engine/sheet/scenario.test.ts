// Scenario questions on sheets: what stands in the question, what in the answer, and that text of notes stays text.
import { expect, test } from "vitest";
import type { SheetNode } from "../../../electron/engine/contract/sheet-node.ts";
import type {
	SheetCard,
	SheetData,
	SheetScenario,
} from "../../../electron/engine/sheet/data.ts";
import { layOutSheet } from "../../../electron/engine/sheet/document.ts";
import { toHtml } from "../../../electron/engine/sheet/html.ts";

const choice: SheetScenario = {
	prompt: ["An AMI is in us-east-1.", "Where can it be launched?"],
	setup: "",
	hint: "Choose one.",
	options: [
		{ label: "A", text: "<Everywhere>", isRight: false, reason: "It failed." },
		{ label: "B", text: "In its Region", isRight: true, reason: "It ran." },
		{ label: "C", text: "Nowhere", isRight: false, reason: "" },
	],
	goals: [],
	solution: "",
	happened: "Something happened.",
	right: "Right: B",
	rule: "An AMI belongs to one Region.",
	played: "aws ec2 run-instances",
};

const task: SheetScenario = {
	...choice,
	prompt: ["Run one."],
	setup: "I=$(launch)",
	hint: "Write down the commands.",
	options: [],
	goals: ["1 running instance"],
	solution: "launch && stop",
	happened: "",
	right: "",
	rule: null,
	played: "",
};

const cardOf = (scenario: SheetScenario): SheetCard => ({
	kind: "scenario",
	front: [{ type: "text", value: "never shown" }],
	back: [{ type: "text", value: "never shown" }],
	noteTitle: "AMI",
	headings: [],
	line: 1,
	remark: "recall about 40 %",
	scenario,
});

function layOut(
	kind: "list" | "fold" | "cram",
	scenario: SheetScenario,
	answers: SheetData["options"]["answers"] = "shown",
): string {
	const document = layOutSheet(
		{
			title: "AMI",
			about: [],
			options: { answers, textSize: "normal", paper: "a4" },
			body: { kind, cards: [cardOf(scenario)] },
		},
		() => null,
	);
	return toHtml({ title: "AMI", document, style: "", images: new Map() });
}

/** What a reader sees, with blocks parted by bars. */
function read(html: string): string {
	return html
		.slice(html.indexOf("</header>"))
		.replaceAll(/<\/?(?:strong|small|span|em)\b[^>]*>/g, "")
		.replaceAll(/\s*(?:<[^>]*>\s*)+/g, "|")
		.replaceAll(/^\||\|$/g, "");
}

const question =
	"An AMI is in us-east-1.|Where can it be launched?|A. &lt;Everywhere&gt;|B. In its Region|C. Nowhere|Choose one.";
const answer =
	"Right: B|An AMI belongs to one Region.|Something happened.|A: It failed.|B, right: It ran.|Played:|aws ec2 run-instances";

test("a list asks with all options and tells below which is right and why", () => {
	const html = layOut("list", choice);
	expect(read(html)).toBe(`${question}|${answer}`);
	expect(html).not.toContain("never shown");
	// Right is told by a word, not by the line at its side alone.
	expect(html).toContain(
		'<li class="s-is-right"><strong>B, right: </strong>It ran.</li>',
	);
});

test("answers at the end or behind a tap leave the question without a hint of them", () => {
	const [asked = "", told] = layOut("list", choice, "end").split("<h2>");
	expect(read(asked)).toBe(question);
	expect(read(`</header>${told}`)).toBe(`Answers|${answer}`);
	const folded = layOut("list", choice, "folded");
	const summary = /<summary>(.*)<\/summary>/s.exec(folded)?.[1] ?? "";
	expect(read(`</header>${summary}`)).toBe(question);
});

test("folded paper has the question left and the answer right; a cram sheet adds why it is there", () => {
	const [left = "", right = ""] = layOut("fold", choice)
		.slice(layOut("fold", choice).indexOf("<tbody>"))
		.split("</td>");
	expect(read(`</header>${left}`)).toBe(`1.|${question}`);
	expect(read(`</header>${right}`)).toBe(answer);
	expect(read(layOut("cram", choice))).toBe(
		`${question}|${answer}|recall about 40 % · AMI`,
	);
});

test("a task to do yourself shows where it begins and what to reach, and one way that does", () => {
	expect(read(layOut("list", task))).toBe(
		"Run one.|These commands came before:|I=$(launch)|1 running instance|Write down the commands.|One way to do it:|launch &amp;&amp; stop",
	);
});

test("a card without a scenario is drawn as it was", () => {
	const document: SheetNode[] = layOutSheet(
		{
			title: "AMI",
			about: [],
			options: { answers: "shown", textSize: "normal", paper: "a4" },
			body: {
				kind: "fold",
				cards: [
					{
						...cardOf(choice),
						kind: "basic",
						front: [{ type: "text", value: "Where?" }],
						back: [{ type: "text", value: "There" }],
						scenario: null,
					},
				],
			},
		},
		() => null,
	);
	const html = toHtml({
		title: "AMI",
		document,
		style: "",
		images: new Map(),
	});
	expect(html).toContain("Where?</div></td><td>There</td>");
});
