// The lines of a note that state something, each with what it speaks about: sentences, items, and lists under their label as a whole.
import { isImperative, isPronoun, readClause } from "../clause.ts";
import type { Inline } from "../inline.ts";
import { linesOf } from "../inline.ts";
import { isQuestion, type Wrapping } from "../label.ts";
import type { Entry, Section, Span } from "../section.ts";
import { splitSentences } from "../sentence.ts";
import { fold, thingIn } from "./concept-fold.ts";

/** A statement in folded words, its subject put in where the note leaves it out: "ami can be copied between region". */
export interface StatedLine extends Span {
	readonly text: string;
	/** Headings and items above, folded, the nearest last. */
	readonly above: readonly string[];
	/** A label with the items below it, rather than one sentence. */
	readonly isList: boolean;
}

/** Every statement of the sections. `topic` is what the note is about, as its title says. */
export function statedLines(
	sections: readonly Section[],
	topic: string,
	wrapping: Wrapping,
): StatedLine[] {
	return sections.flatMap(({ trail, blocks, title }) => {
		const above = [topic, ...trail].map(fold);
		return blocks.flatMap((block) => {
			if (block.type === "text")
				return sentences(block.inline, above, wrapping);
			if (block.type === "table")
				return block.rows.flatMap((row) => tableRow(row, above));
			if (block.type !== "list") return [];
			const label = title ? { inline: title, line: linesOf(title).line } : null;
			return [
				...listLine(
					label?.inline.text ?? "",
					label?.line ?? null,
					block.entries,
					above,
				),
				...block.entries.flatMap((entry) => entryLines(entry, above, wrapping)),
			];
		});
	});
}

function entryLines(
	entry: Entry,
	above: readonly string[],
	wrapping: Wrapping,
): StatedLine[] {
	const { inline, children, line } = entry;
	if (entry.isTask) return [];
	const own = fold(inline.text);
	const below = [...above, own];
	return [
		...(inline.text ? sentences(inline, above, wrapping) : []),
		...listLine(inline.text, line, children, above),
		...children.flatMap((child) => entryLines(child, below, wrapping)),
		// "If an AMI is deregistered" says nothing before what is below it.
		...(condition.test(own)
			? children.map((child) => underCondition(own, child, above))
			: []),
	];
}

const condition = /^(?:if|when|once|after|without|with|by default)\b/;

function underCondition(
	own: string,
	{ inline, line, endLine }: Entry,
	above: readonly string[],
): StatedLine {
	const text = `${own.replace(/[:,\s]+$/, "")} ${fold(inline.text)}`;
	return { text, above, isList: false, line, endLine };
}

/** The first cell with what the others say of it. */
function tableRow(
	[first, ...others]: readonly Inline[],
	above: readonly string[],
): StatedLine[] {
	if (!first || others.length === 0) return [];
	const cells = `${first.text}: ${others.map(({ text }) => text).join("; ")}`;
	return [
		{
			text: withSubject(cells, null, above),
			above,
			isList: false,
			...linesOf(first),
		},
	];
}

function sentences(
	inline: Inline,
	above: readonly string[],
	wrapping: Wrapping,
): StatedLine[] {
	let last: string | null = null;
	return splitSentences(inline, wrapping).flatMap((sentence) => {
		if (isQuestion(sentence.text) || sentence.text.trim() === "") return [];
		const stated = withoutReminder(sentence.text);
		if (stated === null) return [];
		const text = withSubject(stated, last, above);
		last = thingIn(text) ?? last;
		return [{ text, above, isList: false, ...linesOf(sentence) }];
	});
}

/** A label and what stands below it as one statement; null where nothing does. */
function listLine(
	label: string,
	line: number | null,
	entries: readonly Entry[],
	above: readonly string[],
): StatedLine[] {
	const [first] = entries;
	const end = entries.at(-1);
	if (!first || !end || entries.length < 2) return [];
	const items = entries.map(({ inline }) =>
		fold(inline.text).replace(/[.;,]$/, ""),
	);
	return [
		{
			text: `${fold(label).replace(/[:\s]+$/, "")}: ${items.join("; ")}`,
			above,
			isList: true,
			line: line ?? first.line,
			endLine: end.endLine,
		},
	];
}

const reminder =
	/^(?:please )?(?:remember|note|keep in mind|be aware|know|understand|recogni[sz]e|bear in mind|important|exam tip)(?:\s*[:,]\s*|\s+that\s+)/i;
const exhortation =
	/^(?:please )?(?:understand|recogni[sz]e|be (?:aware|familiar|able|sure)|know|learn|familiari[sz]e|review|study|remember|don't forget|pay attention|focus on|memori[sz]e|consider|this (?:summary|note|section))\b/i;

/** What "Remember that …" reminds of; null for a line that only tells what to learn. */
function withoutReminder(text: string): string | null {
	const rest = text.replace(reminder, "");
	return rest === text && exhortation.test(text) ? null : rest;
}

/** Puts in the subject that the line leaves out or calls "it": what the sentence before, an item above, or the note is about. */
function withSubject(
	text: string,
	last: string | null,
	above: readonly string[],
): string {
	const folded = fold(text);
	const clause = readClause(text);
	if (isImperative(clause)) return folded;
	const own = clause ? fold(text.slice(0, clause.subjectEnd)) : "";
	const isBare = own === "" || isPronoun(own);
	if (clause && !isBare) return folded;
	if (!clause && thingIn(folded) !== null) return folded;
	const thing = last ?? inherited(above);
	if (thing === null || thing === "other") return folded;
	return `${thing} ${isBare && own ? folded.slice(own.length).trim() : folded}`;
}

function inherited(above: readonly string[]): string | null {
	for (const heading of above.toReversed()) {
		const thing = thingIn(heading);
		if (thing) return thing;
	}
	return null;
}
