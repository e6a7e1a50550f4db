// Whether the heading from which a line takes its subject is surely what the line is about.
import { type Clause, isPronoun, readClause } from "./clause.ts";
import type { Own } from "./completion.ts";
import type { Scope } from "./fact.ts";
import { countOf, isEmptyName } from "./name.ts";
import { isProperName } from "./proper-name.ts";
import { isAspectHeading, isCompound, nameIn } from "./subject.ts";
import { isMetaHeading, type Subject } from "./topic.ts";
import { contentOf } from "./words.ts";

/** The subject comes from a heading that may only be a part or a side of what is meant. */
export function isBorrowed(
	{ given }: Own,
	clause: Clause,
	scope: Scope,
): boolean {
	const { subject, topic, trail } = scope;
	// "It" may be the last thing named rather than the first.
	if (clause.subjectEnd > 0 && isPronoun(clause.words[0]?.lower ?? ""))
		return (
			(isFar(given, scope) && !isSpokenOf(given, clause, scope)) ||
			mayBeObject(clause, scope)
		);
	if (clause.subjectEnd > 0 || given.name !== subject.name) return false;
	// "… First rye. Baked at 250": what stands before was baked.
	if (scope.before && clause.form === "past" && clause.auxiliary === null)
		return true;
	if (isCompound(subject.name)) return true;
	// "Can be increased to 365 days": what the line above counts.
	if (
		clause.participle !== null &&
		/^(?:increase|decrease|extend|reduce|raise|lower|set|change|adjust|shorten|lengthen|override)$/.test(
			clause.verb,
		)
	)
		return true;
	if (subject.name === topic.name) return isBelowOther(scope);
	const isNear = nameIn(trail.at(-1) ?? "") !== null;
	return !isNear || isEmptyName(subject.name) || !isProperName(subject.name);
}

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

/** The nearest heading names neither the topic nor a side of it, so the line may be about that instead. */
export function isBelowOther({
	trail,
	topic,
}: Pick<Scope, "trail" | "topic">): boolean {
	const near = trail.at(-1);
	if (near === undefined || isMetaHeading(near)) return false;
	const content = contentOf(near);
	// "EC2 Instance Roles" in a note about EC2: roles of instances, no side of EC2.
	const more = [...content].filter((word) => !topic.content.has(word));
	if (isAspectHeading(near))
		return more.length > 1 && more.length < content.size;
	return content.size > 0 && more.length === content.size;
}
