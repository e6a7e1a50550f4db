// What stands before a card that does not say itself what it is about.
import { isAspectHeading } from "./aspect-heading.ts";
import type { Scope } from "./fact.ts";
import { isCleanName, isEmptyName } from "./name.ts";
import { isProperName } from "./proper-name.ts";
import { isCompound, isVerbPhrase, nameIn } from "./subject.ts";
import { isMetaHeading, type Subject } from "./topic.ts";
import { contentOf, countWords } from "./words.ts";

/**
 * What stands before a card that does not say itself what it is about: the heading where it is a name,
 * else the note's topic. A heading whose words the card shows already (`shown`) is not said twice.
 */
export function contextName(
	scope: Scope,
	shown: ReadonlySet<string> = new Set(),
): string {
	const { subject, topic } = scope;
	if (scope.label !== undefined) return labelled(scope, scope.label, shown);
	const isShown = subject.content.isSubsetOf(shown);
	if (isShown && subject.content.size > 0)
		return capital(nameAbove(scope, shown) ?? topic.name);
	const known = places.get(subject);
	const isKnown =
		known?.topic === topic &&
		known.trail === scope.trail &&
		known.isAfter === scope.isAfter;
	if (isKnown) return known.name;
	const name = placeName(scope);
	const { trail, isAfter } = scope;
	places.set(subject, { topic, trail, isAfter, name });
	return name;
}

/** "COPD – Exacerbation": the label that opens the line, below the heading unless it is a name of its own. */
function labelled(
	{ label: _, ...scope }: Scope,
	label: string,
	shown: ReadonlySet<string>,
): string {
	const above = contextName(scope, shown);
	const own = contentOf(label);
	if (own.isSubsetOf(shown)) return above;
	const known = contentOf(above);
	if (isProperName(label) || known.isSubsetOf(own)) return capital(label);
	const both = `${above} – ${capital(label)}`;
	return isCompound(above) || above.includes(" – ") || both.length > longest
		? capital(label)
		: both;
}

/** Longer names before a card are not read. */
const longest = 50;

/** Where each subject was last found to stand: all sentences below a heading ask for the same. */
const places = new WeakMap<
	Subject,
	Pick<Scope, "topic" | "trail"> & { isAfter: Scope["isAfter"]; name: string }
>();

/** The heading where it is a name, else the topic, whatever the card shows. */
function placeName(scope: Scope): string {
	const { subject, topic } = scope;
	const side = sideOf(scope);
	if (side) return side;
	const isOfTopic = [...topic.content].some((word) =>
		subject.content.has(word),
	);
	// Below its list a heading may be done with.
	if (scope.isAfter && !isOfTopic && !isProperName(subject.name))
		return capital(topic.name);
	const isName =
		isOfTopic ||
		(isProperName(subject.name) &&
			isCleanName(subject.name) &&
			!isCounted(subject.name) &&
			!isVerbPhrase(subject.name));
	// "Containers – Container" says it twice.
	if (subject.content.isSubsetOf(topic.content))
		return isCompound(topic.name) ? capital(subject.name) : capital(topic.name);
	const name = capital(
		(isName ? subject : topic).name.replace(/^\d+[-_.]\s*(?=\p{L})/u, ""),
	);
	// "Availability Improvements" is written like a name and is none.
	const isKnown = isOfTopic || /\p{Lu}\p{Lu}|\d/u.test(name);
	if (isName && !isKnown && isBelow(scope))
		return `${capital(topic.name)} – ${name}`;
	if (isName || !isBelow(scope)) return name;
	// A note about two things tells nothing about either.
	return isCompound(topic.name)
		? capital(subject.name)
		: `${name} – ${subject.name}`;
}

/** "S3" below "S3 basics" in a note on "S3 and CloudFront": the heading tells of which of the two it speaks. */
function sideOf(scope: Scope): string | null {
	const { trail, topic, subject } = scope;
	// The title itself names both.
	if (trail.length < 2 || scope.isAfter || scope.isStale) return null;
	const sides = topic.name.split(/ (?:and|&) /);
	const near = trail.at(-1);
	if (sides.length !== 2 || near === undefined || subject.name !== topic.name)
		return null;
	const shown = contentOf(near);
	const named = sides.filter((name) => {
		const content = contentOf(name);
		return isProperName(name) && content.size > 0 && content.isSubsetOf(shown);
	});
	return named.length === 1 ? (named[0] ?? null) : null;
}

/** The nearest heading that places what is shown among the sides of the topic. */
function nameAbove(
	{ trail, topic }: Scope,
	shown: ReadonlySet<string>,
): string | null {
	for (const title of trail.toReversed()) {
		const name = isMetaHeading(title) ? null : nameIn(title);
		if (name === null || isAspectHeading(name) || !isCleanName(name)) continue;
		const content = contentOf(name);
		const isSide =
			content.size > topic.content.size &&
			countWords(name) <= 4 &&
			topic.content.isSubsetOf(content);
		if (isSide && !content.isSubsetOf(shown)) return name;
	}
	return null;
}

/** The same for a line with a term of its own: past the list of a heading it may be anybody's. */
export function termPlace(scope: Scope): string {
	const isAnybodys = scope.isAfter && scope.label === undefined;
	return isAnybodys ? capital(scope.topic.name) : contextName(scope);
}

/** "st1" below "EC2": a small name that tells which of the topic's things is meant. */
function isBelow({ subject, topic, trail }: Scope): boolean {
	const { name } = subject;
	// "CloudFormation (CFN)" is CFN.
	if (
		trail.some(
			(title) => title.includes(`(${topic.name})`) && title.startsWith(name),
		)
	)
		return false;
	return (
		!(
			topic.name.toLowerCase().startsWith(name.toLowerCase()) &&
			countWords(topic.name) < 3
		) &&
		name.length + topic.name.length < longest &&
		/\p{L}{2}/u.test(name) &&
		!isQuality.test(name) &&
		countWords(name) <= 4 &&
		isCleanName(name) &&
		!isEmptyName(name) &&
		!isCompound(name) &&
		!isCounted(name) &&
		!isVerbPhrase(name)
	);
}

/** What is left of "Common use cases" names nothing. */
const isQuality =
	/^(?:common|typical|main|key|popular|important|possible|usual|frequent|major|basic|general|other|real[ -]world|practical)$/i;

/** "Two ways to poll" are no name. */
function isCounted(name: string): boolean {
	return /^(?:one|two|three|four|five|six|seven|several|many|both|all)\s/i.test(
		name,
	);
}

/** With a capital first letter, but for "pH" and "mRNA". */
export function capital(text: string): string {
	if (/^\p{Ll}{1,2}\p{Lu}/u.test(text)) return text;
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
