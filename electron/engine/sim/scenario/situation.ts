// The situation of a scenario: its goals read, its given commands played, or what is wrong with them.
import type { GoalText, ScenarioSource } from "../../contract/scenario.ts";
import { scenarioLimits } from "../../contract/scenario.ts";
import { closestNames } from "../cli/closest.ts";
import { readGoal } from "../goal/goal.ts";
import type { Goal } from "../goal/scene.ts";
import type { Part, Problem } from "./judgement.ts";
import { type Played, playScript, startSession, traceOf } from "./play.ts";

/** What every option begins with. Nothing that is played on it changes it. */
export interface Situation {
	/** The console after `given`. */
	readonly given: Played;
	/** What happened next. */
	readonly act: Played;
	readonly goals: readonly Goal[];
	/** The goals of each option that is a prediction; empty for the others. */
	readonly predictions: readonly (readonly Goal[])[];
}

/** The situation, with every problem of goals and given commands that it has. */
export function createSituation(source: ScenarioSource): {
	situation: Situation;
	problems: Problem[];
} {
	const problems: Problem[] = [];
	const read = (text: GoalText, part: Part): Goal[] => {
		const goal = readGoal(text);
		if (goal.kind !== "misread") return [goal];
		problems.push(misreadProblem(goal, part));
		return [];
	};
	const goals = source.goals.flatMap((text, index) =>
		read(text, ["goal", index]),
	);
	const predictions = source.options.map(({ text, run, says }, index) =>
		run !== null
			? []
			: (says ?? [text]).flatMap((each, at) =>
					read(each, ["options", index, ...(says ? ["says", at] : ["text"])]),
				),
	);
	const { given, act } = playBeginning(source);
	return {
		situation: { given, act, goals, predictions },
		problems: [
			...problems,
			...refusalProblems(given, "given"),
			...cutProblems(given, ["given"]),
			...cutProblems(act, ["do"]),
		],
	};
}

/** Plays `given` and then `act` in a fresh world. */
export function playBeginning(source: ScenarioSource): {
	given: Played;
	act: Played;
} {
	const given = playScript(
		startSession(source.seed),
		source.given,
		source.settles,
	);
	return { given, act: playScript(given.after, source.act, source.settles) };
}

function misreadProblem(
	{ message, nearest }: { message: string; nearest: readonly string[] },
	part: Part,
): Problem {
	const help =
		nearest.length === 0
			? ""
			: ` Nearest are: ${nearest.map((form) => `“${form}”`).join(", ")}.`;
	const isText = part.at(-1) === "text";
	return {
		code: "scenario-goal",
		message: `${message}${help}${isText ? " This option runs nothing, so its text is taken for a prediction: give it `run`, or say in `says` what it claims." : ""}`,
		part,
		line: null,
		trace: [],
	};
}

function refusalProblems(played: Played, part: "given"): Problem[] {
	const at = played.results.findIndex(({ ok }) => !ok);
	const error = played.results[at]?.error;
	if (at < 0) return [];
	return [
		{
			code: "scenario-given-fails",
			message:
				`The situation cannot be made: this command fails${error ? ` with ${error.code}: ${error.message} ${error.why}` : ""}. Correct it, or move it to \`do\` if it is meant to fail.`.replace(
					/\.\.( |$)/,
					".$1",
				),
			part: [part],
			line: played.lines[at] ?? null,
			trace: traceOf(played),
		},
	];
}

/** A script that goes on after the cap on work. */
export function cutProblems(played: Played, part: Part): Problem[] {
	return played.cutAt === null
		? []
		: [
				{
					code: "scenario-too-long",
					message: `A script has ${scenarioLimits.commands} commands at most; this one goes on. Shorten it.`,
					part,
					line: played.cutAt,
					trace: [],
				},
			];
}

/** Variables that goals name and that no command of any play ever sets. */
export function variableProblems(
	{ goals, predictions }: Situation,
	plays: readonly Played[],
): Problem[] {
	const known = new Set(
		plays.flatMap(({ after }) => Object.keys(after.variables)),
	);
	const check = (goal: Goal, part: Part): Problem[] =>
		goal.variables
			.filter((name) => !known.has(name))
			.map((name) => {
				const [closest] = closestNames(name, [...known]);
				return {
					code: "scenario-variable",
					message: `No command sets $${name}, which this goal names.${closest ? ` Did you mean $${closest}?` : ` Set it with ${name}=$(…).`}`,
					part,
					line: null,
					trace: [],
				};
			});
	return [
		...goals.flatMap((goal, index) => check(goal, ["goal", index])),
		...predictions.flatMap((each, index) =>
			each.flatMap((goal) => check(goal, ["options", index])),
		),
	];
}
