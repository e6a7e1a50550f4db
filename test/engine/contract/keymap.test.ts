// Whatever keys the learner chooses, no key may have two meanings at the same time.
import fc from "fast-check";
import { expect, test } from "vitest";
import { partKey, sameKey } from "../../../electron/engine/contract/key.ts";
import { findClashes } from "../../../electron/engine/contract/key-clash.ts";
import {
	findRefusal,
	isCharacter,
	type Keymap,
	makeKeymap,
	refuseKey,
	shortcutIds,
	shortcutOf,
	usualKeymap,
} from "../../../electron/engine/contract/keymap.ts";
import type { OwnKeys } from "../../../electron/engine/contract/own-keys.ts";

const make = (keys: OwnKeys, characterKeys = true) =>
	makeKeymap({ keys, characterKeys });

const clashesIn = (keymap: Keymap) =>
	findClashes(
		Object.fromEntries(
			shortcutIds.map((id) => [id, { ...shortcutOf(id), keys: keymap[id] }]),
		),
	);

const combination = fc
	.tuple(
		fc.subarray(["Mod", "Alt", "Shift"]),
		fc.constantFrom(..."abcdefgxyzABC1234?+-@*".split(""), "Enter", "F1"),
	)
	.map(([modifiers, key]) => [...modifiers, key].join("+"));

const choices = fc.dictionary(
	fc.constantFrom<string>(...shortcutIds, "of-another-version"),
	fc.array(combination, { maxLength: 3 }),
	{ maxKeys: 30 },
);

test("without choices each action has the keys of the registry", () => {
	expect(usualKeymap).toEqual(
		Object.fromEntries(shortcutIds.map((id) => [id, [...shortcutOf(id).keys]])),
	);
});

test("law: no clash in any scope, whatever was chosen (seed 8)", () => {
	fc.assert(
		fc.property(choices, fc.boolean(), (keys, characterKeys) => {
			const keymap = make(keys, characterKeys);
			expect(clashesIn(keymap)).toEqual([]);
			expect(Object.keys(keymap).sort()).toEqual([...shortcutIds].sort());
		}),
		{ seed: 8, numRuns: 300 },
	);
});

test("law: a series of remaps that are not refused gives each action just what was chosen (seed 9)", () => {
	const remap = fc.tuple(fc.constantFrom(...shortcutIds), combination);
	fc.assert(
		fc.property(fc.array(remap, { maxLength: 40 }), (remaps) => {
			let keys: OwnKeys = {};
			for (const [id, key] of remaps)
				if (refuseKey(make(keys), id, key) === null)
					keys = { ...keys, [id]: [key] };
			const keymap = make(keys);
			expect(clashesIn(keymap)).toEqual([]);
			for (const [id, own] of Object.entries(keys))
				expect(keymap[id as keyof Keymap]).toEqual(own);
		}),
		{ seed: 9, numRuns: 100 },
	);
});

test("the learner’s key is taken away from what the registry gives it to", () => {
	const keymap = make({ "grade-easy": ["U"] });
	expect(keymap["grade-easy"]).toEqual(["U"]);
	expect(keymap["undo-grade"]).toEqual([]);
	expect(keymap["inbox-undo"]).toEqual(["U"]);
});

test("a taken key is refused with what has it, in scopes that are there together alone", () => {
	const refuse = (id: keyof Keymap, key: string) =>
		refuseKey(usualKeymap, id, key);
	expect(refuse("grade-easy", "u")).toEqual({ why: "taken", by: "undo-grade" });
	expect(refuse("choose-a", "Shift+U")).toBe(null);
	expect(refuse("choose-a", "U")).toEqual({ why: "taken", by: "undo-grade" });
	expect(refuse("inbox-accept", "1")).toBe(null);
	expect(refuse("inbox-accept", "Mod+k")).toEqual({
		why: "taken",
		by: "palette",
	});
	expect(refuse("grade-again", "Shift+2")).toEqual({
		why: "taken",
		by: "grade-hard",
	});
	expect(refuse("grade-again", "Mod+C")).toEqual({
		why: "reserved",
		does: "copies",
	});
});

test("a set of choices is refused for what changed, and not for what was there before", () => {
	const keys = { "grade-easy": ["U"], "card-edit": ["F2"] };
	expect(findRefusal(keys, ["card-edit"])).toBe(null);
	expect(findRefusal(keys, ["grade-easy"])).toEqual({
		id: "grade-easy",
		key: "U",
		refusal: { why: "taken", by: "undo-grade" },
	});
	const swapped = { "grade-easy": ["U"], "undo-grade": ["4"] };
	expect(findRefusal(swapped, ["grade-easy", "undo-grade"])).toBe(null);
});

test("with characters switched off, no key that types one is left, and all others are", () => {
	const keymap = make({ "grade-good": ["G", "Alt+G"] }, false);
	for (const id of shortcutIds)
		for (const key of keymap[id]) expect(isCharacter(key)).toBe(false);
	expect(keymap["grade-good"]).toEqual(["Alt+G"]);
	expect(keymap["show-answer"]).toEqual(["Space", "Enter"]);
	expect(keymap["show-shortcuts"]).toEqual(["F1"]);
	expect(keymap["exam-next"]).toEqual(["ArrowRight"]);
});

test("combinations are the same whatever their case, the order of their modifiers and Shift on signs", () => {
	expect(sameKey("Shift+Mod+z")).toBe(sameKey("Mod+Shift+Z"));
	expect(sameKey("Shift+?")).toBe("?");
	expect(sameKey("Shift+U")).not.toBe(sameKey("U"));
	expect(partKey("Mod++")).toEqual({ modifiers: ["Mod"], key: "+" });
	expect(partKey("-")).toEqual({ modifiers: [], key: "-" });
});
