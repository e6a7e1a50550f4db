// Whether the heading from which a line takes its subject is surely what the line is about.
import { isAspectHeading, isTask, ownContent } from "./aspect-heading.ts";
import { type Clause, isPronoun, readClause } from "./clause.ts";
import type { Own } from "./completion.ts";
import type { Scope } from "./fact.ts";
import { countOf, isEmptyName } from "./name.ts";
import { isProperName } from "./proper-name.ts";
import { isCompound, isFiledUnder } from "./subject.ts";
import { isMetaHeading, type Subject } from "./topic.ts";

/** Where a sentence leaves out its subject right behind another, that one's subject goes on: "A lock fills slowly. Holds 4 boats." */
export function behind(clause: Clause | null, scope: Scope): Scope {
	const { antecedent, isNext, isStale, label } = scope;
	const goesOn =
		clause?.subjectEnd === 0 &&
		(clause.form === "third" || clause.auxiliary !== null) &&
		isNext === true &&
		isStale !== true &&
		antecedent !== null &&
		label === undefined;
	return goesOn ? { ...scope, subject: antecedent } : scope;
}

/** The subject comes from a heading that may only be a part or a side of what is meant. */
export function isBorrowed(
	{ given }: Own,
	clause: Clause,
	scope: Scope,
): boolean {
	const { subject, topic } = scope;
	// "It" may be the last thing named rather than the first.
	if (clause.subjectEnd > 0 && isPronoun(clause.words[0]?.lower ?? ""))
		return (
			(isFar(given, scope) && !isSpokenOf(given, clause, scope)) ||
			(given === scope.subject && isBelowOther(scope)) ||
			mayBeObject(clause, scope)
		);
	if (clause.subjectEnd > 0 || given.name !== subject.name) return false;
	// "… First rye. Baked at 250": what stands before was baked.
	if (scope.before && clause.form === "past" && clause.auxiliary === null)
		return true;
	// "`fetch` reads a row. Returns up to 1 MB": what stands before has a subject of its own.
	if (scope.isNext && scope.isStale && scope.label === undefined) return true;
	if (isCompound(subject.name)) return true;
	// "Copied to S3": what was written before, not the place.
	if (
		clause.auxiliary === null &&
		clause.participle !== null &&
		/^(?:copy|send|move|transfer|upload|write)$/.test(clause.verb) &&
		clause.words.find(({ start }) => start > clause.restStart)?.lower === "to"
	)
		return true;
	// "Can be increased to 365 days": what the line above counts.
	if (
		clause.participle !== null &&
		/^(?:increase|decrease|extend|reduce|raise|lower|set|change|adjust|shorten|lengthen|override)$/.test(
			clause.verb,
		)
	)
		return true;
	if (isTask(subject.name) || isFiledUnder(subject.name)) return true;
	// "England 1625–1660", "Art – Baroque": a field, not what does something.
	if (isField.test(subject.name)) return true;
	const isTopic = subject.name === topic.name;
	if ((isTopic || subject.at !== undefined) && isBelowOther(scope)) return true;
	return !isTopic && (isEmptyName(subject.name) || !isProperName(subject.name));
}

const isField = /(?<!\d)(?:1\d|20)\d\d(?!\d)|\s[–—-]\s/;

/** "NACLs are …. They don't …": the sentence right before speaks about nothing else. */
function isSpokenOf(
	{ name }: Subject,
	{ words, verb, auxiliary, form }: Clause,
	{ isNext, isStale }: Scope,
): boolean {
	// "It takes an hour": nobody's it.
	return (
		isNext === true &&
		isStale !== true &&
		!isCompound(name) &&
		// "Ainsworth devised a test. It has eight parts.": a person is no "it".
		!/^(?:\p{Lu}\p{Ll}+ ?)+$/u.test(name) &&
		// "It ended on 3 May": what the heading names, perhaps.
		!(auxiliary === null && form === "past") &&
		!(words[0]?.lower === "it" && verb === "take")
	);
}

/** "The bay has the largest range of all. It is caused by …": the range, not the bay. */
function mayBeObject(
	{ words, participle }: Clause,
	{ before = "" }: Scope,
): boolean {
	if (words[0]?.lower !== "it" || !participle) return false;
	const last = before.slice(before.lastIndexOf(". ", before.length - 3) + 1);
	const clause = readClause(last.trim());
	if (!clause || clause.verb === "be" || clause.participle) return false;
	const object =
		/^\s(?:an?|the|its|each|every) (?:[\p{L}-]+ ){0,3}?[\p{L}-]+/u.exec(
			last.trim().slice(clause.restStart),
		)?.[0];
	return object !== undefined && countOf(object.trim()) !== "plural";
}

/** What a pronoun would mean shares no word with heading or topic: the sentence may speak about these instead. */
export function isFar(
	given: Subject,
	{ subject, topic, isStale }: Scope,
): boolean {
	return (
		isStale === true ||
		isCompound(given.name) ||
		![...topic.content, ...subject.content].some((word) =>
			given.content.has(word),
		)
	);
}

/** A heading nearer than the one that names the subject names something else, so the line may be about that instead. */
export function isBelowOther({
	trail,
	subject,
}: Pick<Scope, "trail" | "subject">): boolean {
	const last = known.get(subject);
	if (last?.trail === trail) return last.isBelow;
	const from = subject.at === undefined ? 0 : subject.at + 1;
	const isBelow = trail.slice(from).some((title) => isOther(title, subject));
	known.set(subject, { trail, isBelow });
	return isBelow;
}

/** What was found for each subject: all sentences below a heading ask for the same. */
const known = new WeakMap<
	Subject,
	{ trail: readonly string[]; isBelow: boolean }
>();

function isOther(title: string, { content }: Subject): boolean {
	if (isMetaHeading(title) || isFiledUnder(title)) return false;
	const own = [...ownContent(title)];
	// "EC2 Instance Roles" in a note about EC2: roles of instances, no side of EC2.
	const more = own.filter((word) => !content.has(word)).length;
	return isAspectHeading(title) || isCompound(title)
		? more > 0
		: more > 0 && more === own.length;
}
