// Small vaults for tests of choice questions: cards from one line each, and the bundled gazetteer.
import { globSync, readFileSync } from "node:fs";
import type { ChoiceQuestion } from "../../../../electron/engine/contract/choice.ts";
import type { CardKind } from "../../../../electron/engine/contract/data.ts";
import { gazetteerFile } from "../../../../electron/engine/contract/gazetteer.ts";
import {
	plainText,
	type Rich,
} from "../../../../electron/engine/contract/rich.ts";
import type { ChoiceCard } from "../../../../electron/engine/notes/choice/asked.ts";
import { makeChoices } from "../../../../electron/engine/notes/choice/choices.ts";
import { createGazetteer } from "../../../../electron/engine/notes/choice/gazetteer.ts";

export const files = globSync("content/gazetteer/*.json")
	.sort()
	.map((path) => gazetteerFile.parse(JSON.parse(readFileSync(path, "utf8"))));
export const gazetteer = createGazetteer(files);

/** A card in short: "Retention is up to [35] days" is a cloze, [a|b] one with a hint, a list's back has " / " between members. */
export interface Line {
	front: string;
	back?: string;
	at?: string;
	rule?: string;
	kind?: CardKind;
}

export function cardsOf(lines: readonly Line[]): ChoiceCard[] {
	return lines.map(({ front, back, at = "AWS", rule, kind }, index) => {
		const gap = /^(.*)\[([^\]|]+)(?:\|([^\]]+))?\](.*)$/.exec(front);
		return {
			key: `c${index + 1}`,
			kind: kind ?? (gap ? "cloze" : "basic"),
			front: gap
				? [
						...text(gap[1]),
						{ type: "gap", hint: gap[3], children: text(gap[2]) },
						...text(gap[4]),
					]
				: text(front),
			back: kind === "list" ? list(back) : text(back ?? gap?.[2]),
			context: at.split(" > "),
			rule: rule ?? (gap ? "cloze" : "statement"),
			sources: [{ path: "aws.md", line: index + 1, endLine: index + 1 }],
		};
	});
}

export function ask(lines: readonly Line[]): ChoiceQuestion[] {
	return makeChoices({ cards: cardsOf(lines), gazetteer });
}

/** A question as text: stem, then options with the key marked, sorted, since their order means nothing. */
export function show(question: ChoiceQuestion): string[] {
	const stem = plainText(question.stem);
	switch (question.kind) {
		case "ordering":
			return [stem, ...question.steps.map((step) => plainText(step))];
		case "matching":
			return [
				stem,
				...question.pairs.map(
					({ prompt, match }) => `${plainText(prompt)} = ${plainText(match)}`,
				),
			];
		default:
			return [
				stem,
				...question.options
					.map(
						({ text, isKey, from }) =>
							`${isKey ? "*" : "-"} ${plainText(text)} (${from})`,
					)
					.sort(),
			];
	}
}

function text(value: string | undefined): Rich {
	return value ? [{ type: "text", value }] : [];
}

function list(members = ""): Rich {
	return [
		{
			type: "list",
			ordered: false,
			start: 1,
			children: members
				.split(" / ")
				.map((member) => ({ type: "item", children: text(member) })),
		},
	];
}
