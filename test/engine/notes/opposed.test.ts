// Sentences that tell two things apart: where they part, and what is asked beside what.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { words } from "../../../electron/engine/notes/inline.ts";
import {
	dropUnlike,
	splitContrast,
} from "../../../electron/engine/notes/opposed.ts";

function clozes(text: string) {
	return splitContrast(words(text))?.halves.map(({ inline, cloze }) =>
		cloze ? plainText(cloze.front) : inline.text,
	);
}

test.each([
	[
		"TCP is connection-oriented, whereas UDP is connectionless.",
		"TCP is […], whereas UDP is connectionless.",
		"TCP is connection-oriented, whereas UDP is […].",
	],
	[
		"NAT gateways are managed, while NAT instances are run by you.",
		"NAT gateways are […], while NAT instances are run by you.",
		"NAT gateways are managed, while NAT instances are […].",
	],
])("%s is asked with either half in sight", (text, one, other) => {
	expect(clozes(text)).toEqual([one, other]);
});

test("halves that say different kinds of things are read apart", () => {
	expect(
		clozes("A gateway endpoint is free, whereas an interface costs money"),
	).toEqual(["A gateway endpoint is free", "an interface costs money"]);
});

test.each([
	"Wait while the page is loading.",
	"Users wait, while the page is loading.",
	"The price rises, whereas before",
	"Plain sentences part nothing.",
])("%s is one statement", (text) => {
	expect(splitContrast(words(text))).toBeNull();
});

test.each([
	[
		"Unlike EBS volumes, instance stores are ephemeral",
		"instance stores are ephemeral",
	],
	["In contrast, network ACLs are stateless", "network ACLs are stateless"],
	["Unlike TCP, it is fast", "Unlike TCP, it is fast"],
	["Unlike this", "Unlike this"],
])("%s states: %s", (text, stated) => {
	expect(dropUnlike(words(text)).text).toBe(stated);
});
