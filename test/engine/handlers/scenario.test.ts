// Scenario questions through the engine: judged from a text, and at import with what is wrong at its place.
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder, createTestEngine, paths } from "../fixture.ts";

const launch =
	"aws ec2 run-instances --image-id $amazon_linux --instance-type t3.micro";
const note = (goal: string) => `# Images

Largest gp3 volume :: 16 TiB

\`\`\`scenario
title: Regions
ask: Where does it start?
options:
  - text: In us-west-2
    run: ${launch} --region us-west-2
  - text: In us-east-1
    run: ${launch}
goal: ${goal}
\`\`\`
`;

test("a text's scenarios are judged without storing anything, in the order that the seed draws", async () => {
	const { client } = await createTestEngine();
	const text = note("instance running");
	const judged = await Promise.all(
		[1, 1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
			client.scenario.judge({ text, seed }),
		),
	);
	const [first, again] = judged;
	expect(again).toEqual(first);
	expect(first?.diagnostics).toEqual([]);
	for (const { scenarios } of judged)
		expect(
			scenarios.map(({ options }) =>
				options.filter(({ correct }) => correct).map(({ text }) => text),
			),
		).toEqual([["In us-east-1"]]);
	const orders = judged.map(({ scenarios }) => scenarios[0]?.options[0]?.text);
	expect(new Set(orders).size).toBe(2);
	expect(await client.note.list({})).toEqual([]);
});

test("a text without scenarios gives none, and a broken block a diagnostic", async () => {
	const { client } = await createTestEngine();
	expect(await client.scenario.judge({ text: "# Nothing\n" })).toEqual({
		scenarios: [],
		diagnostics: [],
	});
	const { scenarios, diagnostics } = await client.scenario.judge({
		text: "```scenario\ntitle: [\n```\n",
		name: "b.md",
	});
	expect(scenarios).toEqual([]);
	expect(diagnostics).toMatchObject([{ file: "b.md", code: "scenario-yaml" }]);
});

test("import plays every scenario: one that cannot be asked is a diagnostic with its line, and the cards come all the same", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({
		"good.md": note("instance running"),
		"bad.md": note("instance running in eu-west-1"),
	});
	const result = await client.import.apply(paths(folder));
	// Two facts, and the scenario that can be asked.
	expect(result.added).toBe(3);
	expect(result.diagnostics).toEqual([
		{
			file: join(folder, "bad.md"),
			line: 9,
			column: 3,
			code: "scenario-no-answer",
			message: expect.stringMatching(
				/No option is right when played\. A: InvalidAMIID\.NotFound: .*\nWhat was played:\n {2}InvalidAMIID\.NotFound {2}aws ec2 run-instances .*\n {2}ok {2}aws/,
			),
		},
	]);
});
