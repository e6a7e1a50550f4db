// What stands before the question for a list that does not say whose it is.
import { contextName, termPlace } from "./context.ts";
import { lowerFirst, type Scope, say, small } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { namesOwner } from "./proper-name.ts";
import { contentOf } from "./words.ts";

/** "What are the three ways to call a function?" could be asked in any note: names the topic. */
export function placed(front: Inline, scope: Scope): Inline {
	const { topic, subject } = scope;
	const own = contentOf(front.text);
	// "classes of Society": a heading may be anybody's.
	const owner = ` of ${subject.phrase}`;
	const isOwned = front.text.includes(owner);
	const isBelow = [...subject.content].some((word) => own.has(word));
	const isNamed =
		/^\p{Lu}[\p{Lu}\d]/u.test(front.text) ||
		namesOwner(own, { topic, subject: isOwned ? subject : topic }) ||
		/\s\p{Lu}/u.test(
			front.text
				.replace(owner, "")
				.replace(" What are they?", "")
				.replace(isBelow ? "" : firstWord, ""),
		);
	const place = scope.isAfter ? termPlace(scope) : contextName(scope, own);
	return isNamed ? front : say(`${place}: `, lowerStart(front, scope));
}

/** "Gothic" in "the Gothic features": a capital that any label has. */
const firstWord = /^What are the \p{Lu}\p{Ll}+(?= \p{Ll})/u;

function lowerStart(front: Inline, { usage }: Scope): Inline {
	return front.text.startsWith("What ")
		? small(front)
		: lowerFirst(front, usage);
}
