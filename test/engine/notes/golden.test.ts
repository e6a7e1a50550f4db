// How good the cards of unmarked notes are, measured against notes whose every line was labelled by hand.
//
// Each note `x.md` has its labels in `x.txt`: the note's file name, then for each line that says something
//   `5 card FRONT => BACK`  this card, accepted (a line may have several; " / " parts the lines of a list)
//   `5 inbox`  what it gives must wait for a person    `5 part`  it belongs to the card of another line
//   `5 fact`   it states a fact, and no card is good enough yet    `5 none`  nothing is to be asked
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import type { CardDraft } from "../../../electron/engine/notes/draft.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { contentOf } from "../../../electron/engine/notes/words.ts";

const folder = fileURLToPath(new URL("golden/", import.meta.url));
const bundled = fileURLToPath(
	new URL("../../../content/notes/aws-ami.md", import.meta.url),
);

interface Label {
	line: number;
	kind: "card" | "inbox" | "part" | "fact" | "none";
	card: string;
}

interface Golden {
	file: string;
	labels: Label[];
	accepted: CardDraft[];
	cards: CardDraft[];
}

const goldens = readdirSync(folder)
	.filter((file) => file.endsWith(".md"))
	.map(read);

function read(file: string): Golden {
	const text = readFileSync(folder + file, "utf8");
	const [first = "", ...rows] = readFileSync(
		folder + file.replace(/md$/, "txt"),
		"utf8",
	)
		.trim()
		.split("\n");
	const name = first.replace(/^name /, "");
	const { cards } = parseNote({ path: name, name, text });
	return {
		file,
		labels: rows.map(readLabel),
		cards,
		accepted: cards.filter(({ standing }) => standing === "accepted"),
	};
}

function readLabel(row: string): Label {
	const [, line, kind, card = ""] =
		/^(\d+) (card|inbox|part|fact|none)(?: (.+))?$/.exec(row) ?? [];
	if (!line || !kind) throw new Error(`no label: ${row}`);
	return { line: Number(line), kind: kind as Label["kind"], card };
}

function show({ front, back }: CardDraft): string {
	const flat = (text: string) => text.replace(/\n/g, " / ");
	return `${flat(plainText(front))} => ${flat(plainText(back, "answer"))}`;
}

function lineOf({ sources }: CardDraft): number {
	return sources[0]?.line ?? 0;
}

/** Accepted cards that no label wants. */
function unwanted({ file, labels, accepted }: Golden): string[] {
	const wanted = new Set(
		labels.map(({ line, card }) => (card ? `${line} ${card}` : "")),
	);
	return accepted
		.map((card) => `${lineOf(card)} ${show(card)}`)
		.filter((card) => !wanted.has(card))
		.map((card) => `${file}:${card}`);
}

/** Labelled cards that are not made or wait in the inbox. */
function missing({ file, labels, accepted }: Golden): string[] {
	const got = new Set(accepted.map((card) => `${lineOf(card)} ${show(card)}`));
	return labels
		.filter(({ kind }) => kind === "card")
		.map(({ line, card }) => `${line} ${card}`)
		.filter((card) => !got.has(card))
		.map((card) => `${file}:${card}`);
}

function count(kind: Label["kind"]): number {
	return goldens
		.flatMap(({ labels }) => labels)
		.filter((label) => label.kind === kind).length;
}

test("at least 300 lines of many styles and subjects are labelled", () => {
	const lines = goldens.flatMap(({ file, labels }) =>
		labels.map(({ line }) => `${file}:${line}`),
	);
	expect(new Set(lines).size).toBeGreaterThanOrEqual(300);
	expect(goldens.length).toBeGreaterThanOrEqual(20);
});

test("of the accepted cards at least 95 % are what the labels ask for", () => {
	const total = goldens.flatMap(({ accepted }) => accepted).length;
	const wrong = goldens.flatMap(unwanted);
	expect(
		1 - wrong.length / total,
		`${wrong.length} of ${total} unwanted:\n${wrong.join("\n")}`,
	).toBeGreaterThanOrEqual(0.95);
});

test("of the labelled cards at least 95 % are made", () => {
	const gone = goldens.flatMap(missing);
	expect(
		1 - gone.length / count("card"),
		`${gone.length} of ${count("card")} missing:\n${gone.join("\n")}`,
	).toBeGreaterThanOrEqual(0.95);
});

test("at least two thirds of the lines that state a fact give a card, now or in the inbox", () => {
	const stated = goldens.flatMap(({ labels, cards }) =>
		[...new Set(labels.filter(isStated).map(({ line }) => line))].map((line) =>
			cards.some(({ sources }) =>
				sources.some((span) => span.line <= line && span.endLine >= line),
			),
		),
	);
	const covered = stated.filter((isCovered) => isCovered).length;
	expect(covered / stated.length).toBeGreaterThanOrEqual(2 / 3);
});

function isStated({ kind }: Label): boolean {
	return kind !== "none";
}

test("no question gives its answer away", () => {
	const leaks = goldens.flatMap(({ file, accepted }) =>
		accepted
			.filter(({ kind }) => kind === "basic" || kind === "cloze")
			.filter(({ rule }) => rule !== "negation")
			.filter(givesAway)
			.map((card) => `${file}: ${show(card)}`),
	);
	expect(leaks).toEqual([]);
});

/** All telling words of the answer stand in the question. */
function givesAway({ front, back }: CardDraft): boolean {
	const shown = contentOf(plainText(front).replace(/\[[^\]]*\]/g, " "));
	const answer = [...contentOf(plainText(back, "answer"))];
	return answer.length > 0 && answer.every((word) => shown.has(word));
}

test("every content word of an answer stands in the lines that it comes from", () => {
	const invented = goldens.flatMap(({ file, cards }) => {
		const lines = readFileSync(folder + file, "utf8").split("\n");
		return cards
			.filter(({ rule }) => rule !== "negation")
			.flatMap((card) => {
				const source = card.sources
					.flatMap(({ line, endLine }) => lines.slice(line - 1, endLine))
					.join(" ")
					.toLowerCase();
				const words = plainText(card.back, "answer").match(/[\p{L}\p{N}]+/gu);
				return (words ?? [])
					.filter((word) => !source.includes(word.toLowerCase()))
					.map((word) => `${file}: “${word}” in ${show(card)}`);
			});
	});
	expect(invented).toEqual([]);
});

test("each line of the bundled note that states a fact has an accepted card", () => {
	const text = readFileSync(bundled, "utf8");
	const { cards } = parseNote({ path: "a.md", name: "aws-ami.md", text });
	const accepted = cards.filter(({ standing }) => standing === "accepted");
	const isFact = (line: string) =>
		/^[>\s]*(?:[*-]|\d+\.)\s/.test(line) &&
		!/Understand|Recognize|Remember that|Be aware/.test(line);
	const bare = text
		.split("\n")
		.map((line, index) => ({ line, at: index + 1 }))
		.filter(({ line }) => isFact(line))
		.filter(
			({ at }) =>
				!accepted.some(({ sources }) =>
					sources.some((span) => span.line <= at && span.endLine >= at),
				),
		);
	expect(bare).toEqual([]);
	expect(cards.filter(({ standing }) => standing === "inbox")).toEqual([]);
});
