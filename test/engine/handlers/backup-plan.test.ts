// Which backups stay: many of today, fewer of long ago, and never so many that the disk fills.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Backup } from "../../../electron/engine/contract/backup.ts";
import {
	chooseThinned,
	nameBackup,
	readBackupName,
} from "../../../electron/engine/handlers/backup-plan.ts";
import { day, hour, minute, morning } from "../fixture.ts";

function backupsAt(ages: readonly number[], bytes = 1000): Backup[] {
	return ages.map((age) => {
		const at = morning - age;
		return { name: nameBackup("automatic", at), kind: "automatic", at, bytes };
	});
}

/** Ages in days of what stays. */
function staying(backups: readonly Backup[]): number[] {
	const gone = new Set(chooseThinned(backups, morning));
	return backups
		.filter((one) => !gone.has(one))
		.map(({ at }) => (morning - at) / day);
}

test("a name tells kind and time, and no other file is taken for a backup", () => {
	for (const kind of ["automatic", "manual", "aside"] as const)
		expect(readBackupName(nameBackup(kind, morning))).toEqual({
			kind,
			at: morning,
		});
	for (const name of [
		"amiable.sqlite",
		"../amiable-2026-11-22T09-00-00-000Z-manual.sqlite",
		"amiable-2026-11-22T09-00-00-000Z-manual.sqlite.part",
		"amiable-2026-11-22T09-00-00-000Z-other.sqlite",
		"amiable-2026-99-22T09-00-00-000Z-manual.sqlite",
	])
		expect(readBackupName(name), name).toBeNull();
});

test("all of the last day stay, then one a day, one a week and one a month", () => {
	const halfHours = backupsAt(
		Array.from({ length: 40 }, (_, n) => n * 30 * minute),
	);
	expect(staying(halfHours)).toHaveLength(40);
	const hourly = Array.from({ length: 24 * 400 }, (_, n) => n * hour);
	const left = staying(backupsAt(hourly));
	expect(left.filter((age) => age < 1)).toHaveLength(24);
	expect(left.filter((age) => age >= 1 && age < 15)).toHaveLength(15);
	const weeks = left.filter((age) => age >= 15 && age < 62).length;
	expect(weeks).toBeGreaterThanOrEqual(7);
	expect(weeks).toBeLessThanOrEqual(8);
	const months = left.filter((age) => age >= 62).length;
	expect(months).toBeGreaterThanOrEqual(10);
	expect(months).toBeLessThanOrEqual(12);
});

test("the newest three stay however old or large they are", () => {
	expect(
		staying(backupsAt([400 * day, 500 * day, 600 * day, 700 * day])),
	).toEqual([400, 500, 600]);
	const large = backupsAt([hour, 2 * hour, 3 * hour, 4 * hour], 1024 ** 3);
	expect(staying(large)).toHaveLength(3);
});

test("law (seed 5): only automatic ones go, never the newest, and thinning again changes nothing", () => {
	const ages = fc.array(fc.integer({ min: 0, max: 800 * 24 }), {
		maxLength: 60,
	});
	const law = fc.property(
		ages,
		fc.integer({ min: 0, max: 5 }),
		(hours, manual) => {
			const backups = backupsAt(
				[...new Set(hours)].map((age) => age * hour),
			).map(
				(one, index): Backup =>
					index < manual ? { ...one, kind: "manual" } : one,
			);
			const gone = chooseThinned(backups, morning);
			expect(gone.every(({ kind }) => kind === "automatic")).toBe(true);
			const kept = backups.filter((one) => !gone.includes(one));
			expect(chooseThinned(kept, morning)).toEqual([]);
			const newest = backups
				.filter(({ kind }) => kind === "automatic")
				.toSorted((one, other) => other.at - one.at)[0];
			if (newest) expect(kept).toContain(newest);
		},
	);
	fc.assert(law, { seed: 5, numRuns: 300 });
});
