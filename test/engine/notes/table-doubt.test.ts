// Cells of tables that a person has to look at first.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { standings } from "./fixture.ts";

function table(...rows: string[]): string {
	const [header = "", ...others] = rows;
	return [header, header.replace(/[^|]+/g, "-"), ...others].join("\n");
}

function standing(name: string, ...rows: string[]) {
	return standings(`# ${name}\n\n${table(...rows)}`, `${name}.md`);
}

test("a header that names two things does not tell which is asked for", () => {
	expect(
		standing("Looms", "| Part | Task / Trouble |", "| Heddle | lifts warp |"),
	).toEqual(["Looms: Heddle (part) – task / trouble? vague-question"]);
});

test("a comparative without what it is compared with answers nothing", () => {
	const rows = standing(
		"Yarns",
		"| Yarn | Wear |",
		"| Merino yarn | softer than most, but pills |",
		"| Hemp yarn | lower, but rough |",
	);
	expect(rows.map((row) => row.split(" ").at(-1))).toEqual([
		"accepted",
		"vague-question",
	]);
});

test("what each column says of its own header pairs no cells", () => {
	expect(
		standing(
			"Dyeing",
			"| Vat | Cold pad |",
			"| Uses a heated bath | Uses a roller |",
			"| Same tone all over | Tone may vary |",
		).every((row) => row.endsWith("vague-question")),
	).toBe(true);
});

test("two lists of what is whose are no pairs", () => {
	const lists = standing(
		"Leases",
		"| Mill (owns) | Tenant (owns) |",
		"| Water wheel | Yarn stock |",
		"| Weir | Hand tools |",
	);
	expect(lists).not.toEqual([]);
	expect(lists.every((row) => row.endsWith("vague-question"))).toBe(true);
});

test("what a thing of a party is keeps its cards", () => {
	const rows = standing(
		"Leases",
		"| Duty | Tenant |",
		"| Repairs | below 50 pounds |",
		"| Notice | three months |",
	);
	expect(rows.every((row) => row.endsWith("accepted"))).toBe(true);
});

test("a keyword is one of many, and “any” tells nothing", () => {
	const rows = standing(
		"Looms",
		"| Loom | Keyword | Yarn |",
		"| Jacquard | punched paper | silk |",
		"| Dobby | pegs and lags | any |",
	);
	expect(rows.map((row) => row.split(" ").at(-1))).toEqual([
		"vague-question",
		"accepted",
		"vague-question",
	]);
});

test("a table of the same things in rows and columns waits", () => {
	expect(
		standing(
			"Gears",
			"| | First gear | Second gear |",
			"| First gear | no grinding | some grinding |",
			"| Second gear | some grinding | no grinding |",
		).some((row) => row.endsWith("accepted")),
	).toBe(false);
});

test("of a period nothing is meant", () => {
	expect(
		standing(
			"Bicycles",
			"| Era | Description |",
			"| 1820s | a wooden beam on wheels |",
			"| 1880s | a frame of steel tubes |",
		),
	).toEqual([
		"Bicycles: 1820s – description? accepted",
		"Bicycles: 1880s – description? accepted",
	]);
});

test("a blank in the key and a sign with a remark wait, an initial is not asked", () => {
	expect(
		standing(
			"Rigging",
			"| Rope | Strands |",
			"| a hawser has […] strands | three of them |",
		),
	).toEqual(["Rigging: a hawser has […] strands – strands? rough-wording"]);
	expect(
		standing("Sails", "| Sail | Reefs |", "| Lug sail | ✅ with two rows |"),
	).toEqual(["Lug sail – reefs? rough-wording"]);
	expect(
		standing("Knots", "| xxxx | Loose |", "| Wet knots | 1. slip apart |"),
	).toEqual(["Wet knots – loose? rough-wording"]);
	expect(
		standing("Rules", "| Rule | Letter |", "| Steady | S |", "| Neat | N |"),
	).toEqual([]);
});

test("a column that only holds details is no thing", () => {
	const text = `# Harbour bell\n\n${table("| Feature | Details |", "| Metal | bronze with tin |", "| Ring Time | at each full hour |")}`;
	const { cards } = parseNote({ path: "/b.md", name: "b.md", text });
	expect(cards.map(({ front }) => plainText(front))).toEqual([
		"Harbour bell: metal?",
		"Harbour bell: ring time?",
	]);
});

test("items of a list in a cell stand on lines of their own", () => {
	const text = `# Ferries\n\n${table("| Ferry | Ropes |", "| Chain ferry | <ul><li>two guide cables</li><li>one hoist line</li></ul> |")}`;
	const { cards } = parseNote({ path: "/f.md", name: "f.md", text });
	expect(cards.map(({ back }) => plainText(back, "answer"))).toEqual([
		"two guide cables\none hoist line",
	]);
});

test("below an empty corner names in front are the things, what is told of them stands above", () => {
	expect(
		standing(
			"Ferries",
			"| | built | run by |",
			"| Skylark | 1931 | the Orr family |",
			"| Tern | 1954 | the county |",
		),
	).toEqual([
		"Ferries: Skylark – built? accepted",
		"Ferries: Skylark – run by? accepted",
		"Ferries: Tern – built? accepted",
		"Ferries: Tern – run by? accepted",
	]);
});

test("a bare preposition goes on with the header before it", () => {
	expect(
		standing(
			"Comets",
			"| Comet | discovered | by |",
			"| Gull comet | 1811 | Ada Brandt |",
			"| Heron comet | 1902 | Jon Weir |",
		).filter((front) => front.includes(" by?")),
	).toEqual([
		"Gull comet – discovered by? accepted",
		"Heron comet – discovered by? accepted",
	]);
});

test("an example that holds its pattern asks nothing, nor does a column that is the same throughout", () => {
	expect(
		standing("Verbs", "| Pattern | Example |", "| ~ling | duckling |"),
	).toEqual([]);
	expect(
		standing(
			"Gases",
			"| Gas | Pressure |",
			"| Neon gas | 3 bar |",
			"| Xenon gas | 3 bar |",
			"| Argon gas | 3 bar |",
		),
	).toEqual([]);
});

test("text straight below a table is none of its rows", () => {
	expect(
		standing(
			"Swaps",
			"| Player | 1st | 2nd |",
			"| S | 16 | 13 |",
			"| Z | 15 | 12 |",
			"in this game it pays to move first",
		),
	).toEqual([]);
});

test("the header's words stand small before a key, acronyms and code as they are", () => {
	expect(
		standing(
			"Looms",
			"| Fault Code | Part |",
			"| 7 | the main heddle |",
			"| 12 | the cloth beam |",
		)[0],
	).toBe("Looms: fault code 7 – part? accepted");
	expect(
		standing("Looms", "| Call | Memory |", "| `weave(x)` | one full row |"),
	).toEqual(["Looms: weave(x) – memory? accepted"]);
});

test("a header that speaks to the reader asks for nothing", () => {
	expect(
		standing(
			"Felt",
			"| Topic | What you should know |",
			"| Wet felt | it shrinks by a third |",
		),
	).toEqual(["Wet felt – what you should know? vague-question"]);
});

test("a bare “why”, another row, what is said instead of a use, and a long list wait", () => {
	const rows = standing(
		"Looms",
		"| Loom | Why | Pro | Used for |",
		"| Jacquard | fine patterns | low price | silk damask |",
		"| Dobby | strong yarn | like the jacquard | cannot weave curves |",
		"| Draw loom | old mills | long in use | rugs, sails, tents, belts, sacks, ropes, coats, bags |",
	);
	expect(rows.map((row) => row.split(" ").at(-1))).toEqual([
		"vague-question",
		"accepted",
		"accepted",
		"vague-question",
		"vague-question",
		"vague-question",
		"vague-question",
		"accepted",
		"long-answer",
	]);
});

test("the number of one case is an example of much", () => {
	const rows = standing(
		"Looms",
		"| Setting | Example |",
		"| Weft count | 320 (per inch) |",
		"| Yarn | merino wool |",
	);
	expect(rows).toEqual([
		"Looms: what is 320 (per inch) an example of? vague-question",
		"Looms: merino wool – an example of what? accepted",
	]);
});

test("a meaning beside an example is the example's", () => {
	const rows = standing(
		"Finnish cases",
		"| Case | Ending | Example | Meaning |",
		"| Inessive | -ssa | talossa | in the house |",
		"| Elative | -sta | talosta | out of the house |",
		"| Illative | -on | taloon | into the house |",
	);
	const asked = rows.filter((row) => /mean/.test(row));
	expect(asked).toHaveLength(3);
	expect(asked.join()).toMatch(/talossa.*talosta.*taloon/);
	expect(asked.join()).not.toMatch(/[a-z]ative|inessive/i);
});
