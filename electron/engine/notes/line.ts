// Running text to statements: sentence by sentence, each read by the first rule that fits.
import type { Skipped } from "../contract/data.ts";
import { askStatement } from "./ask.ts";
import { readAcronym, readAspects } from "./aspect.ts";
import { readClause } from "./clause.ts";
import { hasCloze, readClozes } from "./cloze.ts";
import { refused, type Trace } from "./explain.ts";
import {
	type Fact,
	type Question,
	type Scope,
	type SkipReason,
	type Statement,
	skip,
} from "./fact.ts";
import { isFaulty } from "./fault.ts";
import { cut, type Inline, linesOf, withoutPictures } from "./inline.ts";
import { askCounted, askLabelled } from "./inline-list.ts";
import { isQuestion, type Wrapping } from "./label.ts";
import { stripReminder } from "./list.ts";
import type { Span } from "./section.ts";
import { splitSentences } from "./sentence.ts";
import { splitTerm } from "./term.ts";
import { askTerm } from "./term-question.ts";
import type { Subject } from "./topic.ts";
import { askValue, isRoleWithHolder } from "./value.ts";
import { contentOf } from "./words.ts";

/** What reading a note gathers. */
export interface Found {
	statements: Statement[];
	skipped: Skipped[];
	/** Told about each way to ask that reads badly. */
	trace?: Trace;
}

/** Where the reading stands. */
export interface Walk {
	scope: Scope;
	wrapping: Wrapping;
	found: Found;
}

const exhortation =
	/^(?:please )?(?:understand|recogni[sz]e|be (?:aware|familiar|able|sure)|know (?:the|how|what|when|that|your)|learn|familiari[sz]e|review|study|make sure (?:you|to|that you)|ensure you|remember (?:the|to|how|what|when|why)|don't forget|pay attention|focus on|appreciate|grasp|memori[sz]e|take note|think about|consider the|get to know|explore|practi[cs]e)\b/i;
const aboutNote =
	/^(?:this|these|the|in this|in the) (?:following )?(?:summary|notes?|document|section|lesson|video|transcript|page|article|chapter|lecture|course|module|diagram|image|picture|screenshot|table below|figure)\b|^(?:see|refer to|source|check out|more (?:info|details)|read more|as (?:mentioned|discussed|shown)|we(?:'ll| will) |let's |let us |i )\b|\b(?:shown|see|mentioned|described|listed) (?:above|below)\b|^https?:\S+$/i;

/** Reads running text, sentence by sentence; gives the last subject. */
export function readLine(inline: Inline, walk: Walk): Subject | null {
	// What the author marked is a card already.
	if (hasCloze(inline) && readClozes(inline).length > 0) return null;
	let antecedent = walk.scope.antecedent;
	let isUnsure = walk.scope.isUnsure ?? false;
	let isAside = false;
	for (const sentence of splitSentences(inline, walk.wrapping)) {
		const scope = { ...walk.scope, antecedent, isUnsure, isAside };
		// What follows a term's meaning may be about the term.
		if (splitTerm(sentence)) isUnsure = true;
		if (sentence.text.endsWith(";")) isAside = true;
		antecedent = readSentence(sentence, { ...walk, scope }) ?? antecedent;
	}
	return antecedent;
}

/** A line without the picture or the bullet character before it. */
function dropOrnament(inline: Inline): Inline {
	const found =
		/^(?:(?:(?!\p{N})\p{Extended_Pictographic}|[\u{fe0f}•◦▪‣●○■])\s*|[–—]\s+)+/u.exec(
			inline.text,
		);
	return found ? cut(inline, found[0].length) : inline;
}

/** "X is stateful, whereas Y is stateless" states two facts. */
function splitContrast(inline: Inline): Inline[] | null {
	if (!inline.text.includes("whereas")) return null;
	const found = /,?\s+whereas\s+/.exec(inline.text);
	if (!found) return null;
	const halves = [
		cut(inline, 0, found.index),
		cut(inline, found.index + found[0].length),
	];
	const areWhole = halves.every(
		({ text }) => (readClause(text)?.subjectEnd ?? 0) > 0,
	);
	return areWhole ? halves : null;
}

function readSentence(given: Inline, walk: Walk, label = ""): Subject | null {
	const { scope, found } = walk;
	const sentence = dropOrnament(withoutPictures(given));
	if (!sentence.text) return null;
	const halves = label ? null : splitContrast(sentence);
	if (halves) {
		for (const half of halves) readSentence(half, walk);
		return null;
	}
	const span = linesOf(sentence);
	const named = splitTerm(sentence);
	if (named && isSentence(named.meaning, scope)) {
		const [first, ...more] = splitSentences(named.meaning, walk.wrapping);
		if (first) readSentence(first, walk, named.term.text);
		for (const part of more) readSentence(part, walk);
		return null;
	}
	const reason = refuse(sentence.text);
	if (reason) {
		found.skipped.push(skip(span, reason));
		return null;
	}
	const inline = stripReminder(sentence);
	const isReminder =
		inline !== sentence && inline.text.length < sentence.text.length;
	const { facts, reason: missing, subject, term } = read(inline, scope);
	const sound = facts
		.map((ways) => ways.filter((way) => isSound(way, span, found)))
		.filter((ways) => ways.length > 0);
	const statement = statementOf([], null, span, scope, inline.text);
	for (const word of contentOf(label)) statement.content.add(word);
	statement.facts = sound.map((ways) => ({
		ways: ways.map((way) => joined(leaning(way, scope), inline)),
		span,
		also: [],
	}));
	statement.term = term ?? null;
	statement.isReminder = isReminder;
	if (sound.length === 0) statement.missing = missing ?? "no-clear-question";
	found.statements.push(statement);
	return subject ?? null;
}

/** Short lines that were read as one sentence may be two. */
function joined(way: Question, { text }: Inline): Question {
	const isJoined = /(?:^|\n)[^\n]{1,60}\n/.test(text);
	return isJoined && !way.doubt ? { ...way, doubt: "rough-wording" } : way;
}

/** What stands after a semicolon may be about what stands before it, unless it names the topic. */
function leaning(way: Question, { isAside, topic }: Scope): Question {
	if (!isAside || way.doubt) return way;
	const about = contentOf(way.about ?? "");
	const isNamed =
		/\p{Lu}/u.test(way.about ?? "") ||
		[...topic.content].some((word) => about.has(word));
	return isNamed ? way : { ...way, doubt: "from-context" };
}

function isSound(way: Question, span: Span, { trace }: Found): boolean {
	if (!isFaulty(way)) return true;
	trace?.(refused(way, span, "reads-badly"));
	return false;
}

/** What other applications write at the top of a note that they export. */
const property =
	/^(?:created|last edited|last modified|owner|tags|aliases|url|updated|edited)(?: time| by| at| on)?:\s/i;

function refuse(text: string): SkipReason | null {
	if (exhortation.test(text)) return "exhortation";
	if (aboutNote.test(text) || property.test(text)) return "about-the-note";
	if (isQuestion(text)) return "open-question";
	if (/^(?:for example|examples?|e\.?g\.?|ex)\b[\s:,.]/i.test(text))
		return "example";
	return null;
}

interface Read {
	facts: Question[][];
	reason?: SkipReason;
	subject?: Subject | null;
	term?: string;
}

/** The facts of one line by the first rule that fits. */
function read(inline: Inline, scope: Scope): Read {
	const counted = askCounted(inline, scope);
	if (counted) return { facts: [[counted]] };
	const term = splitTerm(inline);
	if (term) {
		const question =
			askLabelled(term.term, term.meaning, scope) ??
			(isRoleWithHolder(term) ? null : askTerm(term, scope));
		const values = question ? [] : askValue(term, scope);
		return {
			facts: question ? [[question]] : values.map((value) => [value]),
			term: [...contentOf(term.term.text)].join(" "),
		};
	}
	const aspects = readAspects(inline, scope);
	const acronym = readAcronym(aspects ? (aspects.rest ?? inline) : inline);
	const beside = [...(aspects?.questions ?? []), ...acronym.questions].map(
		(question) => [question],
	);
	if (aspects && !aspects.rest) return { facts: beside };
	const asked = acronym.rest ? askStatement(acronym.rest, scope) : null;
	if (!asked) return { facts: beside };
	if ("reason" in asked) return { facts: beside, reason: asked.reason };
	return { facts: [...beside, ...asked.facts], subject: asked.subject };
}

/** True for a meaning that is a sentence with a subject of its own. */
function isSentence(meaning: Inline, { topic }: Scope): boolean {
	const clause = readClause(meaning.text);
	if (!clause || clause.subjectEnd === 0) return false;
	const subject = contentOf(meaning.text.slice(0, clause.subjectEnd));
	return [...subject].some((word) => topic.content.has(word));
}

/** A statement of this place. Its words, less the topic, tell whether the note says it again. */
export function statementOf(
	questions: Question[],
	label: Inline | null,
	span: Span,
	scope: Scope,
	text: string,
): Statement {
	const without = (...contents: ReadonlySet<string>[]) => {
		const words = new Set<string>();
		for (const content of contents)
			for (const word of content)
				if (!scope.topic.content.has(word)) words.add(word);
		return words;
	};
	const facts: Fact[] = questions.map((question) => ({
		ways: [question],
		span,
		also: [],
	}));
	return {
		...span,
		facts,
		content: without(contentOf(label?.text ?? ""), contentOf(text)),
		core: without(contentOf(mainClause(text))),
		term: null,
		sequence: null,
		isReminder: false,
		missing: null,
		trail: scope.trail,
		isCallout: scope.isCallout,
		marks: scope.marks,
	};
}

/** Without what only explains at the end: ", allowing for …" and "(includes …)". */
function mainClause(text: string): string {
	if (!/[,)]/.test(text)) return text;
	return text
		.replace(/,\s+(?:\p{L}+ing|which|so that|meaning)\b.*$/iu, "")
		.replace(/\s\([^()]*\)[\s.]*$/, "");
}
