// `amiable play`: asks one scenario question of a note in the terminal and shows what each answer leads to.

import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type {
	Scenario,
	ScenarioResult,
	ScenarioSource,
} from "../../electron/engine/contract/scenario.ts";
import { sayShare } from "../../electron/engine/contract/share.ts";
import { gradeAnswer } from "../../electron/engine/sim/scenario/answer.ts";
import { playScript } from "../../electron/engine/sim/scenario/play.ts";
import { playBeginning } from "../../electron/engine/sim/scenario/situation.ts";
import { gradeTask } from "../../electron/engine/sim/scenario/task.ts";
import { diagnosticLine } from "./cards.ts";
import { type Command, type Io, print, WrongUsage } from "./command.ts";
import { printOption, printSteps, readScenarios, seedOf } from "./scenarios.ts";

interface Asked {
	source: ScenarioSource;
	scenario: Scenario;
}

export const playCommand: Command = {
	name: "play",
	usage: "play FILE [--scenario N] [--seed N]",
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				scenario: { type: "string", default: "1" },
				seed: { type: "string", default: "1" },
				json: { type: "boolean" },
			},
		});
		if (positionals.length !== 1) throw new WrongUsage("play takes one FILE");
		const found = await readScenarios(positionals, seedOf(values.seed));
		for (const diagnostic of found.diagnostics)
			io.stderr.write(`${diagnosticLine(diagnostic)}\n`);
		const asked = found.asked[Number(values.scenario) - 1];
		if (!asked) {
			io.stderr.write(
				`There are ${found.asked.length} scenarios in ${positionals[0]} that can be played, so there is no number ${values.scenario}.\n`,
			);
			return 1;
		}
		await ask(io, asked);
		return 0;
	},
};

async function ask(io: Io, asked: Asked): Promise<void> {
	const { title, given, act, prompt } = asked.scenario;
	print(io, `${title}\n`);
	const situation = [given, act].map((script) => script.trim()).join("\n");
	if (situation.trim() !== "")
		print(io, `${situation.trim().replaceAll(/^/gm, "  $ ")}\n`);
	print(io, `${prompt}\n`);
	const lines = createInterface({ input: io.stdin })[Symbol.asyncIterator]();
	const next = async () => {
		const { value, done } = await lines.next();
		return done ? null : String(value);
	};
	const result =
		asked.scenario.kind === "do-it"
			? await askTask(io, asked, next)
			: await askLabels(io, asked.scenario, next);
	await lines.return?.();
	if (result) print(io, inWords(result));
}

type NextLine = () => Promise<string | null>;

/** Asks until the answer consists of labels; null when the input ends first. */
async function askLabels(
	io: Io,
	scenario: Scenario,
	next: NextLine,
): Promise<ScenarioResult | null> {
	const { options, kind, select } = scenario;
	for (const { label, text } of options) print(io, `  ${label}  ${text}`);
	const known = options.map(({ label }) => label);
	const wanted = kind === "order" ? options.length : select;
	for (;;) {
		io.stdout.write(`\n${howToAnswer(kind, wanted)}: `);
		const line = await next();
		if (line === null) return null;
		const labels = line.toUpperCase().match(/[A-Z]/g) ?? [];
		const isAnswer =
			labels.length === wanted &&
			new Set(labels).size === wanted &&
			labels.every((label) => known.includes(label));
		if (!isAnswer) continue;
		print(io, "");
		for (const option of options) printOption(io, option);
		if (kind === "order")
			print(
				io,
				`  Works: ${scenario.orders.map((each) => each.join(" ")).join(", or ")}`,
			);
		print(io, "");
		return gradeAnswer(scenario, labels);
	}
}

function howToAnswer(kind: Scenario["kind"], wanted: number): string {
	if (kind === "order") return "All letters in the order that works";
	return wanted === 1 ? "One letter" : `${wanted} letters`;
}

/** A console in the situation; `done` or the end of the input hands in. */
async function askTask(
	io: Io,
	{ source, scenario }: Asked,
	next: NextLine,
): Promise<ScenarioResult> {
	print(io, "Reach this, then type done:");
	for (const goal of scenario.goals) print(io, `  - ${goal}`);
	let session = playBeginning(source).act.after;
	const typed: string[] = [];
	for (;;) {
		io.stdout.write("$ ");
		const line = await next();
		if (line === null || line.trim() === "done") break;
		typed.push(line);
		if (line.endsWith("\\")) continue;
		const script = typed.slice(commandStart(typed)).join("\n");
		const played = playScript(session, script, source.settles);
		session = played.after;
		for (const { text, errorText, error } of played.results) {
			print(io, `${text}${errorText}`.trim());
			if (error?.why) print(io, `→ ${error.why}`);
		}
	}
	print(io, "\nOne way to do it:");
	printSteps(io, scenario.solution);
	return gradeTask(source, typed.join("\n"));
}

/** Index of the line on which the newest command begins: those before it end in a backslash. */
function commandStart(lines: readonly string[]): number {
	let start = lines.length - 1;
	while (start > 0 && lines[start - 1]?.endsWith("\\")) start -= 1;
	return start;
}

function inWords({ isRight, share, goals }: ScenarioResult): string {
	const found = goals.map(({ goal, holds, why }) =>
		holds ? `  reached: ${goal}` : `  missing: ${goal} (${why})`,
	);
	const verdict = isRight
		? "Right."
		: share > 0
			? `Not all of it: ${sayShare(share)}.`
			: "Not right.";
	return [...found, verdict].join("\n");
}
