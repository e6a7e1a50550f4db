// The command line as a person or a program calls it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { contentDir, createFolder, noteWith } from "../engine/fixture.ts";
import { run, runJson } from "./run.ts";

test("cards shows what a note yields and stores nothing", async () => {
	const folder = createFolder({
		"a.md": "# Storage\n\nLargest gp3 volume :: 16 TiB\n",
	});
	const file = join(folder, "a.md");
	const { status, json } = await runJson("cards", file);
	expect(status).toBe(0);
	expect(json).toEqual({
		notes: [
			{
				path: file,
				title: expect.any(String),
				cards: [
					{
						id: expect.stringMatching(/^[0-9a-f]+$/),
						kind: "basic",
						front: "Largest gp3 volume",
						back: "16 TiB",
						context: expect.arrayContaining(["Storage"]),
						rule: expect.any(String),
						tags: [],
						deck: "",
						sources: [{ path: file, line: 3, endLine: 3 }],
					},
				],
				inbox: [],
				skipped: [],
				diagnostics: [],
			},
		],
		diagnostics: [],
	});
});

test("formulas are printed between their dollars", async () => {
	const folder = createFolder({
		"a.md": "Spread of a sample :: $s^2$, the square of $s$\n",
	});
	const { json } = await runJson("cards", join(folder, "a.md"));
	expect(json.notes[0].cards[0].back).toBe("$s^2$, the square of $s$");
});

test("ids of cards are the same in every run and differ within a note", async () => {
	const folder = createFolder({ "a.md": noteWith(5) });
	const ids = async () =>
		(await runJson("cards", folder)).json.notes[0].cards.map(
			({ id }: { id: string }) => id,
		);
	expect(await ids()).toEqual(await ids());
	expect(new Set(await ids()).size).toBe(5);
});

test("import tells in words how many cards wait for a decision", async () => {
	const folder = createFolder({
		"notes/Tides.md":
			"# Tides\n\nThe gauge stands on a wall of 12 m.\n\n## See also\n\n- Quays: stone walls that ships moor at\n- Locks: chambers that lift ships",
	});
	const words = ["import", join(folder, "notes"), "--data", join(folder, "d")];
	const { inbox, added } = (await runJson(...words, "--dry-run")).json;
	expect(inbox).toBeGreaterThan(0);
	expect((await run(...words)).out).toContain(
		`${added} added, ${inbox} wait in the inbox, 0 updated`,
	);
});

test("import, due, answer and undo work on one data folder at any time given", async () => {
	const folder = createFolder({ "notes/a.md": noteWith(3) });
	const data = ["--data", join(folder, "data")];
	const notes = join(folder, "notes");
	const dry = await runJson("import", notes, ...data, "--dry-run");
	expect(dry.json).toMatchObject({ added: 3, diagnostics: [] });
	expect((await runJson("due", ...data)).json.due).toEqual([]);
	expect((await runJson("import", notes, ...data)).json.added).toBe(3);
	const first = ["--at", "2026-11-22T09:00:00Z"];
	const { due } = (await runJson("due", ...data, ...first)).json;
	expect(due.length).toBe(3);
	const card = String(due[0].id);
	const answered = await runJson(
		...["answer", "--card", card, "--grade", "easy", ...data, ...first],
	);
	expect(answered.json.interval.unit).toBe("days");
	const dueIds = async (at: string) =>
		(await runJson("due", ...data, "--at", at)).json.due.map(
			({ id }: { id: number }) => String(id),
		);
	expect(await dueIds("2026-11-22T10:00:00Z")).not.toContain(card);
	expect(await dueIds("2027-01-22T10:00:00Z")).toContain(card);
	expect((await runJson("undo", ...data)).json.undone).toMatch(/^Easy on/);
	expect(await dueIds("2026-11-22T10:00:00Z")).toContain(card);
});

test.each(["2026-11-22", "2026-11-22T09:00", "2026-11-22T09:00:00.5+01:00"])(
	"a time may be given as %s",
	async (at) => {
		const { status } = await run("due", "--data", createFolder(), "--at", at);
		expect(status).toBe(0);
	},
);

test("a refused action ends with 1 and an error that programs can read", async () => {
	const data = ["--data", createFolder()];
	const refused = await runJson(
		...["answer", "--card", "7", "--grade", "good", ...data],
	);
	expect(refused).toEqual({
		status: 1,
		json: {
			error: { code: "not-found", message: "There is no card with the id 7." },
		},
	});
	expect((await runJson("undo", ...data)).json.error.code).toBe(
		"nothing-to-undo",
	);
	const plain = await run("import", "/no/such/place", ...data);
	expect(plain.status).toBe(1);
	expect(plain.err).toContain("/no/such/place");
});

test.each([
	[[]],
	[["dance"]],
	[["cards"]],
	[["cards", "a.md", "--colour"]],
	[["answer", "--card", "one", "--grade", "good"]],
	[["answer", "--card", "1", "--grade", "perfect"]],
	[["due", "--at", "tomorrow"]],
	[["due", "--at", "Nov 22"]],
	[["due", "--at", "2026-02-30T09:00:00Z"]],
	[["due", "--at", "2026-11-22T25:00:00Z"]],
	[["due", "--data", ""]],
	[["serve", "--data", ""]],
	[["serve", "--port", "70000"]],
])("wrong usage ends with 2 and shows the usage: %j", async (args) => {
	const { status, err } = await run(...args);
	expect(status).toBe(2);
	expect(err).toContain("amiable");
});

test("doctor finds a new data folder in good health", async () => {
	const { status, json } = await runJson("doctor", "--data", createFolder());
	expect(status).toBe(0);
	expect(json).toMatchObject({ ok: true, problems: [], cards: 0 });
});

test("a data folder that cannot be used is refused in words", async () => {
	const folder = createFolder({ file: "not a folder" });
	const refused = await runJson("doctor", "--data", join(folder, "file"));
	expect(refused.status).toBe(1);
	expect(refused.json.error.code).toBe("data-unavailable");
});

test("serve refuses a port that is taken, in words", async () => {
	const taken = createServer();
	onTestFinished(() => void taken.close());
	await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
	const port = String((taken.address() as AddressInfo).port);
	const serve = ["serve", "--port", port, "--data", createFolder()];
	const { status, json } = await runJson(...serve);
	expect(status).toBe(1);
	expect(json.error.code).toBe("port-in-use");
	expect(json.error.message).toContain(port);
	expect(json.error.message).toContain("--port");
});

test("questions asks what notes say, the same for the same seed, each with sources and a right option", async () => {
	const note = join(contentDir, "notes", "aws-ami.md");
	const ask = async (seed: string) =>
		(await runJson("questions", note, "--seed", seed)).json.questions;
	const questions = await ask("3");
	expect(await ask("3")).toEqual(questions);
	const singles = questions.filter(
		({ kind }: { kind: string }) => kind === "single",
	);
	expect(singles.length).toBeGreaterThan(2);
	for (const { options, sources } of singles) {
		expect(options.length).toBe(4);
		expect(
			options.filter(({ correct }: { correct: boolean }) => correct).length,
		).toBe(1);
		expect(sources[0].path).toBe(note);
	}
});
