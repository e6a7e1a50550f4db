// Running text to statements: sentence by sentence, each read by the first rule that fits.
import type { Skipped } from "../contract/data.ts";
import { askApposed } from "./apposed.ts";
import { askStatement } from "./ask.ts";
import { askLetters, readAcronym, readAspects } from "./aspect.ts";
import { besides } from "./aspect-question.ts";
import { orBoldSubject } from "./bold-subject.ts";
import { hasArrow, readChain } from "./chain.ts";
import { hasCloze, readClozes } from "./cloze.ts";
import { refused, type Trace } from "./explain.ts";
import {
	type Question,
	type Scope,
	type SkipReason,
	type Statement,
	skip,
} from "./fact.ts";
import { isFaulty } from "./fault.ts";
import { askFirstMeaning } from "./first-meaning.ts";
import { type Inline, linesOf, withoutPictures } from "./inline.ts";
import { askCounted, askLabelled } from "./inline-list.ts";
import { keepStatement } from "./kept-statement.ts";
import { keepLine, withMeaning } from "./kept-term.ts";
import type { Wrapping } from "./label.ts";
import { leaning } from "./leaning.ts";
import {
	belowHead,
	goesOn,
	isMeant,
	labelAt,
	labelSubject,
	runInHead,
	withLabel,
} from "./line-label.ts";
import { isCaption } from "./no-term.ts";
import { type Contrast, dropUnlike, splitContrast } from "./opposed.ts";
import { dropOpener, dropOrnament, withoutAside } from "./ornament.ts";
import { withOwner } from "./owner.ts";
import { labelOfPairs, pairingOf } from "./pair-list.ts";
import { askPair } from "./pair-name.ts";
import { analogy, refuse } from "./refusal.ts";
import type { Span } from "./section.ts";
import { splitSentences } from "./sentence.ts";
import { stripReminder } from "./speech.ts";
import { isSentence } from "./stated.ts";
import { statementOf } from "./statement-of.ts";
import { splitTerm, type Term } from "./term.ts";
import { askTerm } from "./term-question.ts";
import type { Subject } from "./topic.ts";
import { askValue, isRoleWithHolder } from "./value.ts";
import { contentOf } from "./words.ts";
import { joined } from "./wrapped.ts";

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

/** Reads running text, sentence by sentence; gives the last subject. */
export function readLine(inline: Inline, walk: Walk): Subject | null {
	// What the author marked is a card already.
	if (hasCloze(inline) && readClozes(inline).length > 0) return null;
	let antecedent = walk.scope.antecedent;
	let isUnsure = walk.scope.isUnsure ?? false;
	let isAside = false;
	let end = 0;
	let isStale = false;
	let before = "";
	let opening: string | null = null;
	let head: string | null = null;
	if (addChain(inline, walk)) return null;
	const lines = splitSentences(inline, walk.wrapping);
	const label = labelOfPairs(lines);
	const sentences = label === null ? lines : lines.slice(1);
	const pairing =
		walk.scope.pairing ?? pairingOf(firstOfLines(sentences, walk.wrapping));
	const { trail } = walk.scope;
	for (const [index, sentence] of sentences.entries()) {
		const { line, endLine } = linesOf(sentence);
		const isNext = line === end;
		const isOpen = index === 0 || !goesOn(line, end, walk.wrapping);
		if (isOpen)
			head = index < sentences.length - 1 ? runInHead(sentence) : null;
		if (isOpen && head) {
			end = endLine;
			continue;
		}
		// "Anode: oxidation. Cathode: reduction.": each for itself.
		const isTerm = splitTerm(sentence) !== null;
		if (isOpen || isTerm) opening = null;
		end = endLine;
		const open = {
			...walk.scope,
			antecedent,
			isUnsure,
			isAside,
			isNext,
			isFirst: walk.scope.isFirst === true && index === 0,
			isStale,
			pairing: isOpen ? pairing : null,
			// What stands below a label of its own is no longer below the list.
			...(label === null ? {} : { trail: [...trail, label], isAfter: false }),
			before,
			head: sentences[0]?.text ?? "",
		};
		const scope = withLabel(belowHead(open, head), opening, sentence);
		before = `${before} ${sentence.text}`.slice(-400);
		const isLast = index === sentences.length - 1;
		// What follows a term's meaning may be about the term.
		if (!isLast && isTerm) isUnsure = true;
		if (!isLast && isTerm && isOpen) opening = labelAt(sentence);
		isAside = sentence.text.endsWith(";");
		// "Think of it as …", "Imagine …", "Caption: …": the picture goes on in what follows.
		if (analogy.test(sentence.text) || isCaption(sentence.text)) {
			for (const rest of sentences.slice(index))
				walk.found.skipped.push(skip(linesOf(rest), "example"));
			break;
		}
		if (addChain(sentence, walk)) continue;
		const subject = readSentence(sentence, { ...walk, scope });
		const told = isOpen && opening && labelSubject(opening, scope);
		isStale = subject === null && !told;
		antecedent = subject || told || antecedent;
	}
	return antecedent;
}

/** The sentences that begin a line of the note. */
function firstOfLines(
	sentences: readonly Inline[],
	wrapping: Wrapping,
): Inline[] {
	const spans = sentences.map(linesOf);
	return sentences.filter(
		(_, index) =>
			index === 0 ||
			!goesOn(
				spans[index]?.line ?? 0,
				spans[index - 1]?.endLine ?? 0,
				wrapping,
			),
	);
}

/** Adds the steps of a chain; false where there is none. */
function addChain(given: Inline, { scope, found }: Walk): boolean {
	if (!hasArrow(given)) return false;
	const inline = dropOrnament(withoutPictures(given));
	const sequence = readChain(inline, scope);
	if (!sequence) return false;
	const statement = statementOf([], null, linesOf(inline), scope, inline.text);
	found.statements.push({ ...statement, sequence });
	return true;
}

function readSentence(given: Inline, walk: Walk, label = ""): Subject | null {
	const { scope, found } = walk;
	const sentence = dropUnlike(dropOpener(dropOrnament(withoutPictures(given))));
	if (!sentence.text) return null;
	const contrast = label ? null : splitContrast(sentence);
	if (contrast) {
		for (const half of contrast.halves) readHalf(half, walk);
		return null;
	}
	const span = linesOf(sentence);
	const named = splitTerm(sentence);
	if (named && isSentence(named, scope) && !isMeant(sentence, named)) {
		const name = labelAt(sentence);
		const below = name ? { ...walk, scope: { ...scope, label: name } } : walk;
		const [first, ...more] = splitSentences(named.meaning, walk.wrapping);
		const subject = first && readSentence(first, below, named.term.text);
		for (const part of more) readSentence(part, below);
		return subject ?? null;
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
	const kept = sound.length === 0 && term ? keepLine(inline, scope) : null;
	if (kept && isSound(kept, span, found)) sound.push([kept]);
	const statement = statementOf([], null, span, scope, inline.text);
	if (label)
		statement.content = new Set([...statement.content, ...contentOf(label)]);
	statement.facts = sound.map((ways) => ({
		ways: ways.map((way) => joined(leaning(way, scope), inline, walk.wrapping)),
		span,
		also: [],
	}));
	statement.term = term ?? null;
	statement.isReminder = isReminder;
	statement.last = () => keepStatement(inline, scope, statement);
	if (sound.length === 0) {
		statement.missing = missing ?? "no-clear-question";
		statement.facts = statement.last();
	}
	found.statements.push(statement);
	return subject ?? null;
}

/** One half of a contrast; what gives no card by itself is asked beside the other half. */
function readHalf(
	{ inline, cloze }: Contrast["halves"][number],
	walk: Walk,
): void {
	const { found } = walk;
	const from = found.statements.length;
	readSentence(inline, walk);
	const made = found.statements[from];
	const span = linesOf(inline);
	if (!made || !cloze || !isSound(cloze, span, found)) return;
	const [fact, other] = made.facts;
	if (!fact) {
		made.facts = [{ ways: [cloze], span, also: [] }];
		made.missing = null;
	} else if (!other)
		// A half alone is often too short to be asked, or leaves several answers.
		fact.ways = [...fact.ways, cloze];
}

function isSound(way: Question, span: Span, { trace }: Found): boolean {
	if (!isFaulty(way)) return true;
	trace?.(refused(way, span, "reads-badly"));
	return false;
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
		const asked =
			askLetters(term) ??
			askLabelled(term.term, term.meaning, scope) ??
			(isRoleWithHolder(term) ? null : askTerm(term, scope));
		const meaning = asked && besides(asked, term, scope);
		const ways = askPair(meaning, inline, scope);
		const values = ways.length > 0 ? [] : askValue(term, scope);
		return {
			facts: ways.length > 0 ? [ways] : withMeaning(values, term, scope),
			term: stems(term),
		};
	}
	const pair = askPair(null, inline, scope);
	if (pair.length > 0) {
		const letters = readAcronym(inline).questions.map((each) => [each]);
		return { facts: [pair, ...letters] };
	}
	const meaning = askFirstMeaning(inline, scope);
	if (meaning) return { facts: [[meaning]], subject: scope.subject };
	const aspects = readAspects(inline, scope);
	const acronym = readAcronym(aspects ? (aspects.rest ?? inline) : inline);
	const apposed = askApposed(inline, scope);
	const clear = withoutAside(acronym.rest);
	const beside = [
		...(aspects?.questions ?? []),
		...acronym.questions,
		...(apposed ? [apposed] : []),
	].map((question) => [question]);
	if (aspects && !aspects.rest) return { facts: beside };
	const rest = clear && withOwner(clear, scope);
	const asked = rest ? askStatement(rest, scope) : null;
	if (!asked) return { facts: beside };
	// "Its capital is Lima. It has …": the one or the other.
	const subject = (rest === clear && asked.subject) || null;
	const given = "reason" in asked ? [] : asked.facts;
	const facts = orBoldSubject(given, inline, scope);
	return "reason" in asked && facts.length === 0
		? { facts: beside, reason: asked.reason, subject }
		: { facts: [...beside, ...facts], subject };
}

function stems({ term }: Term): string {
	return [...contentOf(term.text)].join(" ");
}
