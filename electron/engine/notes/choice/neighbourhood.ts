// Which meanings are looked at as rivals of one: those near it in the notes, and some of the same family, so that large vaults stay fast.
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import { hash } from "./hash.ts";
import type { Knowledge } from "./knowledge.ts";
import { isTelling, type Meaning } from "./meaning.ts";

export interface Neighbourhood {
	/** Meanings under the same heading, or under sibling headings of one note. */
	near(own: Meaning): readonly Meaning[];
	/** Clear meanings of terms of the same type, then of the same family; none for a meaning that is not clear. */
	elsewhere(own: Meaning): readonly Meaning[];
}

/** More are never looked at: three are needed, and most of these pass. */
const most = 30;

export function createNeighbourhood(
	meanings: readonly Meaning[],
	knowledge: Knowledge,
): Neighbourhood {
	const byPlace = Map.groupBy(meanings, ({ fact }) => fact.place);
	const byParent = Map.groupBy(meanings, ({ fact }) => parentOf(fact.place));
	const clear = meanings.filter((meaning) =>
		isTelling(meaning, meaning.subject.term, knowledge),
	);
	const isClear = new Set(clear);
	const byType = Map.groupBy(clear, ({ subject }) => subject.term?.type);
	const byFamily = Map.groupBy(clear, ({ subject }) => familyOf(subject.term));
	return {
		near: (own) => {
			const parent = parentOf(own.fact.place);
			return unite(own, [
				byPlace.get(own.fact.place),
				// The title alone is no common heading.
				parent.includes("\u0000") ? byParent.get(parent) : [],
			]);
		},
		elsewhere: (own) =>
			isClear.has(own)
				? unite(own, [
						byType.get(own.subject.term?.type),
						byFamily.get(familyOf(own.subject.term)),
					])
				: [],
	};
}

/** All services are of one family: a database's description is a fair rival of an analytics service's. */
function familyOf(term: GazetteerTerm | null): string | undefined {
	return term?.type.split("/")[0];
}

function parentOf(place: string): string {
	return place.slice(0, Math.max(0, place.lastIndexOf("\u0000")));
}

/** A window of each list, beginning where the card's key says, so that different cards see different rivals. */
function unite(
	own: Meaning,
	lists: readonly (readonly Meaning[] | undefined)[],
): Meaning[] {
	const from = hash(own.fact.keys[0] ?? "");
	const windows = lists.flatMap((list = []) =>
		Array.from(
			{ length: Math.min(most, list.length) },
			(_, index) => list[(from + index) % list.length] as Meaning,
		),
	);
	return [...new Set(windows)].filter((meaning) => meaning !== own);
}
