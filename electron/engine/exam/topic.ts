// Which domain and topic of a blueprint a question belongs to.
import type { Blueprint, Topic } from "../contract/blueprint.ts";

/** What is known of a question when it is sorted into a blueprint. `types` are gazetteer types of the terms that it names. */
export interface Described {
	readonly tags: readonly string[];
	/** Deck, note title and headings, from the outside in. */
	readonly context: readonly string[];
	readonly types: readonly string[];
	/** The words of question and answer. */
	readonly text: string;
}

export interface Place {
	readonly domain: string;
	readonly topic: string;
}

/** A tag is the learner's own word for it, the nearest heading a strong hint; deck and title cover so much that they say little. */
const worth = { tag: 8, nearest: 3, type: 2, word: 2, outer: 1 } as const;

/** Sorts many questions into one blueprint: patterns are made once. Null where no topic fits. */
export function createSorter(
	blueprint: Blueprint,
): (described: Described) => Place | null {
	const topics = blueprint.domains.flatMap((domain) =>
		domain.topics.map((topic) => ({
			place: { domain: domain.id, topic: topic.id },
			score: createScorer(topic),
		})),
	);
	return (described) => {
		const low = lower(described);
		let best: Place | null = null;
		let most = 0;
		for (const { place, score } of topics) {
			const points = score(low);
			if (points <= most) continue;
			best = place;
			most = points;
		}
		return best;
	};
}

function lower(described: Described): Described {
	return {
		tags: described.tags.map((tag) => tag.replace(/^#/, "").toLowerCase()),
		context: described.context.map((part) => part.toLowerCase()),
		types: described.types,
		text: described.text.toLowerCase(),
	};
}

/** Points of a topic. One more tenth where `needs` was met: of two topics that fit alike, the stricter one wins. */
function createScorer({ match }: Topic): (described: Described) => number {
	const headings = match.headings.map(phrase);
	const words = match.words.map(phrase);
	const needs = match.needs.map(phrase);
	const tags = match.tags.map((tag) => tag.toLowerCase());
	return ({ tags: own, context, types, text }) => {
		const all = `${context.join(" / ")} / ${text}`;
		if (needs.length > 0 && !needs.some((need) => need.test(all))) return 0;
		const points =
			worth.tag * count(tags, (tag) => own.some((one) => isWithin(one, tag))) +
			worth.nearest *
				count(headings, (pattern) => pattern.test(context.at(-1) ?? "")) +
			worth.outer *
				count(headings, (pattern) =>
					context.slice(0, -1).some((part) => pattern.test(part)),
				) +
			worth.type * count(match.types, (type) => types.includes(type)) +
			worth.word * count(words, (word) => word.test(text));
		return points > 0 && needs.length > 0 ? points * 2 + 0.1 : points;
	};
}

function count<T>(items: readonly T[], test: (item: T) => boolean): number {
	return items.reduce((sum, item) => sum + (test(item) ? 1 : 0), 0);
}

function isWithin(tag: string, parent: string): boolean {
	return tag === parent || tag.startsWith(`${parent}/`);
}

/** Whole words alone, with a plural s: "ami" is not found in "dynamic". */
function phrase(words: string): RegExp {
	const escaped = words
		.toLowerCase()
		.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
		.replaceAll(/\s+/g, "\\s+");
	return new RegExp(
		`(?<![\\p{L}\\p{N}])${escaped}(?:e?s)?(?![\\p{L}\\p{N}])`,
		"u",
	);
}
