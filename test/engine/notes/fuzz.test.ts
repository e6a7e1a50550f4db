// Hostile input: AMIABLE_FUZZ_RUNS=100000 tries that many random and mutated notes, in both parsers; a plain run tries a few hundred.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Root } from "mdast";
import { markdownToMdast } from "satteri";
import { expect, test } from "vitest";
import { createNativeReader } from "../../../electron/engine/notes/native-tree.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { readTree } from "../../../electron/engine/notes/tree.ts";
import { createRandom, type Random } from "../../../scripts/bench/random.ts";

const runs = Number(process.env.AMIABLE_FUZZ_RUNS ?? 600);
const seed = Number(process.env.AMIABLE_FUZZ_SEED ?? 20261122);
const native = createNativeReader((text) => markdownToMdast(text) as Root);
const folder = fileURLToPath(new URL("fixtures/", import.meta.url));
const corpus = readdirSync(folder)
	.filter((name) => name.endsWith(".md"))
	.map((name) => readFileSync(folder + name, "utf8"));

/** What syntax is made of, so that random text is often nearly right. */
const pieces = [
	..."#¦##¦-¦*¦1.¦1)¦+¦>¦>[!note]- T\n¦> [!question] x\n¦\n¦\n\n¦\t¦  ¦**¦*¦_¦==¦`¦```\n¦~~~\n¦::¦ :: ¦:::¦?\n¦??\n¦Q: ¦A: ¦C: ¦{{c1::¦::h}}¦}}¦[[¦]]¦![[¦%%¦$¦$$¦[¦](¦)¦<b>¦<!--¦-->¦<script>¦---\n¦+++\n¦===\n¦ = ¦ - ¦: ¦ -> ¦ → ¦(¦^id¦#tag ¦#flashcards/a ¦\\¦&amp;¦&#0;¦~~¦~¦[^1]¦[^1]: n\n¦[x]: /u\n¦ - [ ] ¦|¦||¦https://a.example/b ¦a@b.example¦<!--SR:!2026-01-02,3,250-->¦AMI¦An AMI is regional. ¦three options:\n¦What is it?\n¦3 GB ¦é¦\u{1f600}¦\u0000¦\ufeff¦\r\n¦\r¦\u2028¦\u00a0¦\ud83d".split(
		"¦",
	),
	"| a | b |\n|---|---|\n",
];

function randomText(random: Random): string {
	const length = random.between(0, 60);
	return Array.from({ length }, () => random.pick(pieces)).join("");
}

/** A stretch of a fixture with some spans deleted, doubled or replaced. */
function mutatedText(random: Random): string {
	const source = random.pick(corpus);
	const from = random.between(0, source.length);
	let text = source.slice(from, from + random.between(0, 2000));
	for (let edits = random.between(1, 8); edits > 0; edits -= 1) {
		const at = random.between(0, text.length);
		const end = Math.min(text.length, at + random.between(0, 40));
		const put = random.chance(0.3)
			? text.slice(at, end).repeat(random.between(0, 3))
			: random.pick(pieces);
		text = text.slice(0, at) + put + text.slice(end);
	}
	return text;
}

/** What of a parsed note lies outside its file. */
function misplaced(text: string, read: typeof readTree): unknown[] {
	const lines = text.split(/\r\n|\r|\n/).length;
	const note = { path: "n.md", name: "a/n.md", text };
	const { cards, skipped, diagnostics } = parseNote(note, read);
	return [
		...cards.flatMap(({ sources }) => sources),
		...skipped,
		...diagnostics.map(({ line }) => ({ line, endLine: line })),
	].filter(
		({ line, endLine }) => !(1 <= line && line <= endLine && endLine <= lines),
	);
}

test(`no note stops either parser or is placed outside its file (seed ${seed}, ${runs} notes)`, {
	timeout: 60_000 + runs * 50,
}, () => {
	const random = createRandom(seed);
	for (let run = 0; run < runs; run += 1) {
		const text = run % 2 ? randomText(random) : mutatedText(random);
		const read = run % 4 < 2 ? native : readTree;
		let outcome: unknown;
		try {
			outcome = misplaced(text, read);
		} catch (error) {
			outcome = error;
		}
		expect(outcome, `note ${run}: ${JSON.stringify(text)}`).toEqual([]);
	}
});

/** Each would take minutes if reading it took quadratic time. */
const huge: Record<string, () => string> = {
	"a list of many thousand facts": () =>
		Array.from(
			{ length: 8000 },
			(_, n) => `- **Term ${n}:** stores up to ${n} GB\n`,
		).join(""),
	"ten thousand nested quotes": () => "> ".repeat(10_000),
	"a line of a million letters": () => "a".repeat(1_000_000),
	"a line of a million blanks": () => `a${" ".repeat(1_000_000)}b`,
	"a line of a million marks": () => "a==b".repeat(250_000),
	"a line of many links": () => "[a](https://a.example) ".repeat(40_000),
	"a line of many tags": () => "#tag ".repeat(200_000),
	"a line of many brackets": () => "[[a".repeat(300_000),
	"a line of many sentences": () => "A disk holds 3 GB. ".repeat(20_000),
	"a table of many rows": () =>
		`| a | b |\n|---|---|\n${"| c d | e f |\n".repeat(40_000)}`,
	"a line of many arrows": () => "a -> ".repeat(200_000),
	"a chain with a million blanks": () => `a -> b -> c${" ".repeat(1_000_000)}d`,
	"a contrast with a million blanks": () =>
		`A is b,${" ".repeat(1_000_000)}whereas C is d`,
	"tags without a blank between": () =>
		`#flashcards/a${"#a".repeat(200_000)} x\n\n| a | b |\n|---|---|\n| c | d |\n`,
	"many tagged lines": () => "What is it? #card\nThis.\n".repeat(10_000),
	"many strikes of yanki": () =>
		`---\nnoteId: 1\n---\n${"~~a _b_~~ c ".repeat(20_000)}`,
	"many tables of questions": () =>
		"| Front | Back |\n|---|---|\n| a | b |\n\n".repeat(5000),
	"many questions": () =>
		Array.from({ length: 4000 }, (_, n) => `# What is ${n}?\n\nx ${n}\n`).join(
			"\n",
		),
};

test.each(Object.entries(huge))("%s is read to its end", (_name, make) => {
	expect(misplaced(make(), native)).toEqual([]);
});
