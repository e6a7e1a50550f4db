// Which goals hold after each of several plays, and why in plain words.
import type { GoalVerdict } from "../../contract/scenario.ts";
import type { Goal } from "../goal/scene.ts";
import type { Played } from "./play.ts";

/** Differences below this are rounding, not money. */
const tiny = 1e-9;

/**
 * The verdicts of each play, in its order. "Least" goals compare only the plays that reach all
 * others; one that does not reach them cannot win by doing nothing.
 */
export function judgePlays(
	plays: readonly Played[],
	goals: readonly Goal[],
): readonly (readonly GoalVerdict[])[] {
	const checked = plays.map((played) =>
		goals.map((goal) => (goal.kind === "check" ? goal.check(played) : null)),
	);
	const isContender = checked.map((findings) =>
		findings.every((finding) => finding?.holds !== false),
	);
	const least = goals.map((goal) =>
		goal.kind === "least"
			? Math.min(
					...plays.filter((_, index) => isContender[index]).map(goal.measure),
				)
			: 0,
	);
	return plays.map((played, index) =>
		goals.map((goal, at): GoalVerdict => {
			if (goal.kind === "check")
				return {
					goal: goal.text,
					...(checked[index]?.[at] ?? { holds: false, why: "" }),
				};
			const own = goal.measure(played);
			const best = least[at] ?? 0;
			const words = goal.inWords(own);
			if (!isContender[index])
				return {
					goal: goal.text,
					holds: false,
					why: `It comes to ${words}, without reaching the goal.`,
				};
			return own <= best + tiny
				? {
						goal: goal.text,
						holds: true,
						why: `It comes to ${words}, the least of all that reach the goal.`,
					}
				: {
						goal: goal.text,
						holds: false,
						why: `It comes to ${words}; another way needs only ${goal.inWords(best)}.`,
					};
		}),
	);
}

/**
 * Why an option is right or wrong: a refusal with AWS's code and the rule behind it, then what is
 * found in the world, then the author's own sentence.
 */
export function reasonFor(
	{ results }: Played,
	verdicts: readonly GoalVerdict[],
	{ isPrediction, own }: { isPrediction: boolean; own: string | null },
): string {
	const isRight = verdicts.every(({ holds }) => holds);
	const refused = results.find(({ error }) => error !== null)?.error;
	const rule = refused
		? `${refused.code}: ${refused.why || refused.message}`
		: null;
	const missed = verdicts.find(({ holds }) => !holds)?.why ?? null;
	const seen = isRight ? verdicts.map(({ why }) => why).join(" ") : missed;
	// The rule has told of the refusal already.
	const found = refused && seen?.includes(refused.code) ? null : seen;
	const parts = isPrediction || !isRight ? [rule, found] : [found];
	return [...parts, own]
		.filter((part) => part !== null && part !== "")
		.join(" ");
}
