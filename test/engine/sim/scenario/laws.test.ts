// What must hold of judging whatever the scenario: repeatable, blind to the order of options, and without traces in the world.
import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange } from "../../../../electron/engine/sim/scenario/arrange.ts";
import { judgeScenario } from "../../../../electron/engine/sim/scenario/judge.ts";
import {
	playScript,
	startSession,
} from "../../../../electron/engine/sim/scenario/play.ts";
import { endStateOf } from "./end-state.ts";
import {
	copyTo,
	golden,
	judged,
	launch,
	option,
	regional,
	source,
} from "./source.ts";

const runs = { seed: 20, numRuns: 25 };
const scripts = [
	launch("$IMG"),
	launch("$amazon_linux", "--region eu-west-1"),
	`${copyTo("us-west-2")}\n${launch("$C", "--region us-west-2")}`,
	"aws ec2 deregister-image --image-id $IMG",
	"aws ec2 terminate-instances --instance-ids $I",
	"aws ec2 stop-instances --instance-ids $I && aws ec2 start-instances --instance-ids $I",
	"aws ec2 reboot-instances --instance-ids $I || true",
	"lab advance --seconds 7200",
	"not a command",
	"echo 'open",
];
const goals = [
	"instance running",
	"no downtime",
	"succeeds",
	"$IMG exists",
	"the bill stays the same",
	"fewest steps",
	"lowest cost",
];
const anySource = fc
	.record({
		runs: fc.uniqueArray(fc.constantFrom(...scripts), {
			minLength: 2,
			maxLength: 5,
		}),
		goals: fc.uniqueArray(fc.constantFrom(...goals), {
			minLength: 1,
			maxLength: 3,
		}),
		settles: fc.boolean(),
		seed: fc.integer({ min: 0, max: 1000 }),
	})
	.map(({ runs: each, ...parts }) =>
		source({
			...parts,
			kind: "choose-several",
			options: each.map((script, index) => option(`way ${index}`, script)),
		}),
	);

/** Verdicts by the option's text, or the codes of what keeps the scenario from being asked. */
function verdicts(from: Parameters<typeof judgeScenario>[0]) {
	const { scenario, problems } = judgeScenario(from);
	return scenario
		? scenario.options
				.map(({ text, correct, reason }) => `${text} ${correct} ${reason}`)
				.sort()
		: problems.map(({ code }) => code);
}

test(`the order of options never changes a verdict (seed ${runs.seed})`, () => {
	fc.assert(
		fc.property(anySource, (from) => {
			expect(verdicts({ ...from, options: from.options.toReversed() })).toEqual(
				verdicts(from),
			);
		}),
		runs,
	);
});

test(`the same source is always judged the same, whatever was judged between (seed ${runs.seed})`, () => {
	fc.assert(
		fc.property(anySource, anySource, (one, other) => {
			const first = judgeScenario(one);
			judgeScenario(other);
			expect(judgeScenario(one)).toEqual(first);
		}),
		runs,
	);
});

test(`no play changes the session that it begins with (seed ${runs.seed})`, () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...scripts), { maxLength: 4 }),
			(each) => {
				const { after } = playScript(startSession(1), golden, true);
				const before = JSON.stringify(after);
				playScript(after, each.join("\n"), true);
				expect(JSON.stringify(after)).toBe(before);
			},
		),
		runs,
	);
});

test(`a seed shuffles labels and nothing else (seed ${runs.seed})`, () => {
	const scenario = judged(regional);
	const texts = (seed: number) => arrange(scenario, seed).options;
	fc.assert(
		fc.property(fc.integer(), (seed) => {
			const shown = texts(seed);
			expect(shown).toEqual(texts(seed));
			expect(shown.map(({ label }) => label)).toEqual(["A", "B", "C"]);
			expect(
				shown.map(({ text, correct }) => `${text} ${correct}`).sort(),
			).toEqual(
				scenario.options
					.map(({ text, correct }) => `${text} ${correct}`)
					.sort(),
			);
		}),
		runs,
	);
	const firsts = Array.from({ length: 60 }, (_, seed) => texts(seed)[0]?.text);
	for (const { text } of scenario.options)
		expect(firsts.filter((each) => each === text).length).toBeGreaterThan(8);
});

test("steps are never shown in an order that works, and the orders follow the labels", () => {
	const scenario = judged(
		source({
			kind: "order",
			options: [
				option("Stop", "aws ec2 stop-instances --instance-ids $I"),
				option("Start", "aws ec2 start-instances --instance-ids $I"),
				option("Terminate", "aws ec2 terminate-instances --instance-ids $I"),
			],
			goals: ["$I is terminated", "at most 3 steps"],
		}),
	);
	for (let seed = 0; seed < 40; seed += 1) {
		const { options, orders } = arrange(scenario, seed);
		expect(orders).not.toContainEqual(["A", "B", "C"]);
		const textOf = new Map(options.map(({ label, text }) => [label, text]));
		expect(
			orders.map((order) => order.map((label) => textOf.get(label))),
		).toContainEqual(["Stop", "Start", "Terminate"]);
	}
});

test("end states tell apart what leads elsewhere, and not two ways to the same", () => {
	const { after } = playScript(startSession(1), golden, true);
	const end = (script: string) => endStateOf(playScript(after, script, true));
	expect(end(launch("$IMG"))).toBe(end(`lab settle\n${launch("$IMG")}`));
	expect(end(launch("$IMG"))).not.toBe(end(launch("$amazon_linux")));
	expect(end("true")).not.toBe(end(launch("$IMG", "--region us-west-2")));
});
