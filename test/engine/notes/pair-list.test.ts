// Lists of names and values, which their heading makes a table of two columns.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { acceptedCards } from "./fixture.ts";

/** The accepted cards of a note as "front => back". */
function accepted(text: string, name = "Harbours.md"): string[] {
	return acceptedCards(text, name).map(
		({ front, back }) => `${plainText(front)} => ${plainText(back, "answer")}`,
	);
}

test.each([
	[
		"# Harbours\n\n### VHF channels\nBridges - 13\nLocks - 14\nPilots - 12/74",
		[
			"Harbours – VHF channels: Bridges? => 13",
			"Harbours – VHF channels: Locks? => 14",
			"Harbours – VHF channels: Pilots? => 12/74",
		],
	],
	[
		"# Harbours\n\n## Flags\n\n- A: diver down\n- **B**: explosives\n- H - pilot on board\n- Q = free pratique",
		[
			"Harbours – Flags: A? => diver down",
			"Harbours – Flags: B? => explosives",
			"Harbours – Flags: H? => pilot on board",
			"Harbours – Flags: Q? => free pratique",
		],
	],
	[
		"## Ports\n\n- SSH: 22\n- HTTPS: 443\n- RDP: 3389",
		["Ports: SSH? => 22", "Ports: HTTPS? => 443", "Ports: RDP? => 3389"],
	],
	[
		"## Lights\n\n- Outer mole: red\n- Inner mole: green\n- Fish dock: white",
		[
			"Lights: Outer mole? => red",
			"Lights: Inner mole? => green",
			"Lights: Fish dock? => white",
		],
	],
	[
		"## Harbour depths\n\n- Outer mole: 14.5 m\n- North quay: 9 m\n- Fish dock: 4 m",
		[
			"Harbour depths: Outer mole? => 14.5 m",
			"Harbour depths: North quay? => 9 m",
			"Harbour depths: Fish dock? => 4 m",
		],
	],
])(
	"a name is asked for its value below what the values are: %j",
	(text, cards) => {
		expect(accepted(text)).toEqual(cards);
	},
);

test("a term that means something is asked for its meaning in the same list", () => {
	expect(
		accepted(
			"## Commands\n\n- `ls` - list directory\n- `cp` - copy files\n- `mv` - move files",
		),
	).toEqual([
		"What does ls do? => list directory",
		"What does cp do? => copy files",
		"What does mv do? => move files",
	]);
});

test.each([
	["two lines", "## Depths\n\n- Mole: 14 m\n- Quay: 9 m"],
	[
		"what one thing has",
		"# Harbour\n\n- Mole: low\n- Quay: high\n- Dock: high",
	],
	[
		"a heading that names nothing",
		"## Notes\n\n- Mole: low\n- Quay: high\n- Dock: high",
	],
	[
		"plans",
		"## Plan\n\n- When: Friday noon\n- Where: north quay\n- Who: Jo, Sam",
	],
	["marks", "## Lights\n\n- Mole: yes\n- Quay: no\n- Dock: yes"],
	["one name twice", "## Depths\n\n- Mole: low\n- Mole: high\n- Dock: high"],
])("%s make no list of pairs", (_, text) => {
	expect(
		parseNote({ path: "a.md", name: "Harbours.md", text }).cards.map(
			({ rule }) => rule,
		),
	).not.toContain("list-pair");
});

test("what is told at length of a name is asked below what the names have in common", () => {
	const lines =
		"- Sailing boats: keep clear of ferries\n- **Rowing boats** → the inner side, lanterns at night\n- Trawlers = nets out of the water, slow. Fines are high.\n- Rafts: sunk on sight";
	const asked = (heading: string) =>
		accepted(`# Harbours\n\n## ${heading}\n\n${lines}`);
	expect(asked("Manners")).toEqual([
		"Harbours – Manners: Sailing boats? => keep clear of ferries",
		"Harbours – Manners: Rowing boats? => the inner side, lanterns at night",
		"Harbours – Manners: Trawlers? => nets out of the water, slow",
		"Harbours – Manners: Rafts? => sunk on sight",
	]);
	expect(asked("North quay")).toHaveLength(4);
	const among = `${lines}\n- nobody may swim here`;
	expect(
		accepted(`# Harbours\n\n## North quay\n\n${among}`).join(),
	).not.toContain("Trawlers?");
});

test("names that the author marked are asked below whatever stands above them", () => {
	const lines =
		"- **mole**: stones against the sea, e.g. at the mouth\n- **lee**: the wind does not reach it\n- **fairway**: deep, marked, dredged each spring";
	const asked = ["mole", "lee", "fairway"].map((name) =>
		expect.stringMatching(
			new RegExp(`^Harbour: (?:what is meant by )?${name}\\? => `, "i"),
		),
	);
	expect(accepted(`# Harbour\n\n${lines}`)).toEqual(asked);
	expect(accepted(`# Harbour\n\n## Overview\n\n${lines}`)).toEqual(asked);
	expect(
		accepted(`# Harbour\n\n## Definitions\n\n${lines.replace(/\*/g, "")}`),
	).toEqual(asked);
});

test("names with what is measured of them need no sign between", () => {
	expect(
		accepted(
			"# Harbour water\n\n**Normal values**\nSalt 30-35 g/l\nO2 (cold) 6.5–9 mg/l\nSand < 2 %",
		),
	).toEqual([
		"Harbour water – Normal values: Salt? => 30-35 g/l",
		"Harbour water – Normal values: O2 (cold)? => 6.5–9 mg/l",
		"Harbour water – Normal values: Sand? => < 2 %",
	]);
});

test("below a term with its meaning the term says whose the values are", () => {
	expect(
		accepted(
			"# Harbour dues\n\n- **Day ticket** – bought at the gate\n\t- Dinghy: 4 €\n\t- Yacht: 12 €\n\t- Barge: 30 €\n- **Season ticket** – bought by post\n\t- Dinghy: 90 €\n\t- Yacht: 240 €\n\t- Barge: 610 €",
		).filter((card) => card.includes("Yacht")),
	).toEqual([
		"Harbour dues – Day ticket: Yacht? => 12 €",
		"Harbour dues – Season ticket: Yacht? => 240 €",
	]);
});

test("lines that begin with a term each are lines of their own, however long", () => {
	expect(
		accepted(
			"# Harbours\n\nmole: a wall of stone that keeps the waves of the open sea off\nlee: the side of a ship or a wall that the wind does not reach\nfairway: the part of a bay that is kept deep enough for all ships",
		),
	).toEqual([
		"Harbours: what is meant by mole? => a wall of stone that keeps the waves of the open sea off",
		"Harbours: what is meant by lee? => the side of a ship or a wall that the wind does not reach",
		"Harbours: what is meant by fairway? => the part of a bay that is kept deep enough for all ships",
	]);
});

test("a bare name above the lines is their heading", () => {
	expect(
		accepted(
			"# Harbours\n\nPilots board at the buoy.\n\nLights\nOuter mole: red\nInner mole: green\nFish dock: white",
		),
	).toEqual([
		"Harbours – Lights: Outer mole? => red",
		"Harbours – Lights: Inner mole? => green",
		"Harbours – Lights: Fish dock? => white",
	]);
});

test("a heading that goes on behind a comma names what stands below it", () => {
	const lines =
		"* **Queues** - pier with the shortest wait\n* **Rows** - boats lie side by side, ropes to the wall\n* **Fans** - bows to one buoy, sterns apart";
	expect(
		accepted(`# Harbours\n\n## Mooring styles, what they are for\n\n${lines}`),
	).toEqual([
		"Harbours – Mooring styles: Queues? => pier with the shortest wait",
		"Harbours – Mooring styles: Rows? => boats lie side by side, ropes to the wall",
		"Harbours – Mooring styles: Fans? => bows to one buoy, sterns apart",
	]);
});

test("names that say their value, and names in the midst of a line, are not asked for it", () => {
	const lines =
		"Wind90: 90 knots\nAll: all piers\nDock: nine boats\nQuay: six boats";
	expect(
		accepted(`# Harbours\n\n## Limits of the piers\n\n${lines}`),
	).not.toEqual(
		expect.arrayContaining([expect.stringMatching(/: (?:Wind90|All)\? /)]),
	);
	const inLine = "Slate: scene. UK: plain numbers. US: letters.";
	expect(accepted(`# Harbours\n\n## Slates\n\n${inLine}`).join()).not.toContain(
		"UK?",
	);
});

test.each([
	[
		"# Harbours\n\nPorts:\n20/21 FTP\n22 SSH\n80/443 HTTP/HTTPS\n3389 RDP",
		[
			"Harbours – Ports: FTP? => 20/21",
			"Harbours – Ports: SSH? => 22",
			"Harbours – Ports: HTTP/HTTPS? => 80/443",
			"Harbours – Ports: RDP? => 3389",
		],
	],
	[
		"# Harbours\n\n### Sailing distance\nmole 1\nOuter buoy 20\nislands 90\nmainland 120",
		[
			"Harbours – Sailing distance: mole? => 1",
			"Harbours – Sailing distance: Outer buoy? => 20",
			"Harbours – Sailing distance: islands? => 90",
			"Harbours – Sailing distance: mainland? => 120",
		],
	],
	[
		"# Harbours\n\nPassage in days, hull to mast:\nyawl 16\nketch 21\nbrig 24",
		[
			"Harbours – Passage in days: yawl? => 16",
			"Harbours – Passage in days: ketch? => 21",
			"Harbours – Passage in days: brig? => 24",
		],
	],
	// Nothing tells what is counted.
	["# Harbours\n\nmole 3\nquay 4\npier 6", []],
])("names with bare numbers below what is counted: %j", (text, cards) => {
	expect(accepted(text)).toEqual(cards);
});

test("a list of dates asks when each event was", () => {
	expect(
		accepted(
			"# Harbours\n\n390 BC - Gauls sack the harbour\n287 BC - lex Otteria, fees bind all\n264–241 BC - First Pier War\n44 BC, 15 March - murder of the pilot",
		),
	).toEqual([
		"Harbours: Gauls sack the harbour – when? => 390 BC",
		"Harbours: lex Otteria, fees bind all – when? => 287 BC",
		"Harbours: First Pier War – when? => 264–241 BC",
		"Harbours: murder of the pilot – when? => 44 BC, 15 March",
	]);
});

test("words straight above a list are its label, in whatever letters", () => {
	const list = "- 上: up\n- 下: down\n- 中: inside";
	for (const label of ["方-words", "quay words"])
		expect(
			accepted(`# Kanji\n\n## Days\n日: sun\n\n${label}\n${list}`),
		).toContain(
			`Kanji – ${label[0]?.toUpperCase()}${label.slice(1)}: 下? => down`,
		);
});

test("below words that are no label the pairs do not take the heading before", () => {
	const list = "- bow - front\n- stern - back\n- port - left";
	expect(accepted(`# Boats\n\n## Parts\n\n${list}`)).toContain(
		"Boats – Parts: port? => left",
	);
	expect(
		accepted(`# Boats\n\n## Parts\n\n## Crew\n\nfore -> aft, again\n${list}`),
	).toEqual([]);
});

test("pairs of which nothing says what the one is to the other wait", () => {
	const versus =
		"## Sloops vs cutters\n\n- sails: two / three\n- mast: ahead / amidships\n- crew: two / four";
	expect(accepted(`# Boats\n\n${versus}`)).toEqual([]);
	const words = "Words\n- bow: front\n- stern: back\n- port: left";
	const people =
		"Anson → Centurion, Gloucester\nBlake → Triumph, Naseby\nHowe → Queen Charlotte";
	expect(
		accepted(`# Boats\n\n${words}\n\n${people}`).filter((card) =>
			/Anson|Blake|Howe/.test(card),
		),
	).toEqual([]);
});

test("premises and conclusions of an argument are no pairs", () => {
	const text =
		"# Minds\n\n## Ravens\n\n- P1: Ravens hide their food from rivals\n- P2: Whoever hides food knows of rivals\n- C1: Ravens know of their rivals\n";
	expect(
		acceptedCards(text, "Minds.md").filter(({ rule }) => rule === "list-pair"),
	).toEqual([]);
});

test("what a label announces places the pairs below it", () => {
	const text =
		"# Knots\n\nThe loop knots are:\n\n- Bowline: fixed loop at an end\n- Butterfly: fixed loop midway\n- Running noose: sliding loop\n";
	expect(
		acceptedCards(text, "Knots.md").map(({ front }) => plainText(front)),
	).not.toContainEqual(expect.stringContaining(" are: "));
});

test("the full stop of an abbreviation does not end a meaning", () => {
	const meaning = "the strip betw. the sails";
	const text = `# Sails\n\n- Luff: ${meaning}\n- Leech: the edge away from the wind\n`;
	expect(
		acceptedCards(text, "Sails.md").map(({ back }) =>
			plainText(back, "answer"),
		),
	).toContain(meaning);
});
