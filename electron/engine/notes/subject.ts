// Whom a statement without a subject speaks about: the nearest heading that names something, else the note's topic.
import { isAspectHeading, isTask } from "./aspect-heading.ts";
import { readClause } from "./clause.ts";
import { countOf, isEmptyName } from "./name.ts";
import { isNoun, mostlyNoun } from "./noun.ts";
import { createMemory } from "./recent-text.ts";
import { isSortOfNote, lessonNumber } from "./title.ts";
import { isMetaHeading, type Subject, subjectOf, topicName } from "./topic.ts";
import type { Usage } from "./usage.ts";
import { readVerb } from "./verb.ts";
import { findWords, hasMoreWords } from "./words.ts";

/** What a missing subject means: the nearest heading that names something, else the topic. */
export function findSubject(
	trail: readonly string[],
	topic: Subject,
	usage: Usage,
): Subject {
	for (let at = trail.length - 1; at >= 0; at -= 1) {
		const title = trail[at] ?? "";
		// "BIO201 lecture 7 – membrane transport" names what the note is about, not the lecture.
		if (
			title === trail[0] &&
			!/^(?:aws|amazon|azure|google|gcp)\s/i.test(title) &&
			topicName(title, usage) === topic.name
		)
			return topic;
		const core = title.replace(lessonWord, "");
		if (isMetaHeading(core) || day.test(title) || doing.test(core)) continue;
		const named = withoutAspect(nameIn(core));
		if (!named || hasMoreWords(named, 6) || isEmptyName(named)) continue;
		if (isTask(named) || deed.test(named) || counted.test(named)) continue;
		if (isFiledUnder(named)) continue;
		const subject = { ...subjectOf(named, usage), at };
		// "What is an index?" in a note about indexing asks for an index.
		if (/^what (?:is|are) an? /i.test(title) && subject.content.size > 0)
			return subject;
		const isTopics = [...topic.content].some((word) =>
			subject.content.has(word),
		);
		const isAspect = isAspectHeading(named);
		if (!isTopics && isAspect) continue;
		const more = [...subject.content].filter(
			(word) => !topic.content.has(word),
		);
		// "OSPF" in a note about BGP and OSPF is the one, not both.
		// "Lambda limits" in a note on Lambda vs EC2 is about Lambda.
		const [owner = ""] = named.split(" ");
		if (areApart(topic.name, owner) && isAspect)
			return { ...subjectOf(owner, usage), at };
		const isPart =
			isCompound(topic.name) && subject.content.size < topic.content.size;
		if (isPart && more.length === 0 && subject.content.size > 0) return subject;
		if (isTopics && (more.length === 0 || isAspect)) return topic;
		if (subject.content.size > 0) return subject;
	}
	return topic;
}

/** "Load Balancing Fundamentals" is about load balancing. */
const lessonWord =
	/(?<=\S)\s+(?:key concepts?|concepts|fundamentals|essentials|exams?(?: power[\s-]*ups?| tips?| notes?)?)$/i;

/** "Install", "Usage", "Tools": what one does with the thing, or what comes with it. */
const doing =
	/^(?:install(?:ation|ing)?|set ?up|getting started|quick ?start|build(?:ing)?|deploy(?:ment|ing)?|licen[cs]e|contributing|tools?|faqs?|troubleshooting|requirements|prerequisites|commands?|options?|flags?|usage|run(?:ning)?|test(?:s|ing)?|develop(?:ment|ing)?)$/i;

const deed =
	/^(?:offers|supports|provides|allows|requires|includes|contains|has|enables|prevents|needs|uses|lets|helps|gives|consists|means|works|makes)$/i;

/** "Three grounds": of what, the heading above tells. */
const counted =
	/^(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|several|some) \p{Ll}+s$/iu;

/** "Wed 19", "Day 3", "2025-03-11": when something was written says nothing about it. "Sun" shines. */
const day =
	/^(?!sun$)(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[\s\d.,:/-]*|(?:day|week|lecture|session)\s*\d+|\d{4}-\d\d(?:-\d\d)?|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\s+\d{1,2}(?:st|nd|rd|th)?)(?:,?\s+\d{2,4})?)$/i;

/** "Lambda" is one of "Lambda vs EC2". */
function areApart(topic: string, owner: string): boolean {
	return (
		/\svs\.?\s|\sversus\s/i.test(topic) &&
		/^\p{Lu}/u.test(owner) &&
		topic.split(/\s+/).includes(owner)
	);
}

/** "BGP and OSPF", "Sourdough & baking": two things, of which no statement speaks at once. */
export function isCompound(name: string): boolean {
	return /\s(?:and|or|vs\.?|versus)\s|[&/,+]\s|\s[&/+]/i.test(name);
}

/** "Storage Performance" is about storage, "EBS Encryption Exam Power Up" about EBS encryption. */
function withoutAspect(name: string | null): string | null {
	if (name === null) return null;
	const owner =
		/\b(?:pros|cons|types|kinds|(?:dis)?advantages|benefits|features|components|parts|causes|effects|symptoms|properties|limits|limitations|stages|steps|phases|role|functions?|structure|history|use ?cases|uses|examples)\b.* of (?:an? |the )?(\S.*)$/i.exec(
			name,
		)?.[1];
	if (owner) return owner;
	const shorter = name
		.replace(/\s+exams?\s*(?:power[\s-]*ups?|tips?|notes?)?$/i, "")
		.replace(
			/\s+(?:refresher|explained|key concepts|architecture|considerations?|facts|overview|use ?cases|examples?)$/i,
			"",
		)
		.replace(
			/^(?:intro(?:duction)? to|using|understanding|creating|managing)\s+/i,
			"",
		);
	return shorter.replace(/[\s–—-]+$/, "") || name;
}

/** "What are AMIs?" names AMIs; other questions and sentences name nothing. */
export function nameIn(title: string): string | null {
	const asked = /^what (?:is|are) (?:an? |the )?(.+?)\??$/i.exec(title);
	if (asked) return asked[1] ?? null;
	if (/[?!.]$|:\s/.test(title)) return null;
	const name = (
		/^[\d.\s]*\S+-\S+-\S+$/.test(title) ? title.replace(/-/g, " ") : title
	)
		.replace(/\s*(?:(?!\p{N})\p{Extended_Pictographic}|\u{fe0f})+\s*/gu, " ")
		.trim()
		.replace(/(?<=\S) (?:school )?notes$/i, "")
		.replace(lessonNumber, "")
		.replace(/^\d{4}-\d\d-\d\d[\s:–-]+/, "")
		.replace(/^\d+(?:\.\d+)*[.)]?(?:\([\d/]+\))?\s+/, "")
		.replace(/\s+[-–—]\s.*$/, "")
		.replace(/\s*\([^()]*\)$/, "")
		.replace(/\s+(?:explained|overview|basics|introduction|summary)$/i, "");
	const isPhrase =
		/^(?:in|on|for|with|by|to|from|how|why|when|where|if|no|not|more|other|the following)\s|\s(?:or|and|vs\.?|versus|over|into|without)\s|,|&|->|→|^(?:use|focus|configure|create|get|make|set (?:up|the|an?|your)|pack|enable|add|execute|pick|choose|deploy|build|define|splitting|evolving|picking|adding|splitting)\s/i;
	return isPhrase.test(name) || isSentence(name) ? null : name;
}

/** "Provides an identity store that", "Has these properties": a statement, though it heads a list. */
function isSentence(name: string): boolean {
	if (
		/^(?:different|similar|same|allows?|allocated|best|good|only|\d+ |there |it |you |they )/i.test(
			name,
		) ||
		/\b(?:that|which|these|following|below|this|by|of|to|with|from|for|as|is|are|was|were|has|have|includes?)$|\b(?:these|following)\b/i.test(
			name,
		)
	)
		return true;
	const clause = readClause(name);
	if (clause?.auxiliary === null && isNounAt(clause.verbStart, name))
		return false;
	return (
		clause !== null &&
		(clause.auxiliary !== null ||
			clause.form === "third" ||
			clause.subjectEnd > 0)
	);
}

/** "Rules of way", "Harbour rules": a noun in the plural that could be a verb. */
function isNounAt(start: number, name: string): boolean {
	const [word = ""] = name.slice(start).toLowerCase().split(" ", 1);
	return (
		mostlyNoun.test(word) ||
		isNoun.test(word) ||
		(start === 0 && onlyNoun.test(word))
	);
}

/** "Works council", "Sales tax": their verbs begin no heading. */
const onlyNoun = /^(?:works|sales|goods|savings|arms|sports)$/;

/** "Exam revision list": what sort of note it is; "Class" and "Sun" may be things. */
const isNumbered = /^(?:step|stage|phase|figure|table|case) \d+$/i;

export function isFiledUnder(name: string): boolean {
	return recentlyFiled(name, saysSortOfNote);
}

const recentlyFiled = createMemory<boolean>();

function saysSortOfNote(name: string): boolean {
	return name.includes(" ")
		? isSortOfNote(name) || isNumbered.test(name)
		: /^(?:exercises|questions|answers|solutions|demos?)$/i.test(name);
}

/** "Offers:", "Supports:": what the thing above does. */
export function isDeed(name: string): boolean {
	const lower = name.toLowerCase();
	return (
		readVerb(lower)?.form === "third" &&
		!mostlyNoun.test(lower) &&
		!isNoun.test(lower)
	);
}

/** "Create a role" and "Handle Requests", not "Rule of law" or "Control Tower". */
export function isVerbPhrase(name: string): boolean {
	const [first, second] = findWords(name);
	if (readVerb(first?.lower ?? "")?.form !== "base" || !second) return false;
	return (
		second.lower !== "of" &&
		(second.text === second.lower || countOf(second.text) === "plural")
	);
}
