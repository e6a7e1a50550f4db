// How lines are taken apart: words, quotes, variables, substitutions.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	expandText,
	expandWord,
} from "../../../../electron/engine/sim/cli/expand.ts";
import {
	type Command,
	parseScript,
} from "../../../../electron/engine/sim/cli/script.ts";

const expansion = {
	variable: (name: string) => ({ A: "1 2", E: "", "?": "0" })[name] ?? "",
	substitution: (script: string) => `<${script}>`,
};

function words(line: string): string[][] {
	return parseScript(line).map((command) =>
		command.words.flatMap((word) => expandWord(word, expansion)),
	);
}

test.each<[string, string[]]>([
	[
		"aws ec2  describe-images\t--owners self",
		["aws", "ec2", "describe-images", "--owners", "self"],
	],
	[`echo 'a b' "c d" e\\ f`, ["echo", "a b", "c d", "e f"]],
	[`echo a'b'"c"d`, ["echo", "abcd"]],
	[`echo '' ""`, ["echo", "", ""]],
	[`echo 'Images[?Name==\`x\`]'`, ["echo", "Images[?Name==`x`]"]],
	[`echo "a\\"b\\\\c\\d"`, ["echo", 'a"b\\c\\d']],
	[
		"echo Ebs={VolumeSize=1,Encrypted=true}",
		["echo", "Ebs={VolumeSize=1,Encrypted=true}"],
	],
	["echo web* [a] ~", ["echo", "web*", "[a]", "~"]],
	["echo a#b # c", ["echo", "a#b"]],
	["echo a \\\n  b", ["echo", "a", "b"]],
	["echo a\\\nb", ["echo", "ab"]],
	[`echo "a\nb"`, ["echo", "a\nb"]],
	["echo $A", ["echo", "1", "2"]],
	[`echo "$A" x$A`, ["echo", "1 2", "x1", "2"]],
	[`echo $${"{A}"}b`, ["echo", "1", "2b"]],
	["echo $E '$A' \\$A", ["echo", "$A", "$A"]],
	[`echo "$E" $`, ["echo", "", "$"]],
	["echo $?", ["echo", "0"]],
	["echo $(a 'b)' \"c)\" $(d))", ["echo", "<a", "'b)'", '"c)"', "$(d)>"]],
	['echo "$(a b)" `c`', ["echo", "<a b>", "<c>"]],
	["echo a\r\n", ["echo", "a"]],
])("%j", (line, expected) => {
	expect(words(line)).toEqual([expected]);
});

test("a word that is an empty variable vanishes, a quoted one stays", () => {
	expect(words(`a $E "$E"`)).toEqual([["a", ""]]);
});

function outline(line: string): unknown {
	return parseScript(line).map(({ line: at, source, condition }) => [
		at,
		source,
		condition,
	]);
}

test("commands are separated by line breaks, semicolons and conditions", () => {
	expect(outline("a b\n\n# c\nd; e &&\nf || g;;\n h \\\n i\nj")).toEqual([
		[1, "a b", "always"],
		[4, "d", "always"],
		[4, "e", "always"],
		[5, "f", "after-success"],
		[5, "g", "after-failure"],
		[6, "h \\\n i", "always"],
		[8, "j", "always"],
	]);
});

test("names before the command are assigned", () => {
	const [command] = parseScript('A=1 B="x y"$C aws D=2');
	const assigned = (command as Command).assignments.map(({ name, value }) => [
		name,
		expandText(value, { ...expansion, variable: () => "c d" }),
	]);
	expect(assigned).toEqual([
		["A", "1"],
		["B", "x yc d"],
	]);
	expect(words("A=1 aws D=2")).toEqual([["aws", "D=2"]]);
});

test.each([
	["aws 'open", "unexpected EOF while looking for matching `''"],
	['aws "open', "unexpected EOF while looking for matching `\"'"],
	["aws $(open", "unexpected EOF while looking for matching `)'"],
	["aws | jq", "syntax error near unexpected token `|'"],
	["aws > file", "syntax error near unexpected token `>'"],
	["aws < file", "syntax error near unexpected token `<'"],
	["aws &", "syntax error near unexpected token `&'"],
	["(aws)", "syntax error near unexpected token `('"],
	[`echo $${"{A:-b}"}`, "bad substitution"],
])("%s is no command, and the lines after it still are", (line, message) => {
	const [first, second] = parseScript(`${line}\necho on`);
	expect(first?.problem?.message).toBe(message);
	expect(first?.problem?.why.length).toBeGreaterThan(10);
	expect([second?.line, second?.source, second?.problem]).toEqual([
		2,
		"echo on",
		null,
	]);
});

test("single quotes keep any text as it is", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: "binary" }).map((s) => s.replace(/['\r]/g, "")),
			(text) => {
				expect(words(`echo '${text}'`)).toEqual([["echo", text]]);
			},
		),
		{ seed: 3, numRuns: 300 },
	);
});

test("every text can be read, and reading ends", () => {
	const unit = fc.constantFrom(..."ab='\"$(){}`\\;&|<> \n#?");
	fc.assert(
		fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
			for (const { source, line } of parseScript(text)) {
				expect(text).toContain(source);
				expect(line).toBeGreaterThan(0);
			}
		}),
		{ seed: 4, numRuns: 2000 },
	);
});
