// How cells of tables are asked for, and which tables are about something else than the heading above.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function cards(name: string, text: string) {
	return parseNote({ path: `/${name}.md`, name: `${name}.md`, text })
		.cards.filter(({ standing }) => standing === "accepted")
		.map(({ front, back }) => [plainText(front), plainText(back, "answer")]);
}

function table(...rows: string[]): string {
	const [header = "", ...others] = rows;
	return [header, header.replace(/[^|]+/g, "-"), ...others].join("\n");
}

test("a label in the plural above a table says what its rows are", () => {
	const text = `# Mountains\n\n## Valley types\n\n${table("| Type | Shape |", "| Trough | like a U |", "| Kerb | like a V |")}`;
	expect(cards("Mountains", text)).toContainEqual([
		"Valley types: Trough – shape?",
		"like a U",
	]);
});

test("a line above a table is its label, also below a list", () => {
	const text = `# Rhetoric\n\nRules\n- be brief\n\nFigures\n\n${table("| Figure | Position |", "| Anaphora | front of the clause |", "| Epiphora | end of the clause |")}`;
	expect(cards("Rhetoric", text).map(([front]) => front)).toEqual([
		"Figures: Anaphora – position?",
		"Figures: Epiphora – position?",
	]);
});

test("adjectives as keys are asked with the noun of their column", () => {
	const text = table(
		"| Joint | Movement |",
		"| Pivotal | turning |",
		"| Fixed | nothing at all |",
		"| Gliding | sliding to and fro |",
	);
	expect(cards("Anatomy", text)[0]).toEqual([
		"Anatomy: what is the movement of the pivotal joint?",
		"turning",
	]);
});

test("an example asks what it is an example of", () => {
	const text = `# Rocks\n\n${table("| Family | Example |", "| Igneous rock | basalt |", "| Sedimentary rock | chalk, marl |")}`;
	expect(cards("Rocks", text)).toEqual([
		["Rocks: basalt – an example of what?", "Igneous rock"],
	]);
});

test("a table whose columns have headings of their own is not about the heading above it", () => {
	const text = `# Governments\n\n## Monarchy\n- headed by one person\n\n## Republic\n- headed by many\n\n## Theocracy\n- headed by priests\n\n${table("| Feature | Monarchy | Republic |", "| Term of office | for life | a few years |")}`;
	expect(cards("Governments", text)).toContainEqual([
		"Governments: Republic – term of office?",
		"a few years",
	]);
});

test("columns that the heading sets side by side are told apart row by row", () => {
	const rows = [
		"| fed by the state | fed by the owners |",
		"| cheap | loved by dogs |",
	];
	const text = `# Pets\n\n## Shelter vs home\n\n${table("| Shelter | Home |", ...rows)}`;
	expect(cards("Pets", text)).toEqual([
		["Pets: Shelter – fed by the state; Home – […]", "fed by the owners"],
	]);
});

test("a label of two kinds tells what the columns are", () => {
	const text = `# Loans\n\n## Mortgage vs student loan\n\n${table("| | Mortgage | Student |", "| Lender | the bank | the state |")}`;
	expect(cards("Loans", text)).toEqual([
		["Mortgage vs student loan: Mortgage – lender?", "the bank"],
		["Mortgage vs student loan: Student – lender?", "the state"],
	]);
});

test("rows of identifiers are things, also without a header", () => {
	const text = table(
		"| | carrier | top speed |",
		"| X.25 | copper | 2 Mbps |",
		"| Q.93B | fibre | 622 Mbps |",
	);
	expect(cards("Old networks", text)).toContainEqual([
		"Old networks: what is the top speed of Q.93B?",
		"622 Mbps",
	]);
});

test("upper and lower ask with the noun of their column", () => {
	const text = table(
		"| Deck | Cargo |",
		"| Upper | passengers |",
		"| Lower | coal and mail |",
	);
	expect(cards("Ferries", text)).toContainEqual([
		"Ferries: what is the cargo of the lower deck?",
		"coal and mail",
	]);
});

test("flags ask with their column, and a state is no thing", () => {
	const text = table(
		"| kill mode | child | parent |",
		"| --hard | killed | kept |",
		"| --soft | asked | kept |",
	);
	expect(cards("Process control", text)[0]).toEqual([
		"Process control: kill mode --hard – parent?",
		"kept",
	]);
});

test("the date of a heading is no part of its name", () => {
	const text =
		"# Club\n\n## 2024-05-02 Judo\n- mats are at least 4 cm thick\n\n## 2024-05-09 Fencing\n- blades are at most 90 cm long";
	expect(
		cards("Club", text)
			.map(([front]) => front)
			.join(),
	).not.toMatch(/2024|Club: mats/);
});

test("measured values of weeks are nothing to know, and qualities are no things", () => {
	expect(cards("Garden", table("| week | crop |", "| 24 | 1.2 kg |"))).toEqual(
		[],
	);
	const text = table(
		"| Lever | Voluntary |",
		"| Tax | lower rates |",
		"| Duty | fewer forms |",
	);
	expect(cards("Policy", text)[0]?.[0]).toBe(
		"Policy: Tax (lever) – voluntary?",
	);
});

test("two kinds of one thing are set against each other", () => {
	const text = table(
		"| Soft skills | Hard skills |",
		"| good with guests | good with tools |",
		"| patience | welding |",
	);
	expect(cards("Training", text)).toEqual([
		[
			"Training: Soft skills – good with guests; Hard skills – […]",
			"good with tools",
		],
	]);
});

test("letters as keys ask with the noun of their column", () => {
	const text = table("| Hull | Material |", "| A | pine |", "| B | steel |");
	expect(cards("Ferries", text)[0]).toEqual([
		"Ferries: what is the material of hull A?",
		"pine",
	]);
});

test("plurals are no verbs, and verbs at the end of a column are no nouns", () => {
	const text = table(
		"| Feature | Waltz | Polka |",
		"| Steps | three | two |",
		"| Changes | on the first beat | never while turning |",
	);
	expect(cards("Dances", text).join()).not.toMatch(
		/does Waltz (?:step|change)/,
	);
	const gives = table(
		"| Reagent | Flour gives | Water gives |",
		"| Iodine | a blue stain | brown drops |",
	);
	expect(cards("Kitchen tests", gives)[0]?.[0]).toBe(
		"Kitchen tests: Iodine (reagent) – flour gives?",
	);
});

test("the year in a table of makers is that of what they made", () => {
	const text = table(
		"| Author | Book | Setting |",
		"| Otto Pan | The Red Oven | Bremen |",
		"| Ida Rye | Cold Dough | Riga |",
	);
	expect(cards("Baking novels", text)).toContainEqual([
		"Baking novels: Cold Dough – setting?",
		"Riga",
	]);
});

test("a maker is asked for the period, not the period for a maker", () => {
	const text = table(
		"| Period | Composer |",
		"| Baroque | Otto Pan |",
		"| Modern | Ida Rye |",
	);
	expect(cards("Bread songs", text)[0]).toEqual([
		"Bread songs: Otto Pan – period?",
		"Baroque",
	]);
});

test("one name that ends like an adjective makes no adjectives of the others", () => {
	const text = table(
		"| Flour | Origin |",
		"| Rival | Kent |",
		"| Otto | Bremen |",
		"| Siskin | Riga |",
	);
	expect(cards("Flours", text)[0]).toEqual(["Flours: Rival – origin?", "Kent"]);
});

test("remarks are nothing to ask for", () => {
	const text = table(
		"| Flour | Origin | Remarks |",
		"| Rival | Kent | rather dark |",
	);
	expect(cards("Flours", text).join()).not.toContain("remarks");
});

test("names of everyday words are told apart, and what is found is no noun", () => {
	const contrast = table(
		"| any | both |",
		"| takes every rye | takes dark rye |",
	);
	expect(cards("Ovens", `# Ovens\n\n## any vs both\n\n${contrast}`)).toEqual([
		["Ovens: any – takes every rye; both – […]", "takes dark rye"],
	]);
	const found = table(
		"| | Rye | Wheat |",
		"| Stones found | a few | hardly ever |",
	);
	expect(cards("Millers", found).join()).not.toContain("what is the stones");
});

test("marks of yes and no tell what a thing has, where the table says both", () => {
	const text = table(
		"| Saw | Cordless | Quiet? | Tried | Teeth |",
		"| Jig | ✓ | yes | ✓ | none |",
		"| Band | ✗ | yes | ✗ | 6 |",
	);
	expect(cards("Saws", text)).toEqual([
		["Saws: Jig – cordless?", "yes"],
		["Saws: Band – cordless?", "no"],
		["Saws: Band – teeth?", "6"],
	]);
	const sides = table(
		"| | Jig | Band |",
		"| Cuts curves | yes | no |",
		"| Cuts stone | no | no, never |",
	);
	expect(cards("Saws", sides)).toEqual([
		["Saws: Jig – cuts curves?", "yes"],
		["Saws: Band – cuts curves?", "no"],
		["Saws: Band – cuts stone?", "no, never"],
	]);
});

test("columns that only stand side by side make no rows", () => {
	const rows = ["| bread | stew |", "| cakes | soup |", "| biscuits | tea |"];
	const text = `# Kitchen\n\n## oven / stove\n\n${table("| oven | stove |", ...rows)}`;
	expect(cards("Kitchen", text)).toEqual([]);
});

test("what a word is mistaken for is not asked, what it means is", () => {
	const text = `# Swedish\n\n## False friends\n\n${table("| Swedish | looks like | actually |", "| barn | barn | child |", "| rolig | rolling | funny |", "| gymnasiar | gymnast | pupil of a high school |")}`;
	expect(cards("Swedish", text)).toEqual([
		["False friends: what does barn mean?", "child"],
		["False friends: what does rolig mean?", "funny"],
		["False friends: what is meant by gymnasiar?", "pupil of a high school"],
	]);
});

test("a name that ends in its kind is no example to ask for", () => {
	const text = table(
		"| Timber | Example |",
		"| wood | brushwood |",
		"| plank | deal |",
	);
	expect(cards("Yard", text)).toEqual([
		["Yard: deal – an example of what?", "plank"],
	]);
});

test("a common name in a table is asked for what it does without an article", () => {
	const text = table(
		"| Part | What it does |",
		"| Escapement | lets the wheels go on tooth by tooth |",
		"| ETA2824 | drives three hands |",
	);
	expect(cards("Clocks", text).map(([front]) => front)).toEqual([
		"Clocks: Escapement – what does it do?",
		"Clocks: what does ETA2824 do?",
	]);
});

test("a table of two columns without a corner sets no sides against each other", () => {
	const text = table(
		"| | shows |",
		"| ECU | a part of the face |",
		"| Oxer | two poles |",
	);
	expect(cards("Shots", text)).toEqual([
		["Shots: what does ECU show?", "a part of the face"],
		["Shots: Oxer – shows?", "two poles"],
	]);
});

test("a header that only says what is asked by that word, of things and deeds alike", () => {
	const text = table(
		"| Drawer | What |",
		"| oak | spare keys |",
		"| pine | keeps letters dry |",
	);
	expect(cards("Cabinet", text).map(([front]) => front)).toEqual([
		"Cabinet: oak (drawer) – what?",
		"Cabinet: pine (drawer) – what?",
	]);
});

test("a year that lasts is no date, and a column is asked in one way", () => {
	const text = table(
		"| Moon | Year |",
		"| Aba | 225 d |",
		"| Ubu | 12.5 y |",
		"| Ebe | 1650 d |",
	);
	expect(cards("Moons", text).map(([front]) => front)).toEqual([
		"Moons: Aba – year?",
		"Moons: Ubu – year?",
		"Moons: Ebe – year?",
	]);
	const dated = table(
		"| Ferry | Year |",
		"| Anna | 1911 |",
		"| Berta | May 1925 |",
	);
	expect(cards("Fleet", dated).map(([front]) => front)).toEqual([
		"Fleet: Anna (ferry) – when?",
		"Fleet: Berta (ferry) – when?",
	]);
});

test("a note that is one of the columns stands before none of them", () => {
	const text = `# Alder\n\n${table("| | Birch | Alder |", "| colour of bark | white | dark |", "| model | slim | broad |")}`;
	expect(cards("Alder", text)).toEqual([
		["Birch – colour of bark?", "white"],
		["Alder – colour of bark?", "dark"],
	]);
});

test("the question straight above groups tells what is asked, without one they wait", () => {
	const rows = table(
		"| | 1 deck | 2 decks |",
		"| closed | hull screw | jet |",
		"| buoyant | oar | sail |",
	);
	const front = (above: string) =>
		cards("Ferries", `# Ferries\n\n${above}${rows}`).map(([shown]) => shown)[0];
	expect(front("which drive?\n")).toBe("Which drive? 1 deck – closed");
	expect(front("which drive?\n\n")).toBe(undefined);
	expect(front("")).toBe(undefined);
});

test("a number stands for what is described", () => {
	const text = `# Signals\n\n${table("| Number | Name | Description |", "| 3 | bell | Open the gate |", "| 4 | horn | Close the gate |")}`;
	expect(cards("Signals", text).map(([front]) => front)).toContain(
		"Signals: number 3 – description?",
	);
});
