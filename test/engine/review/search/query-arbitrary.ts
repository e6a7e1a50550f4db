// Random queries for the laws: every kind of leaf, joined and negated in every way.
import fc from "fast-check";
import {
	properties,
	statuses,
} from "../../../../electron/engine/contract/find-language.ts";
import type {
	CardProperty,
	CardStatus,
	Pattern,
	Query,
} from "../../../../electron/engine/contract/find-query.ts";

const literal = (value: fc.Arbitrary<string>) =>
	value.map((text): Pattern => [{ type: "literal", value: text }]);

const odd = fc
	.array(fc.constantFrom(...'abz09 äß-:()"\\*_/#.|?or'.split("")), {
		minLength: 1,
		maxLength: 6,
	})
	.map((characters) => characters.join(""));
const oddPattern = fc
	.tuple(odd, fc.constantFrom("any" as const, "one" as const), odd)
	.map(
		([before, type, after]): Pattern => [
			{ type: "literal", value: before },
			{ type },
			{ type: "literal", value: after },
		],
	);

const days = fc.integer({ min: 1, max: 9999 });

/** Leaves whose text is `pattern`; the others range over all their values. */
export function leafOf(pattern: fc.Arbitrary<Pattern>): fc.Arbitrary<Query> {
	return fc.oneof(
		{ weight: 3, arbitrary: textOf(pattern) },
		fc.record({
			type: fc.constant("name" as const),
			field: fc.constantFrom("deck" as const, "tag", "note", "rule"),
			pattern,
		}),
		fc.record({
			type: fc.constant("is" as const),
			status: fc.constantFrom(...(Object.keys(statuses) as CardStatus[])),
		}),
		fc.record({
			type: fc.constant("kind" as const),
			kind: fc.constantFrom("basic" as const, "cloze"),
		}),
		fc.record({
			type: fc.constant("flag" as const),
			flag: fc.integer({ min: 0, max: 7 }),
		}),
		fc.record({
			type: fc.constant("property" as const),
			property: fc.constantFrom(...(Object.keys(properties) as CardProperty[])),
			comparison: fc.constantFrom("<" as const, "<=", "=", "!=", ">=", ">"),
			value: fc.integer({ min: -400, max: 4000 }).map((n) => n / 100),
		}),
		fc.record({
			type: fc.constant("rated" as const),
			days,
			grade: fc.constantFrom(null, "again" as const, "good"),
		}),
		fc.record({ type: fc.constant("added" as const), days }),
	);
}

function textOf(pattern: fc.Arbitrary<Pattern>): fc.Arbitrary<Query> {
	return fc.record({
		type: fc.constant("text" as const),
		field: fc.constantFrom("any" as const, "front", "back"),
		pattern,
		isExact: fc.boolean(),
	});
}

export function queryOf(leaf: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
	return fc.letrec<{ query: Query }>((tie) => ({
		query: fc.oneof(
			{ maxDepth: 3, depthSize: "small" },
			leaf,
			fc.record({ type: fc.constant("not" as const), part: tie("query") }),
			fc.record({
				type: fc.constantFrom("and" as const, "or"),
				parts: fc.array(tie("query"), { minLength: 2, maxLength: 3 }),
			}),
		),
	})).query;
}

/** Any query that can be written. */
export const anyQuery: fc.Arbitrary<Query> = queryOf(
	fc.oneof(
		leafOf(fc.oneof(literal(odd), oddPattern)),
		fc
			.constantFrom("\\d+ days", '"a|b"', "(x)\\(")
			.map((source): Query => ({ type: "regex", field: "any", source })),
	),
);
