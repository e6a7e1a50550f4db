// Exams on the command line: a paper by its seed, a score for answers, readiness.
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Paper } from "../../../electron/engine/contract/exam.ts";
import { contentDir, createFolder, writeFiles } from "../../engine/fixture.ts";
import { run } from "../run.ts";

async function studied(): Promise<string> {
	const data = createFolder();
	const { status } = await run(
		"import",
		join(contentDir, "notes"),
		"--data",
		data,
	);
	expect(status).toBe(0);
	return data;
}

const paperOf = async (data: string, ...more: string[]) => {
	const { out } = await run(
		...["exam", "paper", "--blueprint", "saa-c03", "--seed", "7"],
		...["--data", data, "--json", ...more],
	);
	return JSON.parse(out) as {
		paper: Paper;
		honestSize: number;
		shortfalls: { title: string }[];
	};
};

test("a seed prints the same paper each time, and says what the notes lack", async () => {
	const data = await studied();
	const one = await paperOf(data);
	expect(one.paper.items.length).toBeGreaterThan(0);
	expect(one.shortfalls.length).toBeGreaterThan(0);
	expect(await paperOf(data)).toEqual(one);
	const { out } = await run(
		...["exam", "paper", "--blueprint", "SAA-C03", "--data", data],
	);
	expect(out).toMatch(/questions, \d+ minutes \(seed 1\)/);
	expect(out).toMatch(/Too few for Design Secure Architectures/);
});

test("scores an answer sheet: all right passes, nothing answered does not", async () => {
	const data = await studied();
	const { paper } = await paperOf(data);
	const right = paper.items.map((item) => {
		if ("options" in item)
			return {
				kind: "options",
				chosen: item.options.flatMap(({ isKey }, at) => (isKey ? [at] : [])),
			};
		if (item.kind === "ordering")
			return { kind: "order", order: item.rightOrders[0] };
		return item.kind === "matching"
			? { kind: "matches", matches: item.rightMatches }
			: null;
	});
	const folder = createFolder();
	writeFiles(folder, {
		"right.json": JSON.stringify({ paper, responses: right }),
		"empty.json": JSON.stringify({ paper, responses: [] }),
	});
	const score = async (name: string) => {
		const { status, out } = await run(
			...["exam", "score", join(folder, name), "--data", data, "--json"],
		);
		return { status, score: JSON.parse(out) };
	};
	expect(await score("right.json")).toMatchObject({
		status: 0,
		score: { isPassed: true, scaled: 1000 },
	});
	expect(await score("empty.json")).toMatchObject({
		score: { isPassed: false, scaled: 100, right: 0 },
	});
	const { out } = await run(
		...["exam", "score", join(folder, "right.json"), "--data", data],
	);
	expect(out).toMatch(/^Passed: about 1000/);
});

test.each([
	["no JSON", "nonsense", /cannot be read as JSON/],
	["no paper", "{}", /is not an answer sheet: paper/],
])(
	"refuses a sheet with %s, and says what it needs",
	async (_name, content, says) => {
		const folder = createFolder({ "sheet.json": content });
		const { status, out } = await run(
			...["exam", "score", join(folder, "sheet.json")],
			...["--data", createFolder(), "--json"],
		);
		expect(status).toBe(1);
		expect(JSON.parse(out).error).toMatchObject({
			code: "invalid-input",
			message: expect.stringMatching(says),
		});
	},
);

test("refuses an unknown blueprint by naming those that there are", async () => {
	const { status, out } = await run(
		...["exam", "paper", "--blueprint", "xyz", "--data", createFolder()],
		"--json",
	);
	expect(status).toBe(1);
	expect(JSON.parse(out).error.message).toMatch(/clf-c02.*saa-c03/);
});

test.each([
	["no blueprint", ["exam", "paper"]],
	["an odd seed", ["exam", "paper", "--blueprint", "x", "--seed", "-1x"]],
	["no file", ["exam", "score"]],
	["no day", ["readiness"]],
	["a day that is none", ["readiness", "--exam", "soon"]],
])("takes %s for wrong usage", async (_name, args) => {
	expect((await run(...args)).status).toBe(2);
});

test("readiness says what evidence is missing rather than a number", async () => {
	const data = await studied();
	const { status, out } = await run(
		...["readiness", "--exam", "2027-01-10", "--data", data, "--json"],
	);
	expect(status).toBe(0);
	const report = JSON.parse(out);
	expect(report.chance).toBeNull();
	expect(report.missing.join(" ")).toMatch(/0 of 30/);
	const said = await run(
		...["readiness", "--exam", "2027-01-10", "--data", data],
	);
	expect(said.out).toMatch(/not enough evidence/);
	expect(said.out).toMatch(/What would help most/);
});
