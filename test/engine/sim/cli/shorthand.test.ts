// The AWS CLI's shorthand syntax.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	parseShorthand,
	type Shorthand,
	ShorthandError,
} from "../../../../electron/engine/sim/cli/shorthand.ts";

test.each<[string, unknown]>([
	["Key=a,Value=b", { Key: "a", Value: "b" }],
	["Key=a,Value=", { Key: "a", Value: "" }],
	["Name=state,Values=a,b,c", { Name: "state", Values: ["a", "b", "c"] }],
	["Values=a,b,Name=state", { Values: ["a", "b"], Name: "state" }],
	["Name=tag:env,Values=prod", { Name: "tag:env", Values: "prod" }],
	[
		"DeviceName=/dev/sdf,Ebs={VolumeSize=10,Encrypted=true}",
		{ DeviceName: "/dev/sdf", Ebs: { VolumeSize: "10", Encrypted: "true" } },
	],
	[
		"Add=[{UserId=1},{UserId=2,Group=all}]",
		{ Add: [{ UserId: "1" }, { UserId: "2", Group: "all" }] },
	],
	["Values=[a,b]", { Values: ["a", "b"] }],
	["Values=[]", { Values: [] }],
	["Key='a,b',Value=\"c=d\"", { Key: "a,b", Value: "c=d" }],
	["Key='it\\'s'", { Key: "it's" }],
	["Key=a\\,b", { Key: "a,b" }],
	["Key = a , Value = b c ", { Key: "a", Value: "b c" }],
	["Key=a=b", { Key: "a=b" }],
	["Key=web*,Value={x=y}", { Key: "web*", Value: { x: "y" } }],
	["A={B=[{C=1}]}", { A: { B: [{ C: "1" }] } }],
])("%s", (text, value) => {
	expect(parseShorthand(text)).toEqual(value);
});

test.each([
	["a", "Expected: '=', received: 'EOF' for input:\na\n ^"],
	["", "Expected: '=', received: 'EOF' for input:\n\n^"],
	[
		"Key=a,Key=b",
		'Second instance of key "Key" encountered for input:\nKey=a,Key=b\n      ^\nThis is often because there is a preceding "," instead of a space.',
	],
	[
		"Tags=[{Key=a,Value=}]",
		"Expected: ',', received: ']' for input:\nTags=[{Key=a,Value=}]\n                    ^",
	],
	[
		"Add=[{UserId=1},{UserId=3}",
		"Expected: ',', received: 'EOF' for input:\nAdd=[{UserId=1},{UserId=3}\n                          ^",
	],
	[
		"Ebs={VolumeSize 3}",
		"Expected: '=', received: '3' for input:\nEbs={VolumeSize 3}\n                ^",
	],
	[
		"Values=a,",
		"Expected: '<second>', received: '<none>' for input:\nValues=a,\n         ^",
	],
])("%j is refused as the AWS CLI does", (text, message) => {
	expect(() => parseShorthand(text)).toThrow(new ShorthandError(message));
});

const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,5}$/);
const scalar = fc.string({
	unit: fc.constantFrom(..."ab,=[]{}'\" \\/1"),
	maxLength: 6,
});
const tree = fc.letrec<{
	value: Shorthand;
	list: Shorthand;
	structure: Shorthand;
}>((tie) => ({
	value: fc.oneof(
		{ depthSize: "small" },
		scalar,
		tie("list"),
		tie("structure"),
	),
	list: fc.array(tie("value"), { maxLength: 3 }),
	structure: fc.dictionary(key, tie("value"), {
		minKeys: 1,
		maxKeys: 3,
		noNullPrototype: true,
	}),
}));

/** The same value as shorthand, with every text in quotes. */
function write(value: Shorthand): string {
	if (typeof value === "string")
		return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
	if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
	return `{${pairs(value as Record<string, Shorthand>)}}`;
}

function pairs(structure: Record<string, Shorthand>): string {
	return Object.entries(structure)
		.map(([name, value]) => `${name}=${write(value)}`)
		.join(",");
}

test("shorthand says the same as JSON", () => {
	fc.assert(
		fc.property(tree.structure, (value) => {
			const structure = JSON.parse(JSON.stringify(value));
			expect(parseShorthand(pairs(structure))).toEqual(structure);
		}),
		{ seed: 5, numRuns: 500 },
	);
});

test("any text is either read or refused with a mark at the place", () => {
	const unit = fc.constantFrom(..."abK=,[]{}'\"\\ \n");
	fc.assert(
		fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
			try {
				expect(typeof parseShorthand(text)).toBe("object");
			} catch (error) {
				expect(error).toBeInstanceOf(ShorthandError);
				expect(String(error)).toContain("^");
			}
		}),
		{ seed: 6, numRuns: 2000 },
	);
});
