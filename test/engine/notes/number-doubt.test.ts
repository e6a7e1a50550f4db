// A number that the rest of its line tells, or that is none to learn, makes its cloze wait.
import { expect, test } from "vitest";
import { doubtNumber } from "../../../electron/engine/notes/number-doubt.ts";

test.each([
	["at spring tide 60% of the mud is wet, […] dry", "40%"],
	["the yield of a mill is less than […]", "100%"],
	["the moisture percentage is the water over the mass, times […]", "100%"],
	["a gate of three or […] leaves is heavy", "four"],
	["low water: 0–2 m, half tide: […] m", "2–5"],
	["low water: […] m, half tide: 2–5 m", "0–2"],
	["a lock has at least […] warden", "one"],
	["if the swell is over […] m", "3"],
	["when the flow is < […] l/s", "20"],
	["ebb and flood are […] examples of a tide", "two"],
	["you cannot moor […] ship to two quays", "1"],
	["file […] - Quays of the north", "02"],
	["01101 and […] are flags of the gate", "11010"],
])("%s: %s is no question", (sentence, answer) => {
	expect(doubtNumber(sentence, answer)).toBe("guess");
});

test.each([
	["at spring tide 60% of the mud and […] of the sand is wet", "30%"],
	["the mill runs at […] of its power", "100%"],
	["a lock has two or […] gates", "five"],
	["low water: 0–2 m, storm: […] m", "5–9"],
	["a lock has at least […] gates", "two"],
	["a permit lasts at least […] year", "1"],
	["if the swell is over […] m, the gate shuts", "3"],
	["when idle the pump draws […] W", "3"],
])("%s: %s is asked", (sentence, answer) => {
	expect(doubtNumber(sentence, answer)).toBeNull();
});
