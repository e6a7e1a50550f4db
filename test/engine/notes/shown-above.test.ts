// Acronyms whose long form is shown above the card, and questions that lean on what is not.
import { expect, test } from "vitest";
import type { Question } from "../../../electron/engine/notes/fact.ts";
import { doubtTerm } from "../../../electron/engine/notes/term-scrutiny.ts";
import { standings } from "./fixture.ts";

const term: Question = {
	kind: "basic",
	rule: "term-definition",
	front: [],
	back: [],
	deletion: null,
};

test.each([
	["Power Loom", "doubtful"],
	["Weaving", "accepted"],
])("below %s", (heading, expected) => {
	const text = `# Looms\n\n## ${heading}\n\nA PL (Power Loom) is driven by a shaft.\n`;
	expect(standings(text, "Looms.md")).toContain(
		`What does PL stand for? ${expected}`,
	);
});

test.each([
	["How to mend it?", "vague-question"],
	["How to mend a heddle?", "accepted"],
])("%s", (heading, expected) => {
	const text = `# Looms\n\n## ${heading}\n\nThe broken thread is tied with a weaver's knot.\n`;
	expect(standings(text, "Looms.md")[0]?.split(" ").at(-1)).toBe(expected);
});

test.each([
	["Miller’s", "what is a Miller’s?", "wheel that is turned by water"],
	["Eddy", "Eddy – what does it do?", "forms where two tides meet"],
])(
	"%s: of a thing that is not named, or where it is",
	(about, shown, answer) => {
		const question = { ...term, about };
		expect(doubtTerm(question, shown, answer)).not.toBeNull();
	},
);

test("how something is done is no meaning of it", () => {
	const line = "- Combing: using a comb to part the warp";
	expect(standings(line, "Looms.md").join("\n")).toContain("loose-meaning");
});

test("what is said of things, or happens then, is no list of them", () => {
	const text =
		"# Looms\n\n## Reed types\n\n- steel, flat\n- needed for a fine cloth\n";
	expect(standings(text, "Looms.md").join("\n")).not.toContain("accepted");
});
