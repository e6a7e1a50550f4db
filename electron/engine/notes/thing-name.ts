// Names that a question may ask for or about by themselves.
import { isAspectHeading } from "./aspect-heading.ts";
import { isCleanName, isEmptyName, isGeneric } from "./name.ts";
import { isMetaHeading } from "./topic.ts";
import { readVerb } from "./verb.ts";
import { findWords, hasMoreWords } from "./words.ts";

/** True for the name of a thing rather than of a side of the topic, a quality, a part of the note or something to do. */
export function isThingName(name: string): boolean {
	return (
		isCleanName(name) &&
		!hasMoreWords(name, 4) &&
		!isEmptyName(name) &&
		!isGeneric(name) &&
		!isMetaHeading(name) &&
		!isAspectHeading(name) &&
		readVerb(findWords(name)[0]?.lower ?? "")?.form !== "base"
	);
}
