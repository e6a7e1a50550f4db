// `amiable plan` as a person or a program calls it.
import { expect, test } from "vitest";
import { noteWith } from "../../engine/fixture.ts";
import { importNotes, run } from "../run.ts";

async function imported(count: number) {
	const { data } = await importNotes({ "a.md": noteWith(count) });
	// The same study day in every zone, from Hawaii to New Zealand.
	return [...data, "--at", "2026-11-22T14:00:00Z"];
}

test("plan tells minutes and recall for each day up to the exam, as words or as JSON", async () => {
	const data = await imported(12);
	const wish = ["plan", "--exam", "2026-12-02", "--minutes", "15", ...data];
	const { status, out } = await run(...wish);
	expect(status).toBe(0);
	expect(out).toContain("10 days to the exam: 15 minutes a day are enough");
	expect(out.split("\n").filter((line) => /^2026-1/.test(line)).length).toBe(
		10,
	);
	const json = JSON.parse((await run(...wish, "--json")).out);
	expect(json).toMatchObject({
		exam: "2026-12-02",
		cards: 12,
		fits: true,
		minutesPerDay: 15,
	});
	expect(json.recall.withPlan).toBeGreaterThan(json.recall.withToday);
});

test("plan says what does not fit, and refuses what makes no sense", async () => {
	const data = await imported(60);
	const tight = await run(
		...["plan", "--exam", "2026-11-24", "--minutes", "3", "--json"],
		...data,
	);
	const plan = JSON.parse(tight.out);
	expect(plan.fits).toBe(false);
	expect(plan.drop.length).toBe(plan.dropCount);
	expect(
		plan.days.every(({ minutes }: { minutes: number }) => minutes <= 3),
	).toBe(true);
	expect((await run("plan", "--exam", "tomorrow", ...data)).status).toBe(2);
	expect((await run("plan", "--minutes", "0", ...data)).status).toBe(2);
	const none = await run("plan", "--json", ...data);
	expect(none.status).toBe(1);
	expect(JSON.parse(none.out).error.code).toBe("no-exam");
});
