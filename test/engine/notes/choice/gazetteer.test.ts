// The gazetteer's data is whole and unambiguous, and its terms are found as notes write them.
import { expect, test } from "vitest";
import {
	createGazetteer,
	termKey,
} from "../../../../electron/engine/notes/choice/gazetteer.ts";
import { files, gazetteer } from "./fixture.ts";

const types = files.flatMap(({ types = [] }) => types);
const terms = files.flatMap(({ terms = [] }) => terms);
const opposites = files.flatMap(({ opposites = [] }) => opposites);
const ladders = files.flatMap(({ ladders = [] }) => ladders);

/** The names that occur more than once. */
function repeated(names: readonly string[]): string[] {
	return names.filter((name, index) => names.indexOf(name) !== index);
}

test("it has at least 600 terms that may be offered", () => {
	expect(
		terms.filter(({ isRetired }) => !isRetired).length,
	).toBeGreaterThanOrEqual(600);
});

test("each type is named once, is used, and has at least five members", () => {
	expect(repeated(types.map(({ name }) => name))).toEqual([]);
	const small = types.filter(
		({ name }) => terms.filter(({ type }) => type === name).length < 5,
	);
	expect(small).toEqual([]);
	const known = new Set(types.map(({ name }) => name));
	expect(terms.filter(({ type }) => !known.has(type))).toEqual([]);
	expect(
		types.flatMap(({ near }) => near.filter((name) => !known.has(name))),
	).toEqual([]);
});

test("no two names are alike but for case, hyphens, spaces and plural", () => {
	const owned = terms.flatMap(({ term, aliases }) => [
		...new Set([term, ...aliases].map(termKey)),
	]);
	expect(repeated(owned)).toEqual([]);
	const joined = terms.map(({ term }) => termKey(term).replaceAll(" ", ""));
	expect(repeated(joined)).toEqual([]);
});

test("each parent is a term, and nothing is its own ancestor", () => {
	const parents = new Map(terms.map(({ term, parent }) => [term, parent]));
	const orphans = terms.filter(
		({ parent }) => parent !== undefined && !parents.has(parent),
	);
	expect(orphans).toEqual([]);
	const circular = terms.filter(({ term }) => {
		let above = parents.get(term);
		for (let step = 0; above && step < 5; step += 1) {
			if (above === term) return true;
			above = parents.get(above);
		}
		return above !== undefined;
	});
	expect(circular).toEqual([]);
});

test("each name finds its own term, and only that", () => {
	const lost = terms.flatMap((term) =>
		[term.term, ...term.aliases].filter(
			(name) => gazetteer.whole(name) !== term,
		),
	);
	expect(lost).toEqual([]);
});

test("opposites are pairs of different words, each pair once", () => {
	expect(opposites.filter(([one, other]) => one === other)).toEqual([]);
	expect(repeated(opposites.map((pair) => [...pair].sort().join()))).toEqual(
		[],
	);
	expect(opposites.length).toBeGreaterThanOrEqual(20);
});

test("ladders ascend, and each unit stands in one", () => {
	const sorted = ladders.map(({ values }) =>
		[...new Set(values)].sort((one, other) => one - other),
	);
	expect(ladders.map(({ values }) => values)).toEqual(sorted);
	expect(repeated(ladders.flatMap(({ units }) => units))).toEqual([]);
});

test.each([
	["an Application Load Balancer (ALB)", "Application Load Balancer"],
	["intelligent tiering", "S3 Intelligent-Tiering"],
	["the AZs", "Availability Zone"],
	["Read-Replicas.", "RDS read replica"],
	["EBS", "Amazon EBS"],
	["eb", null],
	["an EBS volume of 8 GiB", null],
	["Amazon S3 (EBS)", null],
	["", null],
])("“%s” as a whole is %s", (text, term) => {
	expect(gazetteer.whole(text)?.term ?? null).toBe(term);
});

test("in a sentence the longest name wins, and places are those of the text", () => {
	const text = "S3 Glacier Deep Archive is cheaper than S3.";
	expect(
		gazetteer
			.find(text)
			.map(({ term, start, end }) => [term.term, text.slice(start, end)]),
	).toEqual([
		["S3 Glacier Deep Archive", "S3 Glacier Deep Archive"],
		["Amazon S3", "S3"],
	]);
});

test("what belongs together is kin, siblings are not", () => {
	const whole = (name: string) => gazetteer.whole(name) ?? never(name);
	expect(gazetteer.isKin(whole("Aurora Replica"), whole("RDS"))).toBe(true);
	expect(gazetteer.isKin(whole("gp2"), whole("gp3"))).toBe(false);
});

test("a retired service is recognised but no member", () => {
	const term = gazetteer.whole("Snowmobile") ?? never("Snowmobile");
	expect(gazetteer.members(term.type)).not.toContain(term);
});

test("a term of an unknown type is refused", () => {
	const [first] = files;
	expect(() =>
		createGazetteer([
			{
				about: first?.about ?? "",
				checked: "2026-11-22",
				terms: [{ term: "X", type: "y", aliases: [] }],
			},
		]),
	).toThrow("“X” has the unknown type “y”");
});

function never(name: string): never {
	throw new Error(`${name} is not in the gazetteer`);
}
