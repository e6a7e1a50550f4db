// The memory model counts study days where UTC dates mislead.
import { expect, test } from "vitest";
import { createCalendar } from "../../../electron/engine/review/study-day.ts";
import { dayMs, inLosAngeles, known, noon, scheduler } from "./memory-setup.ts";

test("two reviews 20 minutes apart across 00:00 UTC are of one day in Los Angeles", () => {
	const { grade } = scheduler({ calendar: inLosAngeles });
	const memory = known(Date.parse("2026-01-15T23:50:00Z"), {
		calendar: inLosAngeles,
	});
	const again = grade(
		memory,
		"good",
		Date.parse("2026-01-16T00:10:00Z"),
	).memory;
	expect(again.stability).toBe(memory.stability);
	expect(again.lastReviewDay).toBe(memory.lastReviewDay);
});

test("an evening and the next morning are two days, though of one UTC date", () => {
	const { grade, retrievability } = scheduler({ calendar: inLosAngeles });
	const evening = Date.parse("2026-01-16T03:00:00Z");
	const morning = Date.parse("2026-01-16T16:00:00Z");
	const memory = known(evening, { calendar: inLosAngeles });
	expect(retrievability(memory, morning)).toBeLessThan(1);
	expect(grade(memory, "good", morning).memory.stability).toBe(
		scheduler().grade(known(noon), "good", noon + dayMs).memory.stability,
	);
});

test.each([
	["before", "2026-03-07T20:00:00Z", 1],
	["after the clocks went forward", "2026-03-08T20:00:00Z", 2],
	["and on the third day", "2026-03-09T20:00:00Z", 3],
])("days add up across a change of clocks: %s", (_, at, days) => {
	const { retrievability } = scheduler({ calendar: inLosAngeles });
	const memory = known(Date.parse("2026-03-06T20:00:00Z"), {
		calendar: inLosAngeles,
	});
	const alike = scheduler().retrievability(known(noon), noon + days * dayMs);
	expect(retrievability(memory, Date.parse(at))).toBe(alike);
});

test("after a move to another zone the day of the last review stays what it was", () => {
	const inTokyo = createCalendar({ timeZone: "Asia/Tokyo", rolloverHour: 4 });
	const memory = known(Date.parse("2026-01-16T05:00:00Z"), {
		calendar: inLosAngeles,
	});
	const { retrievability } = scheduler({ calendar: inTokyo });
	// 15 January in Los Angeles (21:00); in Tokyo it was the 16th then, and it is the 17th now.
	const oneDay = retrievability(memory, Date.parse("2026-01-16T10:00:00Z"));
	const twoDays = retrievability(memory, Date.parse("2026-01-17T05:00:00Z"));
	expect(oneDay).toBe(scheduler().retrievability(known(noon), noon + dayMs));
	expect(twoDays).toBe(
		scheduler().retrievability(known(noon), noon + 2 * dayMs),
	);
});

test("a due day is the study day of the grade plus the interval, however late at night", () => {
	const late = Date.parse("2026-01-16T11:30:00Z");
	const memory = known(late, { calendar: inLosAngeles });
	expect(memory).toMatchObject({
		lastReviewDay: inLosAngeles.dayOf(late),
		dueDay: inLosAngeles.dayOf(late) + 8,
		scheduledDays: 8,
	});
	expect(inLosAngeles.dayOf(late)).toBe(Date.parse("2026-01-15") / dayMs);
});
