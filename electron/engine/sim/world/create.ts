// A fresh world: nobody has anything yet but what AWS, communities and sellers publish.
import { quotas as defaultQuotas } from "../data/quotas.ts";
import type { Quotas, World } from "./model.ts";
import { emptyTable } from "./table.ts";

export interface WorldOptions {
	/** Decides which ids the world hands out. */
	readonly seed?: number | undefined;
	/** The first time of the world's clock, in milliseconds since 1970. */
	readonly start?: number | undefined;
	/** Limits other than AWS's, for a scenario that is about one. */
	readonly quotas?: Partial<Quotas> | undefined;
}

/** 1 January 2026, 00:00 UTC: later than every bundled image. */
export const defaultStart = 1_767_225_600_000;

/** An empty world; the same options always give the same one. */
export function createWorld(options: WorldOptions = {}): World {
	const start = options.start ?? defaultStart;
	return {
		seed: options.seed ?? 1,
		start,
		now: start,
		counter: 1,
		quotas: { ...defaultQuotas, ...options.quotas },
		images: emptyTable(),
		instances: emptyTable(),
		volumes: emptyTable(),
		snapshots: emptyTable(),
		tags: emptyTable(),
		accounts: {},
		subscriptions: {},
		tokens: emptyTable(),
		storedImages: emptyTable(),
		pending: emptyTable(),
		imageNames: emptyTable(),
		imagesBySnapshot: emptyTable(),
		tallies: emptyTable(),
	};
}
