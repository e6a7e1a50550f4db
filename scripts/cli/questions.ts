// `amiable questions`: the choice questions that notes yield, with their right answers; stores nothing.

import { join } from "node:path";
import { parseArgs } from "node:util";
import { letterOf } from "../../electron/engine/contract/exam-words.ts";
import { printedText, type Rich } from "../../electron/engine/contract/rich.ts";
import { askNotes, parseNotes } from "../../electron/engine/engine.ts";
import {
	asGiven,
	type Command,
	givenPaths,
	print,
	printJson,
	projectDir,
	WrongUsage,
} from "./command.ts";

type Asked = Awaited<ReturnType<typeof askNotes>>[number];

export const questionsCommand: Command = {
	name: "questions",
	usage: "questions PATH... [--seed N] [--json]",
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				seed: { type: "string", default: "1" },
				json: { type: "boolean" },
			},
		});
		const seed = Number(values.seed);
		if (!Number.isInteger(seed)) throw new WrongUsage("--seed takes a number");
		const paths = givenPaths(positionals);
		const { notes } = await parseNotes({ kind: "paths", paths }, () => {});
		const contentDir = join(projectDir, "content");
		const asked = await askNotes(notes, { contentDir, seed });
		const questions = asked.map((one) => describe(one, positionals));
		if (values.json) printJson(io, { questions });
		else
			for (const { kind, prompt, options } of questions) {
				print(io, `${prompt}  (${kind})`);
				for (const { label, text, correct } of options)
					print(io, `  ${marked(correct)} ${label}  ${text}`);
				print(io, "");
			}
		return 0;
	},
};

function describe({ question, order }: Asked, given: string[]) {
	const shown = order.map((index, place) => ({
		label: letterOf(place),
		...option(question, index),
	}));
	return {
		id: question.id,
		kind: question.kind,
		prompt: text(question.stem),
		context: question.context,
		options: shown,
		sources: question.sources.map((source) => ({
			...source,
			path: asGiven(source.path, given),
		})),
	};
}

/** A star for a right option, the place of a step, and the prompt of a match. */
function marked(correct: boolean | number | string): string {
	return typeof correct === "boolean" ? (correct ? "*" : " ") : `${correct}`;
}

/** One option as listed; of steps, `correct` tells the place, and of pairs, the prompt it belongs to. */
function option(question: Asked["question"], index: number) {
	switch (question.kind) {
		case "ordering":
			return { text: text(question.steps[index] ?? []), correct: index + 1 };
		case "matching": {
			const pair = question.pairs[index];
			return {
				text: text(pair?.match ?? []),
				correct: text(pair?.prompt ?? []),
			};
		}
		default: {
			const chosen = question.options[index];
			return {
				text: text(chosen?.text ?? []),
				correct: chosen?.isKey ?? false,
			};
		}
	}
}

function text(rich: Rich): string {
	return printedText(rich);
}
