// `stats` and `optimise` as a person or a program calls them.
import { join } from "node:path";
import { expect, test } from "vitest";
import { createEngine } from "../../../electron/engine/engine.ts";
import {
	createFolder,
	day,
	morning,
	noteWith,
	paths,
} from "../../engine/fixture.ts";
import { logLearner } from "../../engine/handlers/learner-log.ts";
import { run } from "../run.ts";

const at = new Date(morning).toISOString();

/** A data folder with `count` reviews. */
async function createData(count: number): Promise<string> {
	const folder = createFolder({ "notes/storage.md": noteWith(200) });
	const engine = await createEngine({
		file: join(folder, "amiable.sqlite"),
		now: () => morning,
		timeZone: "UTC",
		contentDir: null,
		version: "1",
		log: () => {},
	});
	await engine.client.import.apply(paths(join(folder, "notes")));
	const cards = (await engine.client.card.list({})).map(({ id }) => id);
	logLearner(engine, cards, count, Math.floor(morning / day));
	await engine.close();
	return folder;
}

test("stats tells a person and a program the same", async () => {
	const data = await createData(500);
	const json = await run("stats", "--data", data, "--at", at, "--json");
	expect(json.status).toBe(0);
	const stats = JSON.parse(json.out);
	expect(stats.reviews).toBeGreaterThan(100);
	expect(stats.workload.options.length).toBeGreaterThan(5);
	const plain = await run("stats", "--data", data, "--at", at);
	expect(plain.out).toContain(`${stats.reviews} answers on `);
	const none = await run(
		...["stats", "--deck", "none", "--data", data, "--at", at, "--json"],
	);
	expect(JSON.parse(none.out).reviews).toBe(0);
});

test("stats refuses a stretch of time that is none", async () => {
	const { status, err } = await run("stats", "--days", "0");
	expect(status).toBe(2);
	expect(err).toContain("--days takes a whole number");
});

test("optimise says what is missing with too few reviews", async () => {
	const data = await createData(100);
	const { status, out } = await run("optimise", "--data", data, "--json");
	expect(status).toBe(1);
	expect(JSON.parse(out).error).toMatchObject({
		code: "too-few-reviews",
		message: expect.stringContaining("400"),
	});
});

test("optimise changes nothing until it is told to apply", async () => {
	const data = await createData(4000);
	const optimise = async (...args: string[]) => {
		const { out } = await run(
			...["optimise", "--data", data, "--at", at, "--json", ...args],
		);
		return JSON.parse(out);
	};
	const tried = await optimise();
	expect(tried).toMatchObject({ outcome: "better", isApplied: false });
	const applied = await optimise("--apply", "--reschedule");
	expect(applied).toMatchObject({
		// Its threads add up in any order, in numbers of 32 bits.
		before: {
			logLoss: expect.closeTo(tried.before.logLoss, 5),
			rmseBins: expect.closeTo(tried.before.rmseBins, 5),
		},
		isApplied: true,
	});
	expect(applied.rescheduled).toBeGreaterThan(100);
	const again = await optimise();
	expect(again.before.logLoss).toBeLessThan(tried.before.logLoss);
});

test("optimise refuses an unknown preset, and --reschedule alone", async () => {
	const data = await createData(10);
	const unknown = await run("optimise", "--preset", "Latin", "--data", data);
	expect(unknown.status).toBe(1);
	expect(unknown.err).toContain("There are: Default");
	const alone = await run("optimise", "--reschedule", "--data", data);
	expect(alone.status).toBe(2);
});
