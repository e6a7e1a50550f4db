// Whatever an author types into a block, it is a scenario or a diagnostic inside the note, never a crash.
import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeScenarios } from "../../../../electron/engine/handlers/scenario-judging.ts";
import { parseNote } from "../../../../electron/engine/notes/parse.ts";

const block = `# Note

\`\`\`scenario
title: Away
concepts: [regional]
given: |
  I=$(aws ec2 run-instances --image-id $amazon_linux --instance-type t3.micro --query 'Instances[0].InstanceId' --output text)
ask: How does it get away?
options:
  - text: Stop it
    run: aws ec2 stop-instances --instance-ids $I
  - text: Terminate it
    run: |
      aws ec2 terminate-instances --instance-ids $I
  - text: It stays
    says: {query: "length(Reservations)", of: aws ec2 describe-instances, equals: 0}
goal:
  - $I is terminated
  - no instance running
\`\`\`
`;
const bits = fc.constantFrom(
	"",
	"\n",
	"  ",
	": ",
	"- ",
	"|",
	"[",
	"}",
	'"',
	"'",
	"*a",
	"&a ",
	"$",
	"$(",
	"`",
	"!!binary ",
	"goal",
	"steps:\n  - {text: a, run: b}\n",
	"null",
	"1e999",
	"\u0000",
	"é𝒳",
	"--query '['",
);
const change = fc.record({
	at: fc.nat(block.length),
	cut: fc.nat(40),
	insert: bits,
});
const seed = 5;

test(`any change to a block is read without a crash, and told of inside the note (seed ${seed})`, () => {
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
			const text = changes.reduce(
				(before, { at, cut, insert }) =>
					before.slice(0, at) + insert + before.slice(at + cut),
				block,
			);
			const parsed = parseNote({ path: "a.md", name: "a.md", text });
			const { scenarios, diagnostics } = judgeScenarios(parsed);
			const lines = text.split("\n");
			for (const { line, column, message } of [
				...parsed.diagnostics,
				...diagnostics,
			]) {
				expect(lines[line - 1]).toEqual(expect.any(String));
				expect(column).toBeGreaterThanOrEqual(1);
				expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 2);
				expect(message).not.toMatch(/undefined|\[object/);
			}
			for (const { scenario } of scenarios)
				expect(
					scenario.options.some(({ correct }) => correct) ||
						scenario.kind === "do-it",
				).toBe(true);
		}),
		{ seed, numRuns: 300 },
	);
});
