// What "Copy diagnostics" lets through, and above all what it does not.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	defaultSettings,
	type Settings,
} from "../../electron/engine/contract/setting.ts";
import { firstMemory } from "../../electron/shell/desktop-file.ts";
import {
	type DiagnosticFacts,
	formatDiagnostics,
	scrubLogLine,
} from "../../electron/shell/diagnostic.ts";

const at = "2026-03-02T09:00:00.000Z";
const facts: DiagnosticFacts = {
	versions: { Amiable: "0.1.0", Electron: "45.4.1" },
	platform: "linux x64 6.1",
	check: {
		dataFile: "/home/ann/.config/Amiable/amiable.sqlite",
		schemaVersion: 8,
		sqliteVersion: "3.51",
		notes: 12,
		cards: 340,
		retired: 5,
		reviews: 901,
		problems: ["row 3 of card “What is an AMI?” has no note"],
	},
	settings: defaultSettings,
	desktop: { ...firstMemory.settings, login: false },
	log: [`${at} engine starts`],
};

test("versions, counts, settings and what the app did are in it", () => {
	const text = formatDiagnostics({
		...facts,
		desktop: { ...facts.desktop, reminder: "08:30" },
	});
	for (const line of [
		"Amiable 0.1.0",
		"Electron 45.4.1",
		"linux x64 6.1",
		"schema 8, SQLite 3.51, 1 problems in the data file",
		"12 notes, 340 cards, 5 retired, 901 reviews",
		"rolloverHour: 4",
		'theme: "system"',
		'reminder: "08:30"',
		"login: false",
		`${at} engine starts`,
	])
		expect(text.split("\n")).toContain(line);
	expect(text).not.toMatch(/ann|sqlite\b|What is|row 3/);
});

test("an engine that does not answer leaves its part out", () => {
	const text = formatDiagnostics({ ...facts, check: null, settings: null });
	expect(text).toContain("The engine did not answer.");
	expect(text).toContain("engine starts");
});

test.each([
	["page ended: crashed", "page ended: crashed"],
	["engine ended: exit status SIGKILL", "engine ended: exit status SIGKILL"],
	["refused 2 links", "refused 2 links"],
	[
		"refused amiable:open-note: its payload is not what it should be",
		"refused amiable:open-note: its payload is not what it should be",
	],
	[
		"engine: TypeError: “What is EBS” is not a function",
		"TypeError (left out)",
	],
	[
		"    at run (file:///home/ann/app/dist/engine/utility.js:120:9)",
		"    at (engine/utility.js:120:9)",
	],
	[
		"    at C:\\Users\\Ann\\dist\\engine\\utility-a1b2c3d4.js:1:22",
		"    at (engine/utility-a1b2c3d4.js:1:22)",
	],
	["    at open (/home/ann/notes/AMI.md:3:1)", "(left out)"],
	["engine: AnnsSecretError: x", "(left out)"],
	["engine starts with /home/ann/AMI.md", "(left out)"],
	["amiable:open-note failed: /home/ann/AMI.md is gone", "(left out)"],
	["engine ended: spawn /home/ann/node ENOENT", "(left out)"],
	["", "(left out)"],
])("of the line %j this stays: %j", (line, expected) => {
	expect(scrubLogLine(`${at} ${line}`)).toBe(`${at} ${expected}`);
	expect(scrubLogLine(line)).toBe(expected);
});

test("law (seed 9): no text of a card, no path and no setting of words gets through, wherever it stands", () => {
	// Words that nothing of the app's own is made of.
	const secret = fc
		.array(
			fc.constantFrom("Zürich", "qqvault", "/home/zoe", "C:\\Zoe", "ami.md"),
			{
				minLength: 1,
				maxLength: 4,
			},
		)
		.map((words) => words.join(" "));
	const before = fc.constantFrom(
		"",
		"engine: ",
		"engine: Error: ",
		"engine ended: exit status ",
		"page ended: ",
		"refused amiable:",
		"    at ",
		"    at x (/a/dist/engine/",
	);
	const after = fc.constantFrom("", ":1:2)", ".js:1:2", " engine starts", "\n");
	const law = fc.property(secret, before, after, (words, left, right) => {
		const text = formatDiagnostics({
			...facts,
			check: { ...facts.check, dataFile: words, problems: [words] } as never,
			settings: {
				...defaultSettings,
				theme: words,
				deck: words,
			} as unknown as Settings,
			log: [`${at} ${left}${words}${right}`, left + words + right],
		});
		expect(text).not.toMatch(/Zürich|qqvault|zoe|ami\.md/i);
	});
	fc.assert(law, { seed: 9, numRuns: 500 });
});
