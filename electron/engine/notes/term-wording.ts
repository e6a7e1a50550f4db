// How the question for a term is worded: what it is, does or is used for, by the form of its meaning.
import { type Scope, say, small } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { isDoing, isMeaning } from "./meaning.ts";
import { countOf, isGeneric, needsArticle } from "./name.ts";
import { looksPlural } from "./noun.ts";
import { looksLikeVerb } from "./phrase.ts";
import { doesSurely, isInstance, people, standsSurely } from "./term-name.ts";
import { articleOf } from "./topic.ts";
import type { Usage } from "./usage.ts";
import { readVerb } from "./verb.ts";
import { findWords } from "./words.ts";

/** The question without its capital letter, and what of the meaning answers it. */
export function wordTerm(
	written: Inline,
	meaning: Inline,
	{ usage, trail }: Scope,
): { front: Inline; back: Inline } | null {
	const heading = trail.at(-1) ?? "";
	const given = isGeneric(written.text) ? small(written) : written;
	const count = countOf(given.text, usage);
	const [start, next] = findWords(meaning.text);
	const isPerson = people.test(heading) && /^\p{Lu}\p{Ll}/u.test(given.text);
	// "Ryle: mocked the ghost in the machine"
	const deed = readVerb(start?.lower ?? "")?.form;
	if (isPerson && (deed === "third" || deed === "past"))
		return { front: say("what is ", given, " known for?"), back: meaning };
	// "Dendrites: receive signals from …": the verb tells that they are several.
	const isPlural =
		count === "plural" ||
		(count === "unsure" &&
			readVerb(start?.lower ?? "")?.form === "base" &&
			!/^(?:of|in|for|that|which|with)$/.test(next?.lower ?? ""));
	const isCounted =
		count === "singular" &&
		/^\p{L}/u.test(meaning.text) &&
		needsArticle(given.text, usage);
	const name =
		isCounted || isOfRow.test(given.text) || isOneLaw(given.text, usage)
			? withArticle(given, usage)
			: given;
	const be = isPlural ? "are" : "is";
	const first = start;
	const use = /^used\s+(to|for|by|as|in|with|when)\b/i.exec(meaning.text);
	const fit =
		/^((?:responsible|suitable|good|ideal|best|useful|great|perfect|optimi[sz]ed|intended|designed|meant|measured|stored|located|made|composed|derived|based|billed|charged|managed|encrypted)(?: only)?)\s+(for|in|of|from|on|by|at)\s/i.exec(
			meaning.text,
		);
	if (use)
		return {
			front: say(
				`what ${be} `,
				name,
				` used ${use[1]?.toLowerCase()}${use[1] === "to" ? " do" : ""}?`,
			),
			back: cut(meaning, use[0].length),
		};
	if (fit)
		return {
			front: say(
				`what ${be} `,
				name,
				` ${fit[1]?.toLowerCase()} ${fit[2]?.toLowerCase()}?`,
			),
			back: cut(meaning, fit[0].length),
		};
	const relation =
		/^(consists of|needs|requires|contains|includes|involves|supports|covers|costs|suffers from|depends on|relies on|runs on|acts on|leads to|results in|causes|affects|stores|produces|secretes|inhibits|comes from|belongs to|refers to)\s/i.exec(
			meaning.text,
		);
	if (relation?.[1] && !isPlural) {
		const verb = relation[1].toLowerCase().replace(/^(\w+)s\b/, "$1");
		const isSure = name !== given || standsSurely(given.text);
		return {
			front: isSure
				? say("what does ", name, ` ${verb}?`)
				: say(given, ` – what does it ${verb}?`),
			back: cut(meaning, relation[0].length),
		};
	}
	if (
		!/^how (?:much|many|long|far|often)\b/i.test(meaning.text) &&
		!isMeaning(meaning.text, name.text)
	)
		return null;
	if (
		first &&
		/^(?:can|must|may|should|will)$/.test(first.lower) &&
		next?.lower !== "be"
	)
		return {
			front:
				isPlural || name !== given || doesSurely(given.text)
					? say(`what ${first.lower} `, name, " do?")
					: say(given, ` – what ${first.lower} it do?`),
			back: cut(meaning, first.end),
		};
	if (
		/ing$/.test(first?.lower ?? "") &&
		readVerb(first?.lower ?? "")?.form === "ing" &&
		!/ing$/.test(name.text)
	)
		return {
			front: say("what is meant by ", name, "?"),
			back: meaning,
		};
	// "folds of the membrane" are folds.
	if (
		!/^(?:of|in|that|which|between|on|for|with)$/.test(next?.lower ?? "") &&
		(isDoing(first?.lower ?? "", name, isPlural, meaning.text) ||
			(count === "singular" && looksLikeVerb(meaning.text)))
	)
		return {
			front:
				isPlural || name !== given || doesSurely(given.text)
					? say(`what ${isPlural ? "do" : "does"} `, name, " do?")
					: say(given, " – what does it do?"),
			back: meaning,
		};
	const isRole =
		!isOfRow.test(name.text) &&
		/^(?:key|main|primary|best|default|maximum|minimum|most|least|first|last|highest|lowest|largest|smallest|total|average)\s/i.test(
			name.text,
		);
	const isSure =
		readVerb(first?.lower ?? "")?.form !== "past" &&
		(isRole ||
			isPlural ||
			name !== given ||
			isInstance(given.text, meaning.text) ||
			(count === "singular" &&
				standsSurely(name.text) &&
				!(
					start &&
					/^\p{L}[\p{Ll}-]+$/u.test(given.text) &&
					looksPlural(start)
				)));
	return {
		front: isPerson
			? say("who is ", given, "?")
			: isSure
				? say(
						`what ${be} ${isRole ? "the " : ""}`,
						isRole ? small(given) : name,
						"?",
					)
				: say("what is meant by ", name, "?"),
		back: meaning,
	};
}

/** "Third Estate", "Second Empire": one of several of that name. */
const isOfRow = /^(?:First|Second|Third|Fourth|Fifth|Last) \p{Lu}\p{Ll}+$/u;

/** "postal rule", "ideal gas law": there is just one of that name. */
function isOneLaw(name: string, usage: Usage): boolean {
	return (
		/^(?:\p{L}[\p{L}-]* )+(?:rule|law|principle|theorem|doctrine|equation|paradox|hypothesis)$/u.test(
			name,
		) &&
		!usage.isCountable(name) &&
		!usage.hasPhrase(`${name}s`)
	);
}

/** The name with the article that it needs. */
export function withArticle(name: Inline, usage: Usage): Inline {
	if (
		/^(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast|[Ff]inal) \p{Ll}/u.test(
			name.text,
		)
	)
		return say("the ", small(name));
	if (isOfRow.test(name.text) || isOneLaw(name.text, usage))
		return say("the ", name);
	const isBare = !needsArticle(name.text, usage);
	return isBare ? name : say(articleOf(name.text), name);
}
