// `amiable exam`: prints the paper that a seed gives, and scores answers to one.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { Failure } from "../../electron/engine/contract/errors.ts";
import {
	type ExamItem,
	type Paper,
	paper as paperSchema,
	response,
	type Score,
} from "../../electron/engine/contract/exam.ts";
import { letterOf } from "../../electron/engine/contract/exam-words.ts";
import { printedText, type Rich } from "../../electron/engine/contract/rich.ts";
import {
	type Command,
	callerDir,
	dataOptions,
	type Io,
	print,
	printJson,
	WrongUsage,
	withEngine,
} from "./command.ts";

/** What `exam score` reads: a paper as `exam paper --json` prints it, with an answer for each question or null. */
const answerSheet = z.object({
	paper: paperSchema,
	responses: z.array(response.nullable()),
});

export const examCommand: Command = {
	name: "exam",
	usage:
		"exam paper --blueprint CODE [--seed N] [--questions N] | exam score FILE  [--data DIR] [--json]",
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				...dataOptions,
				blueprint: { type: "string" },
				seed: { type: "string", default: "1" },
				questions: { type: "string" },
			},
		});
		const [action, file, ...more] = positionals;
		if (more.length > 0) throw new WrongUsage(`unexpected “${more[0]}”`);
		if (action === "paper" && file === undefined) await showPaper(values, io);
		else if (action === "score" && file !== undefined)
			await showScore(file, values, io);
		else throw new WrongUsage("exam takes `paper`, or `score` with a FILE");
		return 0;
	},
};

interface Values {
	blueprint?: string | undefined;
	seed: string;
	questions?: string | undefined;
	data?: string | undefined;
	at?: string | undefined;
	json?: boolean | undefined;
}

async function showPaper(values: Values, io: Io): Promise<void> {
	const { blueprint: code, questions } = values;
	if (!code) throw new WrongUsage("--blueprint CODE, such as saa-c03");
	const order = {
		code: code.toLowerCase(),
		seed: wholeNumber("--seed", values.seed),
		...(questions === undefined
			? {}
			: { scored: wholeNumber("--questions", questions) }),
	};
	const { paper, outline } = await withEngine(values, async ({ client }) => ({
		paper: await client.exam.paper(order),
		outline: await client.exam.outline(order),
	}));
	const { shortfalls, honestSize } = outline;
	if (values.json) {
		printJson(io, { paper, shortfalls, honestSize });
		return;
	}
	print(
		io,
		`${paper.blueprint.title}: ${paper.items.length} questions, ${paper.minutes} minutes (seed ${paper.seed})`,
	);
	for (const { title, found, wanted, emptyTopics } of shortfalls)
		print(
			io,
			`Too few for ${title}: ${found} of ${wanted}.${emptyTopics.length ? ` Nothing on: ${emptyTopics.join("; ")}.` : ""}`,
		);
	for (const [index, item] of paper.items.entries())
		print(io, `\n${index + 1}. ${describe(item)}`);
}

function wholeNumber(name: string, value: string): number {
	if (!/^\d{1,9}$/.test(value))
		throw new WrongUsage(`${name} takes a whole number, not “${value}”`);
	return Number(value);
}

function describe(item: ExamItem): string {
	const line = (text: Rich, index: number) =>
		`   ${letterOf(index)}. ${printedText(text)}`;
	const stem = printedText(item.stem);
	switch (item.kind) {
		case "single":
		case "multiple":
			return [stem, ...item.options.map(({ text }, at) => line(text, at))].join(
				"\n",
			);
		case "ordering":
			return [stem, ...item.steps.map(line)].join("\n");
		case "matching":
			return [
				stem,
				...item.prompts.map((prompt) => `   ${printedText(prompt)} → ?`),
				...item.matches.map(line),
			].join("\n");
		case "task":
			return [stem, ...item.task.goals.map((goal) => `   ${goal}`)].join("\n");
		default: {
			const never: never = item;
			return never;
		}
	}
}

async function showScore(file: string, values: Values, io: Io): Promise<void> {
	const sheet = readSheet(resolve(callerDir(), file));
	const score = await withEngine(values, ({ client }) =>
		client.exam.score(sheet),
	);
	if (values.json) printJson(io, score);
	else for (const line of inWords(score, sheet.paper)) print(io, line);
}

function readSheet(file: string): z.infer<typeof answerSheet> {
	let json: unknown;
	try {
		json = JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		throw new Failure(
			"invalid-input",
			`${file} cannot be read as JSON (${error instanceof Error ? error.message : error}). Give it what \`exam paper --json\` printed, with "responses" beside "paper".`,
		);
	}
	const parsed = answerSheet.safeParse(json);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new Failure(
		"invalid-input",
		`${file} is not an answer sheet: ${issue?.path.join(".") || "it"}: ${issue?.message}. It needs "paper" and "responses".`,
	);
}

function inWords(score: Score, { scale }: Paper): string[] {
	return [
		`${score.isPassed ? "Passed" : "Not passed"}: about ${score.scaled} (${score.interval.low} to ${score.interval.high}) on ${scale.min} to ${scale.max}, pass mark ${score.pass}`,
		`${score.right} of ${score.scored} scored questions right`,
		...score.domains.map(
			({ title, right, scored, standing }) =>
				`  ${title}: ${right} of ${scored}${standing === "none" ? "" : standing === "meets" ? ", meets" : ", needs improvement"}`,
		),
	];
}
