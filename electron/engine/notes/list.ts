// Enumerations and sequences: lists whose members are asked for together, or one after the other.

import { isTask } from "./aspect-heading.ts";
import { isBelowOther } from "./borrowed.ts";
import { readClause } from "./clause.ts";
import { capital } from "./context.ts";
import {
	count,
	countBefore,
	isBareCount,
	isCountedNoun,
} from "./counted-label.ts";
import { lowerFirst, type Question, type Scope, say, trimEnd } from "./fact.ts";
import { cut, type Inline, toRich, unmark } from "./inline.ts";
import { namesItself, numbering, turnLabel } from "./label-name.ts";
import { placed } from "./list-place.ts";
import { announcesMore, isEnds, saysTwice } from "./member-doubt.ts";
import { isCount } from "./numeral.ts";
import type { Entry } from "./section.ts";
import { stripReminder } from "./speech.ts";
import { findSubject, isCompound } from "./subject.ts";
import { splitTerm } from "./term.ts";
import { dropPictures, people } from "./term-name.ts";
import { readVerb } from "./verb.ts";
import { contentOf, countWords, findWords } from "./words.ts";

const aside = new RegExp(`^(.*?)\\s*\\(${count}\\s+([\\p{L} ]+)\\)$`, "iu");
export const leadingCount = new RegExp(`^${count}\\s+`, "i");

/** Plural nouns that announce the members of a whole. */
export const collective =
	/\b(?:types?|kinds?|forms?|options?|modes?|classes|categories|tiers|families|components?|parts?|elements?|layers?|levels?|stages?|phases?|steps?|methods?|ways?|strategies|policies|principles?|pillars?|properties|characteristics|attributes?|features?|benefits?|advantages?|disadvantages?|drawbacks?|limitations?|requirements?|prerequisites|use ?cases?|states?|rules?|roles?|reasons?|causes?|effects?|symptoms?|functions?|tools?|services|models?|states|indications|contra-?indications|side effects|signs|complications|risk factors|pros|cons|inputs|outputs|uses|drugs|hormones|enzymes|symptoms|criteria|factors|consequences|results|examples|treatments|investigations|commands|operators|protocols|organs|products|functions|goals|challenges|risks|responsibilities|sources|techniques|approaches|assumptions|hypotheses|formats|flows|permissions|members|organelles|databases|engines|metrics|exceptions|remedies|defen[cs]es|powers|reforms|leaders|allies|aims|objectives)\b/i;

/** True for a label that names what its members have in common, in the plural. */
export function isCollective(label: string): boolean {
	return (
		collective.test(label) && !isClause(label) && !isLooseLabel.test(label)
	);
}

const isLooseLabel =
	/^(?:key|main|important|some|other|more|extra|useful)\s+(?:terms?|points?|facts?|concepts?|ideas?|dates?)\b|\bterms$/i;

/** What a list has in common, as a question that its members answer. */
export function askMembers(
	label: Inline,
	entries: readonly Entry[],
	scope: Scope,
): Question | null {
	if (entries.length < 2 || entries.length > 9) return null;
	const worded = wordMembers(label, entries, scope);
	if (!worded) return null;
	const front = placed(worded, scope);
	const members = entries.map((entry) => memberOf(entry));
	if (members.some(({ text }) => countWords(text) > 14 || !text)) return null;
	if (saysTwice(members) || entries.every(isEnds)) return null;
	// Below an item that is no name the list belongs to that item, whatever the heading is.
	const isBorrowed =
		(scope.isUnsure || isFarOwner(label.text, scope)) &&
		contentOf(front.text).size > contentOf(label.text).size;
	// "Key features: **Memory**: …": what each of them is, not which they are.
	const isLoose =
		people.test(label.text) ||
		entries.some(announcesMore) ||
		/\b(?:forms|plurals|participles|conversions|translations)$/i.test(
			label.text,
		) ||
		(/\b(?:characteristics|features|properties|attributes|facts|details|settings|parameters|considerations|limitations?|limits|(?:contra-?)?indications|side effects|treatments?|investigations?|antidotes?|complications|symptoms|signs)\b/i.test(
			label.text,
		) &&
			entries.every(({ inline }) => splitTerm(inline) !== null));
	return {
		kind: "list",
		rule: "enumeration",
		front: toRich(unmark(front, "strong")),
		back: listOf(members),
		deletion: null,
		...(isBorrowed
			? { doubt: "from-context" as const }
			: isLoose
				? { doubt: "loose-list" as const }
				: {}),
	};
}

/** Displayable list of pieces. */
export function listOf(
	members: readonly Inline[],
	ordered = false,
): Question["back"] {
	return [
		{
			type: "list",
			ordered,
			start: 1,
			children: members.map((member) => ({
				type: "item",
				children: toRich(member),
			})),
		},
	];
}

/** An item's name: its term where it defines one. */
function memberOf({ inline }: Entry): Inline {
	return unmark(
		dropPictures(trimEnd(splitTerm(inline)?.term ?? inline)),
		"strong",
	);
}

function wordMembers(
	label: Inline,
	entries: readonly Entry[],
	scope: Scope,
): Inline | null {
	const numbered = numbering.exec(label.text)?.[0].length ?? 0;
	if (numbered > 0) return wordMembers(cut(label, numbered), entries, scope);
	// "ELEMENTS": a heading that shouts.
	if (/^\p{Lu}{5,}(?: \p{Lu}{3,})*:?$/u.test(label.text))
		return wordMembers(
			{ ...label, text: label.text.toLowerCase() },
			entries,
			scope,
		);
	const text = label.text.replace(/[\s:.]+$/, "");
	if (text.endsWith("?") || isDeciding.test(text)) return null;
	const bracket = aside.exec(text);
	if (bracket) {
		if (!isCount(bracket[2], entries.length)) return null;
		const about = own(cut(label, 0, bracket[1]?.length), scope);
		return say(
			`What are the ${bracket[2]?.toLowerCase()} ${bracket[3]} for `,
			about,
			"?",
		);
	}
	const open = openEnd.exec(text);
	if (open) return wordMembers(cut(label, 0, open.index), entries, scope);
	const lead = leadingArticle.exec(text)?.[0].length ?? 0;
	if (lead > 0) return wordMembers(cut(label, lead), entries, scope);
	if (isBareCount(text, scope)) return null;
	const counted = countBefore.exec(text);
	if (counted) {
		if (!isCount(counted[1], entries.length)) return null;
		const isNoun =
			counted.index === 0 &&
			isCountedNoun(text) &&
			!/\b(?:is|are|can|must|has|have|does|do|should)\b/i.test(text);
		if (isNoun)
			return say(
				"What are the ",
				lowerFirst(cut(label, 0, text.length), scope.usage),
				about(text, scope),
				"?",
			);
		const there = /^there (?:are|is)\s+/i.exec(text);
		if (there)
			return say(
				"What are the ",
				cut(label, there[0].length, text.length),
				about(text, scope),
				"?",
			);
		const whole = cut(label, 0, text.length);
		if (!isCountedNoun(text)) return null;
		if (readClause(text)?.subjectEnd !== 0)
			return say(whole, ". What are they?");
		const { phrase } = scope.subject;
		const subject = phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
		return say(
			`${subject} `,
			lowerFirst(whole, scope.usage),
			". What are they?",
		);
	}
	// "Hacking groups and services", "Choosing between modes"
	const [, first = ""] = /^([^,]*\S) (?:and|&) \S+$/i.exec(text) ?? [];
	if ((first && !/ of /.test(first) && !collective.test(first)) || isTask(text))
		return null;
	if (
		!collective.test(text) ||
		countWords(text) > 7 ||
		/:|\b(?:vs|versus)\b/i.test(text) ||
		isClause(text) ||
		isLooseLabel.test(text)
	)
		return null;
	if (!/\b\p{L}+s\b/iu.test(text) || !entries.every(isMember)) return null;
	const named = turnLabel(cut(label, 0, text.length), scope.usage);
	const owner = about(named.text, scope);
	// "Signs" above terms that are explained is a part of the note rather than what its topic has.
	const isPart =
		countWords(text) === 1 &&
		!ofItsOwn.test(text) &&
		owner.endsWith(bare(scope.topic.phrase)) &&
		entries.every(({ inline }) => splitTerm(inline) !== null);
	return isPart
		? say(`${capital(scope.topic.name)}: what are the `, named, "?")
		: say("What are the ", named, owner, "?");
}

/** "The two kinds of knots are:" announces the two kinds of knots. */
const leadingArticle = new RegExp(
	`^(?:some of )?the (?:following )?(?=${count}\\s|(?:main|basic|key|different|common|various|types|kinds|forms|ways|methods|parts|stages|phases|advantages|disadvantages|benefits|features|functions|components)(?!\\p{L}))`,
	"iu",
);
const openEnd =
	/(?<=\p{L}{2}) (?:(?:(?:may|can|will) )?includes?|(?:is|are)(?: as follows| the following| these)?|as follows|such as|namely)$/iu;

/** "Choosing between modes" */
const isDeciding =
	/^\p{L}+ing (?:between|an?|the|your|of|to|for|with|from)\s/iu;

function isClause(text: string): boolean {
	return (
		(readClause(text)?.subjectEnd ?? 0) > 0 ||
		/\b(?:is|are|can|cannot|must|has|have|does|do|should|will|may)\b/i.test(
			text,
		) ||
		readVerb(findWords(text)[0]?.lower ?? "")?.form === "base"
	);
}

/** What a thing has of itself. */
const ofItsOwn =
	/^(?:types|kinds|forms|parts|components|elements|stages|phases|steps|roles|flows|modes|classes|categories|levels|layers|states|members|functions|organs|organelles|causes|symptoms|advantages|disadvantages|benefits|drawbacks|limitations|uses|pros|cons)$/i;

/** A short item, or one that begins with the term that it explains. */
function isMember(entry: Entry): boolean {
	return splitTerm(entry.inline) !== null || countWords(entry.inline.text) <= 6;
}

/** " of an AMI" where the label does not name what it belongs to; a callout is set apart from its heading. */
function about(
	label: string,
	{ subject, topic, trail, usage, isCallout }: Scope,
): string {
	// "things that look like it": whose they are, the label tells itself.
	if ((isCallout && subject !== topic) || / (?:that|which|who) /.test(label))
		return "";
	const content = contentOf(label);
	const isOwn = subject.content.isSubsetOf(content);
	const owner = isOwn ? findSubject(trail.slice(0, -1), topic, usage) : subject;
	for (const word of owner.content) if (content.has(word)) return "";
	// "PSA modes" are PSA's, below whichever heading.
	if (/(?<!\S)(?!(?:I{1,3}|IV)\b)\p{Lu}{2,}[\p{L}\d]* \p{Ll}/u.test(label))
		return "";
	// A long title is rather what the note is filed under.
	const isTitle =
		owner === topic &&
		!isCompound(topic.name) &&
		(countWords(topic.name) > 2 || namesItself(label, topic.name));
	const isNamed = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+.* \p{Ll}+$/u.test(label);
	return isTitle ||
		isNamed ||
		/\s(?:of|for|in|to|that|which|who)\s/i.test(label)
		? ""
		: ` of ${kinds.test(label) ? bare(owner.phrase) : owner.phrase}`;
}

/** "types of misrepresentation", not "of a misrepresentation". */
const kinds = /^(?:\p{L}+ )?(?:types|kinds|forms|classes|categories)$/iu;

function bare(phrase: string): string {
	return phrase.replace(/^an? /i, "");
}

/** The owner is the topic, which the note may only be filed under. */
function isFarOwner(label: string, scope: Scope): boolean {
	const { topic, trail, usage } = scope;
	const owner = about(label, scope);
	// "TCP vs UDP": the pros of one of them.
	if (owner && isCompound(owner)) return true;
	if (!owner.endsWith(bare(topic.phrase))) return false;
	// "BKR 101" is a course, not what its lists belong to.
	const isCode =
		/\p{Lu}[ -]?\d{2}/u.test(topic.name) && !usage.hasPhrase(topic.name);
	const own = contentOf(label);
	const above = trail.filter((title) =>
		[...contentOf(title)].some((word) => !own.has(word)),
	);
	return isCode || isBelowOther({ subject: topic, trail: above });
}

/** "permissions" as "AMI permissions" where it does not name its owner. */
function own(piece: Inline, scope: Scope): Inline {
	const core = lowerFirst(stripReminder(piece), scope.usage);
	return about(core.text, scope) === ""
		? core
		: say(`${scope.subject.name} `, core);
}
