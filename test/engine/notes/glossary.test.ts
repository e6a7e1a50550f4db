// Lists that set out to say what their terms mean, by their heading or by how their lines are worded.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { standings } from "./fixture.ts";

test("below a heading of terms a short noun phrase is a meaning", () => {
	const text =
		"# Weaving\n## Terms\n- warp: lengthwise threads\n- selvedge: firm woven edge\n";
	expect(standings(text, "Weaving.md")).toEqual([
		"Weaving: what is meant by warp? accepted",
		"Weaving: what is meant by selvedge? accepted",
	]);
});

test("the same lines below another heading may only go together", () => {
	const text =
		"# Weaving\n## Looms\n- warp: lengthwise threads\n- selvedge: firm woven edge\n";
	expect(standings(text, "Weaving.md")).toEqual([
		"Weaving – Looms: what is meant by warp? loose-meaning",
		"Weaving – Looms: what is meant by selvedge? loose-meaning",
	]);
});

test("plain definitions in a list tell what its other lines are", () => {
	const text =
		"# Weaving\n## Looms\n- heddle: a wire that lifts a thread\n- shuttle: tool that carries the weft\n- selvedge: firm woven edge\n";
	expect(standings(text, "Weaving.md").at(-1)).toBe(
		"Weaving – Looms: what is meant by selvedge? accepted",
	);
});

test("what stands below an item has to be told apart anew", () => {
	const text =
		"# Weaving\n## Terms\n- heddle: a wire that lifts a thread\n\t- Jacquard: punched card\n- shuttle: a tool that carries the weft\n";
	expect(standings(text, "Weaving.md")).toContain(
		"Weaving – heddle: what is meant by Jacquard? loose-meaning",
	);
});

test("a term with an odd meaning waits instead of being lost", () => {
	const text =
		"- **Tension**: all or nothing\n- deadlock -> two weavers wait for each other forever\n";
	expect(standings(text, "Weaving.md")).toEqual([
		"Weaving: what is meant by tension? loose-meaning",
		"Weaving: what is meant by deadlock? loose-meaning",
	]);
});

test("a meaning begins with the most of its kind, and modifiers may come in pairs", () => {
	const text =
		"# Weaving\n- **Pick**: smallest woven unit, one or more threads that pass together\n\n## Terms\n- Verlag: political and social order before 1789\n- Pirn: month in which the loom fell\n";
	expect(standings(text, "Weaving.md")).toEqual(
		expect.arrayContaining([
			"Weaving: what is Pick? accepted",
			"Weaving: what is meant by Verlag? accepted",
			"Weaving: what is meant by Pirn? accepted",
		]),
	);
});

test("a label with nothing but its number is asked for the number", () => {
	const { cards } = parseNote({
		path: "a",
		name: "Looms.md",
		text: "# Hand looms\n- maxPicks: 25 %\n- historyLimit: 10\n",
	});
	expect(
		cards.map(
			({ front, back, standing }) =>
				`${plainText(front)} ${plainText(back)} ${standing}`,
		),
	).toEqual([
		"Hand looms – maxPicks: […] % 25 accepted",
		"Hand looms – historyLimit: […] 10 accepted",
	]);
});

test.each([
	["lease: time for which a loom is lent", "what is a lease?"],
	["dimension: axis along which cloth grows", "what is a dimension?"],
	["lipase: enzyme that splits fat", "what is lipase?"],
	["invitation to treat: words that ask for offers", "meant by invitation"],
	["First Estate: clergy of the realm", "What is the First Estate?"],
])("an article stands where it must: %s", (line, expected) => {
	expect(standings(`- ${line}`, "Terms.md").join()).toContain(expected);
});

test("a verb that is also a modifier begins a name", () => {
	expect(standings("- default shed level: Half open\n", "Looms.md")).toEqual([
		"Looms: what is the default shed level? accepted",
	]);
});

test("below principles a sentence says what its term means", () => {
	const text =
		"# Weaving\n## Principles\n- firm beat: every pick is beaten with the same force\n- rest: where the reed stops\n";
	expect(standings(text, "Weaving.md")).toContain(
		"Weaving – Principles: what is meant by firm beat? accepted",
	);
});

test.each([
	["cover = threads / width", "what is the formula for cover? accepted"],
	["apron: leaves rolled up by hand", "what is meant by apron?"],
	["counter-beam: holds the warp", "counter-beam – what does it do?"],
	["fringe: binding on its owner", "loose-meaning"],
	["Weavers Council: five members with a vote", "loose-meaning"],
])("a meaning is asked for by its form: %s", (line, expected) => {
	expect(standings(`# Weaving\n- ${line}\n`, "Weaving.md").join()).toContain(
		expected,
	);
});

test("what stands in a callout is not placed under the heading above", () => {
	const text =
		"# Cloth\n## Looms\nA loom holds 40 threads.\n\n> [!tip] Exam\n> - narrow band -> inkle loom\n> - wide cloth -> floor loom\n> - no tools -> backstrap loom\n";
	expect(standings(text, "Cloth.md")).toContain("Cloth: narrow band? accepted");
});

test("a label in capitals and a part of the note are asked for in plain words", () => {
	expect(
		standings("# Cloth\n\nELEMENTS\n- warp\n- weft\n- reed\n", "Cloth.md"),
	).toEqual(["What are the elements of Cloth? accepted"]);
	expect(
		standings(
			"# Cloth\n## Principles\n- warp: threads that are held by the loom\n- weft: threads that are passed across\n",
			"Cloth.md",
		)[0],
	).toBe("Cloth: what are the principles? accepted");
});

test("a person is asked for what they did, an arrow before a verb reads on", () => {
	expect(
		standings(
			"# Cloth\n## People\n- Jacquard: drives looms with cards of stiff paper\n",
			"Cloth.md",
		),
	).toEqual(["Cloth: what is Jacquard known for? accepted"]);
	expect(
		standings(
			"# Cloth\n## Parts\n- allwarp-head => lifts the highest thread\n",
			"Cloth.md",
		).join(),
	).toContain("what does it do? accepted");
});
