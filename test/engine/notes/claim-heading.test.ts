// Terms and pairs below headings that claim something, and labels that come back below other headings.
import { expect, test } from "vitest";
import { tellsClaims } from "../../../electron/engine/notes/claim-heading.ts";
import { standings } from "./fixture.ts";

function accepted(text: string) {
	return standings(text, "Looms.md").filter((front) =>
		front.endsWith(" accepted"),
	);
}

test("headings that claim or list fields are told from those that name things", () => {
	for (const title of [
		"Advantages of wool",
		"Key features",
		"Applications in sport:",
		"Where is it used?",
		"Target users",
	])
		expect([title, tellsClaims(title)]).toEqual([title, true]);
	for (const title of ["Parts", "Weaves", "Kinds of yarn", "Landmarks"])
		expect([title, tellsClaims(title)]).toEqual([title, false]);
});

test("what is said for a claim is no meaning of its name", () => {
	const items = [
		"- Warmth: Wool fleece with a crimp that holds more air than cotton or linen",
		"- Sailing: Knitting jerseys for the crews of small boats in the north",
		"- Felting: Pressing hats and slippers out of one piece without a seam",
	].join("\n");
	expect(accepted(`# Looms\n\n## Uses of wool\n\n${items}\n`)).toEqual([
		"Looms: what are the uses of wool? accepted",
	]);
});

test("a label that comes back below other headings tells of what they name", () => {
	const part = (job: string, wood: string) =>
		`- Job: ${job}\n- Wood: ${wood}\n- Analogy: The clerk who opens the door\n`;
	const text = `# Looms\n\n## Heddle\n\n${part("Lifts the warp threads in turn", "Pine from the hills")}\n## Batten\n\n${part("Beats the weft into place", "Oak from the coast")}`;
	const fronts = standings(text, "Looms.md");
	expect(
		fronts.filter((front) => /what (?:is|does) .* accepted$/i.test(front)),
	).toEqual([]);
	expect(accepted(text).join()).not.toContain("Analogy");
});

test("a meaning that is a sentence of its own, or says the name again, waits", () => {
	const text = [
		"# Looms",
		"",
		"## Terms",
		"",
		"- **Selvedge**: a woven edge that does not fray",
		"- **Sett**: a number of threads in one inch",
		"- **Pattern draft**: A careful weaver changes the pattern draft as needed",
		"",
	].join("\n");
	expect(accepted(text).join()).not.toContain("attern draft");
	expect(accepted(text).join()).toContain("elvedge");
});

test("fields of a note's own data are no facts", () => {
	const text =
		'# Looms\n\nclass:: "Weaving"\ndeadline:: 2031-04-02\nlevel:: Easy\nprogress:: "Woven"\n';
	expect(standings(text, "Looms.md")).toEqual([]);
});

test("chapters, places in a picture and remarks are no terms with a meaning", () => {
	for (const line of [
		"Chapter 4: A loom that stands upright",
		"Left: a weaver who sits at the loom",
		"Tapestry: notes from the guild evening",
		"Warping: waiting time 2–3 h",
		"Warp-faced: ribbons (Sami)",
		"Sweden: linen more than wool",
	])
		expect(accepted(`# Looms\n\n- ${line}\n`)).toEqual([]);
});

test("parts of a proof and links to read are no terms", () => {
	for (const line of [
		"Proof: a chain of steps that ends in the claim",
		"Guild blog: [The long history of the heddle](https://example.org/heddle)",
	])
		expect(accepted(`# Looms\n\n- ${line}\n`)).toEqual([]);
});

test("a compound noun is no deed, a measured number no formula", () => {
	for (const line of [
		"Shuttles and bobbins: Command interpreter and helpers",
		"Wool at 20 degrees = 1310 kg/m³",
	])
		expect(
			accepted(`# Looms\n\n- ${line}\n`).filter((front) =>
				/what do|formula/.test(front),
			),
		).toEqual([]);
});
