// Enumerations inside one line: "three stages: A, B and C", "Side effects: A, B, C".

import { readClause } from "./clause.ts";
import { complete } from "./completion.ts";
import { termPlace } from "./context.ts";
import { type Question, type Scope, say, small } from "./fact.ts";
import { cut, type Inline, toRich, unmark } from "./inline.ts";
import { turnLabel } from "./label-name.ts";
import { askMembers, isCollective, listOf } from "./list.ts";
import { placed } from "./list-place.ts";
import { countOf, isCleanName } from "./name.ts";
import { numerals } from "./numeral.ts";
import { findAll } from "./occurrence.ts";
import type { Entry } from "./section.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { countWords, findWords } from "./words.ts";

const counted = new RegExp(
	`(?<![\\p{L}\\d-])(\\d|${numerals.slice(2, 11).join("|")})\\s(?:[\\p{L}-]+\\s){0,3}?[\\p{L}-]+s(?::\\s|\\s[-–—]\\s|\\s\\()`,
	"iu",
);

/** "three elements" */
const bare = new RegExp(
	`^(?:\\d|${numerals.slice(2, 11).join("|")})\\s(?:\\p{Ll}+\\s){0,2}\\p{L}+$`,
	"iu",
);

/** "Respiration has three stages: A, B and C" asks for the stages, which the line counts and names. */
export function askCounted(inline: Inline, scope: Scope): Question | null {
	const named = askNamed(inline, scope);
	if (named) return named;
	if (!/[:(–—-]\s?\S/.test(inline.text)) return null;
	const found = counted.exec(inline.text);
	if (!found) return null;
	const from = found.index + found[0].length;
	const isBracket = found[0].endsWith("(");
	const to = isBracket ? inline.text.indexOf(")", from) : inline.text.length;
	if (to < 0 || inline.text.slice(to + 1).trim().length > 1) return null;
	const members = splitMembers(cut(inline, from, to));
	const count =
		Number(found[1]) || numerals.indexOf(found[1]?.toLowerCase() ?? "");
	if (members?.length !== count) return null;
	const lead = cut(
		inline,
		0,
		from - (/[:(]\s?$/.exec(found[0])?.[0].length ?? 3),
	);
	// Only a missing subject is taken from around; any other sentence gets its place.
	const clause = readClause(lead.text);
	const sentence = complete(
		lead,
		clause?.subjectEnd === 0 ? clause : null,
		scope,
	);
	if (!sentence) return null;
	// "three elements: …" does not say of what.
	if (bare.test(lead.text.trim()) && countWords(lead.text) < 3)
		return listQuestion(
			placed(
				say("What are the ", small(lead), ` of ${scope.subject.phrase}?`),
				scope,
			),
			members,
		);
	if (bare.test(lead.text.trim()) && !clause)
		return listQuestion(
			say(`${termPlace(scope)}: what are the `, small(lead), "?"),
			members,
		);
	return listQuestion(say(sentence.inline, ". What are they?"), members);
}

const allNamed = new RegExp(
	`^the (\\d|${numerals.slice(2, 8).join("|")}) ([^,;:]{3,60}?)(?:, or [^,]+,)? (are|were)(?: called| named| as follows)?:? (?=\\p{L})`,
	"iu",
);

/** "The three marks of existence are A, B and C": as many as it counts. */
function askNamed(inline: Inline, scope: Scope): Question | null {
	const found = /^the \w/i.test(inline.text) && allNamed.exec(inline.text);
	if (!found) return null;
	const [lead, count = "", name = "", be = "are"] = found;
	const members = splitMembers(cut(inline, lead.length));
	const expected = Number(count) || numerals.indexOf(count.toLowerCase());
	const from = "the ".length + count.length + 1;
	if (members?.length !== expected || readClause(`the ${name}`)) return null;
	const kind = cut(inline, from, from + name.length);
	return listQuestion(
		placed(say(`What ${be} the ${count.toLowerCase()} `, kind, "?"), scope),
		members,
	);
}

/** "Side effects: A, B, C" asks for what its label names in the plural. */
export function askLabelled(
	label: Inline,
	value: Inline,
	scope: Scope,
): Question | null {
	if (countWords(label.text) > 4) return null;
	const members = splitMembers(value);
	if (!members) return null;
	if (!isCollective(label.text))
		return isPluralLabel(label.text) &&
			countWords(label.text) > 1 &&
			members.length > 2
			? listQuestion(
					say(
						`${termPlace(scope)}: what are the `,
						turnLabel(label, scope.usage),
						"?",
					),
					members,
				)
			: null;
	const entries = members.map(entryOf);
	const asked = askMembers(label, entries, scope);
	if (!asked) return null;
	// "services: replicated or global": of which kind they are.
	const isEither =
		/\sor\s/.test(value.text) &&
		!/\b(?:types?|kinds?|modes?|forms?|options?|states?|ways?|methods?|values?|classes|levels?|variants?)\b/i.test(
			label.text,
		);
	const doubt =
		isEither && !asked.doubt ? ("loose-list" as const) : asked.doubt;
	return { ...asked, back: listOf(members), ...(doubt && { doubt }) };
}

/** "Dative prepositions: aus, bei, mit" lists them, whatever they are. */
function isPluralLabel(label: string): boolean {
	return (
		countOf(label) === "plural" &&
		/^(?:\p{L}+[\s-]){0,2}\p{Ll}+$/u.test(label) &&
		isCleanName(label) &&
		readVerb(findWords(label)[0]?.lower ?? "")?.form !== "base"
	);
}

function listQuestion(front: Inline, members: readonly Inline[]): Question {
	return {
		kind: "list",
		rule: "enumeration",
		front: toRich(unmark(front, "strong")),
		back: listOf(members.map((member) => unmark(member, "strong"))),
		deletion: null,
	};
}

const joints = /,(?!\d{3}(?!\d))\s*(?:(?:and|or)\s+|&\s*)?|\s+(?:and|or|&)\s+/g;

/** The members of "A, B and C": two to seven short names, none a clause; else null. */
function splitMembers(inline: Inline): Inline[] | null {
	if (/[;:]|[.!?]\s|\([^()]*[,(]|\s(?:and|or|&)\s[^()]*\)/.test(inline.text))
		return null;
	const members: Inline[] = [];
	let from = 0;
	for (const { 0: joint, index } of findAll(joints, inline.text)) {
		members.push(cut(inline, from, index));
		from = index + joint.length;
	}
	members.push(
		cut(inline, from, inline.text.replace(/(?:\sonly)?[.\s]*$/, "").length),
	);
	// "things said or done": two halves of one member.
	const last = members.at(-1)?.text ?? "";
	const isHalf =
		!/\s/.test(last) &&
		readVerb(last.toLowerCase())?.form === "past" &&
		members.some(({ text }) => /\s/.test(text));
	const isFit =
		!isHalf &&
		!members.some(isWhere) &&
		!members.some((member, index) => goesOnIn(member, members[index + 1])) &&
		members.length >= 2 &&
		members.length <= 7 &&
		members.every(isName);
	return isFit ? members : null;
}

/** "Hawaii, away from boundaries": a remark on where. */
function isWhere({ text }: Inline): boolean {
	return /^(?:away|far|close|near|apart|next) (?:from|to|by)\b/i.test(text);
}

/** "tools to mend and paint nets": one member with two deeds. */
function goesOnIn({ text }: Inline, next?: Inline): boolean {
	const deed =
		/\bto (\p{Ll}+)(?: (?:up|down|out|off))?$/u.exec(text)?.[1] ?? "";
	const other = findWords(next?.text ?? "")[0]?.lower ?? "";
	return readVerb(deed)?.form === "base" && readVerb(other)?.form === "base";
}

function isName({ text }: Inline): boolean {
	const words = findWords(text);
	return (
		words.length > 0 &&
		words.length <= 5 &&
		!/^(?:etc|e\.?g|i\.e|more|others?|so on|such as|like|including|(?:found|used|seen|made|kept|stored) (?:in|on|for|by|of|with))\b|…|\.\.\./i.test(
			text,
		) &&
		!words.some(({ lower }) => auxiliaries.has(lower)) &&
		!(words.length > 2 && readVerb(words[0]?.lower ?? "")?.form === "third")
	);
}

function entryOf(inline: Inline): Entry {
	return {
		inline,
		more: [],
		children: [],
		areChildrenOrdered: false,
		isTask: false,
		blockId: null,
		tags: [],
		line: 1,
		endLine: 1,
	};
}
