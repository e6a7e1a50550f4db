// Accepted cards measured against labels that were written before any rule read the notes.
//
// Each note `x.md` has its labels in `x.txt`: the note's file name, then for each line
//   `5 ask ANSWER`  a card with this answer is wanted, however it asks (" / " parts the lines of a list)
//   `5 may ANSWER`  such a card is good, but no loss when it waits    `5 none`  no card may be accepted
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import type { CardDraft } from "../../../electron/engine/notes/draft.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

const folder = fileURLToPath(new URL("golden-answers/", import.meta.url));

const notes = readdirSync(folder)
	.filter((file) => file.endsWith(".md"))
	.map(read);

function read(file: string) {
	const [first = "", ...rows] = readFileSync(
		folder + file.replace(/md$/, "txt"),
		"utf8",
	)
		.trim()
		.split("\n");
	const name = first.replace(/^name /, "");
	const text = readFileSync(folder + file, "utf8");
	const { cards } = parseNote({ path: name, name, text });
	return { file, cards, labels: rows.map(readLabel) };
}

function readLabel(row: string) {
	const [, line, kind, answer = ""] =
		/^(\d+) (ask|may|none)(?: (.+))?$/.exec(row) ?? [];
	if (!line || !kind) throw new Error(`no label: ${row}`);
	return { line: Number(line), kind, answer: normal(answer) };
}

function answerOf({ back }: CardDraft): string {
	return normal(
		plainText(back, "answer")
			.split("\n")
			.map((line) => line.replace(/^(?:[-*]|\d+\.)\s+/, ""))
			.join(" / "),
	);
}

function normal(text: string): string {
	return text.toLowerCase().replace(/[.;]+$/, "");
}

function isFrom({ sources }: CardDraft, line: number): boolean {
	return sources.some((span) => span.line <= line && span.endLine >= line);
}

const accepted = notes.flatMap(({ file, cards, labels }) =>
	cards
		.filter(({ standing }) => standing === "accepted")
		.map((card) => ({
			shown: `${file}:${card.sources[0]?.line} ${plainText(card.front)} => ${answerOf(card)}`,
			isGood: labels.some(
				({ line, kind, answer }) =>
					kind !== "none" && isFrom(card, line) && answer === answerOf(card),
			),
		})),
);

const asked = notes.flatMap(({ file, cards, labels }) =>
	labels
		.filter(({ kind }) => kind === "ask")
		.map(({ line, answer }) => {
			const made = cards.filter(
				(card) => isFrom(card, line) && answerOf(card) === answer,
			);
			return {
				shown: `${file}:${line} ${answer}`,
				isMade: made.length > 0,
				isAccepted: made.some(({ standing }) => standing === "accepted"),
			};
		}),
);

test("more than 120 lines are labelled", () => {
	const lines = notes.flatMap(({ file, labels }) =>
		labels.map(({ line }) => `${file}:${line}`),
	);
	expect(new Set(lines).size).toBeGreaterThan(120);
});

test("of the accepted cards at least 95 % are good", () => {
	const bad = accepted.filter(({ isGood }) => !isGood);
	const share = 1 - bad.length / accepted.length;
	expect(
		share,
		bad.map(({ shown }) => shown).join("\n"),
	).toBeGreaterThanOrEqual(0.95);
});

test("of the wanted cards most are accepted and nearly all are made", () => {
	const gone = asked.filter(({ isMade }) => !isMade);
	const waiting = asked.filter((one) => one.isMade && !one.isAccepted);
	const shown = `not made:\n${gone.map((one) => one.shown).join("\n")}\nwaiting:\n${waiting.map((one) => one.shown).join("\n")}`;
	const share = (count: number) => count / asked.length;
	expect(
		share(asked.length - gone.length - waiting.length),
		shown,
	).toBeGreaterThanOrEqual(0.75);
	expect(share(asked.length - gone.length), shown).toBeGreaterThanOrEqual(0.85);
});
