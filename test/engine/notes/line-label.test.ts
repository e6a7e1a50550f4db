// The term or label that opens a line names what the line's further sentences speak of.
import { expect, test } from "vitest";
import { standings } from "./fixture.ts";

const note = (line: string) =>
	`# Harbours and canals\n\nThe quay is a wall along the water.\n\n## Works\n\n${line}`;

test.each([
	[
		"Slipway: a slope for boats. Small boats only, max 12 tonnes.",
		"Slipway: small boats only, max […] tonnes accepted",
	],
	[
		"**Lock gate** = leaf of oak. 30 tonnes is usual, 40 tonnes rare.",
		"Lock gate: 30 tonnes is usual, […] tonnes rare accepted",
	],
	[
		"Brook & Stone (1974): lamps changed the traffic. 40 ships by day, 12 at night.",
		"Brook & Stone (1974): 40 ships by day, […] at night guess",
	],
	[
		"Tide Gauge: a tube in the quay. Shows the level to within 2 cm.",
		"Tide Gauge shows the level to within […] cm accepted",
	],
])("the label goes on in its line: %s", (line, card) => {
	expect(standings(note(line))).toContain(card);
});

test("what names something of its own is not put below the label", () => {
	expect(
		standings(
			note(
				"Slipway: a slope for boats. Concrete is poured at the Ness yard up to 8 °C.",
			),
		),
	).toContain(
		"Harbours and canals: concrete is poured at the Ness yard up to […] °C accepted",
	);
});

test.each([
	[
		"Tide Gauge: a tube. Range is up to 9 m.",
		"Tide Gauge: range is up to […] m",
	],
	[
		"New Quay around 1900: lamps, cranes. Ada Brook brought the tram in 1922.",
		"Ada Brook brought the tram in […]",
	],
])("a quality goes with the label, a person does not: %s", (line, end) => {
	const found = standings(note(line)).filter((card) => card.includes(end));
	expect(found).toHaveLength(1);
	expect(found[0]?.startsWith("New Quay")).toBe(false);
});

test("a bold name with a stop is a heading of its line", () => {
	expect(
		standings(
			note("**Tide Gauge.** Readings are kept for 30 days. It weighs 4 kg."),
		),
	).toEqual(
		expect.arrayContaining([
			"Harbours and canals – Tide Gauge: Readings are kept for […] days accepted",
		]),
	);
});

test("each label of a line stands for itself", () => {
	const found = standings(note("Ebb: going out. Flood: coming in, 6 hours."));
	expect(found.filter((card) => card.includes("Ebb – Flood"))).toEqual([]);
	expect(found.filter((card) => card.includes("Ebb: flood"))).toEqual([]);
});

test("a label of one line is not that of the next", () => {
	const found = standings(
		note("Slipway: a slope for boats.\nOpen to all, max 12 tonnes."),
	);
	expect(
		found.filter((card) => /^Slipway.*12|Slipway.*\[…\]/.test(card)),
	).toEqual([]);
});

test("what an arrow says of a bold term is asked with the term", () => {
	const lines = `**Harbour due** -> ships pay old debts\n**Canal due** -> boats pay new debts\n**Lock due** -> rafts pay both`;
	expect(standings(note(lines)).join("\n")).not.toMatch(/what do ships pay/);
});

test("the heading of a slide names what is asked of it", () => {
	const text =
		"# Harbours\n\nSlide 7 - North Lock\n\nBuilt of oak and iron for the canal.\n\nWhy did it fail?\n- rot in the gates\n- silt in the channel";
	expect(standings(text, "Harbours.md")).toContain(
		"Harbours – North Lock: why did it fail? accepted",
	);
});

test("what heads a list by its count is of the heading above", () => {
	const text =
		"# Harbours\n\n## Port Dues (PDA)\n\nThree grounds:\n1. berth-related (e.g. long stay)\n2. cargo-related – needs a prior notice\n3. crew – needs a list";
	const found = standings(text, "Harbours.md");
	expect(found.filter((card) => card.startsWith("Harbours: cargo"))).toEqual(
		[],
	);
	expect(
		found.filter((card) => card.includes("Port Dues: cargo")),
	).toHaveLength(1);
});

test("a noun that ends like a verb begins a heading", () => {
	const text =
		"# Harbours of the north\n\n## Works council\n\n- election every 4 years\n\n## Tides\n\n- twice a day";
	expect(standings(text, "Harbours.md")).toContain(
		"Harbours of the north – Works council: election every […] years accepted",
	);
});

test("what is to be done at home is no fact, and a part of a thing is not its meaning", () => {
	const found = standings(
		note(
			"Homework: 10 pictures of a lock.\n\nhomework 4: pictures of an ebb\n\nLock Age: first period begun by Ada, ended in 1790",
		),
	);
	expect(found.filter((card) => card.includes("pictures"))).toEqual([]);
	expect(found.filter((card) => /what is.*accepted/.test(card))).toEqual([
		"Harbours and canals: what is the quay? accepted",
	]);
});
