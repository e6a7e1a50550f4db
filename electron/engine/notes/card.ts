// Facts to cards: words sequences, refuses what would be a bad card, and takes for each fact the first way that nothing else asks.
import type { Skipped } from "../contract/data.ts";
import { plainText } from "../contract/rich.ts";
import { findInboxReason } from "./doubt.ts";
import type { CardDraft, InboxReason } from "./draft.ts";
import { made, refused, type Trace } from "./explain.ts";
import type { Marked } from "./explicit.ts";
import { placeCallout } from "./explicit-callout.ts";
import {
	type Fact,
	type Question,
	type Sequence,
	type SkipReason,
	type Statement,
	say,
	skip,
} from "./fact.ts";
import { withoutHints } from "./gap-text.ts";
import type { Inline } from "./inline.ts";
import { toRich } from "./inline.ts";
import { waitForRivals } from "./rival.ts";
import type { Span } from "./section.ts";
import { findShownAbove } from "./shown-above.ts";
import { answerOf, frontOf } from "./sides.ts";
import { deckOfTag, isFlashcardTag } from "./tag.ts";
import { isOriginHeading } from "./topic.ts";
import { basic } from "./wording.ts";
import { contentOf, hasMoreWords } from "./words.ts";
import { isPoor } from "./worth.ts";

/** What every card of a note has. */
export interface NoteFrame {
	title: string;
	tags: string[];
	deck: string;
	/** What the note is about, in words. */
	name: string;
	/** Stems of the topic's name, which questions and answers may share. */
	topic: ReadonlySet<string>;
	/** False where questions in English words would not fit the note. */
	isEnglish: boolean;
	/** Told about each way to ask, and what became of it. */
	trace?: Trace;
}

/** The cards of the statements, in the order of the note. */
export function makeCards(
	statements: readonly Statement[],
	frame: NoteFrame,
): { cards: CardDraft[]; skipped: Skipped[] } {
	const cards: CardDraft[] = [];
	const skipped: Skipped[] = [];
	const asked = new Map<string, CardDraft>();
	for (const statement of statements) {
		const facts = statement.sequence
			? wordSequence(statement.sequence)
			: statement.facts;
		const add = (fact: Fact): SkipReason | null => {
			const chosen = choose(fact, asked, frame);
			if (typeof chosen === "string") return chosen;
			if ("twin" in chosen) addSources(chosen.twin, fact);
			else {
				const { way, front, waits } = chosen;
				const drafted = draft(way, fact, statement, frame);
				const card = judged(
					drafted,
					waits ?? findShownAbove(way, drafted.context),
				);
				asked.set(front, card);
				cards.push(card);
			}
			return null;
		};
		const reasons = facts.map(add).filter((reason) => reason !== null);
		const reason = reasons.at(-1);
		if (!reason || reasons.length < facts.length) continue;
		const last = reason === "no-clear-question" ? statement.last?.() : [];
		if (last?.some((fact) => add(fact) === null)) continue;
		// What repeats it gives no card either.
		for (const span of [statement, ...facts.flatMap(({ also }) => also)])
			skipped.push(skip(span, reason));
	}
	return { cards: waitForRivals(cards), skipped };
}

/** The cards that the author marked. They are taken as they are, but for one that cannot be asked alone. */
export function makeMarkedCards(
	marked: readonly Marked[],
	frame: NoteFrame,
): CardDraft[] {
	return marked.map(({ question: given, span, trail, marks }) => {
		const question =
			given.rule === "explicit-callout" ? placeCallout(given, frame) : given;
		const waits = question.doubt ? findInboxReason(question) : null;
		frame.trace?.(made(question, span, waits?.code ?? null));
		const card = draft(question, { span, also: [] }, { trail, marks }, frame);
		return judged(card, waits);
	});
}

/** A way to ask, with its front as the other cards are asked for it; or the card that says just the same. */
type Chosen =
	| { way: Question; front: string; waits: InboxReason | null }
	| { twin: CardDraft };

/** The first way to ask that passes the gates and that no other card asks already, or the card that says just the same. */
function choose(
	{ ways, span }: Fact,
	asked: ReadonlyMap<string, CardDraft>,
	frame: NoteFrame,
): Chosen | SkipReason {
	let reason: SkipReason = "no-clear-question";
	let waiting: Chosen | null = null;
	for (const way of ways) {
		const problem = findProblem(way, frame);
		const front = normal(frontOf(way));
		const twin = asked.get(front);
		if (problem) reason = problem;
		else if (!twin) {
			const waits = findInboxReason(way);
			if (!(waits && isPoor(way, waits.code))) {
				frame.trace?.(made(way, span, waits?.code ?? null));
				if (!waits) return { way, front, waits };
				// Another way to ask for the same may be sure.
				waiting ??= { way, front, waits };
				continue;
			}
		} else if (normal(plainText(twin.back)) === normal(plainText(way.back))) {
			frame.trace?.(refused(way, span, "said-already"));
			return { twin };
		} else reason = "same-question";
		frame.trace?.(refused(way, span, reason));
	}
	return waiting ?? reason;
}

/** Text in which case, blanks and end marks make no difference. */
function normal(given: string): string {
	const text = given.toLowerCase().replace(/\s{2,}|[^\S ]/g, " ");
	// A letter at the end is usual, and told at once.
	return /[\s.;,!]/.test(text.at(-1) ?? "")
		? text.replace(/[\s.;,!]+$/, "")
		: text;
}

function addSources(card: CardDraft, { span, also }: Fact) {
	for (const { line, endLine } of [span, ...also])
		if (!card.sources.some((source) => source.line === line))
			card.sources.push({ line, endLine });
}

/** Why a question would make a bad card, or null. */
function findProblem(
	way: Question,
	{ topic, isEnglish }: NoteFrame,
): SkipReason | null {
	const { kind, rule } = way;
	if (!isEnglish && kind !== "cloze" && !isInOwnWords.test(rule))
		return "no-clear-question";
	// A hint may name the answer beside what it is not.
	const question = withoutHints(frontOf(way));
	const answer = answerOf(way);
	if (question.length > 260 || hasMoreWords(answer, kind === "list" ? 90 : 45))
		return "too-long";
	// "Looms – width: […] cm", "Ports: SSH?": a label and what it belongs to.
	const isLabelled =
		rule === "list-pair" || (rule === "number" && question.includes(": […]"));
	const least = isLabelled ? 2 : 3;
	if (!hasMoreWords(question, least - 1) || !answer.trim())
		return "no-clear-question";
	return leaks(question, answer, { kind, rule, topic })
		? "no-clear-question"
		: null;
}

/** Rules whose questions are worded in the note's own language. */
const isInOwnWords =
	/^(?:term-definition|question-heading|list-pair|table-.*)$/;

/** Rules whose questions name their answer among others, or deny it. */
const shows = new Set(["negation", "table-choice"]);

/** True when the question gives its answer away. */
function leaks(
	question: string,
	answer: string,
	{
		kind,
		rule,
		topic,
	}: { kind: string; rule: string; topic: ReadonlySet<string> },
): boolean {
	if (kind === "list" || kind === "sequence" || shows.has(rule)) return false;
	const content = [...contentOf(answer)];
	const hidden = content.filter((word) => !topic.has(word));
	if (content.length === 0 || (hidden.length === 0 && kind === "basic"))
		return false;
	const shown = contentOf(question);
	if (hidden.length === 0) return content.every((word) => shown.has(word));
	const given = hidden.filter((word) => shown.has(word)).length;
	if (kind === "cloze") return given === hidden.length;
	return given / hidden.length > (hidden.length <= 2 ? 0.5 : 0.67);
}

/** A card for each step that follows another, and one for what happens in each step. */
function wordSequence({ name, noun, steps, doubt }: Sequence): Fact[] {
	const lead = `${name}: `;
	const names = steps.map((step) => step.name.text.toLowerCase());
	const call = (index: number): Inline | string => {
		const step = steps[index];
		if (!step) return "";
		const isTwice =
			names.indexOf(names[index] ?? "") !==
			names.lastIndexOf(names[index] ?? "");
		if (isTwice) return say(`step ${index + 1} (`, step.name, ")");
		return /^["“‘'][^"”’']*["”’']$/.test(step.name.text)
			? step.name
			: say("“", step.name, "”");
	};
	const place = (index: number) =>
		names.indexOf(names[index] ?? "") !== names.lastIndexOf(names[index] ?? "")
			? call(index)
			: say("the ", call(index), " step");
	return steps.flatMap((step, index): Fact[] => {
		const next = steps[index + 1];
		const facts: Fact[] = [];
		if (step.detail)
			facts.push({
				span: step.span,
				also: step.also,
				ways: [
					{
						...basic(
							"sequence-step",
							say(`${lead}what happens in `, place(index), "?"),
							step.detail,
						),
						// Steps in doubt may still be told; what stands among links or tasks may not.
						...(doubt === "doubtful" && { doubt }),
					},
				],
			});
		if (next)
			facts.push({
				span: { line: step.span.line, endLine: next.span.endLine },
				also: joinSpans(step.also, next.also),
				ways: [
					{
						kind: "sequence",
						rule: "sequence",
						front: toRich(
							say(`${lead}which ${noun ?? "step"} follows `, call(index), "?"),
						),
						back: toRich(next.name),
						deletion: null,
						...(doubt && { doubt }),
					},
				],
			});
		return facts;
	});
}

function judged(card: CardDraft, inboxReason: InboxReason | null): CardDraft {
	return inboxReason ? { ...card, standing: "inbox", inboxReason } : card;
}

function joinSpans(before: readonly Span[], after: readonly Span[]): Span[] {
	return before.map((span, index) => ({
		line: span.line,
		endLine: after[index]?.endLine ?? span.endLine,
	}));
}

function draft(
	way: Question,
	{ span, also }: Pick<Fact, "span" | "also">,
	{ trail, marks }: Pick<Statement, "trail" | "marks">,
	{ title, tags, deck }: NoteFrame,
): CardDraft {
	return {
		kind: way.kind,
		front: way.front,
		back: way.back,
		context: [title, ...trail.filter((name) => !isOriginHeading(name))],
		rule: way.rule,
		tags: [...new Set([...tags, ...marks.tags])].filter(
			(tag) => !isFlashcardTag(tag),
		),
		deck: marks.tags.map(deckOfTag).find((own) => own !== null) ?? deck,
		sources: [span, ...also].map(({ line, endLine }) => ({ line, endLine })),
		blockId: marks.blockId,
		deletion: way.deletion,
		standing: "accepted",
	};
}
