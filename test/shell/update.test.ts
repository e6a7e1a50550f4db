// What an address and an answer about new versions may be, which version is newer, and when to ask.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	isNewer,
	isVersion,
	nextAsk,
	readRelease,
	updateAddress,
} from "../../electron/shell/update.ts";

const asked = "https://example.org/amiable/latest.json";

test.each([
	[{ updates: asked }, asked],
	[{ name: "amiable" }, undefined],
	[{ updates: "http://example.org/latest.json" }, undefined],
	[{ updates: "file:///etc/passwd" }, undefined],
	[{ updates: "https://name:secret@example.org/" }, undefined],
	[{ updates: ["https://example.org/"] }, undefined],
	[null, undefined],
])("of %j the address to ask is %s", (metadata, address) => {
	expect(updateAddress(metadata)).toBe(address);
});

const page = "https://example.org/amiable/0.2.0.html";

test("an answer is a version and a page of the same origin; what else it says is left out", () => {
	const answer = { version: "0.2.0", page, run: "rm -rf /", notes: ["new"] };
	expect(readRelease(JSON.stringify(answer), asked)).toEqual({
		version: "0.2.0",
		page,
	});
});

test.each([
	["no JSON", "<html>"],
	["nothing", ""],
	["a list", "[]"],
	["no page", '{"version":"0.2.0"}'],
	["a version that is none", JSON.stringify({ version: "newest", page })],
	["a number", JSON.stringify({ version: 2, page })],
	...[
		"http://example.org/",
		"https://example.org.evil.example/",
		"https://example.org:8443/",
		"https://user@example.org/",
		"javascript:alert(1)",
		"file:///etc/passwd",
		"/0.2.0.html",
		"https://example.org/\u202Egnp.exe",
		`https://example.org/${"a".repeat(2000)}`,
	].map((page) => [
		`the page ${page.slice(0, 40)}`,
		JSON.stringify({ version: "0.2.0", page }),
	]),
])("an answer with %s is none", (_what, text) => {
	expect(readRelease(text ?? "", asked)).toBeUndefined();
});

/** The order that semver.org itself gives as examples, and the corners around it. */
const ordered = [
	"0.0.9",
	"0.1.0-alpha",
	"0.1.0",
	"0.2.0",
	"0.10.0",
	"1.0.0-1",
	"1.0.0-2",
	"1.0.0-10",
	"1.0.0-alpha",
	"1.0.0-alpha.1",
	"1.0.0-alpha.beta",
	"1.0.0-beta",
	"1.0.0-beta.2",
	"1.0.0-beta.11",
	"1.0.0-rc.1",
	"1.0.0",
	"1.0.1",
	"99999999999999999999.0.0",
	"100000000000000000000.0.0",
];

test("versions are in the order of semver.org", () => {
	for (const [at, version] of ordered.entries())
		for (const [otherAt, other] of ordered.entries())
			expect(isNewer(version, other), `${version} > ${other}`).toBe(
				at > otherAt,
			);
});

test("what was built of a version is no newer version", () => {
	expect(isNewer("1.0.0+build.2", "1.0.0+build.1")).toBe(false);
	expect(isNewer("1.0.0+build.2", "1.0.0")).toBe(false);
});

test.each([
	...["1.0", "v1.0.0", "01.0.0", "1.0.0-", "1.0.0-01", "1.0.0+", " 1.0.0"],
	...["1.0.0\n", "1.0.0-a..b", "-1.0.0", `1.0.${"0".repeat(120)}`],
])("%j is no version, and newer than none", (text) => {
	expect(isVersion(text)).toBe(false);
	expect(isNewer(text, "0.0.1")).toBe(false);
	expect(isNewer("2.0.0", text)).toBe(false);
});

const seed = 811;

test(`of any two versions at most one is newer (seed ${seed})`, () => {
	const part = fc.oneof(
		fc.nat(20).map(String),
		fc.constantFrom("a", "rc", "x-1"),
	);
	const version = fc
		.tuple(
			fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }),
			fc.array(part, { maxLength: 3 }),
		)
		.map(([core, pre]) =>
			pre.length > 0 ? `${core.join(".")}-${pre.join(".")}` : core.join("."),
		);
	fc.assert(
		fc.property(version, version, version, (one, two, three) => {
			expect(isNewer(one, two) && isNewer(two, one)).toBe(false);
			expect(isNewer(one, two) || isNewer(two, one)).toBe(one !== two);
			if (isNewer(one, two) && isNewer(two, three))
				expect(isNewer(one, three)).toBe(true);
		}),
		{ seed, numRuns: 1000 },
	);
});

const now = Date.UTC(2026, 2, 2);
const hour = 3_600_000;

test.each([
	["never asked", null, false, now],
	["an answer", now - hour, false, now + 23 * hour],
	["no answer", now - hour, true, now + 3 * hour],
	["a day since", now - 30 * hour, false, now - 6 * hour],
	["a clock that was set back", now + 1000 * hour, false, now],
])(
	"after %s the next question has its time",
	(_what, askedAt, hasFailed, at) => {
		expect(nextAsk({ askedAt, hasFailed }, now)).toBe(at);
	},
);
