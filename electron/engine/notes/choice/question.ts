// The parts that all choice questions share: id, sources, and single choice from a key and its rivals.
import type { ChoiceQuestion, OptionQuestion } from "../../contract/choice.ts";
import { plainText, type Rich } from "../../contract/rich.ts";
import { contentOf } from "../words.ts";
import type { Asked } from "./asked.ts";
import { hash } from "./hash.ts";
import { type Candidate, leaks, makeOptions, pick } from "./option.ts";

type Shared = Omit<
	Extract<ChoiceQuestion, { kind: "ordering" }>,
	"kind" | "steps"
>;

/** What every question states of itself. The id rests on the first card of each fact, so a later repetition changes nothing. */
export function shared(
	rule: string,
	facts: readonly Asked[],
	stem: Rich,
	isNegative = false,
): Shared {
	return {
		id: questionId(rule, facts),
		rule,
		stem,
		context: facts[0]?.context ?? [],
		cardKeys: [...new Set(facts.flatMap(({ keys }) => keys))],
		sources: facts.flatMap(({ sources }) => sources),
		isNegative,
	};
}

export function questionId(rule: string, facts: readonly Asked[]): string {
	const keys = facts.map(({ keys }) => keys[0] ?? "");
	return keys.length === 1
		? `${rule}:${keys[0]}`
		: `${rule}:${hash(keys.join(",")).toString(36)}-${keys.length}`;
}

/** A question with one right answer and three rivals, or null where fewer than three hold or the stem tells. */
export function askSingle(
	rule: string,
	fact: Asked,
	stem: Rich,
	key: string,
	candidates: readonly Candidate[],
): OptionQuestion | null {
	const base = shared(rule, [fact], stem);
	const chosen = pick([key], candidates, base.id);
	if (!chosen) return null;
	const common = new Set(
		[...contentOf(key)].filter((word) =>
			chosen.every(({ text }) => contentOf(text).has(word)),
		),
	);
	if (leaks(plainText(stem), key, common)) return null;
	return {
		...base,
		kind: "single",
		select: 1,
		options: makeOptions(key, chosen),
	};
}

/** A line of plain words as a block of its own. */
export function line(text: string): Rich[number] {
	return { type: "paragraph", children: [{ type: "text", value: text }] };
}

/** The stem under an instruction. */
export function underLine(text: string, stem: Rich): Rich {
	const isBlocks = stem.some(({ type }) => type === "paragraph");
	return [
		line(text),
		...(isBlocks ? stem : [{ type: "paragraph" as const, children: stem }]),
	];
}
