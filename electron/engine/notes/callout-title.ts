// The first line of a callout, and whether it names what the callout says.
import { isQuestion } from "./label.ts";
import { isMetaHeading } from "./topic.ts";
import { countWords } from "./words.ts";

export const calloutTitle = /^\[!([\w-]+)\][+-]?[ \t]*(.*)/;

/** A question, or a few words that say what the callout is about. */
export function namesCallout(title: string, type: string): boolean {
	const isName = countWords(title) <= 5 && !isMetaHeading(title);
	return (
		isQuestion(title) ||
		/^(?:question|faq|help)$/i.test(type) ||
		(isName && !/^(?:note|summary|abstract|quote|example)$/i.test(type))
	);
}
