// Lines that are names with their figures, and figures below the thing that has them.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

/** The cards about figures, as "front => back", with why each waits. */
function figures(text: string): string[] {
	const path = "Looms.md";
	return parseNote({ path, name: path, text })
		.cards.filter(({ rule }) => /^(?:number|timeline)$/.test(rule))
		.map(
			({ front, back, inboxReason }) =>
				`${plainText(front)} => ${plainText(back)}${inboxReason ? ` (${inboxReason.code})` : ""}`,
		);
}

test.each([
	[
		"# Looms\n\n## Damp weaving room\n- RH > 65",
		["Looms – Damp weaving room: RH > […] => 65"],
	],
	[
		"# Looms\n\n## Drying\nlight silks 7–10°, full silks 10–13°, wools 15–18°, sparkling linens 6–10°",
		[
			"Looms – Drying: light silks […]° => 7–10",
			"Looms – Drying: full silks […]° => 10–13",
			"Looms – Drying: wools […]° => 15–18",
			"Looms – Drying: sparkling linens […]° => 6–10",
		],
	],
	[
		"# Looms\n\n- drying timeout\n  - default 30 seconds\n  - max 12 hours\n- motor\n  - port 6443",
		[
			"Looms – drying timeout: default […] seconds => 30",
			"Looms – drying timeout: max […] hours => 12",
			"Looms – motor: port […] => 6443",
		],
	],
	// One step of several, perhaps.
	["# Looms\n\nGauze 45 min", ["Looms: Gauze […] min => 45 (guess)"]],
	[
		"# Looms\n\n- strikes\n  - Otter Mill 1812",
		["Looms: Otter Mill – when? => 1812 (guess)"],
	],
])("%j asks for its figures", (text, cards) => {
	expect(figures(text)).toEqual(cards);
});

test.each([
	"# Looms\n\nChapter 3-5",
	"# Looms\n\nMay 3-7",
	"# Looms\n\nWait 30-40 min",
	"# Looms\n\nLeeds 2-1 Hull",
	"# Looms\n\nWest Vale 12",
])("%j names nothing with a figure", (text) => {
	expect(figures(text)).toEqual([]);
});
