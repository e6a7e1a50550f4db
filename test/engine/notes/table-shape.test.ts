// Which cell names a row, and how headers that are questions of their own are asked.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function cards(name: string, ...rows: string[]) {
	const [header = "", ...others] = rows;
	const text = [header, header.replace(/[^|]+/g, "-"), ...others].join("\n");
	return parseNote({ path: `/${name}.md`, name: `${name}.md`, text })
		.cards.filter(({ standing }) => standing === "accepted")
		.map(
			({ front, back }) => `${plainText(front)} ${plainText(back, "answer")}`,
		);
}

test("rows below one name are told apart by the next column, and share that name", () => {
	expect(
		cards(
			"Mills",
			"| Valley | Mill | Stones |",
			"| North | Otter Mill | 3 |",
			"| | Finch Mill | 2 |",
			"| South | Heron Mill | 5 |",
		),
	).toEqual([
		"Otter Mill – valley? North",
		"Otter Mill – stones? 3",
		"Finch Mill – valley? North",
		"Finch Mill – stones? 2",
		"Heron Mill – valley? South",
		"Heron Mill – stones? 5",
	]);
});

test("a row that is a name alone places the rows below it", () => {
	expect(
		cards(
			"Bakery",
			"| Loaf | Flour | Weight |",
			"| **Dark** | | |",
			"| Vollkorn | rye | 900 g |",
			"| **Light** | | |",
			"| Batard | wheat | 400 g |",
		),
	).toEqual([
		"Bakery – Dark: Vollkorn (loaf) – flour? rye",
		"Bakery – Dark: Vollkorn (loaf) – weight? 900 g",
		"Bakery – Light: Batard (loaf) – flour? wheat",
		"Bakery – Light: Batard (loaf) – weight? 400 g",
	]);
});

test("a timeline asks when something was, not what was in a year", () => {
	expect(
		cards(
			"Canals",
			"| Year | Event | Why it matters |",
			"| 1761 | Otter Canal opens | coal becomes cheap |",
			"| 1790–93 | Canal mania | many canals that nobody needs |",
		),
	).toEqual([
		"Otter Canal opens – when? 1761",
		"Otter Canal opens – why does it matter? coal becomes cheap",
		"Canal mania – when? 1790–93",
		"Canal mania – why does it matter? many canals that nobody needs",
	]);
});

test("the year behind a case is the year of the case", () => {
	expect(
		cards(
			"Torts",
			"| Tort | Leading case | Year |",
			"| Nuisance | Otter v Finch | 1871 |",
			"| Trespass | Heron v Rook | 1902 |",
		),
	).toContain("Torts: Otter v Finch – in which year? 1871");
});

test("a column that only counts its rows names none", () => {
	expect(
		cards(
			"Knots",
			"| # | Knot | Use |",
			"| 1 | Bowline | a loop that holds |",
			"| 2 | Reef knot | tying parcels |",
		),
	).toEqual([
		"Knots: Bowline – used for? a loop that holds",
		"Reef knot – used for? tying parcels",
	]);
});

test("one short key among letters is asked with the name of its column too", () => {
	expect(
		cards(
			"Ferries",
			"| Deck | Cargo |",
			"| A | coal |",
			"| B | mail |",
			"| Cb | cattle |",
		)[2],
	).toBe("Ferries: what is the cargo of deck Cb? cattle");
});

test("commands are asked for what they do, signs for what they mean", () => {
	expect(
		cards(
			"Oven control",
			"| Command | Description |",
			"| `ovctl warm` | heats up to 180 °C |",
			"| `ovctl vent` | door ajar |",
		),
	).toEqual([
		"Oven control: what does ovctl warm do? heats up to 180 °C",
		"Oven control: what does ovctl vent do? door ajar",
	]);
	expect(
		cards("Oven panel", "| Symbol | Meaning |", "| K4 | door is open |"),
	).toEqual(["Oven panel: what does symbol K4 mean? door is open"]);
});

test("uses and fitness are asked in whole sentences where the name needs no article", () => {
	expect(
		cards(
			"Glues",
			"| Glue | Use case | Good for |",
			"| PVA | book spines | paper |",
			"| Hide glue | violins | wood |",
		),
	).toEqual([
		"Glues: what is PVA used for? book spines",
		"Glues: what is PVA good for? paper",
		"Hide glue – used for? violins",
		"Hide glue – good for? wood",
	]);
});

test("two columns of one name are not asked for", () => {
	expect(
		cards("Looms", "| Loom | Width | Width |", "| Drawloom | 90 cm | 120 cm |"),
	).toEqual([]);
});

test("a description is asked for by what it tells: a deed, an aim, or what a thing is", () => {
	expect(
		cards(
			"Bakery staff",
			"| Post | Description |",
			"| Mixer | Quickly weighs flour and salt |",
			"| Runner | Carrying loaves to the shop |",
			"| Miller | Owner of the stones |",
		),
	).toEqual([
		"Bakery staff: Mixer – what does it do? Quickly weighs flour and salt",
		"Bakery staff: Runner – what for? Carrying loaves to the shop",
		"Bakery staff: what is meant by Miller? Owner of the stones",
	]);
});

test("Roman numbers count rows beside a name, and alone they are asked with their column", () => {
	expect(
		cards(
			"Looms",
			"| # | Loom | Drive |",
			"| I | Drawloom | a boy |",
			"| II | Jacquard | cards |",
		),
	).toEqual([
		"Looms: Drawloom – drive? a boy",
		"Looms: Jacquard – drive? cards",
	]);
	expect(
		cards("Looms", "| Mill | Drive |", "| IV (old) | water |", "| V | steam |"),
	).toEqual([
		"Looms: mill IV (old) – drive? water",
		"Looms: mill V – drive? steam",
	]);
});

test("a header that names two states asks which of them", () => {
	expect(
		cards("Yarns", "| Yarn | Warp/weft |", "| Tow | weft |", "| Line | warp |"),
	).toEqual([
		"Yarns: Tow – warp or weft? weft",
		"Yarns: Line – warp or weft? warp",
	]);
});

test("a task asks for its command, and what a word does not mean is not asked", () => {
	expect(
		cards(
			"Oven control",
			"| Task | Command |",
			"| Open the door | `ovctl vent` |",
		),
	).toEqual(["Oven control: Open the door – which command? ovctl vent"]);
	expect(
		cards(
			"Dialect",
			"| Word | Not | Meaning |",
			"| clarty | clear | very muddy |",
		),
	).toEqual(["Dialect: what is meant by clarty? very muddy"]);
});

test("a header that is a verb asks for its object", () => {
	expect(
		cards("Caches", "| Policy | Evicts |", "| LRU | the oldest page |"),
	).toEqual(["Caches: what does LRU evict? the oldest page"]);
});

test("ordinals are asked with the noun of their column, and arrows read as words", () => {
	expect(
		cards(
			"Village",
			"| Rank | Bread |",
			"| First | white |",
			"| Second | grey |",
		),
	).toEqual([
		"Village: what is the bread of the first rank? white",
		"Village: what is the bread of the second rank? grey",
	]);
	expect(
		cards("Kitchen", "| Change | Tool |", "| milk → butter | churn |"),
	).toEqual(["Kitchen: milk to butter – tool? churn"]);
});

test("element symbols are things, not sides of their columns", () => {
	expect(
		cards("Minerals", "| | Low | High |", "| K | cramps | flutter |")[0],
	).toBe("Minerals: K – low? cramps");
});

test("what is an example of no thing is not asked, and an article is not left out", () => {
	expect(
		cards(
			"Baking",
			"| Kind | Example |",
			"| know | recipe |",
			"| Lean dough | baguette |",
		),
	).toEqual(["Baking: baguette – an example of what? Lean dough"]);
});

test("a work asks for its maker, signs for and against are words, groups keep their name", () => {
	expect(
		cards("Baking novels", "| Author | Book |", "| Otto Pan | The Red Oven |"),
	).toEqual(["Baking novels: The Red Oven – author? Otto Pan"]);
	expect(
		cards("Ovens", "| Oven | + | - |", "| Clay | keeps heat | heavy |"),
	).toEqual([
		"Ovens: Clay – advantages? keeps heat",
		"Ovens: Clay – disadvantages? heavy",
	]);
	expect(
		cards("Flours", "| Group | Ash |", "| 405 | low |", "| 1050 | high |")[0],
	).toBe("Flours: group 405 – ash? low");
});

test("an everyday word as key is told what it names, unless the note is about that", () => {
	const rows = ["| Mic | Principle |", "| Ribbon | a thin strip |"];
	expect(cards("Studio", ...rows)).toEqual([
		"Studio: Ribbon (mic) – principle? a thin strip",
	]);
	expect(cards("Mics", ...rows)).toEqual([
		"Mics: Ribbon – principle? a thin strip",
	]);
});

test("a length in a column of years is no date", () => {
	expect(cards("Orbits", "| Moon | Year |", "| Otter | 88 d |")).toEqual([
		"Orbits: Otter (moon) – year? 88 d",
	]);
});

test("a header that is a noun in the plural is no verb", () => {
	expect(
		cards("Queues", "| Queue | Duplicates |", "| FIFO | exactly once |"),
	).toEqual(["Queues: FIFO – duplicates? exactly once"]);
});

test("a table of days and what happened asks when each thing was", () => {
	expect(
		cards(
			"The Otter strike",
			"| Date | Event |",
			"| 28 June 1842 | Weavers of Otter Mill walk out over pay |",
			'| 5-6 July | The owners\' "last offer" to the weavers |',
			"| 1 Aug | Finch Mill joins, Heron Mill shuts its gates |",
		),
	).toEqual([
		"Weavers of Otter Mill walk out over pay – when? 28 June 1842",
		'The Otter strike: The owners\' "last offer" to the weavers – when? 5-6 July',
		"The Otter strike: Finch Mill joins, Heron Mill shuts its gates – when? 1 Aug",
	]);
});

test("measured values of days are no events", () => {
	expect(
		cards(
			"Mill log",
			"| Date | Flour |",
			"| 1 May | 40 kg |",
			"| 2 May | 38 kg |",
		),
	).toEqual([]);
});

test("Roman numbers are to be known, and so is which of several letters a row has", () => {
	expect(
		cards(
			"Looms",
			"| No. | Loom | H/T/B |",
			"| I | Draw loom | H |",
			"| II | Jacquard | B |",
		),
	).toEqual([
		"Draw loom – number? I",
		"Draw loom – H, T or B? H",
		"Looms: Jacquard – number? II",
		"Looms: Jacquard – H, T or B? B",
	]);
});

test("spans of weeks are keys, single weeks a record", () => {
	expect(
		cards(
			"Sick pay",
			"| Weeks | Who pays |",
			"| 1–6 | employer |",
			"| 7–78 | insurer |",
		),
	).toEqual([
		"Sick pay: weeks 1–6 – who pays? employer",
		"Sick pay: weeks 7–78 – who pays? insurer",
	]);
	expect(cards("Pay", "| Week | Pay |", "| 1 | 30 |", "| 2 | 35 |")).toEqual(
		[],
	);
});

test("numbers that do not just count the rows belong to their names", () => {
	expect(
		cards(
			"Mills",
			"| # | Mill | Drive |",
			"| 7 | Otter Mill | water |",
			"| 5 | Finch Mill | steam |",
		),
	).toEqual([
		"Otter Mill – number? 7",
		"Otter Mill – drive? water",
		"Finch Mill – number? 5",
		"Finch Mill – drive? steam",
	]);
});

test("a row that only its first two cells tell from others is named by both", () => {
	expect(
		cards(
			"Weaves",
			"| Yarn | Shafts | Weave |",
			"| wool | 2 treadles | plain |",
			"| wool | 4 treadles | twill |",
			"| silk | 4 treadles | satin |",
		),
	).toEqual([
		"Weaves: wool, 2 treadles – weave? plain",
		"Weaves: wool, 4 treadles – weave? twill",
		"Weaves: silk, 4 treadles – weave? satin",
	]);
});

test("one column below an empty corner tells what its rows do", () => {
	expect(
		cards(
			"Signals",
			"| | shows |",
			"| CU | the face |",
			"| LS | the whole body |",
		),
	).toEqual([
		"Signals: what does CU show? the face",
		"Signals: what does LS show? the whole body",
	]);
});
