// Questions that an author wrote as they came to mind: one that leans on the question before it cannot be asked alone.

/** True for "And silk?", "What for?", "What happens after that?", "Who spins it?": what is meant, only the lines before tell. */
export function leansOnBefore(text: string): boolean {
	const asked = text.trim().replace(/[\s?.!]+$/, "");
	return (
		/^(?:and|but|or|also)\s/i.test(asked) ||
		bare.test(asked) ||
		/\b(?:after|before|because of|due to|besides|instead of|from|by|with|of|for|about|like|is|was|are|were|does|do|did) (?:this|that|these|those)$/i.test(
			asked,
		) ||
		hasLoosePronoun(asked)
	);
}

/** "How much", "What else": a question word and nothing to ask about. */
const bare =
	/^(?:what|why|how|when|where|who|whom|which)(?: (?:for|not|so|else|then|exactly|come|much|many|long|often|from|to|with|by|one|ones))*$/i;

/** A pronoun with nothing named before it; "How long does it take to dry silk" speaks of nothing in particular. */
function hasLoosePronoun(asked: string): boolean {
	const found = /\s(?:it|its|they|them|their)(?![\p{L}'’-])/iu.exec(asked);
	if (!found) return false;
	const before = asked.slice(0, found.index);
	const isNamed =
		/["“‘(]|\s(?:an?|the|each|every|one)\s/.test(`${before} `) ||
		/\s\S*[\p{Lu}\d]/u.test(before);
	return (
		!isNamed &&
		before.split(" ").length < 5 &&
		!expletive.test(asked.slice(found.index))
	);
}

const expletive =
	/^\sit (?:take|takes|took|cost|costs|matter|rain|rains|snow|mean|that|to|if|when|called|said|\p{L}+ (?:to|that|if|for))(?!\p{L})/u;
