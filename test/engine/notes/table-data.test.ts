// Which tables hold the data of one case or two lists side by side, so that no cell of them is asked for.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function fronts(name: string, text: string) {
	return parseNote({ path: `/${name}.md`, name: `${name}.md`, text }).cards.map(
		({ front }) => plainText(front),
	);
}

function table(...rows: string[]): string {
	const [header = "", ...others] = rows;
	return [header, header.replace(/[^|]+/g, "-"), ...others].join("\n");
}

const stock = table(
	"| Barrel | Contents | Cooper |",
	"| B12 | cider | Tom |",
	"| B14 | perry | Ada |",
);

test("a table below a worked example or an assignment is no knowledge", () => {
	for (const label of ["Worked example", "Stock example 2", "Assignment 3"])
		expect(fronts("Cellars", `# Cellars\n\n## ${label}\n\n${stock}`)).toEqual(
			[],
		);
	expect(
		fronts("Cellars", `# Cellars\n\n## Barrel examples\n\n${stock}`),
	).toHaveLength(4);
});

test("a table that an example announces holds made-up data", () => {
	const text = `# Cellars\n\nThe clerk keeps a list, e.g.\n\n${stock}`;
	expect(
		fronts("Cellars", text).filter((front) => front.includes("B12")),
	).toEqual([]);
});

test("rows that are merely counted are records, ranks are known by their number", () => {
	const rows = ["| 1 | loads the kiln |", "| 2 | lights the kiln |"];
	expect(fronts("Potters", table("| Time | Potter |", ...rows))).toEqual([]);
	expect(fronts("Jobs", table("| Job ID | Who |", ...rows))).toEqual([]);
	expect(
		fronts("Kilns", table("| Level | Job |", ...rows)).length,
	).toBeGreaterThan(0);
});

test("lettered rows below an empty corner are cases of a thought experiment", () => {
	const text = table(
		"| | Heads | Tails |",
		"| A | Mia wins | Leo wins |",
		"| B | Leo wins | Mia wins |",
	);
	expect(fronts("Fair games", text)).toEqual([]);
});

test("rows and columns that count, and cells left open, are a grid to fill in", () => {
	const counted = table(
		"| | 0 the | 1 otter |",
		"| 0 the | Det | NP |",
		"| 1 otter | - | Noun |",
	);
	expect(fronts("Chart parsing", counted)).toEqual([]);
	const open = table(
		"| Pass | Left hand | Right hand |",
		"| first throw | ball | |",
		"| second throw | | ring |",
		"| third throw | | |",
	);
	expect(fronts("Juggling", open)).toEqual([]);
});

test("a column that is not filled in yet leaves the others as they are", () => {
	const text = table(
		"| Boat position | Ebb | Flood |",
		"| Inside the bar | drifts out | |",
		"| Outside the bar | stays there | |",
	);
	expect(fronts("Tides", text)).toHaveLength(2);
});

test("letters and numbers against each other are a truth table or a reading", () => {
	const truth = table("| a | b | a or b |", "| T | F | T |", "| F | F | F |");
	expect(fronts("Logic", truth)).toEqual([]);
	const reading = table("| kcal | fat | salt |", "| 310 | 12g | 0.4g |");
	expect(fronts("Leek pie", `# Leek pie\n\n${reading}`)).toEqual([]);
	const people = table(
		"| | Guest 1 | Guest 2 |",
		"| Feed the first | 1 | 0 |",
		"| Toss a coin | .5 | .5 |",
	);
	expect(fronts("Fair shares", people)).toEqual([]);
	const facts = table("| Gas | Symbol | Number |", "| Neon | Ne | 10 |");
	expect(fronts("Gases", `# Gases\n\n${facts}`)).toHaveLength(2);
});

test("a table with a sum is a bill", () => {
	const bill = table(
		"| Part | Cost |",
		"| Bellows | £4 |",
		"| Total (with post) | £4 |",
	);
	expect(fronts("Organ", `# Organ\n\n${bill}`)).toEqual([]);
});

test("advantages beside disadvantages are two lists", () => {
	const rows = [
		"| Cheap to build | Slow to cool |",
		"| Easy to mend | Smokes a lot |",
		"| | Heavy lid |",
	];
	for (const header of ["| Advantages | Disadvantages |", "| Adv | Dis |"]) {
		const { cards } = parseNote({
			path: "/Kilns.md",
			name: "Kilns.md",
			text: `# Clay ovens\n\n${table(header, ...rows)}`,
		});
		expect(
			cards.map(({ front, back }) => [
				plainText(front),
				plainText(back, "answer"),
			]),
		).toEqual([
			[
				"What are the advantages of clay ovens?",
				"- Cheap to build\n- Easy to mend",
			],
			[
				"What are the disadvantages of clay ovens?",
				"- Slow to cool\n- Smokes a lot\n- Heavy lid",
			],
		]);
	}
});
