// What a word alone tells of its part in a clause.
import { expect, test } from "vitest";
import { roleOf } from "../../../electron/engine/notes/word-role.ts";
import { findWords } from "../../../electron/engine/notes/words.ts";

function role(text: string) {
	const [word] = findWords(text);
	if (!word) throw new Error("expected a word");
	return roleOf(word);
}

test("a word may be a verb, a helper or the word that opens another clause", () => {
	expect(role("stores")).toMatchObject({
		verb: { base: "store", form: "third" },
		isAuxiliary: false,
		isPlural: true,
		followsNoun: true,
	});
	expect(role("cannot")).toMatchObject({ verb: null, isAuxiliary: true });
	expect(role("which")).toMatchObject({ opensClause: true, verb: null });
	expect(role("the")).toMatchObject({ isDeterminer: true, followsVerb: true });
});

test("words in -s are plural unless they are known not to be", () => {
	expect(
		["AMIs", "regions", "people"].map((word) => role(word).isPlural),
	).toEqual([true, true, true]);
	expect(
		["always", "class", "status", "AWS", "gas"].map(
			(word) => role(word).isPlural,
		),
	).toEqual([false, false, false, false, false]);
});

test("some verbs are nouns nearly always, and some never are", () => {
	expect(role("rules")).toMatchObject({
		isMostlyNoun: true,
		isNoun: true,
		isSurelyVerb: false,
		followsNoun: false,
	});
	expect(role("requires")).toMatchObject({
		isMostlyNoun: false,
		isSurelyVerb: true,
	});
	expect(role("access")).toMatchObject({ isActionNoun: true });
	expect(role("to")).toMatchObject({ isComplement: true });
});
