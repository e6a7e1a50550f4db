// One fact, one card: statements that a note repeats are merged, worded by the body rather than by a callout that sums it up.
import type { Skipped } from "../contract/data.ts";
import { type Fact, type Sequence, type Statement, skip } from "./fact.ts";
import type { Span } from "./section.ts";
import { containment, contentOf } from "./words.ts";

/** How much of the shorter statement the longer must say, between a callout and the body and inside one of them. */
const acrossThreshold = 0.72;
const withinThreshold = 0.85;
/** Words that more statements than this have in common tell nothing, and comparing by them would take quadratic time. */
const commonest = 40;

/** Merges repetitions; what only reminds of a fact stated elsewhere is dropped with a reason. */
export function mergeStatements(statements: readonly Statement[]): {
	statements: Statement[];
	skipped: Skipped[];
} {
	const kept: Statement[] = [];
	const skipped: Skipped[] = [];
	const index = createIndex();
	const firm = statements.filter(
		({ isReminder, missing }) => !isReminder && missing === null,
	);
	// The body first, so that it words the card whatever comes first in the note.
	const ordered = [
		...firm.filter(({ isCallout }) => !isCallout),
		...firm.filter(({ isCallout }) => isCallout),
	];
	for (const statement of ordered) {
		const twin = index.find(statement);
		if (twin) merge(twin, statement);
		else {
			kept.push(statement);
			index.add(statement);
		}
	}
	for (const statement of statements) {
		if (statement.missing !== null) {
			const twin = index.find(statement);
			if (twin) merge(twin, statement);
			else if (statement.facts.length > 0) kept.push(statement);
			else skipped.push(skip(statement, statement.missing));
		} else if (statement.isReminder) {
			if (index.findReminded(statement))
				skipped.push(skip(statement, "exhortation"));
			else kept.push(statement);
		}
	}
	kept.sort((one, other) => one.line - other.line);
	return { statements: kept, skipped };
}

function createIndex() {
	const known: Statement[] = [];
	/** The places in `known` of those that have a word. */
	const byWord = new Map<string, number[]>();
	/** How many words each has of those asked for; back at 0 afterwards. */
	const shared: number[] = [];
	const sequences: Statement[] = [];
	/** Statements that share enough telling words to be the same. */
	const near = (words: Iterable<string>, smallest: number) => {
		const sharing: number[] = [];
		let ignored = 0;
		for (const word of words) {
			const list = byWord.get(word) ?? [];
			if (list.length > commonest) ignored += 1;
			else
				for (const at of list) {
					const count = shared[at] ?? 0;
					if (count === 0) sharing.push(at);
					shared[at] = count + 1;
				}
		}
		const found: Statement[] = [];
		for (const at of sharing) {
			const count = shared[at] ?? 0;
			shared[at] = 0;
			const statement = known[at];
			if (statement && count + ignored >= leastShared(statement, smallest))
				found.push(statement);
		}
		return found;
	};
	return {
		add(statement: Statement) {
			if (statement.sequence) sequences.push(statement);
			else {
				const at = known.push(statement) - 1;
				shared.push(0);
				for (const word of wordsOf(statement)) {
					const list = byWord.get(word);
					if (list) list.push(at);
					else byWord.set(word, [at]);
				}
			}
		},
		find(statement: Statement): Statement | null {
			if (statement.sequence)
				return (
					sequences.find((other) => isSameSequence(other, statement)) ?? null
				);
			let best: Statement | null = null;
			let score = 0;
			for (const other of near(
				wordsOf(statement),
				Math.min(statement.content.size, statement.core.size),
			)) {
				const likeness = compare(other, statement);
				if (likeness > score) {
					score = likeness;
					best = other;
				}
			}
			return best;
		},
		findReminded(reminder: Statement): boolean {
			for (const other of near(reminder.content, 1))
				if (
					containment(
						reminder.core,
						new Set([...other.content, ...other.core]),
					) >= 0.6
				)
					return true;
			return false;
		},
	};
}

function leastShared({ core, content }: Statement, smallest: number): number {
	return Math.floor(Math.min(smallest, core.size, content.size) * 0.6);
}

/** The words of both, each once. */
function wordsOf({ content, core }: Statement): Iterable<string> {
	if (core === content) return content;
	const words = [...content];
	for (const word of core) if (!content.has(word)) words.push(word);
	return words;
}

/** How sure it is that two statements say the same, 0 when they do not. */
function compare(kept: Statement, other: Statement): number {
	if (kept.term !== null && kept.term === other.term)
		return kept.isCallout === other.isCallout ? 0 : 2;
	const isWithin = kept.isCallout === other.isCallout && other.missing === null;
	const threshold = isWithin ? withinThreshold : acrossThreshold;
	const likeness = Math.max(
		likenessTo(other, kept.content, threshold),
		kept.core === kept.content ? 0 : likenessTo(other, kept.core, threshold),
	);
	if (likeness < threshold || isNegative(kept) !== isNegative(other)) return 0;
	// Within the body, one statement must not swallow another that merely says more.
	if (
		isWithin &&
		Math.max(kept.core.size, other.core.size) >
			1.5 * Math.min(kept.core.size, other.core.size)
	)
		return 0;
	return likeness;
}

/** How much `words` have in common with all that a statement says, or with its main clause. */
function likenessTo(
	{ content, core }: Statement,
	words: ReadonlySet<string>,
	least: number,
): number {
	const all = overlap(words, content, least);
	return core === content ? all : Math.max(all, overlap(words, core, least));
}

/**
 * Share of the smaller set in the larger, or 0 where it is below `least`, which most often is told before all
 * words were looked up; sets of one word say too little unless they are equal.
 */
function overlap(
	one: ReadonlySet<string>,
	other: ReadonlySet<string>,
	least: number,
): number {
	const [small, large] = one.size <= other.size ? [one, other] : [other, one];
	const { size } = small;
	if (size === 0 || (size === 1 && large.size > 2)) return 0;
	let shared = size;
	for (const word of small) {
		if (large.has(word)) continue;
		shared -= 1;
		if (shared / size < least) return 0;
	}
	return shared / size;
}

function isNegative({ facts }: Statement): boolean {
	return facts.some(({ ways }) => ways.some(({ rule }) => rule === "negation"));
}

function isSameSequence(one: Statement, other: Statement): boolean {
	const names = (statement: Statement) =>
		statement.sequence?.steps.map(({ name }) => [...contentOf(name.text)]) ??
		[];
	const first = names(one);
	const second = names(other);
	const same = first.filter((name, index) =>
		name.some((word) => second[index]?.includes(word)),
	).length;
	return (
		first.length === second.length &&
		same >= first.length - (first.length > 3 ? 1 : 0)
	);
}

/** Adds `other` to `kept`: its lines become sources; a definition is kept where the body has none. */
function merge(kept: Statement, other: Statement) {
	if (kept.sequence && other.sequence)
		return mergeSequences(kept.sequence, other.sequence);
	const definition = other.facts.filter(({ ways }) =>
		/^(?:definition|acronym)$/.test(ways[0]?.rule ?? ""),
	);
	const isDefined = kept.facts.some(({ ways }) =>
		/^(?:definition|term-definition)$/.test(ways[0]?.rule ?? ""),
	);
	if (
		!isDefined &&
		kept.isCallout !== other.isCallout &&
		definition.some(({ ways }) => ways[0]?.rule === "definition")
	)
		replaceByDefinition(kept, definition, other.trail);
	else
		for (const fact of kept.facts)
			fact.also.push(
				...spansOf(other).filter((span) => !isWithin(span, fact.span)),
			);
	if (isDefined)
		kept.facts.push(
			...definition.filter(({ ways }) => ways[0]?.rule === "acronym"),
		);
}

function isWithin(inner: Span, outer: Span): boolean {
	return inner.line >= outer.line && inner.endLine <= outer.endLine;
}

/** "AMIs are templates for launching instances" says all that "Can be used to launch an instance" says. */
function replaceByDefinition(
	kept: Statement,
	definition: Fact[],
	trail: string[],
) {
	for (const fact of definition)
		if (fact.ways[0]?.rule === "definition")
			for (const span of spansOf(kept)) fact.also.push(span);
	kept.facts = definition;
	kept.trail = trail;
}

function spansOf({ facts, line, endLine }: Statement): Span[] {
	const spans = new Map<number, Span>([[line, { line, endLine }]]);
	for (const { also } of facts)
		for (const span of also) spans.set(span.line, span);
	return [...spans.values()];
}

function mergeSequences(kept: Sequence, other: Sequence) {
	if (!kept.isProcess && other.isProcess) kept.name = other.name;
	for (const [index, step] of kept.steps.entries()) {
		const twin = other.steps[index];
		if (!twin) continue;
		step.also.push(twin.span, ...twin.also);
		step.detail ??= twin.detail;
	}
}
