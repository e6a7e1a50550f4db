// What a template of questions is, and the builders that make one of a story: claims, ways, steps and tasks.
import type { ConceptId } from "../../contract/concept.ts";
import type { GoalText, ScenarioKind } from "../../contract/scenario.ts";
import type { Cast } from "./cast.ts";

/** An answer to choose. `text` may be worded in several ways, short ones and long ones. */
export interface Answer {
	readonly text: string | readonly string[];
	/** Commands; left out for a prediction. */
	readonly run?: readonly string[];
	/** What a prediction claims. */
	readonly says?: GoalText | readonly GoalText[];
}

/** A question before its answers are drawn: more of them than are shown. Playing decides which are right, not these lists. */
export interface Draft {
	readonly title: string;
	readonly prompt: string;
	readonly given: readonly string[];
	readonly act?: readonly string[];
	/** How many right and how many wrong answers to show. */
	readonly show: readonly [right: number, wrong: number];
	readonly right: readonly Answer[];
	readonly wrong: readonly Answer[];
	/** Only for `order`. */
	readonly steps?: readonly Answer[];
	readonly goals: readonly GoalText[];
	readonly solution?: readonly string[];
}

export interface Template {
	readonly concept: ConceptId;
	/** Unique within the concept. */
	readonly name: string;
	readonly kind: ScenarioKind;
	/** Where it has to play; anywhere when left out. */
	readonly home?: string;
	draft(cast: Cast): Draft;
}

/** What every story tells first. */
interface Story {
	title: string;
	/** The situation in words, without a question. */
	tells: string;
	given: readonly string[];
}

type Place = { home?: string };

/** Two templates of one story: predict what happens, and choose the two claims that come true. */
export function claims(
	concept: ConceptId,
	name: string,
	story: (cast: Cast) => Story & {
		act: readonly string[];
		right: readonly Answer[];
		wrong: readonly Answer[];
	},
	place: Place = {},
): Template[] {
	const draft = (ask: string, show: Draft["show"]) => (cast: Cast) => {
		const { tells, ...rest } = story(cast);
		return { ...rest, prompt: `${tells} ${ask}`, show, goals: [] };
	};
	return [
		{
			...place,
			concept,
			name: `${name}-predict`,
			kind: "predict",
			draft: draft("What is the outcome?", [1, 3]),
		},
		{
			...place,
			concept,
			name: `${name}-claims`,
			kind: "choose-several",
			draft: draft("Which two of these statements come true?", [2, 2]),
		},
	];
}

/** One template: choose what to do so that the goals are reached. */
export function ways(
	concept: ConceptId,
	name: string,
	story: (cast: Cast) => Story & {
		ask: string;
		goals: readonly GoalText[];
		right: readonly Answer[];
		wrong: readonly Answer[];
	},
	{
		kind = "choose-one",
		show = kind === "choose-several" ? [2, 2] : [1, 3],
		...place
	}: Place & {
		kind?: "choose-one" | "choose-several" | "cheapest";
		show?: Draft["show"];
	} = {},
): Template {
	return {
		...place,
		concept,
		name,
		kind,
		draft(cast) {
			const { tells, ask, ...rest } = story(cast);
			return { ...rest, prompt: `${tells} ${ask}`, show };
		},
	};
}

/** One template: bring the steps into an order that works. */
export function steps(
	concept: ConceptId,
	name: string,
	story: (cast: Cast) => Story & {
		ask: string;
		goals: readonly GoalText[];
		steps: readonly (Answer & { run: readonly string[] })[];
	},
): Template {
	return {
		concept,
		name,
		kind: "order",
		draft(cast) {
			const { tells, ask, ...rest } = story(cast);
			return {
				...rest,
				prompt: `${tells} ${ask}`,
				show: [rest.steps.length, 0],
				right: [],
				wrong: [],
			};
		},
	};
}

/** One template: reach the goals in a console. */
export function task(
	concept: ConceptId,
	name: string,
	story: (cast: Cast) => Story & {
		ask: string;
		goals: readonly GoalText[];
		solution: readonly string[];
	},
	place: Place = {},
): Template {
	return {
		...place,
		concept,
		name,
		kind: "do-it",
		draft(cast) {
			const { tells, ask, ...rest } = story(cast);
			return {
				...rest,
				prompt: `${tells} ${ask}`,
				show: [0, 0],
				right: [],
				wrong: [],
			};
		},
	};
}
