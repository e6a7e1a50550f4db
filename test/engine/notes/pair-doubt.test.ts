// Pairs of a list that leave open what is asked.
import { expect, test } from "vitest";
import { findPairDoubt } from "../../../electron/engine/notes/pair-doubt.ts";

const pairOf = (name: string, value: string) => ({
	name: { text: name },
	value: { text: value },
});

test.each([
	["Rule of thumb", "never sail by night", "vague-question"],
	["Fuel considerations", "filling takes a while", "vague-question"],
	["Most flexible", "the usual berth", "vague-question"],
	["Full crew control", "a whole boat for you", "vague-question"],
	["Security", "The gate is kept by two wardens", "vague-question"],
	["Sloop", "min 3 hands", "from-context"],
	["resin", "from the bark of pines", "from-context"],
	["lug sail", "fishing boats, rarely used now", "several-facts"],
	["gig", "for rowers, lugger – for sailors", "several-facts"],
	["Lateen sail boats", "boats only (no sails)", "doubtful"],
	["hull max 9 m", "longer ones by road", "rough-wording"],
	["Hired skiffs", "ideal for short trips", "vague-question"],
	["Ferry boat", "use the ferry to cross", "doubtful"],
])("%s: %s leaves it open", (name, value, doubt) => {
	expect(findPairDoubt(pairOf(name, value), { place: "Boats", line: "" })).toBe(
		doubt,
	);
});

test.each([
	["Best for", "short trips", "Boats"],
	["Hired skiffs", "ideal for short trips", "Boats – Uses"],
	["Most", "of the crew", "Boats"],
	["Security", "two wardens", "Boats"],
	["Mooring fee", "By default, you pay for each night", "Boats"],
	["resin", "from the bark of pines", "Boats – Sources"],
	["Sloop", "min 3 hands", "Boats – Limits"],
	["Lateen sail", "a triangle on a long yard", "Boats"],
])("%s: %s is asked below %s", (name, value, place) => {
	expect(findPairDoubt(pairOf(name, value), { place, line: value })).toBeNull();
});

test("a value that was cut at a semicolon waits", () => {
	const line = "Dory: a flat boat; it is nested on deck";
	expect(
		findPairDoubt(pairOf("Dory", "a flat boat"), { place: "Boats", line }),
	).toBe("several-facts");
});
