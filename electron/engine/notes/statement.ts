// Outline to facts: walks the sections of an unmarked note and reads each line by the first rule that fits.

import { isAnswerLead, withLead } from "./answer-lead.ts";
import { partAnswer } from "./answer-part.ts";
import { isAspectHeading } from "./aspect-heading.ts";
import { noteOpenQuestion, noteOther } from "./cardless.ts";
import { readNested } from "./chain.ts";
import type { Trace } from "./explain.ts";
import { type Scope, skip } from "./fact.ts";
import { isGlossary } from "./glossary.ts";
import {
	answer,
	isOfSeveral,
	keepQuestion,
	readText,
} from "./heading-question.ts";
import { cut, type Inline, linesOf } from "./inline.ts";
import { keepList, type ReadItem } from "./kept-list.ts";
import { isQuestion, type Wrapping } from "./label.ts";
import { type Found, readLine, type Walk } from "./line.ts";
import { addMembers, saysMore } from "./list-statement.ts";
import { pairingOf } from "./pair-list.ts";
import { withoutAnswerMark } from "./qa-label.ts";
import { repeatedLabels } from "./repeated-label.ts";
import {
	type Block,
	type Entry,
	type Section,
	type Span,
	trimLabel,
} from "./section.ts";
import { readSequence } from "./sequence.ts";
import { stripReminder } from "./speech.ts";
import { statementOf } from "./statement-of.ts";
import { findSubject, isDeed, nameIn } from "./subject.ts";
import {
	afterList,
	asFirst,
	belowItem,
	belowThing,
	meaningLine,
	unsure,
	withMarks,
} from "./surroundings.ts";
import { readTableFacts } from "./table-fact.ts";
import { labelAbove } from "./table-lead.ts";
import { splitTerm } from "./term.ts";
import { type Subject, subjectOf } from "./topic.ts";
import {
	isDoubtfulSection,
	isRecipe,
	keepWaiting,
	skipIndex,
	withoutTitle,
} from "./unlearnt.ts";
import { belowText } from "./untold-pair.ts";
import type { Usage } from "./usage.ts";
import { countWords } from "./words.ts";

/** Reads what the sections of a note state. */
export function readStatements(
	sections: readonly Section[],
	topic: Subject,
	usage: Usage,
	wrapping: Wrapping,
	trace?: Trace,
): Found {
	const found: Found = {
		statements: [],
		skipped: [],
		...(trace ? { trace } : {}),
	};
	const headings = new Set(
		sections.map(({ trail }) => (trail.at(-1) ?? "").toLowerCase()),
	);
	const isMadeUp = isRecipe(sections);
	const labels = repeatedLabels(sections);
	const spoken = new Map<string, Set<string>>();
	const parted = sections.map(withoutTitle).flatMap(partAnswer);
	for (const [index, given] of parted.entries()) {
		if (skipIndex(given, found) || isAnswerLead(parted[index - 1], given))
			continue;
		const next = parted[index + 1];
		const section = isAnswerLead(given, next) ? withLead(given, next) : given;
		noteOpenQuestion(section, next, found);
		const scope: Scope = {
			topic,
			subject: findSubject(section.trail, topic, usage),
			antecedent: null,
			usage,
			spoken,
			trail: section.trail,
			headings,
			labels,
			from: meaningLine(section.blocks),
			isAfter: !section.isStart,
			isCallout: section.isCallout,
			marks: { blockId: null, tags: [] },
		};
		const from = found.statements.length;
		readSection(section, scope, wrapping, found);
		if (isMadeUp || isDoubtfulSection(section))
			keepWaiting(found.statements.slice(from));
	}
	return found;
}

function readSection(
	section: Section,
	scope: Scope,
	wrapping: Wrapping,
	found: Found,
) {
	const walk: Walk = { scope, wrapping, found };
	const { title } = section;
	const isAsked = title !== null && isQuestion(title.text);
	const own = isAsked ? withoutAnswerMark(section.blocks) : section.blocks;
	if (isAsked && own.length > 0) {
		const statement = answer(title, section.blocks, walk);
		if (statement) {
			found.statements.push(statement);
			const rest = own.filter(({ line }) => line > statement.endLine);
			readBlocks(null, isOfSeveral(statement) ? own : rest, walk);
			return;
		}
	}
	const from = found.statements.length;
	readBlocks(title, own, walk);
	if (isAsked) keepQuestion(title, section.blocks, walk, from);
}

/** The blocks of a section one after the other; `title` labels the first. */
function readBlocks(
	title: Inline | null,
	blocks: readonly Block[],
	walk: Walk,
) {
	for (const [index, block] of blocks.entries()) {
		if (block.type === "list")
			readList(
				index === 0 ? title : null,
				block,
				asFirst(belowText(walk, block, blocks[index - 1]), index === 0),
			);
		else if (block.type === "text")
			readText(
				block.inline,
				withMarks(asFirst(afterList(walk, blocks, index), index === 0), block),
			);
		else if (block.type === "table")
			readTableFacts(
				block,
				walk,
				labelAbove(index === 0 ? title : null, block, blocks[index - 1]),
			);
		else noteOther(block, walk.found);
	}
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
		const steps = entries.slice(0, sequence.steps.length);
		const { line = 1 } = steps[0] ?? {};
		const span = { line, endLine: steps.at(-1)?.endLine ?? line };
		const text = sequence.steps.map(({ name }) => name.text).join(" ");
		const statement = statementOf([], null, span, scope, text);
		found.statements.push({ ...statement, sequence });
		for (const entry of steps) {
			const isTerm = splitTerm(entry.inline) !== null;
			const trail = [...scope.trail, trimLabel(entry.inline.text)];
			for (const child of entry.children.slice(isTerm ? 0 : 1))
				readEntry(
					child,
					asFirst({ ...walk, scope: { ...scope, trail } }, false),
				);
		}
		for (const entry of entries.slice(steps.length))
			readEntry(entry, asFirst(walk, false));
		return;
	}
	const name = label && (splitTerm(label)?.term ?? label);
	const isListed = name !== null && addMembers(name, entries, walk);
	let antecedent: Subject | null = null;
	// A bare name in a list that is asked for as a whole says nothing more.
	const rest = isListed ? entries.filter(saysMore) : entries;
	const lines = entries.map(({ inline }) => inline);
	const inner: Scope = {
		...scope,
		pairing: pairingOf(lines),
		isGlossary: scope.isGlossary ?? isGlossary(lines, scope.trail.at(-1) ?? ""),
	};
	const within = (antecedent: Subject | null): Walk => ({
		...walk,
		scope: { ...inner, antecedent },
	});
	const first = scope.isFirst && !isOrdered ? entries[0] : null;
	const items: ReadItem[] = [];
	for (const [index, entry] of rest.entries()) {
		const from = found.statements.length;
		const told = asFirst(within(antecedent), entry === first);
		antecedent =
			readEntry(entry, belowThing(told, entry, rest[index - 1])) ?? antecedent;
		// What stands below an item is asked for there.
		if (entry.children.length === 0)
			items.push({ entry, statements: found.statements.slice(from) });
	}
	keepList(label, items, isOrdered, walk);
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
		return readText(inline, withMarks(walk, entry));
	else readParent(entry, walk);
	return null;
}

function readParent(entry: Entry, walk: Walk) {
	const { scope, found } = walk;
	const { inline, children } = entry;
	const label = cut(inline, 0, trimLabel(inline.text).length);
	const trail = [...scope.trail, trimLabel(stripReminder(label).text)];
	const from = entry.areChildrenOrdered ? 0 : children[0]?.line;
	const below = (subject: Subject) => belowItem(walk, subject, trail, from);
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
	const sequence = readNested(entry, scope);
	if (sequence) {
		const { line, endLine } = entry;
		found.statements.push({
			...statementOf([], null, { line, endLine }, scope, label.text),
			sequence,
		});
		return;
	}
	if (addMembers(label, children, walk)) {
		const inner = asFirst(below(scope.subject), false);
		for (const child of children) if (saysMore(child)) readEntry(child, inner);
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
		!isAspectHeading(named) &&
		!isDeed(named) &&
		(isLabel || splitTerm(inline) !== null);
	readEntries(
		isLabel ? label : null,
		children,
		entry.areChildrenOrdered,
		isName
			? below({ ...subjectOf(named, scope.usage), at: trail.length - 1 })
			: unsure(below(scope.subject), label),
	);
}
