// Completing a line with what is offered for it.
import { expect, test } from "vitest";
import {
	accept,
	applyOffer,
	moveActive,
} from "../../../renderer/components/line-completion.ts";

/** A line with its cursor at the bar. */
function draft(line: string) {
	const cursor = line.indexOf("|");
	return { text: line.replace("|", ""), cursor };
}

function shown({ text, cursor }: { text: string; cursor: number }): string {
	return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

const items = (...values: string[]) =>
	values.map((value) => ({ value, detail: "" }));

test("the only offer is put in, with a space after it", () => {
	const { draft: next, offer } = applyOffer(draft("aws ec2 create-im|"), {
		from: 8,
		items: items("create-image"),
	});
	expect(shown(next)).toBe("aws ec2 create-image |");
	expect(offer).toBeNull();
});

test.each([
	[
		"a value goes on after its sign",
		"Name=na|",
		0,
		"Name=name,Values=",
		"Name=name,Values=|",
	],
	[
		"in the middle no second space is set",
		"aws e| help",
		4,
		"ec2",
		"aws ec2| help",
	],
	["what stands behind the cursor stays", "a|,b", 0, "abc", "abc |,b"],
])("%s", (_name, line, from, value, expected) => {
	expect(shown(accept(draft(line), { from, value }))).toBe(expected);
});

test("of several offers as much is put in as all have in common, and the rest is offered", () => {
	const { draft: next, offer } = applyOffer(draft("aws ec2 desc|"), {
		from: 8,
		items: items("describe-images", "describe-image-attribute"),
	});
	expect(shown(next)).toBe("aws ec2 describe-image|");
	expect(offer).toMatchObject({ from: 8, cursor: 22, active: 0 });
	const chosen = offer && accept(next, { from: 8, value: "describe-images" });
	expect(chosen && shown(chosen)).toBe("aws ec2 describe-images |");
});

test("nothing in common leaves the line as it is, no offer as well", () => {
	const line = draft("lab |");
	const several = applyOffer(line, { from: 4, items: items("settle", "bill") });
	expect(several.draft).toBe(line);
	expect(several.offer?.items).toHaveLength(2);
	expect(applyOffer(line, { from: 4, items: [] })).toEqual({
		draft: line,
		offer: null,
	});
});

test("the light goes round", () => {
	const offer = { from: 0, cursor: 0, active: 0, items: items("a", "b", "c") };
	expect(moveActive(offer, -1).active).toBe(2);
	expect(moveActive({ ...offer, active: 2 }, 1).active).toBe(0);
});
