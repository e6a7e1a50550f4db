// Judges tasks to do oneself: the author's solution has to reach the goal, and what a learner types gets credit goal by goal.
import type {
	GoalVerdict,
	ScenarioResult,
	ScenarioSource,
	ScenarioStep,
} from "../../contract/scenario.ts";
import type { Problem } from "./judgement.ts";
import { type Played, playScript, traceOf } from "./play.ts";
import {
	createSituation,
	cutProblems,
	type Situation,
	variableProblems,
} from "./situation.ts";
import { judgePlays } from "./verdict.ts";

/** What the solution did, and what keeps the task from being one. */
export function judgeTask(
	source: ScenarioSource,
	situation: Situation,
): { solution: ScenarioStep[]; problems: Problem[] } {
	const nothing = { solution: [] };
	if (situation.goals.length === 0)
		return {
			...nothing,
			problems: [
				problem(
					"scenario-no-goal",
					"No goal says what there is to do. Add `goal`.",
					[],
				),
			],
		};
	const compared = situation.goals.findIndex(({ kind }) => kind === "least");
	if (compared >= 0)
		return {
			...nothing,
			problems: [
				problem(
					"scenario-goal",
					"This goal compares options, and a task to do yourself has none. Say how many steps it may take: “at most 3 steps”.",
					["goal", compared],
				),
			],
		};
	if (source.solution === null)
		return {
			...nothing,
			problems: [
				problem(
					"scenario-no-solution",
					"A task to do yourself needs a `solution`: commands that prove it can be done.",
					[],
				),
			],
		};
	const played = playScript(
		situation.act.after,
		source.solution,
		source.settles,
	);
	const unknown = [
		...cutProblems(played, ["solution"]),
		...variableProblems(situation, [situation.act, played]),
	];
	if (unknown.length > 0) return { ...nothing, problems: unknown };
	const missed = verdictsOf(situation, played).find(({ holds }) => !holds);
	const solution = traceOf(played);
	if (missed)
		return {
			solution,
			problems: [
				{
					...problem(
						"scenario-no-answer",
						`The solution does not reach the goal “${missed.goal}”: ${missed.why}`,
						["solution"],
					),
					trace: solution,
				},
			],
		};
	return todo(situation).length === 0
		? {
				solution,
				problems: [
					problem(
						"scenario-all-right",
						"Every goal is reached before anything is done. Make the goal ask for something.",
						["goal"],
					),
				],
			}
		: { solution, problems: [] };
}

/**
 * How far what was typed reaches the goals of a task. Goals that hold before anything is done, such
 * as “no downtime”, give no credit by themselves; breaking one costs.
 */
export function gradeTask(
	source: ScenarioSource,
	typed: string,
): ScenarioResult {
	const { situation } = createSituation(source);
	const played = playScript(situation.act.after, typed, source.settles);
	const verdicts = verdictsOf(situation, played);
	const open = todo(situation);
	const reached = open.filter((at) => verdicts[at]?.holds).length;
	const broken = verdicts.filter(
		({ holds }, at) => !holds && !open.includes(at),
	).length;
	const share = open.length === 0 ? 0 : reached / (open.length + broken);
	return { isRight: share === 1, share, goals: [...verdicts] };
}

/** Indexes of the goals that do not hold before anything is done: those that an answer gets credit for. */
export function openGoals(source: ScenarioSource): number[] {
	return todo(createSituation(source).situation);
}

/** Indexes of the goals that do not hold yet. */
function todo(situation: Situation): number[] {
	const idle = verdictsOf(
		situation,
		playScript(situation.act.after, "", false),
	);
	return idle.flatMap(({ holds }, at) => (holds ? [] : [at]));
}

function verdictsOf(
	{ goals }: Situation,
	played: Played,
): readonly GoalVerdict[] {
	return judgePlays([played], goals)[0] ?? [];
}

function problem(
	code: string,
	message: string,
	part: Problem["part"],
): Problem {
	return { code, message, part, line: null, trace: [] };
}
