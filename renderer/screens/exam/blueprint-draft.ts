// A blueprint as its form holds it, and what keeps it from being saved. Pure.
import {
	type Blueprint,
	blueprint as schema,
} from "../../../electron/engine/contract/blueprint.ts";

/** NaN stands for a field that is empty. */
export interface BlueprintDraft {
	minutes: number;
	scored: number;
	unscored: number;
	pass: number;
	/** In the order of the domains. */
	weights: number[];
	scale: { min: number; max: number };
}

export function toDraft({
	minutes,
	items,
	scale,
	domains,
}: Blueprint): BlueprintDraft {
	return {
		minutes,
		scored: items.scored,
		unscored: items.unscored,
		pass: scale.pass,
		weights: domains.map(({ weight }) => weight),
		scale: { min: scale.min, max: scale.max },
	};
}

/** Each change is a new version, so that papers say which one they are of. */
export function toBlueprint(
	before: Blueprint,
	draft: BlueprintDraft,
): Blueprint {
	return {
		...before,
		version: before.version + 1,
		minutes: draft.minutes,
		items: { scored: draft.scored, unscored: draft.unscored },
		scale: { ...before.scale, pass: draft.pass },
		domains: before.domains.map((domain, at) => ({
			...domain,
			weight: draft.weights[at] ?? domain.weight,
		})),
	};
}

/** In words, what has to be put right first; the limits are those of the contract. */
export function problemsOf(draft: BlueprintDraft): string[] {
	const { minutes, items } = schema.shape;
	const { min, max } = draft.scale;
	const sum = draft.weights.reduce((all, weight) => all + weight, 0);
	const checks: [boolean, string][] = [
		[
			minutes.safeParse(draft.minutes).success,
			"Minutes are a whole number from 1 to 600.",
		],
		[
			items.shape.scored.safeParse(draft.scored).success,
			"There are 1 to 300 questions that count.",
		],
		[
			items.shape.unscored.safeParse(draft.unscored).success,
			"There are 0 to 100 questions on trial.",
		],
		[
			draft.pass > min && draft.pass < max,
			`The pass mark lies between ${min} and ${max}.`,
		],
		[
			draft.weights.every((weight) => weight > 0),
			"Each domain needs a weight.",
		],
		[
			Math.abs(sum - 100) < 0.5,
			`The weights add up to ${Math.round(sum * 10) / 10}, not to 100.`,
		],
	];
	return checks.flatMap(([isMet, problem]) => (isMet ? [] : [problem]));
}
