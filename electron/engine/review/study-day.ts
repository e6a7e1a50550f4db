// The study day: which day of learning an instant belongs to, in the learner's zone and from their rollover hour on.

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Offsets are looked up once for each stretch of this length; no zone changes its clocks twice within it. */
const stretchMs = 6 * hourMs;
/** No zone was ever further from UTC than this (Manila's local mean time: 15:56). */
const widestOffsetMs = 16 * hourMs;

/** Turns instants (ms since 1970, UTC) into study days (integers, 0 is 1 January 1970) and back. */
export interface Calendar {
	/** An IANA name such as `Europe/Berlin`. */
	readonly timeZone: string;
	/** Local hour, 0 to 23, at which a study day begins. */
	readonly rolloverHour: number;
	/** The study day of an instant: whole days in (local wall clock - rollover hour). */
	dayOf(at: number): number;
	/**
	 * The first instant of a study day. Where the clocks skip the rollover hour it is the end of the
	 * gap; where they skip the whole day (Apia, 30 December 2011) it is the start of the next one.
	 */
	startOf(day: number): number;
}

/**
 * Makes the calendar for a zone and a rollover hour; make it once and keep it, since it remembers
 * the zone's offsets (a lookup then costs well under a microsecond). Throws an Error for an unknown
 * zone, or a rollover hour that is not a whole number from 0 to 23.
 */
export function createCalendar(options: {
	timeZone: string;
	rolloverHour: number;
}): Calendar {
	const { timeZone, rolloverHour } = options;
	if (!Number.isInteger(rolloverHour) || rolloverHour < 0 || rolloverHour > 23)
		throw new Error(
			`The rollover hour must be a whole number from 0 to 23, not ${rolloverHour}.`,
		);
	const offsetAt = rememberOffsets(readOffsets(timeZone));
	const dayOf = (at: number) =>
		Math.floor((at + offsetAt(at) - rolloverHour * hourMs) / dayMs);
	return {
		timeZone,
		rolloverHour,
		dayOf,
		startOf(day) {
			const wallClock = day * dayMs + rolloverHour * hourMs;
			return findFirst(
				wallClock - widestOffsetMs,
				wallClock + widestOffsetMs,
				(at) => dayOf(at) >= day,
			);
		},
	};
}

/** What local clocks show less UTC, in ms, at an instant. */
type OffsetAt = (at: number) => number;

/** Asks the zone database, which is right and slow (some microseconds a call). */
function readOffsets(timeZone: string): OffsetAt {
	const format = openZone(timeZone);
	return (at) => {
		// "1/31/2026, GMT+05:45"; old local mean times have seconds, and UTC itself is a bare "GMT".
		const match = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(format.format(at));
		if (!match) return 0;
		const [, sign, hours, minutes, seconds = "0"] = match;
		const size =
			Number(hours) * hourMs +
			Number(minutes) * minuteMs +
			Number(seconds) * 1000;
		return sign === "-" ? -size : size;
	};
}

function openZone(timeZone: string): Intl.DateTimeFormat {
	try {
		return new Intl.DateTimeFormat("en-US", {
			timeZone,
			timeZoneName: "longOffset",
		});
	} catch {
		throw new Error(`The time zone "${timeZone}" is not known.`);
	}
}

/** Remembers for each stretch of time its offset and, if the clocks change in it, the instant at which they do. */
function rememberOffsets(read: OffsetAt): OffsetAt {
	const stretches = new Map<
		number,
		{ before: number; after: number; changesAt: number }
	>();
	return (at) => {
		const index = Math.floor(at / stretchMs);
		let stretch = stretches.get(index);
		if (!stretch) {
			const start = index * stretchMs;
			const end = start + stretchMs;
			const before = read(start);
			const after = read(end);
			const changesAt =
				before === after
					? end
					: findFirst(start, end, (instant) => read(instant) !== before);
			stretch = { before, after, changesAt };
			stretches.set(index, stretch);
		}
		return at < stretch.changesAt ? stretch.before : stretch.after;
	};
}

/** The first whole number in (low, high] that passes, when all that follow it pass too; `low` fails and `high` passes. */
function findFirst(
	low: number,
	high: number,
	passes: (at: number) => boolean,
): number {
	let failing = low;
	let passing = high;
	while (passing - failing > 1) {
		const middle = Math.floor((failing + passing) / 2);
		if (passes(middle)) passing = middle;
		else failing = middle;
	}
	return passing;
}
