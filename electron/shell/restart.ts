// When an engine that died is started again: at once, then slower, then not without asking.

const windowMs = 60_000;
const delaysMs = [0, 250, 500, 1000, 2000];

/**
 * How long to wait before the next start, in ms, given the times of all deaths so far, the latest
 * last; undefined when it died too often within a minute and the person has to decide.
 */
export function restartDelay(deaths: readonly number[]): number | undefined {
	const latest = deaths.at(-1) ?? 0;
	const recent = deaths.filter((at) => latest - at < windowMs);
	return delaysMs[Math.max(recent.length - 1, 0)];
}

/** The message of the error that ended the engine, out of the stack that Node prints. */
export function findProblem(output: string): string | undefined {
	return /^\w*(?:Error|Failure)\w*(?: \[\w+\])?: (.+)$/m.exec(output)?.[1];
}
