// Laws of reading notes: nothing that a person or a machine writes stops it, and edits do not cost a review.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { richNode } from "../../../electron/engine/contract/rich-node.ts";
import { planImport } from "../../../electron/engine/notes/identity.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { knownCards } from "./fixture.ts";

const seed = 20261122;
const bundled = readFileSync(
	fileURLToPath(new URL("../../../content/notes/aws-ami.md", import.meta.url)),
	"utf8",
);
const parse = (text: string, name = "aws/ami.md") =>
	parseNote({ path: name, name, text });

/** Pieces that syntax is made of, so that random text is often nearly right. */
const piece = fc.constantFrom(
	..."# |## |- |* |1. |> |>[!note]- T\n|\n|\n\n|\t|  |**|*|_|==|`|```\n|::| :: |:::|?\n|??\n|{{c1::|::h}}|}}|[[|]]|![[|%%|$|$$|[|](|)|<b>|<!--|-->|<script>|---\n| = | - |: | -> |(|)|^id|#tag |\\|&amp;|~~|[^1]| - [ ] ||".split(
		"|",
	),
	"| a | b |\n|---|---|\n",
	"AMI",
	"An AMI is regional. ",
	"It supports two modes. ",
	"three options:\n",
	"If it fails, retry it",
	"What is it?\n",
	"\u{1f600}",
	"\u0000",
	"\ufeff",
	"\r\n",
	"é",
);
const markdown = fc
	.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 })
	.map((pieces) => pieces.join(""));

/** The bundled note with some spans deleted, doubled or replaced by syntax. */
const mutated = fc
	.array(
		fc.tuple(fc.nat(bundled.length), fc.nat(40), fc.oneof(piece, markdown)),
		{ minLength: 1, maxLength: 8 },
	)
	.map((edits) =>
		edits.reduce(
			(text, [at, length, put]) =>
				text.slice(0, at) + put + text.slice(at + length),
			bundled,
		),
	);

test(`no text stops the parser, and every position is inside the file (seed ${seed})`, () => {
	fc.assert(
		fc.property(fc.oneof(markdown, mutated), (text) => {
			const lines = text.split(/\r\n|\r|\n/).length;
			const { cards, skipped, diagnostics } = parse(text);
			const places = [
				...cards.flatMap(({ sources }) => sources),
				...skipped,
				...diagnostics.map(({ line }) => ({ line, endLine: line })),
			];
			for (const { line, endLine } of places) {
				expect(line).toBeGreaterThanOrEqual(1);
				expect(endLine).toBeGreaterThanOrEqual(line);
				expect(endLine).toBeLessThanOrEqual(lines);
			}
			for (const { front, back } of cards) {
				expect(plainText(front).trim()).not.toBe("");
				expect(plainText(back, "answer").trim()).not.toBe("");
				for (const node of [...front, ...back])
					expect(richNode.safeParse(node).success).toBe(true);
			}
		}),
		{ seed, numRuns: 600 },
	);
});

test("a question that only a stray sign follows is placed on its line", () => {
	for (const sign of ["\ufeff", " \ufeff", " !", " —"]) {
		const { cards, skipped } = parse(
			`Some words.\n\nWhat is this called?${sign}`,
		);
		expect(cards).toEqual([]);
		for (const { line, endLine } of skipped) expect(endLine).toBe(line);
	}
});

test("the same text gives the same cards, and line ends make no difference", () => {
	fc.assert(
		fc.property(fc.oneof(markdown, mutated), (text) => {
			const first = parse(text);
			expect(parse(text)).toEqual(first);
			const unix = text.replace(/\r\n?/g, "\n");
			expect(parse(unix.replace(/\n/g, "\r\n"))).toEqual(parse(unix));
		}),
		{ seed, numRuns: 150 },
	);
});

test("no card is invented: the words of an answer stand in its source lines", () => {
	fc.assert(
		fc.property(mutated, (text) => {
			const lines = text.split(/\r\n|\r|\n/);
			for (const { back, sources, rule } of parse(text).cards) {
				const source = sources
					.flatMap(({ line, endLine }) => lines.slice(line - 1, endLine))
					.join(" ")
					.toLowerCase();
				const answer = plainText(back, "answer").toLowerCase();
				const words = answer.match(/\p{L}{4,}/gu) ?? [];
				if (rule === "negation" || /[\\&%$[\]`<>{}*_=~^]/.test(source))
					continue;
				for (const word of words) expect(source).toContain(word);
			}
		}),
		{ seed, numRuns: 150 },
	);
});

/** Ids that the cards of `before` have after the note became `after`, for those whose id can be told. */
function reread(before: string, after: string, name = "aws/ami.md") {
	const known = knownCards(parse(before).cards, "aws/ami.md");
	const { cards } = parse(after, name);
	const plan = planImport([{ path: name, cards }], known);
	return { known, plan };
}

const edits: [string, (text: string) => string][] = [
	[
		"an item inserted first",
		(t) =>
			t.replace("- Can be used", "- EBS volumes need no AMI\n- Can be used"),
	],
	[
		"an item inserted in the middle",
		(t) =>
			t.replace("- Unique AMI", "- Shared AMIs cost nothing\n- Unique AMI"),
	],
	[
		"a heading renamed",
		(t) => t.replace("AMI Architecture:", "How AMIs are built:"),
	],
	["a label renamed", (t) => t.replace("**Exam Powerups**", "**Exam Tips**")],
	[
		"lines moved to the end",
		(t) => t.replace(/(- AMI = One[^\n]*\n)([\s\S]*)$/, "$2\n$1"),
	],
	["Windows line ends", (t) => t.replace(/\n/g, "\r\n")],
	["blank lines added", (t) => t.replace(/^- /gm, "\n- ")],
	["tabs made spaces", (t) => t.replace(/\t/g, "    ")],
];

test.each(edits)("%s costs no review", (_name, edit) => {
	const after = edit(bundled);
	expect(after).not.toBe(bundled);
	const { known, plan } = reread(bundled, after);
	expect(plan.retired).toEqual([]);
	const kept = plan.matches.filter(({ change }) => change === "kept");
	expect(kept.length).toBeGreaterThanOrEqual(known.length - 1);
});

test("nine typos of ten cost nothing, and none costs more than the section whose heading it breaks", () => {
	const costs: number[] = [];
	fc.assert(
		fc.property(fc.nat(bundled.length - 2), (at) => {
			if (!/[a-z]{2}/.test(bundled.slice(at, at + 2))) return;
			const swapped = `${bundled[at + 1]}${bundled[at]}`;
			const after = bundled.slice(0, at) + swapped + bundled.slice(at + 2);
			const { retired } = reread(bundled, after).plan;
			expect(retired.length).toBeLessThanOrEqual(4);
			costs.push(retired.length);
		}),
		{ seed, numRuns: 250 },
	);
	const free = costs.filter((cost) => cost === 0);
	expect(free.length).toBeGreaterThanOrEqual(costs.length * 0.9);
});

test("an emptied note retires its cards, and they all come back with the text", () => {
	const emptied = reread(bundled, "");
	expect(emptied.plan.retired).toHaveLength(emptied.known.length);
	const retired = emptied.known.map((card) => ({ ...card, isRetired: true }));
	const { cards } = parse(bundled);
	const { matches } = planImport([{ path: "aws/ami.md", cards }], retired);
	expect(matches.map(({ cardId }) => cardId)).toEqual(
		retired.map(({ id }) => id),
	);
	expect(new Set(matches.map(({ change }) => change))).toEqual(
		new Set(["restored"]),
	);
});

test("a renamed note takes its cards along", () => {
	const { known, plan } = reread(bundled, bundled, "cloud/ami.md");
	expect(plan.retired).toEqual([]);
	expect(plan.matches.map(({ cardId }) => cardId)).toEqual(
		known.map(({ id }) => id),
	);
});

test("a plan uses each known card once, and accounts for all of them", () => {
	fc.assert(
		fc.property(mutated, (text) => {
			const { known, plan } = reread(bundled, text);
			const used = plan.matches.flatMap(({ cardId }) =>
				cardId === null ? [] : [cardId],
			);
			const all = [...used, ...plan.retired].sort((one, other) => one - other);
			expect(all).toEqual(known.map(({ id }) => id));
		}),
		{ seed, numRuns: 100 },
	);
});
