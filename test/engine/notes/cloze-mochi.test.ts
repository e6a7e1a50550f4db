// Mochi's `{{x}}`: where it hides words, and the templates and macros that look the same.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function marked(text: string): string[][] {
	return parseNote({ path: "/n.md", name: "n.md", text })
		.cards.filter(({ rule }) => rule.startsWith("explicit"))
		.map(({ front, back }) => [plainText(front), plainText(back, "answer")]);
}

test.each([
	["a deck tag", "#flashcards\n\n"],
	["a deck tag in the properties", "---\ntags: [flashcards/geo]\n---\n"],
	["a property", "---\ncard: true\n---\n"],
])("with %s, all braces of a text are hidden together", (_name, before) => {
	expect(marked(`${before}The {{Rhine}} ends in the {{North Sea}}.`)).toEqual([
		["The […] ends in the […].", "Rhine, North Sea"],
	]);
});

test("each line of a list in a deck is a card of its own", () => {
	expect(
		marked("#flashcards\n\n- Oslo lies in {{Norway}}\n- {{Riga}} in Latvia"),
	).toEqual([
		["Oslo lies in […]", "Norway"],
		["[…] in Latvia", "Riga"],
	]);
});

test.each([
	[
		"with a deck tag",
		"#flashcards\n\nWine is {{pressed grapes}}.\n\n---\n\nIt ages.",
	],
	["by itself", "Wine is {{pressed grapes}}.\n\n---\n\nIt ages."],
])(
	"a card of two sides shows the second with the answer (%s)",
	(_name, text) => {
		expect(marked(text)).toEqual([
			["Wine is […].", "pressed grapes\nIt ages."],
		]);
	},
);

test("other marked cards below a rule stay what they are", () => {
	const text = "#flashcards\n\nWine is {{pressed}}.\n\n---\n\nBeer::brewed";
	expect(marked(text)).toEqual([
		["Wine is […].", "pressed"],
		["Beer", "brewed"],
	]);
});

test("braces may hold code", () => {
	expect(marked("#flashcards\n\nThe command {{`git log`}} lists.")).toEqual([
		["The command […] lists.", "git log"],
	]);
});

test.each([
	"The {{Rhine}} ends in the sea.",
	"Fill {{name}} in here\n\n---\n\nand send it",
])("without a sign that it is a card, %j is none", (text) => {
	expect(marked(text)).toEqual([]);
});

test.each([
	"Use `{{Rhine}}` as it is",
	"```\nThe {{Rhine}} in code\n```",
	"The formula $a^{{2}}$ holds",
	"Hello {{ name }}, welcome",
	"{{#each items}} The {{item}} {{/each}}",
	"Then {{{raw}}} and {{plain}} text",
	"<% tp.date.now() %> then {{title}}",
	"{% for x in y %} the {{x}} {% endfor %}",
	"Written on {{date}} at {{time:HH:mm}} as {{title}}",
	"By {{user.name}} and {{first_name}} or {{upper(name)}} or {{name|upper}}",
	"See {{query (and [[a]] [[b]])}} for more",
	"See {{embed ((64f))}} for more",
	"Watch {{video https://example.org/v}} now",
	"- Ask {{renderer :todo}} for it",
	"Cards: {{cards [[rivers]]}} here",
	"<!-- The {{Rhine}} -->",
	"%% The {{Rhine}} %%",
])("also in a deck, %j is no cloze", (text) => {
	expect(marked(`#flashcards\n\n${text}\n`)).toEqual([]);
});
