// Cards that tell two others apart, made of nothing but what those two say.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	plainText,
	type Rich,
} from "../../../electron/engine/contract/rich.ts";
import {
	type ContrastCard,
	contrastOf,
	nameAskedAbout,
} from "../../../electron/engine/notes/contrast.ts";

const words = (value: string): Rich => [{ type: "text", value }];
const basic = (front: string, back: string): ContrastCard => ({
	kind: "basic",
	front: words(front),
	back: words(back),
});
const ebs = basic("What is Amazon EBS?", "block storage for one instance");
const efs = basic("Amazon EFS", "a shared file system for Linux");
const say = (rich: Rich | undefined) => plainText(rich ?? []);

test("asks which of two things each statement is about", () => {
	const contrast = contrastOf(ebs, efs, false);
	expect(contrast?.title).toBe("Amazon EBS or Amazon EFS?");
	expect(say(contrast?.front)).toBe(
		"Amazon EBS or Amazon EFS?\n1. block storage for one instance\n2. a shared file system for Linux",
	);
	expect(say(contrast?.back)).toBe("1. Amazon EBS\n2. Amazon EFS");
});

test("the order of the statements does not follow that of the names", () => {
	const contrast = contrastOf(ebs, efs, true);
	expect(contrast?.title).toBe("Amazon EBS or Amazon EFS?");
	expect(say(contrast?.back)).toBe("1. Amazon EFS\n2. Amazon EBS");
});

test("chooses between short answers where the questions name nothing", () => {
	const cloze: ContrastCard = {
		kind: "cloze",
		front: [
			{ type: "text", value: "Security groups are " },
			{ type: "gap", hint: "stateful?", children: words("stateful") },
		],
		back: words("stateful"),
	};
	const contrast = contrastOf(
		cloze,
		basic("How does a network ACL treat state?", "stateless"),
		false,
	);
	expect(say(contrast?.front)).toBe(
		"stateful or stateless?\n1. Security groups are […]\n2. How does a network ACL treat state?",
	);
});

test("a hidden word stays hidden when the answer is shown", () => {
	const contrast = contrastOf(
		{
			kind: "cloze",
			front: [{ type: "gap", children: words("gp3") }, ...words(" scales")],
			back: words("gp3"),
		},
		basic("How does io2 differ?", "it is provisioned"),
		false,
	);
	expect(plainText(contrast?.front ?? [], "answer")).toContain("[…] scales");
});

test.each([
	["the same answer", basic("How old?", "old"), basic("How new?", "old")],
	["the same question", basic("How old?", "old"), basic("How old?", "new")],
	[
		"a statement that names its answer",
		basic("What is Amazon EBS?", "Amazon EBS is block storage"),
		basic(
			"What is Amazon EFS?",
			"file storage that many instances can share at once",
		),
	],
	[
		"answers that are whole sentences",
		basic("How is it done?", "one two three four five six seven eight nine"),
		basic("Why is it done?", "nine eight seven six five four three two one"),
	],
])("makes none of %s", (_, one, other) => {
	expect(contrastOf(one, other, false)).toBeNull();
});

test.each([
	["What is meant by RPO?", "RPO"],
	["What does IOPS stand for?", "IOPS"],
	["What does the NAT gateway do?", "NAT gateway"],
	["Placement group", "Placement group"],
	["How long are backups kept?", null],
	["S3: where does it filter?", null],
])("%s asks about %s", (front, name) => {
	expect(nameAskedAbout(basic(front, "something"))).toBe(name);
});

test("says no word that neither card says, but “or”", () => {
	const text = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,4}$/);
	fc.assert(
		fc.property(
			text,
			text,
			text,
			text,
			fc.boolean(),
			(a, b, c, d, isSwapped) => {
				const one = basic(`What is ${a}?`, b);
				const other = basic(c, d);
				const contrast = contrastOf(one, other, isSwapped);
				if (!contrast) return;
				const given = new Set(`What is ${a} ${b} ${c} ${d} or`.split(/\W+/));
				const said = `${say(contrast.front)} ${say(contrast.back)}`
					.split(/\W+/)
					.filter((word) => word !== "" && !/^\d$/.test(word));
				expect(said.filter((word) => !given.has(word))).toEqual([]);
			},
		),
		{ seed: 7, numRuns: 300 },
	);
});
