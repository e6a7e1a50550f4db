// Which run of the app this page is: the engine counts an attempt's time only within one run.

/** One a page load. */
export const run = crypto.randomUUID();

/** How often an attempt that runs says that it does; what a crash can lose at most. */
export const tickMs = 5000;

/** The clock that counts, and the one on the wall, which goes on during sleep. */
export interface Instant {
	monotonic: number;
	wall: number;
}

export function instant(): Instant {
	return { monotonic: performance.now(), wall: Date.now() };
}
