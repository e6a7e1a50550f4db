// `amiable scenarios` and `amiable play` as a program and a person at a terminal call them.
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Command, WrongUsage } from "../../../scripts/cli/command.ts";
import { playCommand } from "../../../scripts/cli/play.ts";
import { scenariosCommand } from "../../../scripts/cli/scenarios.ts";
import { createFolder } from "../../engine/fixture.ts";
import { listen } from "../run.ts";

const launch =
	"aws ec2 run-instances --image-id $amazon_linux --instance-type t3.micro";
const note = `# Images

\`\`\`scenario
title: Regions
concepts: [regional]
ask: Where does it start?
options:
  - text: In us-west-2
    run: ${launch} --region us-west-2
  - text: In us-east-1
    run: ${launch}
  - text: Nowhere
    run: "true"
goal: instance running
\`\`\`

\`\`\`scenario
title: Start one
kind: do it yourself
ask: Start one, and tag it.
goal:
  - instance running
  - instance tagged env=prod
solution: |
  I=$(${launch} --query 'Instances[0].InstanceId' --output text)
  aws ec2 create-tags --resources $I --tags Key=env,Value=prod
\`\`\`

\`\`\`scenario
title: Stop and start
ask: In which order?
given: I=$(${launch} --query 'Instances[0].InstanceId' --output text)
steps:
  - {text: Start it, run: aws ec2 start-instances --instance-ids $I}
  - {text: Stop it, run: aws ec2 stop-instances --instance-ids $I}
goal: $I is terminated
\`\`\`
`;
const works = note.replace("goal: $I is terminated", "goal: $I is running");

function run(
	command: Command,
	args: string[],
	given?: { input?: string; isTTY?: boolean },
) {
	return listen((io) => command.run(args, io), given);
}

async function scenarios(...args: string[]) {
	return JSON.parse((await run(scenariosCommand, args)).out);
}

test("scenarios gives each question with its options as they were played", async () => {
	const file = join(createFolder({ "a.md": works }), "a.md");
	const { scenarios: found, diagnostics } = await scenarios(file);
	expect(diagnostics).toEqual([]);
	expect(found.map(({ kind }: { kind: string }) => kind)).toEqual([
		"choose-one",
		"do-it",
		"order",
	]);
	const [first] = found;
	expect(first).toMatchObject({
		id: expect.stringMatching(/^scenario-/),
		title: "Regions",
		concepts: ["regional"],
		prompt: "Where does it start?",
		sources: [{ path: file, line: 3, endLine: 15 }],
		generated: false,
	});
	expect(first.options.map(({ label }: { label: string }) => label)).toEqual([
		"A",
		"B",
		"C",
	]);
	const byText = new Map(
		first.options.map((option: { text: string }) => [option.text, option]),
	);
	expect(byText.get("In us-east-1")).toMatchObject({
		correct: true,
		trace: [{ command: launch, ok: true }],
	});
	expect(byText.get("In us-west-2")).toMatchObject({
		correct: false,
		reason: expect.stringMatching(/^InvalidAMIID\.NotFound: /),
		trace: [{ ok: false, error: { code: "InvalidAMIID.NotFound" } }],
	});
});

test("a seed decides the order of options alone, and the same seed gives the same output", async () => {
	const folder = createFolder({ "a.md": works });
	const [one, again, ...others] = await Promise.all(
		["1", "1", "2", "3"].map((seed) => scenarios(folder, "--seed", seed)),
	);
	expect(again).toEqual(one);
	const orders = [one, ...others].map(({ scenarios: [first] }) =>
		first.options.map((option: { text: string }) => option.text),
	);
	expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
	expect(new Set(orders.map((order) => String(order.toSorted()))).size).toBe(1);
});

test("what cannot be asked is a diagnostic at its line, beside what can", async () => {
	const file = join(createFolder({ "a.md": note }), "a.md");
	const { scenarios: found, diagnostics } = await scenarios(file);
	expect(found.length).toBe(2);
	expect(diagnostics).toEqual([
		{
			file,
			line: 34,
			column: 3,
			code: "scenario-no-answer",
			message: expect.stringContaining("What was played"),
		},
	]);
});

test("at a terminal the verdicts are shown as text", async () => {
	const { out } = await run(
		scenariosCommand,
		[createFolder({ "a.md": works })],
		{ isTTY: true },
	);
	expect(out).toMatch(/^Regions {2}\(choose-one\)\nWhere does it start\?\n/);
	expect(out).toContain("  * ");
	expect(out).toContain("InvalidAMIID.NotFound: The image id");
});

test.each([[["--seed", "x", "a.md"]], [["--seed", "", "a.md"]], [[]]])(
	"wrong usage is refused: %j",
	async (args) => {
		await expect(run(scenariosCommand, args)).rejects.toThrow(WrongUsage);
	},
);

test("play asks again until the answer is a label, then shows every option and the verdict", async () => {
	const file = join(createFolder({ "a.md": works }), "a.md");
	const options = (await scenarios(file)).scenarios[0].options as {
		label: string;
		correct: boolean;
	}[];
	const labelOf = (correct: boolean) =>
		options.find((option) => option.correct === correct)?.label ?? "";
	const right = await run(playCommand, [file], {
		input: `\nZ\nAB\n${labelOf(true).toLowerCase()}\n`,
	});
	expect(right.status).toBe(0);
	expect(right.out.match(/One letter: /g)?.length).toBe(4);
	expect(right.out).toMatch(/→ InvalidAMIID\.NotFound: /);
	expect(right.out).toMatch(/\nRight\.\n$/);
	const wrong = await run(playCommand, [file], {
		input: `${labelOf(false)}\n`,
	});
	expect(wrong.out).toMatch(/\nNot right\.\n$/);
});

test("play takes an order, and tells the one that works", async () => {
	const file = join(createFolder({ "a.md": works }), "a.md");
	const { out } = await run(playCommand, [file, "--scenario", "3"], {
		input: "A B\n",
	});
	expect(out).toContain("Works: B A");
	expect(out).toMatch(/\nNot right\.\n$/);
});

test("play gives a console for a task, keeps what was typed, and credits goal by goal", async () => {
	const file = join(createFolder({ "a.md": works }), "a.md");
	const half = await run(playCommand, [file, "--scenario", "2"], {
		input: `I=$(${launch} \\\n--query 'Instances[0].InstanceId' --output text)\naws ec2 reboot-instances --instance-ids i-0123456789abcdef0\ndone\n`,
	});
	expect(half.out).toContain("InvalidInstanceID.NotFound");
	expect(half.out).toContain("missing: instance tagged env=prod");
	expect(half.out).toMatch(/Not all of it: 50 %\.\n$/);
	const all = await run(playCommand, [file, "--scenario", "2"], {
		input: `I=$(${launch} --query 'Instances[0].InstanceId' --output text)\naws ec2 create-tags --resources $I --tags Key=env,Value=prod\n`,
	});
	expect(all.out).toMatch(/\nRight\.\n$/);
});

test("play ends in words where there is nothing to play", async () => {
	const file = join(createFolder({ "a.md": "# Nothing\n" }), "a.md");
	const { status, err } = await run(playCommand, [file]);
	expect(status).toBe(1);
	expect(err).toContain("There are 0 scenarios");
	await expect(run(playCommand, [])).rejects.toThrow(WrongUsage);
});
