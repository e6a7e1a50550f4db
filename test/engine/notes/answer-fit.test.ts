// Answers that are not of the kind that their question asks for: such cards wait.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function accepted(text: string, name = "Bakery") {
	return parseNote({ path: `/${name}.md`, name: `${name}.md`, text })
		.cards.filter(({ standing }) => standing === "accepted")
		.map(
			({ front, back }) => `${plainText(front)} ${plainText(back, "answer")}`,
		);
}

test.each([
	["a number that the name tells", "- 4Fold: 4x folded dough in summer"],
	["a day without its year", "- The oven inspection is on 15 May"],
	["a scope with more", "# Yeast bank\n\n- Yeast bank: global, fast, trusted"],
	["a place with a time", "- Proofing happens in the cellar, before baking"],
	["a second deed", "- Steam softens the crust but makes the crumb gummy"],
	["a name with a time", "- Loaves are called bread once they leave the oven"],
	["what a method rests on", "- LDM = folding cold dough"],
	["how something stands", "- Budget: still waiting for the miller"],
	["how long something lasts", "- Proofing: hours to days"],
	["what to do with it", "- Baker's card: revoke IDs of thieves"],
	[
		"a deed told by the name",
		"- A kneader kneads nothing\n- AutoKnead kneads rye",
	],
	["either of two", "- The flag decides order / speed"],
	["which one it was", "- Heat of oven 2 was mild, fine"],
	["a person for a thing", "- Ada is the greatest floral artist"],
	["years of what", "- Rye about 1790–1850"],
	["a command", "- LDM: ferment -t 12"],
	["who said it and when", "- Otto and Hahn (1939): kneading in rows of three"],
	["signs for a deed", "- Open ovens: heats + draughts"],
	["other things than those above", "- Rye basis: everything else"],
	["a measure for a kind", "- Rye bakers are more reactive than wheat bakers"],
	["a direction for a thing", "- Cold dough moves west"],
	["flags", "- Oven flags: --hot, --dry, --long"],
	["a quantity of nothing", "# Ovens\n\n## Heat\n- normal about 250 °C"],
	["one difference", "- Bun: smaller than a loaf"],
	["either for both", "# Bakery\n\n## Ovens\n- services: gas or coal"],
	["an instruction", "- Gas oven: disable source switch"],
	["a condition for a name", "- Bakers bake until loaf = brown all around"],
	[
		"a second deed in the past",
		"- Otto built the oven and worked out the flue",
	],
	[
		"a statement among names",
		"# Bakery\n\nTechniques:\n- folding\n- proofing\n- steam rather late and hardly ever with rye\n- scoring",
	],
	[
		"all there is to say",
		"# Bakery\n\n## Masters\n- Otto: White Loaf, Black Bun",
	],
	[
		"a quality of nothing",
		"# Bakery logs\n\nprinciples\n1. dated and immutable\n2. kept for years",
	],
	["a grade without its thing", "- Premium adds seeds and salt"],
	["a grade for a term", "- Basic plan: rye with salt"],
	[
		"what is done for what it does",
		"- Guest treatment: imports treated like rolls",
	],
	["two ways", "- Scoring: knife cuts in rows or scissors all around"],
])("%s is no answer to accept", (_name, text) => {
	expect(accepted(text)).toEqual([]);
});

test("a number beside another, a dated day and a plain meaning stay", () => {
	expect(
		accepted(
			"- The oven was bought on 15 May 1990\n- Lamination = folding butter into dough",
		),
	).toHaveLength(2);
});

test("a list below a heading that names something else is not the note’s", () => {
	const list = "- Modes\n\t- gentle\n\t- fierce\n\t- off";
	expect(accepted(`# Bakery\n\n## Ovens & mixers\n${list}`)).toEqual([]);
	expect(accepted(`# Bakery\n\nThe bakery bakes.\n\n${list}`)).toHaveLength(1);
});

test("a list in a note that never says its own name is not that name’s", () => {
	const list = "- gentle\n- fierce\n- off";
	expect(accepted(`## Modes\n${list}`, "BKR 101")).toEqual([]);
	expect(accepted(`Salt is dear.\n\n**Modes**\n${list}`, "BKR 101")).toEqual(
		[],
	);
});

test("lines below the list of a heading may be about something else", () => {
	const text =
		"# Baking\n\n## Rye\n- keeps moist for 6 days\n\nKneading methods: by hand, by fold, by machine";
	expect(accepted(text).join()).not.toContain("of Rye");
});

test("a list in a note about two things is of one of them", () => {
	const text =
		"# Rye vs wheat\n\n## Summary\n\n**Pros**\n- cheap\n- dark\n- moist";
	expect(accepted(text, "Rye vs wheat")).toEqual([]);
	expect(
		accepted(
			"# Rye vs wheat\n\nThree pillars: salt, time, heat",
			"Rye vs wheat",
		).join(),
	).not.toContain("of Rye vs");
});

test("what things are like does not answer which they are", () => {
	const text =
		"# Baking\n\nRye enzymes\n- water soluble\n- split starch\n- slow (hours)";
	expect(accepted(text, "Baking").join()).not.toContain("enzymes of");
});

test("a number in an aside to another number is not asked for", () => {
	const text =
		"# Baking\n\n## Rye loaf\n- rests for 40 minutes (mild 30 / cold 55)";
	expect(accepted(text, "Baking").join()).not.toMatch(/mild \[|cold \[/);
});

test("a label that ends in a verb names no list, and one that ends in causes is turned", () => {
	const text =
		"# Baking\n\n- oven holds: bread, rolls, cake\n\nInflation causes\n- strong yeast\n- warm dough\n- long rest";
	const fronts = accepted(text, "Baking").join();
	expect(fronts).not.toContain("oven holds?");
	expect(fronts).toContain("what are the causes of inflation?");
});

test("an illness or a pair of things is no meaning", () => {
	const text =
		"# Baking\n\nFlour dust = chronic bronchitis\nMill policy: grain prices and water supply";
	expect(accepted(text, "Baking")).toEqual([]);
});

test("a case is asked for what it is authority for, a date with its topic", () => {
	const text =
		"# Baking\n\n- Otter v Finch: bread must weigh what it says\n- 1906: first slicing machine";
	expect(accepted(text, "Baking")).toEqual([
		"What is Otter v Finch authority for? bread must weigh what it says",
		"Baking: what happened in 1906? first slicing machine",
	]);
});

test("letters of a mnemonic and the numbers of an example are not asked for", () => {
	const text =
		"# Baking\n\nS2 = salt and the sugar of milk\nYield: multiply e.g. 90% x 95%";
	expect(accepted(text, "Baking")).toEqual([]);
});

test("whoever fills a role is asked for, what repeats its label is not", () => {
	const text =
		"# Baking\n\n- First master baker: Otto Pan\n- deep fold: dough.deepfold\n- slow fermentation: Bonningham";
	expect(accepted(text, "Baking")).toEqual([
		"Baking – First master baker: […] Otto Pan",
	]);
});

test("labels are small where only the line gives them their capital", () => {
	const text =
		"# Baking\n\nFermentation methods\n- long rest\n- warm rest\n- old dough\n\nUsers of ovens: bakers, potters, smiths";
	expect(accepted(text, "Baking").map((card) => card.split("?")[0])).toEqual([
		"Baking: what are the fermentation methods",
		"Baking: what are the users of ovens",
	]);
});

test("a half of a contrast, a way and a likeness are no answers", () => {
	const text =
		"# Baking\n\nRye rises whereas spelt spreads\nProving: via a warm cellar\nRye: hardest to knead";
	expect(accepted(text, "Baking").join("\n")).not.toMatch(
		/ (?:whereas|via|hardest) /,
	);
});

test("numbers in what somebody said, and mnemonics, are not asked for", () => {
	const text =
		'# Baking\n\n- mnemonic "salt at 30, rye at 50"\n- the guild says "bake at 250 °C for 9 minutes';
	expect(accepted(text, "Baking")).toEqual([]);
});

test("a label that tells its own owner is not of the topic, and one bare word is too little", () => {
	const text =
		"# Baking\n\nRhenish ovens\n- slow proving\n\nRhenish features\n- dark crust\n- sour crumb\n- long rest\n\nshapes: round 20, long 30, flat 40";
	const fronts = accepted(text, "Baking").join("\n");
	expect(fronts).toContain("Baking: what are the Rhenish features?");
	expect(fronts).not.toContain("shapes?");
});

test("a command in code is asked for what it does", () => {
	const text = "# Baking\n\n- `ovctl vent` - open the upper door";
	expect(accepted(text, "Baking")).toEqual([
		"What does ovctl vent do? open the upper door",
	]);
});

test("a range is one value, and limits are of the thing that they name", () => {
	const text =
		"# Clay vs steel\n\nClay limits\n- heats from 60 °C – 300 °C in 9 minutes\n- weight max 900 kg";
	expect(accepted(text, "Clay vs steel").join("\n")).toContain("Clay");
	expect(accepted(text, "Clay vs steel").join("\n")).not.toContain("vs");
});

test("a counted label may look like a verb", () => {
	const text =
		"# Course\n\n## Otter Mill (OM)\n\n- Two speeds\n  - 9 rpm: slow\n  - 30 rpm: fast";
	expect(accepted(text, "Course").join()).toContain(
		"What are the two speeds of Otter Mill?",
	);
});

test.each([
	[
		"Gow fired the *Old Oven* (1922) and designed the chimney",
		"Bakery: what did Gow fire? the Old Oven (1922)",
	],
	[
		"Kneading is the pressing of dough and stirring that of batter.",
		"Bakery: what is kneading? the pressing of dough",
	],
	[
		"B loaves mature in the wooden basket and T loaves in the tin.",
		"Bakery: what do B loaves mature in? the wooden basket",
	],
	[
		"Kneading is the folding (by hand, and slow) of dough.",
		"Bakery: what is kneading? the folding (by hand, and slow) of dough",
	],
])("%s: the answer ends before another fact", (line, card) => {
	expect(accepted(line)).toContain(card);
});
