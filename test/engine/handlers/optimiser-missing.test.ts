// The app on a system for which the native program of the optimiser was not made.
import { expect, test } from "vitest";
import { defaultPresetId } from "../../../electron/engine/contract/deck.ts";
import { createFitRuns } from "../../../electron/engine/handlers/optimiser-run.ts";
import { createFolder, createTestEngine, noteWith, paths } from "../fixture.ts";

async function startWithout() {
	const made = await createTestEngine();
	const noBinding = () =>
		Promise.reject(new Error("Cannot find native binding."));
	made.engine.context.fits = createFitRuns(() => {}, undefined, noBinding);
	return made;
}

test("where the native file is missing, fitting says so and how to get it back, before it counts reviews", async () => {
	const { client } = await startWithout();
	const { isAvailable, reason, presets } = await client.optimiser.status({});
	expect(isAvailable).toBe(false);
	expect(reason).toMatch(/not installed on this computer.*Everything else/);
	expect(presets).toMatchObject([{ presetId: defaultPresetId, reviews: 0 }]);
	await expect(
		client.optimiser.start({ presetId: defaultPresetId }),
	).rejects.toMatchObject({ code: "optimiser-missing", message: reason });
});

test("everything else works without the native file", async () => {
	const { client } = await startWithout();
	const folder = createFolder({ "facts.md": noteWith(3) });
	await client.import.apply(paths(folder));
	const { card } = await client.review.next({});
	if (!card) throw new Error("expected a card");
	await client.review.answer({ cardId: card.id, grade: "easy" });
	const { reviews } = await client.statistic.overview({ days: 7 });
	expect(reviews).toBe(1);
	await client.optimiser.reset({ presetId: defaultPresetId });
	expect((await client.preset.list({}))[0]?.parameters).toBeNull();
});
