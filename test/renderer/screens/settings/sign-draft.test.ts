// The signs of marked cards as their fields write and read them.
import { expect, test } from "vitest";
import {
	type CardSeparators,
	usualSeparators,
} from "../../../../electron/engine/contract/separator.ts";
import {
	readSign,
	type SignName,
	signFields,
	writeSign,
} from "../../../../renderer/screens/settings/sign-draft.ts";

const own: CardSeparators = {
	inline: ">>",
	inlineReversed: "<>",
	block: "&&",
	blockReversed: "&&&",
	end: "+++",
	clozes: ["==answer==", "**answer**"],
	deckTags: ["revision", "a/b"],
};

test("what a field writes it reads as the same", () => {
	for (const name of Object.keys(signFields) as SignName[])
		expect(readSign(own, name, writeSign(own, name))).toEqual(own);
	expect(writeSign(own, "deckTags")).toBe("#revision #a/b");
	expect(writeSign(usualSeparators, "end")).toBe("");
});

test("blanks around a sign, doubled lines and commas do not matter", () => {
	expect(readSign(own, "inline", " -> ")?.inline).toBe("->");
	expect(readSign(own, "end", "  ")?.end).toBeNull();
	expect(readSign(own, "deckTags", "#a, b\n#a")?.deckTags).toEqual(["a", "b"]);
	expect(readSign(own, "clozes", "{{answer}}\n\n{{answer}}")?.clozes).toEqual([
		"{{answer}}",
	]);
});

test.each<[SignName, string]>([
	["inline", ""],
	["inline", "<>"],
	["block", "+++"],
	["deckTags", "#!"],
	["clozes", "**word**"],
])("%s cannot be “%s”", (name, written) => {
	expect(readSign(own, name, written)).toBeNull();
});
