// Sections that hold nothing to be learnt, or only what an example, a task or a course makes up: by their headings.
import type { Skipped } from "../contract/data.ts";
import { type Statement, skip } from "./fact.ts";
import { cut, linesOf } from "./inline.ts";
import { createMemory } from "./recent-text.ts";
import type { Section } from "./section.ts";
import { splitTerm } from "./term.ts";
import { isSortOfNote } from "./title.ts";

/** A list of what the note itself holds. */
const index =
	/^(?:(?:table of )?contents|toc|in this (?:note|lecture|chapter))$/i;

/** What is made up for an example or a task, the steps of one argument, and the words that round a text off. */
const isMadeUp = new RegExp(
	[
		"^(?:(?:worked|an|another|simple) )?examples?(?: \\d.*)?$",
		"^(?:practice |sample |past )?(?:exercises|(?:practice|sample|past|exam) (?:questions|problems|tasks))$",
		"^(?:exercise|question|problem|task|case|scenario|solution|answer|q)(?: ?#?\\(?\\d+| \\(?[a-z])\\)?[.:]?$",
		"^(?:task|exercise|activity|drill) \\d+ ?[:.–-] ",
		"^.{1,60} (?:quiz|exercises?)(?: #?\\d+)?$",
		"\\bI (?:got|had|did) (?:it )?wrong\\b|\\bgot wrong (?:in|on)\\b|^worked (?:example|problem|question)s?\\b",
		"[✅❌✔✘✗✓]\\ufe0f? ?(?:(?:in)?correct|right|wrong|true|false)\\b",
		"^(?:match(?: up)?|sort|hook|starter|plenary|warm-?up|(?:quick|self)[ -](?:quiz|check|test))$",
		"^(?:question|answer|scenario|case study|(?:\\p{L}+ )?(?:user story|thought experiment))$",
		"^\\(?(?:[a-z]|[ivx]+)\\)$",
		"^(?:(?:first|second|third|formal|informal|alternative|short|our|the) )?proof$",
		"^(?:conclusions?|(?:closing|final) (?:thoughts|remarks|words))$",
		"^(?:suppose|assume|imagine|consider (?:the|an?|this)|let (?:us|\\S+ (?:be|=))|let's|for (?:example|instance)|say (?:we|you)) ",
	].join("|"),
	"iu",
);

/** Where the note points elsewhere: what else to read, and in which order. */
const isSignpost =
	/^(?:related(?: (?:topics?|notes?|links|reading|pages|articles|files))?|see also|next steps|(?:.* )?learning paths?(?: .*)?|(?:beginner|intermediate|advanced|recommended|suggested) path(?: .*)?|(?:further|additional|recommended|suggested|more|external) (?:reading|resources|links|material)|useful (?:links|resources)|backlinks|(?:secondary |primary )?categor(?:y|ies)|essential knowledge)$/i;

/** What a course asks of those who take it. */
const isCourseMatter =
	/^(?:learning (?:outcomes|objectives|goals)|(?:reading|to-?do|shopping|packing|parts) list|to-?dos?|action items|homework|(?:course|exam|module|class|assignment|assessment|syllabus) (?:info(?:rmation)?|details|logistics|admin(?:istration)?|structure|format|schedule|dates?|overview|outline|policy|requirements|rules|route|map|coverage|references?)|about the (?:course|exam|module)|timetable|syllabus|deadlines?|assignments?)$/i;

const recent = createMemory<boolean>();

function isUnlearnt(title: string): boolean {
	// "Beginner path (start here)"
	const name = title.replace(/\s*\([^()]*\)$|:$/g, "");
	return (
		isMadeUp.test(title) || isCourseMatter.test(title) || isSignpost.test(name)
	);
}

/** True for a section below an example, a task, a proof or the rules of a course: what stands there may be no fact. */
export function isDoubtfulSection({ trail }: Pick<Section, "trail">): boolean {
	return trail.some((title) => recent(title, isUnlearnt));
}

/** True for the notes of a cook: what the dish needs, and what to do. */
export function isRecipe(sections: readonly Section[]): boolean {
	const has = (part: RegExp) =>
		sections.some(({ trail }) => part.test(trail.at(-1) ?? ""));
	return (
		has(/^ingredients/i) &&
		has(/^(?:instructions?|methods?|directions|preparation|steps)/i)
	);
}

/** Lets what such a place gives wait for a person. */
export function keepWaiting(statements: readonly Statement[]): void {
	for (const { facts, sequence } of statements) {
		for (const { ways } of facts)
			for (const way of ways) way.doubt ??= "doubtful";
		if (sequence) sequence.doubt ??= "doubtful";
	}
}

/** Leaves out a table of contents: its lines are headings, not facts. */
export function skipIndex({ trail, blocks }: Section, found: Skips): boolean {
	const isIndex = index.test(trail.at(-1) ?? "");
	if (isIndex)
		for (const block of blocks)
			found.skipped.push(skip(block, "about-the-note"));
	return isIndex;
}

interface Skips {
	skipped: Skipped[];
}

/** The first section of a note without the first line where that is the note's title, though no heading: "Chapter 7: Tides", "TIDES – prep for Friday". */
export function withoutTitle(section: Section): Section {
	const { trail, blocks } = section;
	const [first, ...rest] = blocks;
	if (trail.length > 0 || first?.type !== "text") return section;
	const { text } = first.inline;
	const end = text.includes("\n") ? text.indexOf("\n") : text.length;
	const named = end < 120 ? splitTerm(cut(first.inline, 0, end)) : null;
	const isTitle =
		named !== null &&
		(isSortOfNote(named.term.text) || isOccasion.test(named.meaning.text));
	if (!isTitle) return section;
	const inline = cut(first.inline, end);
	const below = { ...first, inline, ...linesOf(inline) };
	return { ...section, blocks: inline.text ? [below, ...rest] : rest };
}

const isOccasion =
	/^(?:(?:prep|revision|review|cram|study|notes) (?:for|of|on|from)(?!\p{L})|(?:prof(?:essor)?|dr|lecturer|taught by)\.? \p{L})/iu;
