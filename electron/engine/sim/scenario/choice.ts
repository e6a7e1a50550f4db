// Judges options to choose from: each is played on its own copy of the world, or is a prediction of what happened.
import type {
	ScenarioOption,
	ScenarioSource,
} from "../../contract/scenario.ts";
import { readGoal } from "../goal/goal.ts";
import type { Goal } from "../goal/scene.ts";
import type { Problem } from "./judgement.ts";
import { joined, type Played, playScript, traceOf } from "./play.ts";
import { cutProblems, type Situation, variableProblems } from "./situation.ts";
import { judgePlays, reasonFor } from "./verdict.ts";

/** The options with their verdicts, in the source's order, and what keeps them from being a question. */
export function judgeChoice(
	source: ScenarioSource,
	situation: Situation,
): { options: ScenarioOption[]; problems: Problem[] } {
	const plays = source.options.map((_, index) =>
		playOption(source, situation, index),
	);
	const goals = goalsOf(source, situation);
	const runs = source.options.map(({ run }) => run !== null);
	const ran = judgePlays(
		plays.filter((_, index) => runs[index]),
		goals,
	);
	let next = 0;
	const options = source.options.map(({ text, why }, index): ScenarioOption => {
		const played = plays[index] as Played;
		const isPrediction = !runs[index];
		const verdicts = isPrediction
			? (judgePlays([played], situation.predictions[index] ?? [])[0] ?? [])
			: (ran[next++] ?? []);
		return {
			label: labelOf(index),
			text,
			correct: verdicts.every(({ holds }) => holds),
			place: null,
			reason: reasonFor(played, verdicts, { isPrediction, own: why }),
			trace: traceOf(played),
			goals: [...verdicts],
		};
	});
	const cut = plays.flatMap((played, index) =>
		runs[index] ? cutProblems(played, ["options", index, "run"]) : [],
	);
	const noGoal =
		runs.includes(true) && goals.length === 0 ? [missingGoal()] : [];
	const before = [...cut, ...noGoal, ...variableProblems(situation, plays)];
	return {
		options,
		problems: before.length > 0 ? before : separation(source, options),
	};
}

/** What an option's commands did after the situation; for a prediction what happened in it. */
export function playOption(
	source: ScenarioSource,
	{ given, act }: Pick<Situation, "given" | "act">,
	index: number,
): Played {
	const run = source.options[index]?.run ?? null;
	if (run !== null) return playScript(act.after, run, source.settles);
	return act.commands.length > 0 ? act : joined(given, act);
}

/** A to H. */
export function labelOf(index: number): string {
	return String.fromCharCode(65 + index);
}

/** The cheapest is asked for by the kind, whether or not a goal says so too. */
function goalsOf(
	{ kind }: ScenarioSource,
	{ goals }: Situation,
): readonly Goal[] {
	const lowest = readGoal("lowest cost");
	return kind !== "cheapest" ||
		lowest.kind === "misread" ||
		goals.some((goal) => goal.kind === "least")
		? goals
		: [...goals, lowest];
}

function missingGoal(): Problem {
	return {
		code: "scenario-no-goal",
		message:
			"The options run commands, but no goal says what they should lead to. Add `goal`.",
		part: [],
		line: null,
		trace: [],
	};
}

/** What keeps the right options apart from the wrong ones, or does not. */
function separation(
	{ kind, options: sources }: ScenarioSource,
	options: readonly ScenarioOption[],
): Problem[] {
	const twin = sources.findIndex(({ text }, index) =>
		sources.slice(0, index).some((other) => other.text === text),
	);
	if (twin >= 0)
		return [
			problem(
				"scenario-same-text",
				"This option reads like another one. Give each a text of its own.",
				["options", twin],
			),
		];
	const right = options.filter(({ correct }) => correct);
	const names = right.map(({ label }) => label).join(" and ");
	if (right.length === 0) {
		const reasons = options.map(({ label, reason }) => `${label}: ${reason}`);
		return [
			problem(
				"scenario-no-answer",
				`No option is right when played. ${reasons.join(" ")}`,
				["options"],
				options,
			),
		];
	}
	if (kind === "choose-several") {
		if (right.length === options.length)
			return [
				problem(
					"scenario-all-right",
					"Every option is right when played, so nothing is left to choose. Add a wrong one, or make the goal stricter.",
					["options"],
					options,
				),
			];
		return right.length > 1
			? []
			: [
					problem(
						"scenario-one-right",
						`Only ${names} is right when played. Ask to choose one, or add another right option.`,
						["options"],
						options,
					),
				];
	}
	if (right.length === 1) return [];
	const advice =
		kind === "choose-one"
			? " Make the goal stricter, or ask to choose several."
			: " Make them differ in what they lead to.";
	return [
		problem(
			"scenario-several-right",
			`${names} are all right when played, so they cannot be told apart.${advice}`.replace(
				"all right",
				right.length === 2 ? "both right" : "all right",
			),
			["options"],
			options,
		),
	];
}

function problem(
	code: string,
	message: string,
	part: Problem["part"],
	options: readonly ScenarioOption[] = [],
): Problem {
	return {
		code,
		message,
		part,
		line: null,
		trace: options.flatMap(({ trace }) => trace),
	};
}
