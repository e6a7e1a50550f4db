// Questions for the members of a list: choose two or three, or find the one that does not belong.
import type { ChoiceQuestion } from "../../contract/choice.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import { plainText, type Rich } from "../../contract/rich.ts";
import { contentOf, countWords } from "../words.ts";
import { type Asked, normal } from "./asked.ts";
import { hash } from "./hash.ts";
import { type Knowledge, topicsOf } from "./knowledge.ts";
import {
	type Candidate,
	distractorCount,
	makeOptions,
	optionText,
	pick,
	rank,
} from "./option.ts";
import { line, shared, underLine } from "./question.ts";
import { mayHold } from "./term.ts";

interface Member {
	text: string;
	term: GazetteerTerm | null;
}

const numerals = ["", "", "TWO", "THREE"];

/** One question for a list: "Choose TWO" where it has outsiders enough, else the one that does not belong. */
export function askMembership(
	fact: Asked,
	knowledge: Knowledge,
): ChoiceQuestion | null {
	if (fact.kind !== "list" || !fact.stem) return null;
	const members = readMembers(fact.back, knowledge);
	if (members.length < 2 || members.length > 9) return null;
	const outsiders = findOutsiders(fact, members, knowledge);
	return (
		askMultiple(fact, fact.stem, members, outsiders) ??
		askOutsider(fact, fact.stem, members, outsiders)
	);
}

function askMultiple(
	fact: Asked,
	stem: Rich,
	members: readonly Member[],
	outsiders: readonly Candidate[],
): ChoiceQuestion | null {
	const select = members.length === 3 ? 3 : 2;
	const keys = rank(
		members.map(({ text }) => ({ text, from: "sibling" as const })),
		fact.keys[0] ?? "",
		() => 0,
	)
		.slice(0, select)
		.map(({ text }) => text);
	const base = shared("membership", [fact], stem);
	const chosen = pick(keys, outsiders, base.id);
	if (!chosen || tellsAny(stem, keys, chosen)) return null;
	const asks =
		select === members.length
			? `Choose ${numerals[select]}.`
			: `Choose ${numerals[select]} that belong to the answer.`;
	return {
		...base,
		stem: [...underLine("", stem).slice(1), line(asks)],
		kind: "multiple",
		select,
		options: [
			...keys.flatMap((key) => makeOptions(key, [])),
			...chosen.map(({ text, from, why }) => ({
				text: [{ type: "text" as const, value: text }],
				isKey: false,
				from,
				...(why ? { why } : {}),
			})),
		],
	};
}

/** Three members and one that is none: the outsider is the key. */
function askOutsider(
	fact: Asked,
	stem: Rich,
	members: readonly Member[],
	outsiders: readonly Candidate[],
): ChoiceQuestion | null {
	if (members.length < distractorCount) return null;
	const base = shared("membership-not", [fact], stem, true);
	const inside = members.map(({ text }) => ({
		text,
		from: "sibling" as const,
	}));
	for (const outsider of outsiders.slice(0, 4)) {
		const chosen = pick([outsider.text], inside, base.id);
		if (
			!chosen ||
			tellsAny(
				stem,
				chosen.map(({ text }) => text),
				[outsider],
			)
		)
			continue;
		return {
			...base,
			stem: underLine("Which of these is NOT part of the answer?", stem),
			kind: "single",
			select: 1,
			options: makeOptions(outsider.text, chosen).map((option) =>
				option.isKey
					? {
							...option,
							from: outsider.from,
							...(outsider.why ? { why: outsider.why } : {}),
						}
					: { ...option, from: "answer", why: "It belongs to the list." },
			),
		};
	}
	return null;
}

function readMembers(back: Rich, { gazetteer }: Knowledge): Member[] {
	const list = back.find((node) => node.type === "list");
	if (list?.type !== "list") return [];
	const members = list.children.map((item) => {
		const written = plainText([item], "answer").trim();
		const term = gazetteer.whole(written);
		return { text: term?.term ?? optionText(written), term };
	});
	const isFit = members.every(
		({ text }) => countWords(text) <= 8 && !/[:=>]|\n/.test(text),
	);
	const isDistinct =
		new Set(members.map(({ text }) => normal(text))).size === members.length;
	return isFit && isDistinct ? members : [];
}

/**
 * Terms that certainly do not belong: of the members' type but under another parent than any of them, or
 * of a type that the gazetteer calls near. A list that is not mostly of known terms has none.
 */
function findOutsiders(
	fact: Asked,
	members: readonly Member[],
	knowledge: Knowledge,
): Candidate[] {
	const { gazetteer } = knowledge;
	const terms = members.flatMap(({ term }) => (term ? [term] : []));
	const [type] = [...Map.groupBy(terms, (term) => term.type).entries()].sort(
		(one, other) => other[1].length - one[1].length,
	)[0] ?? [undefined];
	if (
		!type ||
		terms.filter((term) => term.type === type).length <
			Math.ceil((members.length * 2) / 3)
	)
		return [];
	const parents = new Set(terms.map(({ parent }) => parent));
	const asked = contentOf(fact.stemText);
	// Only where the question names the parent are its other children outside: st1 and gp3 are both types of EBS.
	const isParentAsked = [...parents].every(
		(parent) =>
			parent !== undefined &&
			[...contentOf(parent)].some((word) => asked.has(word)),
	);
	const cousins = isParentAsked
		? gazetteer
				.members(type)
				.filter(({ parent }) => parent && !parents.has(parent))
		: [];
	const near = gazetteer.type(type)?.near ?? [];
	const topics = topicsOf(fact, gazetteer);
	const doubtful = mayHold(fact.stemText, knowledge);
	if (!doubtful) return [];
	const shown = new Set(
		[...gazetteer.find(fact.front), ...gazetteer.find(fact.answer)].map(
			({ term }) => term,
		),
	);
	const outsiders = [
		...cousins,
		...near.flatMap((name) => gazetteer.members(name)),
	].filter(
		(term) =>
			!shown.has(term) &&
			!topics.has(term) &&
			terms.every((member) => !gazetteer.isKin(member, term)) &&
			!doubtful.has(term),
	);
	return rank(
		outsiders.map((term) => ({
			term,
			text: term.term,
			from: "gazetteer" as const,
			why: `${term.term} is a different thing: ${gazetteer.typeOf(term).label}.`,
		})),
		String(hash(fact.front)),
		({ term }) =>
			(term.type === type ? 0 : 2) + (knowledge.isNamed(term) ? 0 : 1),
	).map(({ text, from, why }) => ({ text, from, why }));
}

/** The question has a word that its right answers have and the wrong ones lack. */
function tellsAny(
	stem: Rich,
	members: readonly string[],
	others: readonly { text: string }[],
): boolean {
	const shown = contentOf(plainText(stem));
	const shared = (word: string) =>
		others.every(({ text }) => contentOf(text).has(word));
	return members.some((member) =>
		[...contentOf(member)].some((word) => shown.has(word) && !shared(word)),
	);
}
