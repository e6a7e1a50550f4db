// Facts that stand beside the main clause: an acronym's long form, and what brackets or "unique to" add to a name.
import { readClause } from "./clause.ts";
import { lowerFirst, type Question, type Scope, say, trimEnd } from "./fact.ts";
import { cut, type Inline, join } from "./inline.ts";
import type { Term } from "./term.ts";
import { articleOf } from "./topic.ts";
import { basic, wordQuestion } from "./wording.ts";

/** Facts found beside the clause, and what is left to ask for. */
export interface Aspects {
	questions: Question[];
	/** The statement without what was taken out; null when nothing is left. */
	rest: Inline | null;
}

const acronym =
	/(?:^|(?<=\s))([A-Z][A-Za-z]*[A-Z]s?\d?)\s\(([\p{L}][\p{L}\s-]{4,60}?)\)|([\p{Lu}][\p{L}-]+(?:\s[\p{L}-]+){1,6}?)\s\(([A-Z][A-Za-z]*[A-Z]s?\d?)\)/u;

/** "AMIs (Amazon Machine Images) are …" gives "What does AMI stand for?", and "AMIs are …" to go on with. */
export function readAcronym(inline: Inline): Aspects {
	const found = inline.text.includes("(") ? acronym.exec(inline.text) : null;
	if (!found) return { questions: [], rest: inline };
	const short = found[1] ?? found[4] ?? "";
	const long = found[2] ?? found[3] ?? "";
	const start = inline.text.indexOf(long, found.index);
	const exact = matchInitials(short, long);
	if (!exact) return { questions: [], rest: inline };
	const name = short.replace(/s$/, "");
	const isPlural = short !== name && /s$/.test(long);
	const end = start + long.length - (isPlural ? 1 : 0);
	const question = basic(
		"acronym",
		say(`What does ${name} stand for?`),
		cut(inline, start + long.length - exact.length, end),
	);
	const bracket = inline.text.indexOf("(", found.index);
	const rest = found[1]
		? join(
				[cut(inline, 0, bracket), cut(inline, found.index + found[0].length)],
				" ",
			)
		: join(
				[
					cut(inline, 0, start + long.length - exact.length),
					cut(inline, bracket + 1, bracket + 1 + short.length),
					cut(inline, found.index + found[0].length),
				].filter(({ text }) => text),
				" ",
			);
	return { questions: [question], rest: tidy(rest) };
}

/** "EBS = Elastic Block Store": a term whose meaning is what its letters stand for. */
export function askLetters({ term, meaning }: Term): Question | null {
	const isName = /^\p{Lu}[\p{Lu}\d]+$/u.test(term.text);
	if (!isName || !/^[\p{L}\s/-]+$/u.test(meaning.text)) return null;
	if (matchInitials(term.text, meaning.text) !== meaning.text) return null;
	return basic("acronym", say(`What does ${term.text} stand for?`), meaning);
}

function tidy(inline: Inline): Inline | null {
	return inline.text.trim() ? cut(inline) : null;
}

/** The end of `long` whose words have the letters of `short`, or null. */
function matchInitials(short: string, long: string): string | null {
	const letters = short.replace(/s$/, "").replace(/\d/g, "").toLowerCase();
	const parts = long.split(/[\s-]+/);
	for (const skipSmall of [false, true])
		for (let from = 0; from < parts.length; from += 1) {
			const used = parts.slice(from);
			const initials = used
				.filter(
					(word) =>
						!(skipSmall && /^(?:of|the|and|for|to|in|on|a|as)$/i.test(word)),
				)
				.map((word) => word[0]?.toLowerCase() ?? "")
				.join("");
			if (initials !== letters) continue;
			const first = used[0] ?? "";
			return long.slice(long.search(new RegExp(`(?<![\\p{L}])${first}`, "u")));
		}
	return null;
}

const property =
	/^(?:(unique)\s+)?([\p{L}][\p{L}\p{N} -]{1,40}?)\s*\((format|default|limit|range|e\.g\.|usually|typically)\s*[:=\s]\s*([^()]+)\)/iu;

/**
 * What brackets say about a name: "Unique ID (Format x), unique to y" asks for the format and
 * for the scope; "Marketplace (can include x)" asks what it can include.
 */
export function readAspects(inline: Inline, scope: Scope): Aspects | null {
	if (!inline.text.includes("(")) return null;
	const named = property.exec(inline.text);
	if (named) return readProperty(inline, named, scope);
	return readBracketClause(inline, scope) ?? readIncluded(inline, scope);
}

function readProperty(
	inline: Inline,
	named: RegExpExecArray,
	scope: Scope,
): Aspects | null {
	const [whole, unique = "", name = "", aspect = "", value = ""] = named;
	if (/^(?:e\.g\.|usually|typically)$/i.test(aspect)) return null;
	const nameStart = unique
		? whole.toLowerCase().indexOf(name.toLowerCase(), unique.length)
		: 0;
	const subject = say(
		/^(?:the|an?|its|each|your)\s/i.test(name) ? "" : articleOf(name),
		lowerFirst(cut(inline, nameStart, nameStart + name.length), scope.usage),
	);
	const valueStart = whole.lastIndexOf(value);
	const questions = [
		basic(
			"aspect",
			say(`What is the ${longAspect(aspect)} of `, subject, "?"),
			cut(inline, valueStart, valueStart + value.length),
		),
	];
	const scoped =
		/\bunique\s+(to|per|within|in|across|for)\s+(?:(?:that|this|the|its|each)\s+)?(.+)$/i.exec(
			inline.text.slice(whole.length),
		);
	if (scoped) {
		const value = scoped[2] ?? "";
		const from = inline.text.length - value.length;
		questions.push(
			basic(
				"scope",
				say("What is ", subject, ` unique ${scoped[1]?.toLowerCase()}?`),
				trimEnd(cut(inline, from)),
			),
		);
	}
	return { questions, rest: null };
}

function longAspect(aspect: string): string {
	return (
		{ max: "maximum", min: "minimum" }[aspect.toLowerCase()] ??
		aspect.toLowerCase()
	);
}

/** "Marketplace (can include x)": the brackets hold a predicate of the name before them. */
function readBracketClause(inline: Inline, scope: Scope): Aspects | null {
	const found =
		/^([\p{L}][\p{L}\p{N} -]{1,30}?)\s*\(((?:can|cannot|may|must|will|is|are|has|supports|allows|provides|includes|uses|requires)\s[^()]+)\)$/iu.exec(
			inline.text,
		);
	if (!found?.[1] || readClause(found[1])) return null;
	const from = inline.text.indexOf("(") + 1;
	const predicate = cut(inline, from, inline.text.length - 1);
	const clause = readClause(predicate.text);
	if (!clause) return null;
	const name = cut(inline, 0, found[1].length);
	const { topic, usage } = scope;
	const isKind = !name.text.includes(topic.name) && /^an? /.test(topic.phrase);
	const subject = isKind
		? say(articleOf(name.text), name, ` ${topic.name}`)
		: lowerFirst(name, usage);
	const question = wordQuestion({
		inline: predicate,
		clause,
		subject,
		isPlural: false,
		object: "",
		usage,
	});
	return question && { questions: [question], rest: null };
}

/** "Can be copied between regions (includes its snapshots)": asks apart for what is included. */
function readIncluded(inline: Inline, { subject }: Scope): Aspects | null {
	const found = /\s\((?:includes|including|incl\.?)\s([^()]+)\)$/i.exec(
		inline.text,
	);
	const main = cut(inline, 0, found?.index);
	const clause = found && readClause(main.text);
	if (!found?.[1] || !clause?.participle || clause.subjectEnd > 0) return null;
	const rest = cut(main, clause.restStart);
	const from = found.index + found[0].length - 1 - found[1].length;
	const front = say(
		`What is included when ${subject.phrase} is ${clause.participle} `,
		rest,
		"?",
	);
	return {
		questions: [
			basic("aspect", front, cut(inline, from, inline.text.length - 1)),
		],
		rest: main,
	};
}
