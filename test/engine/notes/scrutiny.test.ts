// What a learner who sees a front alone could not answer: mended where the note tells how, else it waits in the inbox.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { isSpelledOut } from "../../../electron/engine/notes/abbreviated.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { acceptedCards } from "./fixture.ts";

/** Fronts of the accepted cards of a note that is called "Tides". */
function accepted(text: string, name = "Tides.md"): string[] {
	return acceptedCards(text, name).map(({ front }) => plainText(front));
}

test.each([
	["A spring tide has a range of 12 m", 1],
	["In their opinion the tide has a range of 12 m", 0],
	["The strong one has a range of 12 m, the weak one is calm", 0],
	["The tide has three phases, the ebb, the flood and the slack", 0],
	["Seiche: seasonal", 0],
	["The bore is the best of the tidal waves", 0],
	["The ebb is the reverse", 0],
	["Tidal gauge – read every six minutes", 0],
	["Slack water: makes up 10 % of the tide", 0],
	["The prices were high compared to those of the flood", 0],
	[
		"A flood gate turns the stream, two high walls the smaller surf and foam",
		0,
	],
	["A dry tide isn't.", 0],
	["A gauge therefore stores the springs of a whole year", 0],
	["A gauge stores the springs of a whole year", 1],
	["After five minutes the sand bags were at 12 m of height", 0],
	["The springs were at 12 m of height", 1],
	[
		"Tides are one of the most heavily tested domains of the **harbour** exam",
		0,
	],
	["Uptime of the gauge: 99.999 % (five nines) in every harbour", 0],
	["Uptime of the gauge: 99.999 % in every harbour", 1],
	["The bore is the exception, with waves that run inland", 0],
	["Granite is the stone for high walls, Portland and slate for low ones", 0],
	["Granite is the stone for high walls", 1],
])("%s: accepted cards %i", (line, count) => {
	expect(accepted(line)).toHaveLength(count);
});

test("an abbreviation is not hidden beside its own words", () => {
	expect(isSpelledOut("[…] – mean high water", "MHW")).toBe(true);
	expect(isSpelledOut("[…] – sea LB and port", "LockBasin")).toBe(true);
	expect(isSpelledOut("[…] – the usual height", "MHW")).toBe(false);
	expect(isSpelledOut("[…] – lets the sea in", "LockBasin")).toBe(false);
});

test("what a denied thing lacks goes with it as a whole or not at all", () => {
	expect(
		acceptedCards(
			"A creek is not a harbour: no crane, no quay, no pilot",
			"Tides.md",
		).map(({ back }) => plainText(back)),
	).toEqual(["No, a creek is not a harbour"]);
});

test("a caution below the steps is no step", () => {
	const text =
		"## Closing the gate: steps\n\n1. Sound the horn\n2. Lower the beam\n3. Lock both wings\n4. Nothing on the wall in a storm";
	const cards = acceptedCards(text, "Tides.md");
	expect(
		cards.map(({ front, back }) => [plainText(front), plainText(back)]),
	).toEqual([
		[
			"Closing the gate: which step follows “Sound the horn”?",
			"Lower the beam",
		],
		[
			"Closing the gate: which step follows “Lower the beam”?",
			"Lock both wings",
		],
	]);
});

test("what one got wrong in a mock waits", () => {
	expect(
		accepted("## Sums I got wrong in the mock\n\n- The wall is 12 m high"),
	).toEqual([]);
});

test.each([
	["Tidal costs arise because walls age", "Tides: why do tidal costs arise?"],
	[
		"The bay does not freeze: salt keeps it open",
		"Tides: does the bay freeze?",
	],
	[
		"Barriers are the main defence of the coast",
		"Tides: what is the main defence of the coast?",
	],
])("reads well: %s", (line, front) => {
	expect(accepted(line)).toEqual([front]);
});

test("a heading below the text is no title of the note", () => {
	expect(
		accepted("The springs occur every 14 days.\n\n## Related\n\n- Moon"),
	).toEqual(["Tides: the springs occur every […] days"]);
});

test("a sentence may begin with a link", () => {
	expect(
		accepted("The moon pulls. [[Newton]] explained the tides in 1687."),
	).toEqual(["Newton explained the tides in […]"]);
});

test("a line that ends with a preposition goes on in the next", () => {
	expect(
		accepted(
			"The wall of the old harbour and a good part of the town broke in\n1953 and 1,800 people drowned.",
		),
	).toEqual([
		"Tides: the wall of the old harbour and a good part of the town broke in […] and 1,800 people drowned",
		"Tides: the wall of the old harbour and a good part of the town broke in 1953 and […] people drowned",
	]);
});

test("steps are named by what the label says that has them", () => {
	const text =
		"The tide has three phases:\n\n1. Flood: water rises\n2. Slack: water stands\n3. Ebb: water falls";
	expect(accepted(text)[0]).toBe(
		"Phases of the tide: what happens in the “Flood” step?",
	);
});

test("what “it” means is doubted where the heading may be meant", () => {
	expect(
		accepted(
			"## The flood\n\nThe Act of Walls came late. It ended on 3 May 1953.",
		),
	).toEqual([]);
});

test("side effects below a line of its own belong to no heading", () => {
	expect(
		accepted(
			"## Walls\n\n- Levees hold the river\n- Side effects: silt and mud",
		),
	).not.toContain("What are the side effects of Walls?");
});

test("columns of people, years and single words are named after a dash", () => {
	const text =
		"| Gauge | Inventor | Year | Owners |\n|---|---|---|---|\n| Stilling well | John Moray | 1666 | one |";
	expect(accepted(text)).toEqual([
		"Tides: Stilling well – inventor?",
		"Tides: Stilling well – in which year?",
		"Tides: Stilling well – owners?",
	]);
});

test("a property in bold is no marked card but a label", () => {
	expect(accepted("**Cause**:: lunar gravity\n\nA tide takes 6 hours")).toEqual(
		["What is the cause of Tides?", "A tide takes […] hours"],
	);
});

test.each([
	["# S3 Replication\n\nReplication is not retroactive.", "S3 Replication: "],
	[
		"# Tides\n\n## Bulk retrievals\n\nRetrievals take 5 hours.",
		"Tides – Bulk retrievals: ",
	],
	["# Tides\n\nTides come every 12 hours.", "Tides come "],
])("a front names its owner, not half of it: %s", (text, start) => {
	expect(accepted(text).map((front) => front.slice(0, start.length))).toEqual([
		start,
	]);
});

test("what is the default of the thing before is not the topic’s", () => {
	expect(
		accepted("A sluice lets water out. The default width is 3 m."),
	).not.toContain("Tides: the default width is […] m");
	expect(accepted("The default width is 3 m.", "Sluice.md")).toEqual([
		"Sluice: the default width is […] m",
	]);
});

test.each([
	["Water is like money. Think of a bank. A bank holds 3 coins.", 0],
	["## Tiered\n\nUses 3 gates at the mouth of the river", 0],
	["## Tidal wall\n\nCan't control which tidal wall gets flooded", 0],
	["Phone calls made via the town radio", 0],
	["The gauge detects floods && warns the town", 0],
])("%s: accepted cards of the paragraph %i", (text, count) => {
	expect(accepted(text)).toHaveLength(count);
});

test.each([
	["The first wave is small. The latest one is called the bore.", 0],
	["The gates open. Outer ones close within 30 minutes.", 0],
	["The sea burns its shores much faster", 0],
	["Professor Moray opened the hall in 1666", 0],
	["Second evening: waves", 0],
	["Bore: the wave never breaks", 0],
	["Severn flood: Alfred told Guthrum about it", 0],
	["A flood left a wall. The remnant is a dyke of stone.", 0],
	["Moray lent him a boat in 1666", 0],
	["Warning signs: sirens sounded or lit", 0],
])("%s: %i accepted", (text, count) => {
	expect(accepted(text)).toHaveLength(count);
});

test.each([
	[
		"Gauge floats avoid touching the wall",
		"Tides: what do Gauge floats avoid?",
	],
	[
		"The marram is used to wuther the sand",
		"Tides: what is the marram used to do?",
	],
	[
		"A pulse of noise takes 5 MB to 6 MB of memory",
		"Tides: a pulse of noise takes […] of",
	],
	[
		"John Moray invented the first tidal gauge",
		"Tides: what did John Moray invent?",
	],
	["## Surge\n\nPeak wave: highest wave of a surge", "Surge: "],
])("asks as a teacher would: %s", (text, front) => {
	expect(accepted(text)[0]?.slice(0, front.length)).toBe(front);
});

test("in a wrapped note a long line without an end goes on, whatever begins the next", () => {
	const lines = [
		"The sea wall at the mouth of the river was built after the great flood around",
		"1666. The stone was cut in the hills and came on ships to the town,",
		"which lie more than a day of travel to the north of the town and the harbour",
		"where the ships were waiting until the stone had been cut and could be loaded",
		"by hand. The wall was broken by the storm of the next winter and was repaired",
		"only when the town had found the money for it, about ten years later, by tax.",
	];
	expect(accepted(lines.join("\n"))[0]).toMatch(
		/^Tides: the sea wall .+ around \[…\]/,
	);
});

test.each([
	["Waves are **formed** you see them", 0],
	["Gauge: optional field that should help describe", 0],
	["Wind is the big reason why", 0],
	["Examples: ebb, flood, slack", 0],
	[
		"If you are using a gauge, the tide is shown on the board of the harbour",
		0,
	],
	["Warning flags system: red, blue, green", 0],
])("waits: %s", (text, count) => {
	expect(accepted(text)).toHaveLength(count);
});

test("what a term involves is asked so", () => {
	expect(accepted("Dredging: involves moving silt out of the harbour")).toEqual(
		["Tides: what does dredging involve?"],
	);
});

test.each([
	["Bore waves are found in narrow rivers", "what are bore waves found in?"],
	["Warm seas are too calm for waves", undefined],
	["The spring is the default and rises high", undefined],
	["HIGH stores the state after the flood and LOW the one before", undefined],
	["That's why its range equals 12 m of water", undefined],
	["Storm. 75% drowned at least once", undefined],
	["The boats left early. All went to 30 m depth.", undefined],
	["Sluices: let water out", "what do Sluices do?"],
	["Slack level = -70 mm", undefined],
	["The wall blocks its waves and floods", undefined],
	["Hydraulic push: force of the water presses air into cracks", undefined],
	["Marram: leaves catch sand", undefined],
])("a whole question or none: %s", (text, front) => {
	const [first] = accepted(text);
	if (front === undefined) expect(first).toBeUndefined();
	else expect(first?.endsWith(front)).toBe(true);
});

test("long steps are quoted, in a process that is named once", () => {
	const text =
		"# Transport by sea\n\nLoading process (Moray 1666):\n\n1. Boats are tied up at the wall\n2. Sand goes into the hold\n3. Ropes are cut";
	expect(accepted(text)).toContain(
		"Transport by sea – Loading process: which step follows “Boats are tied up at the wall”?",
	);
});

test("a list below a heading that could be anybody’s names the topic", () => {
	const text = "# Vikings\n\n## Society\n\nThree classes: jarl, karl, thrall";
	expect(accepted(text)).toEqual([
		"Vikings: what are the three classes of Society?",
	]);
});

test("a remark in brackets is no name of the topic", () => {
	expect(accepted("# Tidal power (Udemy)\n\nIt costs 3 crowns.")).toEqual([
		"Tidal power costs […] crowns",
	]);
});

test.each([
	["Sand banks are shaped by the spring tide", "banks shaped by?"],
	["The ebb is driven by default", "the ebb is […] by default"],
	["The gauge house was built between 1801 and 1851", "between 1801 and […]"],
	["Moray saw the bore in 878", "the bore in […]"],
	["Moray cut the silt of the harbour by about 75%", "by about […]"],
	["If a wall fails, the town behind it is lost to the sea", undefined],
	[
		"A wave gauge is cheap. It is not sensitive to wind.",
		"is a wave gauge sensitive to wind?",
	],
	[
		"Moray devised a gauge. It has eight floats of about three metres.",
		"did Moray devise?",
	],
	["When the storm came by night, it was 20.5%", undefined],
])(
	"what reads well is accepted, what leans on its neighbours waits: %s",
	(text, end) => {
		const fronts = accepted(text);
		if (end === undefined) expect(fronts).toEqual([]);
		else expect(fronts.at(-1)?.endsWith(end)).toBe(true);
	},
);

test.each([
	["A sluice lets water out. The ideal width is around 26 m.", []],
	["Dredging is the job of the harbour master", []],
	["Ferrel cells are driven by the other two", []],
	["A stands for the ebb of all tides", []],
	["`-p 80:90` maps the gate 80 to 90", []],
	["Bore: the wave fades when wind stops", []],
	["Storm surges cause most of the harm", []],
	[
		"Jet waves reach 300 km/h. Harbour walls break.",
		["Tides: jet waves reach […] km/h"],
	],
	[
		"The gauge rests for 30 min. Walls have no gauge.",
		["Tides: the gauge rests for […] min"],
	],
])("reads to the end and no further: %s", (text, fronts) => {
	expect(accepted(text)).toEqual(fronts);
});

test("a heading’s person does the deed below it", () => {
	expect(
		accepted("# Tudors\n\n## Henry VII\n- won at Bosworth on 22 August 1485"),
	).toEqual(["Henry VII won at Bosworth on […]"]);
});

test("a comma inside a number parts no members", () => {
	expect(
		parseNote({
			path: "a",
			name: "Tides.md",
			text: "Long cycles: tilt 41,000, orbit 100,000, wobble",
		})
			.cards.map(({ back }) => plainText(back))
			.join(),
	).not.toMatch(/(?:^|- )000/m);
});

test("a heading of differences names nothing", () => {
	expect(
		accepted(
			"# Gauge B\n\n## Differences to gauge A\n\n- published in May 2018",
		).join(),
	).not.toContain("Differences");
});

test.each([
	["Loam is the classic example", []],
	["Loam is a mix of all three", []],
	["Day two: materials", []],
	["Karlowitz treaty 1699: lost Hungary", []],
	["Blindness to floods: half of the viewers missed the wave", []],
	["Surge growth: dunes near the shore widen", []],
	["Marram supplies the dune with roots", []],
	["July 1953: 37% of the walls", []],
	[
		"TCP must succeed within 10 seconds",
		["Tides: TCP must succeed within […] seconds"],
	],
	[
		"France built the barrage of the Rance in 1966",
		["Tides: France built the barrage of the Rance in […]"],
	],
	[
		"Storms drowned the Wash on 8–9 November 1923",
		["Tides: Storms drowned the Wash on […]"],
	],
])("one question with one answer: %s", (text, fronts) => {
	expect(accepted(text)).toEqual(fronts);
});

test("below “Characters” a numbered rule is nobody", () => {
	expect(
		accepted("## Character\n\n- s 101(1): important matter in issue").join(),
	).not.toContain("Who");
});

test.each([
	[
		"Flooding happens in May and June of wet years",
		["Tides: when does flooding happen?"],
	],
	[
		"The score is the ratio of the tide between ebb and flood to the wind",
		["Tides: what is the score?"],
	],
	["Founder wave: the Frisians have many cases of it", []],
])("when is not where, and a fact no meaning: %s", (text, fronts) => {
	expect(accepted(text)).toEqual(fronts);
});

test.each([
	["There are three waves: big, small and flat", []],
	["The gauge shows when and where", []],
	["The sluice limits what it lets out", []],
	["Data goes to the SQS One request can send 12 messages", []],
	[
		"# Tidal EC2\n\n## EC2 Instance Roles\n\nStarts with a role and a policy for it",
		[],
	],
	[
		"The CNAME points at the main gauge",
		["Tides: what does the CNAME point at?"],
	],
])("names nobody it does not know: %s", (text, fronts) => {
	expect(accepted(text)).toEqual(fronts);
});

test("a name that never changes is what it is", () => {
	expect(
		accepted("# Knots\n\n- **Bowline**: a loop that never slips under load"),
	).toEqual(["Knots: what is Bowline?"]);
});
