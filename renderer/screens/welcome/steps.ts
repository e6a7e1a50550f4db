// The first steps: their order, which cards they show, and what minutes a day come to. Pure.
import type { Card, CardKind } from "../../../electron/engine/contract/data.ts";

export const welcomeSteps = [
	"notes",
	"exam",
	"cards",
	"import",
	"minutes",
] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

/** The step of an address, counted from 1; the first where there is none such. */
export function stepAt(number: number | undefined): WelcomeStep {
	return welcomeSteps[(number ?? 1) - 1] ?? "notes";
}

/** Kinds in the order in which they are shown: the simplest first. */
const sampleKinds: readonly (readonly CardKind[])[] = [
	["basic", "reversed"],
	["cloze"],
	["sequence", "list"],
];

/** Three new cards of as many kinds as there are, short ones before long ones. */
export function chooseSamples(cards: readonly Card[]): Card[] {
	const fresh = cards
		.filter(
			({ schedule, isRetired, standing, kind }) =>
				schedule.state === "new" &&
				!isRetired &&
				standing === "accepted" &&
				kind !== "scenario",
		)
		.toSorted((one, other) => length(one) - length(other));
	const ofKinds = sampleKinds.flatMap(
		(kinds) => fresh.find(({ kind }) => kinds.includes(kind)) ?? [],
	);
	const rest = fresh.filter((card) => !ofKinds.includes(card));
	return [...ofKinds, ...rest].slice(0, 3);
}

/** Cards of one line read best; those with hardly any text say too little. */
function length({ front, back }: Card): number {
	const size = JSON.stringify(front).length + JSON.stringify(back).length;
	return size < 120 ? 1000 - size : size;
}

/** What a kind asks for, said before its card. */
export function sayKind(kind: CardKind): string {
	switch (kind) {
		case "basic":
		case "reversed":
			return "A question. Think of the answer, then show it.";
		case "cloze":
			return "A gap. Say the missing words, then show them.";
		case "list":
			return "A list. Name its parts, one after the other.";
		case "sequence":
			return "Steps in their order. What comes next?";
		case "scenario":
			return "A situation. What would you do?";
		case "contrast":
			return "Two things that are easily mixed up. Say how they differ.";
		default:
			return kind satisfies never;
	}
}

/**
 * New cards a day that so many minutes bear in the long run: each asks for about ten reviews of eight
 * seconds and half a minute of first looking.
 */
export function newCardsFor(minutes: number): number {
	return Math.max(1, Math.round(minutes / ((10 * 8 + 30) / 60)));
}
