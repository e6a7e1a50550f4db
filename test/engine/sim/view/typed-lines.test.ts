// What is pasted becomes lines that run one after the other, with commands kept whole.
import { expect, test } from "vitest";
import { typedLines } from "../../../../electron/engine/sim/view/typed-lines.ts";

test.each([
	["one line", "lab settle", ["lab settle"]],
	["lines of any system", "a\r\nb\rc\n", ["a", "b", "c"]],
	["blank lines and comments", "\n# first\n a \n\n  # last", ["a"]],
	["several commands on a line", "a; b && c", ["a; b && c"]],
	["a continued command", "aws ec2 \\\n  help\nb", ["aws ec2 \\\n  help", "b"]],
	["an open quote", "echo 'one\ntwo'\nb", ["echo 'one\ntwo'", "b"]],
	["a substitution over lines", "A=$(echo\n1)\nb", ["A=$(echo\n1)", "b"]],
	["a comment after a command", "a # why\nb", ["a # why", "b"]],
	[
		"a quote that nobody closes",
		"echo 'one\ntwo\nthree",
		["echo 'one", "two", "three"],
	],
])("%s", (_name, text, lines) => {
	expect(typedLines(text)).toEqual(lines);
});

test("a long paste with a quote that is never closed is split in good time", () => {
	const text = `echo "open\n${"aws ec2 describe-images\n".repeat(2000)}`;
	expect(typedLines(text)).toHaveLength(2001);
});
