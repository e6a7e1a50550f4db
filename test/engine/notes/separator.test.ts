// Where `::` parts a card without blanks, and where it is part of something else.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function markedCards(text: string): string[][] {
	const { cards } = parseNote({ path: "/n.md", name: "n.md", text });
	return cards
		.filter(({ rule }) => rule === "explicit-inline")
		.map(({ front, back }) => [plainText(front), plainText(back)]);
}

test.each([
	["RPO::how much data may be lost", "RPO", "how much data may be lost"],
	["Capital of France::Paris", "Capital of France", "Paris"],
	[
		"What does SG stand for?::Security Group",
		"What does SG stand for?",
		"Security Group",
	],
	["Q :: Quebec", "Q", "Quebec"],
	["- term::meaning of it", "term", "meaning of it"],
])("%s is a card without a tag", (text, front, back) => {
	expect(markedCards(text)).toEqual([[front, back]]);
});

test.each([
	"AWS::EC2::Instance",
	"The type is AWS::EC2::Instance here",
	"Use Fn::GetAtt to read it",
	"Allow ::/0 in the route table",
	"arn:aws:s3:::bucket",
	"fe80::1 is link-local",
	"std::vector grows by doubling",
	"Call Vector::push to add one",
	"MyClass::method",
	"Use MyClass::readAll of it",
	"Leave {{cx::no}} and {{ page::title }} alone",
	"a `x::y` in code",
	"The loopback address of IPv6 is ::1",
	"What is the loopback address? ::1",
	"Mapped as ::ffff:10.0.0.1 in IPv6",
])("%s is no card", (text) => {
	expect(markedCards(text)).toEqual([]);
});
