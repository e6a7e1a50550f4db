// What is measured of a template's variants: that they can be asked, and that nothing but knowing the rule answers them.
import type {
	Scenario,
	ScenarioSource,
} from "../../../../electron/engine/contract/scenario.ts";
import { buildScenario } from "../../../../electron/engine/sim/concept/generate.ts";
import type { Template } from "../../../../electron/engine/sim/concept/template.ts";
import {
	contentWords,
	echoes,
} from "../../../../electron/engine/sim/concept/wording.ts";
import { playOption } from "../../../../electron/engine/sim/scenario/choice.ts";
import { judgeScenario } from "../../../../electron/engine/sim/scenario/judge.ts";
import { playBeginning } from "../../../../electron/engine/sim/scenario/situation.ts";
import { endStateOf } from "../scenario/end-state.ts";

/** How many seeds each template is tried with: 1,000 for the whole measure (`AMIABLE_SEEDS=1000`). */
export const seeds = Number(process.env.AMIABLE_SEEDS ?? 20);

export interface Variant {
	readonly source: ScenarioSource;
	readonly scenario: Scenario;
}

export const nameOf = ({ concept, name }: Template) => `${concept}/${name}`;

/** The variant of a seed; throws with the problems where it cannot be asked. */
export function variantOf(template: Template, seed: number): Variant {
	const source = buildScenario(template, seed);
	const { scenario, problems } = judgeScenario(source);
	if (scenario) return { source, scenario };
	throw new Error(
		`${nameOf(template)}, seed ${seed}: ${problems.map(({ message }) => message).join(" ")}`,
	);
}

export const rightsOf = ({ scenario }: Variant) =>
	scenario.options.filter(({ correct }) => correct);
export const wrongsOf = ({ scenario }: Variant) =>
	scenario.options.filter(({ correct }) => !correct);

/** True for a question with options of which some are wrong. */
export function isChoice({ kind }: Pick<Template, "kind">): boolean {
	return kind !== "order" && kind !== "do-it";
}

const internalId = /\b(?:ami|i|vol|snap|r)-[0-9a-f]{8,}/;
const absolutes =
	/\b(?:always|never|impossible|guaranteed|(?:all|none) of the above)\b/i;

/** What is wrong with a variant by itself, in words; empty for a good one. */
export function faultsOf(variant: Variant): string[] {
	const { source, scenario } = variant;
	const texts = source.options.map(({ text }) => text);
	const [right, wrong] = [rightsOf(variant), wrongsOf(variant)];
	const faults: [boolean, string][] = [
		[internalId.test([source.prompt, ...texts].join("\n")), "an internal id"],
		[new Set(texts).size < texts.length, "two options with one text"],
		[texts.some((text) => absolutes.test(text)), "an absolute"],
		[scenario.generated !== true, "not marked as generated"],
		[
			[scenario.title, source.prompt, ...texts].some((text) =>
				/undefined|NaN|\$\{/.test(text),
			),
			"a hole in the wording",
		],
	];
	if (isChoice(scenario))
		faults.push(
			[
				right.length !== (scenario.kind === "choose-several" ? 2 : 1) ||
					scenario.select !== right.length,
				`${right.length} right options`,
			],
			[
				scenario.kind === "choose-several" && !/\btwo\b/.test(source.prompt),
				"the prompt does not say how many are right",
			],
			[texts.length !== 4, `${texts.length} options`],
			[
				wrong.some(({ trace, reason }) => trace.length === 0 || reason === ""),
				"a wrong option without a refuting trace",
			],
			[
				echoes(contentWords(source.prompt), { right, wrong }).length > 0,
				"a word that only the key shares with the prompt",
			],
			...sameEnds(variant).map((pair): [boolean, string] => [true, pair]),
		);
	return faults.filter(([is]) => is).map(([, fault]) => fault);
}

/** Options that lead to the same end though one of them is wrong. Predictions run nothing, so they have no end of their own. */
function sameEnds({ source, scenario }: Variant): string[] {
	if (source.options.every(({ run }) => run === null)) return [];
	const { given, act } = playBeginning(source);
	const ends = source.options.map((_, index) =>
		endStateOf(playOption(source, { given, act }, index)),
	);
	return ends.flatMap((end, index) =>
		ends.slice(0, index).flatMap((other, earlier) => {
			const areRight = [index, earlier].every(
				(each) => scenario.options[each]?.correct,
			);
			return end === other && !areRight
				? [
						`same end: ${scenario.options[index]?.text} | ${scenario.options[earlier]?.text}`,
					]
				: [];
		}),
	);
}

/** How often the longest option is a right one, and how often chance alone would make it so. */
export function longestShare(variants: readonly Variant[]): {
	share: number;
	chance: number;
} {
	const lengths = (options: readonly { text: string }[]) =>
		options.map(({ text }) => text.length);
	const hits = variants.filter(
		(variant) =>
			Math.max(...lengths(rightsOf(variant))) >=
			Math.max(...lengths(wrongsOf(variant))),
	);
	const chances = variants.map(
		(variant) => rightsOf(variant).length / variant.scenario.options.length,
	);
	return {
		share: hits.length / variants.length,
		chance: chances.reduce((sum, each) => sum + each, 0) / variants.length,
	};
}
