// Outline to facts: walks the sections of an unmarked note and reads each line by the first rule that fits.
import type { Skipped } from "../contract/data.ts";
import { askStatement } from "./ask.ts";
import { readAcronym, readAspects } from "./aspect.ts";
import { isPronoun, readClause } from "./clause.ts";
import { hasCloze, readClozes } from "./cloze.ts";
import {
	type Fact,
	type Question,
	type Scope,
	type SkipReason,
	type Statement,
	say,
	skip,
	small,
} from "./fact.ts";
import { cut, type Inline, linesOf } from "./inline.ts";
import { isQuestion, type Wrapping } from "./label.ts";
import { askMembers, listOf, readSequence, stripReminder } from "./list.ts";
import {
	type Block,
	type Entry,
	type Section,
	type Span,
	trimLabel,
} from "./outline.ts";
import { splitSentences } from "./sentence.ts";
import type { Marks } from "./tag.ts";
import { splitTerm } from "./term.ts";
import { askTerm } from "./term-question.ts";
import { isMetaHeading, type Subject, subjectOf } from "./topic.ts";
import type { Usage } from "./usage.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

const noMarks: Marks = { blockId: null, tags: [] };

/** What the walk gathers. */
export interface Found {
	statements: Statement[];
	skipped: Skipped[];
}

/** Reads what the sections of a note state. */
export function readStatements(
	sections: readonly Section[],
	topic: Subject,
	usage: Usage,
	wrapping: Wrapping,
): Found {
	const found: Found = { statements: [], skipped: [] };
	for (const [index, section] of sections.entries()) {
		noteOpenQuestion(section, sections[index + 1], found);
		const scope: Scope = {
			topic,
			subject: findSubject(section.trail, topic, usage),
			antecedent: null,
			usage,
			trail: section.trail,
			isCallout: section.isCallout,
			marks: noMarks,
		};
		readSection(section, scope, wrapping, found);
	}
	return found;
}

/** A question as heading with nothing below it. */
function noteOpenQuestion(
	section: Section,
	next: Section | undefined,
	found: Found,
) {
	const { title, blocks, level } = section;
	const isAsked = title !== null && isQuestion(title.text) && section.isStart;
	if (isAsked && blocks.length === 0 && (next?.level ?? 0) <= level)
		found.skipped.push(skip(linesOf(title), "open-question"));
}

/** What a missing subject means: the nearest heading that names something, else the topic. */
function findSubject(
	trail: readonly string[],
	topic: Subject,
	usage: Usage,
): Subject {
	for (const title of trail.toReversed()) {
		if (isMetaHeading(title)) continue;
		const named = nameIn(title);
		if (!named || countWords(named) > 6) continue;
		const subject = subjectOf(named, usage);
		const isTopics = [...topic.content].some((word) =>
			subject.content.has(word),
		);
		if (!isTopics && aspectHeading.test(named)) continue;
		const more = [...subject.content].filter(
			(word) => !topic.content.has(word),
		);
		if (isTopics && (more.length === 0 || aspectHeading.test(named)))
			return topic;
		if (subject.content.size > 0) return subject;
	}
	return topic;
}

/** Headings that name a side of the topic, not a thing of its own. */
const aspectHeading =
	/\b(?:architecture|lifecycle|life cycle|types?|kinds?|pricing|costs?|billing|limits?|limitations?|quotas?|features?|benefits?|advantages?|disadvantages?|pros|cons|use ?cases?|examples?|components?|how it works|workflow|process|steps|configuration|setup|security|permissions?|performance|options?|concepts?|details?|properties|characteristics|key|facts?|when to use|why|best practices|considerations?|structure|function|history|definition|terms|terminology|background|requirements|exceptions|rules|usage|use|highlights|part \d+)\b|^(?:manag|us|creat|work|mak|sett|runn|build|connect|request|configur|understand|choos|deploy|gett|add|writ|test)ing\b/i;

/** "What are AMIs?" names AMIs; other questions and sentences name nothing. */
function nameIn(title: string): string | null {
	const asked = /^what (?:is|are) (?:an? |the )?(.+?)\??$/i.exec(title);
	if (asked) return asked[1] ?? null;
	if (/[?!.]$|:\s/.test(title)) return null;
	return title
		.replace(/^\d+(?:\.\d+)*[.)]?\s+/, "")
		.replace(/\s*\(([A-Z][\w-]+)\)$/, "");
}

function readSection(
	section: Section,
	scope: Scope,
	wrapping: Wrapping,
	found: Found,
) {
	const walk: Walk = { scope, wrapping, found };
	const title = section.title;
	if (title && isQuestion(title.text) && section.blocks.length > 0) {
		const statement = answer(title, section.blocks, walk);
		if (statement) {
			found.statements.push(statement);
			return;
		}
	}
	for (const [index, block] of section.blocks.entries()) {
		if (block.type === "list")
			readList(index === 0 ? title : null, block, walk);
		else if (block.type === "text")
			readLine(block.inline, withMarks(walk, block));
	}
}

interface Walk {
	scope: Scope;
	wrapping: Wrapping;
	found: Found;
}

/** A question as heading, answered by what stands below it. */
function answer(
	title: Inline,
	blocks: readonly Block[],
	walk: Walk,
): Statement | null {
	const isAbout =
		/^\W*what (?:is|are) (?!the (?:difference|purpose|benefit|advantage|main))/i.test(
			title.text,
		);
	const [first, ...more] = blocks;
	if (!first || more.length > 0 || isAbout) return null;
	const back = answerOf(first);
	if (!back) return null;
	const front = withTopic(title, walk.scope);
	const span = { line: linesOf(title).line, endLine: first.endLine };
	const kind =
		first.type === "list" && first.entries.length > 1 ? "list" : "basic";
	const question: Question = {
		...basic("question-heading", front, title),
		kind,
		back,
	};
	return statementOf([question], title, span, walk.scope, textOf(first));
}

function answerOf(block: Block): Question["back"] | null {
	if (block.type === "list") {
		const items = block.entries.map(({ inline }) => inline);
		const words = items.reduce((sum, { text }) => sum + countWords(text), 0);
		if (
			items.length > 7 ||
			words > 60 ||
			block.entries.some(({ children }) => children.length > 0)
		)
			return null;
		const only = items[0];
		return items.length === 1 && only
			? basic("", only, only).back
			: listOf(items, block.isOrdered);
	}
	if (block.type !== "text" || countWords(block.inline.text) > 50) return null;
	return basic("", block.inline, block.inline).back;
}

function textOf(block: Block): string {
	if (block.type === "text") return block.inline.text;
	return block.type === "list"
		? block.entries.map(({ inline }) => inline.text).join(" ")
		: "";
}

/** The question, with the topic before it where it does not name it. */
function withTopic(title: Inline, { topic, subject }: Scope): Inline {
	const content = contentOf(title.text);
	const names = [...topic.content, ...subject.content].some((word) =>
		content.has(word),
	);
	const isVague =
		findWords(title.text).some(({ lower }) => isPronoun(lower)) ||
		content.size < 3;
	return names || !(isVague || !/\s\p{Lu}/u.test(title.text))
		? title
		: say(`${topic.name}: `, smallQuestion(title));
}

function smallQuestion(title: Inline): Inline {
	const isWh = /^(?:What|Why|How|When|Where|Which|Who)\b/.test(title.text);
	return isWh ? small(title) : title;
}

function readList(
	label: Inline | null,
	block: Extract<Block, { type: "list" }>,
	walk: Walk,
) {
	const own = label && cut(label, 0, trimLabel(label.text).length);
	readEntries(own, block.entries, block.isOrdered, walk);
}

/** Items below a label or parent; the label itself is no statement. */
function readEntries(
	label: Inline | null,
	entries: readonly Entry[],
	isOrdered: boolean,
	walk: Walk,
) {
	const { scope, found } = walk;
	const sequence = readSequence(label?.text ?? "", entries, isOrdered, scope);
	if (sequence) {
		const span = {
			line: entries[0]?.line ?? 1,
			endLine: entries.at(-1)?.endLine ?? 1,
		};
		const text = sequence.steps.map(({ name }) => name.text).join(" ");
		found.statements.push({
			...statementOf([], null, span, scope, text),
			sequence,
		});
		for (const entry of entries) {
			const isTerm = splitTerm(entry.inline) !== null;
			const trail = [...scope.trail, trimLabel(entry.inline.text)];
			for (const child of entry.children.slice(isTerm ? 0 : 1))
				readEntry(child, { ...walk, scope: { ...scope, trail } });
		}
		return;
	}
	if (label) addMembers(splitTerm(label)?.term ?? label, entries, walk);
	let antecedent: Subject | null = null;
	for (const entry of entries)
		antecedent =
			readEntry(entry, { ...walk, scope: { ...scope, antecedent } }) ??
			antecedent;
}

/** Adds the card that asks for all members; true when the members are names alone. */
function addMembers(
	label: Inline,
	entries: readonly Entry[],
	{ scope, found }: Walk,
): boolean {
	const question = askMembers(label, entries, scope);
	if (!question) return false;
	const line = linesOf(label).line;
	const span = { line, endLine: entries.at(-1)?.endLine ?? line };
	const names = entries
		.map(({ inline }) => (splitTerm(inline)?.term ?? inline).text)
		.join(" ");
	found.statements.push(
		statementOf([question], null, span, scope, `${label.text} ${names}`),
	);
	return true;
}

function withMarks(walk: Walk, { blockId, tags }: Marks): Walk {
	if (blockId === null && tags.length === 0) return walk;
	return { ...walk, scope: { ...walk.scope, marks: { blockId, tags } } };
}

/** Reads an item and those below it; gives its subject for an "it" in the next. */
function readEntry(entry: Entry, walk: Walk): Subject | null {
	const { found } = walk;
	const { inline, children } = entry;
	const own: Span = {
		line: entry.line,
		endLine: linesOf(inline).endLine || entry.line,
	};
	if (!inline.text) {
		if (entry.more.length === 0 && children.length === 0) return null;
		for (const child of children) readEntry(child, walk);
		return null;
	}
	if (entry.isTask) found.skipped.push(skip(own, "task"));
	else if (children.length === 0)
		return readLine(inline, withMarks(walk, entry));
	else readParent(entry, walk);
	return null;
}

function readParent(entry: Entry, walk: Walk) {
	const { scope, found } = walk;
	const { inline, children } = entry;
	const label = cut(inline, 0, trimLabel(inline.text).length);
	const trail = [...scope.trail, trimLabel(stripReminder(label).text)];
	const below = (subject: Subject): Walk => ({
		...walk,
		scope: { ...scope, trail, subject, antecedent: null },
	});
	if (isQuestion(inline.text)) {
		const block: Block = {
			type: "list",
			isOrdered: entry.areChildrenOrdered,
			entries: children,
			...entry,
		};
		const statement = answer(inline, [block], walk);
		if (statement) {
			found.statements.push(statement);
			return;
		}
	}
	if (addMembers(label, children, walk)) {
		const inner = below(scope.subject);
		for (const child of children)
			if (splitTerm(child.inline) || child.children.length > 0)
				readEntry(child, inner);
		return;
	}
	const isLabel =
		inline.text.endsWith(":") ||
		(countWords(label.text) <= 5 && !splitTerm(inline));
	if (!isLabel) readLine(inline, walk);
	const named = nameIn(splitTerm(inline)?.term.text ?? label.text);
	const isName =
		named !== null &&
		countWords(named) <= 5 &&
		!aspectHeading.test(named) &&
		isLabel;
	readEntries(
		isLabel ? label : null,
		children,
		entry.areChildrenOrdered,
		below(isName ? subjectOf(named, scope.usage) : scope.subject),
	);
}

const exhortation =
	/^(?:please )?(?:understand|recogni[sz]e|be (?:aware|familiar|able|sure)|know (?:the|how|what|when|that|your)|learn|familiari[sz]e|review|study|make sure (?:you|to|that you)|ensure you|remember (?:the|to|how|what|when|why)|don't forget|pay attention|focus on|appreciate|grasp|memori[sz]e|take note|think about|consider the|get to know|explore|practi[cs]e)\b/i;
const aboutNote =
	/^(?:this|these|the|in this|in the) (?:following )?(?:summary|notes?|document|section|lesson|video|transcript|page|article|chapter|lecture|course|module|diagram|image|picture|screenshot|table below|figure)\b|^(?:see|refer to|source|check out|more (?:info|details)|read more|as (?:mentioned|discussed|shown)|we(?:'ll| will) |let's |let us |i )\b|\b(?:shown|see|mentioned|described|listed) (?:above|below)\b|^https?:\S+$/i;

/** Reads running text, sentence by sentence; gives the last subject. */
function readLine(inline: Inline, walk: Walk): Subject | null {
	// What the author marked is a card already.
	if (hasCloze(inline) && readClozes(inline).length > 0) return null;
	let antecedent = walk.scope.antecedent;
	for (const sentence of splitSentences(inline, walk.wrapping)) {
		const scope = { ...walk.scope, antecedent };
		antecedent = readSentence(sentence, { ...walk, scope }) ?? antecedent;
	}
	return antecedent;
}

function readSentence(
	sentence: Inline,
	walk: Walk,
	label = "",
): Subject | null {
	const { scope, found } = walk;
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
	const statement = statementOf([], null, span, scope, inline.text);
	for (const word of contentOf(label)) statement.content.add(word);
	statement.facts = facts.map((ways) => ({ ways, span, also: [] }));
	statement.term = term ?? null;
	statement.isReminder = isReminder;
	if (facts.length === 0) statement.missing = missing ?? "no-clear-question";
	found.statements.push(statement);
	return subject ?? null;
}

function refuse(text: string): SkipReason | null {
	if (exhortation.test(text)) return "exhortation";
	if (aboutNote.test(text)) return "about-the-note";
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
	const term = splitTerm(inline);
	if (term)
		return {
			facts: [[askTerm(term, scope)]],
			term: [...contentOf(term.term.text)].join(" "),
		};
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

function statementOf(
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
