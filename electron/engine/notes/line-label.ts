// The term or label that opens a line: what the line's further sentences speak about.
import { readClause } from "./clause.ts";
import type { Scope } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { isWrappedAt, type Wrapping } from "./label.ts";
import { isCleanName } from "./name.ts";
import { isProperName } from "./proper-name.ts";
import { splitTerm, type Term } from "./term.ts";
import { type Subject, subjectOf } from "./topic.ts";
import { readVerb } from "./verb.ts";
import { findWords, hasMoreWords } from "./words.ts";

/** "Backtrack" of "Backtrack: rewind the cluster."; null where the sentence opens with no name. */
export function labelAt(sentence: Inline): string | null {
	const name = splitTerm(sentence)?.term.text.trim();
	if (!name || saysNothing.test(name) || isComparison.test(name)) return null;
	const bare = bareLabel(name);
	const [first] = findWords(bare);
	return isCleanName(bare) &&
		!hasMoreWords(bare, 4) &&
		readVerb(first?.lower ?? "")?.form !== "past"
		? name
		: null;
}

/** They announce what is said and name nothing. */
const saysNothing =
	/^(?:definition|def|meaning|summary|idea|remark|reminder|info|question|answer|background|overview|result|conclusion|details?|step \d+|\d+)$/i;

const isComparison = /\s(?:vs\.?|versus)\s/i;

/**
 * `scope` for a sentence that stands behind the label of its line; itself where there is no label, and
 * for a sentence that speaks of something else: "Aluminium is made by …".
 */
export function withLabel(
	scope: Scope,
	label: string | null,
	{ text }: Inline,
): Scope {
	if (label === null) return scope;
	const clause = readClause(text);
	// "RDS Proxy: pools connections. Cuts failover time …": the proxy does.
	if (clause?.subjectEnd === 0 && clause.form === "third")
		return {
			...scope,
			label,
			subject: subjectOf(bareLabel(label), scope.usage),
			isUnsure: false,
		};
	const own = clause ? text.slice(0, clause.subjectEnd) : "";
	const isOfLabel =
		own === ""
			? !isWho.test(text)
			: leans.test(text) || (isProperName(label) && isAspectNoun.test(own));
	return isOfLabel ? { ...scope, label } : scope;
}

/** "King Oliver brought …": somebody of his own. */
const isWho =
	/^\P{L}*\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}'’-]+ (?:brought|took|made|led|left|went|came|became|wrote|won|lost|found|built|held|met|sent|\p{Ll}+ed)\b/u;

/** "Mortality is …", "Fluid deficit can be …": of whatever the line is about. */
const isAspectNoun =
	/^(?:(?:the )?\p{L}+ )?(?:\p{L}{2,}(?:ity|tion|ence|ance|ness|ment)|onset|peak|rate|cost|price|size|dose|risk|limit|time|length|width|height|depth|weight|level|share|range|speed|number|deficit|loss|gain|age|yield|period|temperature|pressure|volume|treatment)s?\s*$/iu;

/** "API Gateway" of "**API Gateway.** Endpoints are …": a heading that stands in the line of its text. */
export function runInHead(sentence: Inline | undefined): string | null {
	const name = sentence?.text.replace(/[.:]$/, "") ?? "";
	const isBold = sentence?.runs.every(({ marks }) =>
		marks.some(({ type }) => type === "strong"),
	);
	return isBold && name && isCleanName(name) ? name : null;
}

/** `scope` below such a heading. */
export function belowHead(scope: Scope, head: string | null): Scope {
	if (head === null) return scope;
	return {
		...scope,
		trail: [...scope.trail, head],
		subject: subjectOf(head, scope.usage),
		isAfter: false,
	};
}

/** Whom an "it" means right behind the meaning of `label`. */
export function labelSubject(label: string, { usage }: Scope): Subject {
	return subjectOf(bareLabel(label), usage);
}

function bareLabel(label: string): string {
	return label.replace(/\s*\([^()]*\)$/, "");
}

/** "The end is …", "Each shard takes …", "70% is easy": of what stands before. */
const leans =
	/^(?:\d\S*|the|its|their|it|they|each|every|both|no|you|we|one) /i;

/** True for what is said of a term by an arrow or a sign: "**Thrift** -> money is saved". */
export function isMeant({ text }: Inline, { term }: Term): boolean {
	return /^\s*(?:=|-+>|→|⇒)/.test(text.slice(term.text.length));
}

/** True for a sentence at `line` that stands in one line of the note, however it is wrapped, with that which ended at `end`. */
export function goesOn(line: number, end: number, wrapping: Wrapping): boolean {
	return line === end || isWrappedAt(line, wrapping);
}
