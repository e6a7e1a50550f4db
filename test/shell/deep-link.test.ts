// Links into the app: the few forms that mean something, and all others.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isAppUrl } from "../../electron/shell/address.ts";
import { parseDeepLink } from "../../electron/shell/deep-link.ts";

test.each([
	["amiable://card/12", { kind: "card", id: 12 }],
	["amiable://note/3/", { kind: "note", id: 3 }],
	[
		"amiable://search/tag%3Aebs%20snapshot",
		{ kind: "search", query: "tag:ebs snapshot" },
	],
	["amiable://search/größe", { kind: "search", query: "größe" }],
])("%s is followed", (text, target) => {
	expect(parseDeepLink(text)).toEqual(target);
});

test.each([
	"amiable://app/",
	"amiable://app/#/settings",
	"amiable://card/",
	"amiable://card/0",
	"amiable://card/012",
	"amiable://card/-1",
	"amiable://card/1.5",
	"amiable://card/1e3",
	"amiable://card/99999999999999999999",
	"amiable://card/1/2",
	"amiable://card/1?x=1",
	"amiable://card/1#x",
	"amiable://card:80/1",
	"amiable://ann@card/1",
	"amiable://delete/1",
	"amiable:card/1",
	"AMIABLE://card/1",
	" amiable://card/1",
	"amiable://card/1\n--no-sandbox",
	"amiable://search/",
	"amiable://search/%20",
	"amiable://search/%zz",
	"amiable://search/a%00b",
	"amiable://search/a%E2%80%AEb",
	`amiable://search/${"a".repeat(301)}`,
	"https://card/1",
	"",
])("%j means nothing", (text) => {
	expect(parseDeepLink(text)).toBeUndefined();
});

test("law (seed 5): any search can be linked to, and no link is a page of the app", () => {
	const query = fc
		.string({ minLength: 1, maxLength: 80, unit: "grapheme" })
		.filter((text) => text.trim() !== "" && !/[\p{Cc}\p{Cf}]/u.test(text));
	const law = fc.property(query, (text) => {
		const link = `amiable://search/${encodeURIComponent(text)}`;
		expect(parseDeepLink(link)).toEqual({ kind: "search", query: text.trim() });
		expect(isAppUrl(link)).toBe(false);
	});
	fc.assert(law, { seed: 5, numRuns: 300 });
});
