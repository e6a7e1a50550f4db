// Names the place of a question whose subject alone could be asked about in any note.
import { plainText } from "../contract/rich.ts";
import type { Own } from "./completion.ts";
import { contextName } from "./context.ts";
import type { Question, Scope } from "./fact.ts";
import { namesOwner } from "./proper-name.ts";
import type { Subject } from "./topic.ts";
import { contentOf } from "./words.ts";

/** "What does AWS provision?" could be asked in any note: names the topic where the subject alone does not. */
export function placeQuestion(
	question: Question,
	{ given, inline }: Own,
	scope: Scope,
): Question {
	const isSpecific =
		question.rule !== "superlative" &&
		((isNameWithin(given.phrase) &&
			(question.rule === "definition" ||
				scope.trail.some((title) => isLongFormOf(title, given.name)) ||
				!loneAcronym.test(given.phrase))) ||
			given.content.size > 2 ||
			inline.runs[0]?.type === "code");
	if (isSpecific) return question;
	const shown = contentOf(plainText(question.front));
	// "S3 will respond with …" below "Presigned URLs": where, only the heading tells.
	const isElsewhere =
		question.rule !== "definition" &&
		given.name === scope.topic.name &&
		isSideOf(scope.topic, scope.subject) &&
		!scope.subject.content.isSubsetOf(shown);
	const isPlaced =
		(namesOwner(shown, scope) &&
			!isElsewhere &&
			!(
				question.rule === "statement" && isKindOf(scope.subject, given, shown)
			)) ||
		(question.rule === "superlative" &&
			/\s\p{Lu}/u.test(plainText(question.front)));
	if (isPlaced) return question;
	const [first, ...rest] = question.front;
	if (first?.type !== "text") return question;
	const value = `${contextName(scope, shown)}: ${first.value.slice(0, 1).toLowerCase()}${first.value.slice(1)}`;
	return { ...question, front: [{ type: "text", value }, ...rest] };
}

/** "N3", "the Krebs cycle": a capital beside that of the sentence's start. "James Clear" may do anything. */
function isNameWithin(phrase: string): boolean {
	return (
		/\p{Lu}\p{Lu}|\p{Lu}.*\d|\p{Ll}\p{Lu}|\s\p{Lu}\p{Ll}/u.test(phrase) &&
		!/^(?:AWS|GCP|the \p{Lu}{2,}s?|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)$/u.test(phrase)
	);
}

/** "TLB", "LEDs": what it does may depend on where it is spoken of. */
const loneAcronym = /^(?:an? )?[\p{Lu}\d]{2,6}s?$/u;

/** "Network Access Control List (NACL)" names NACLs in full. */
function isLongFormOf(title: string, name: string): boolean {
	const acronym = name.replace(/s$/, "");
	const initials = (title.match(/\b\p{Lu}/gu) ?? []).join("");
	return (
		title.includes(`(${acronym}`) ||
		title.endsWith(` ${acronym}`) ||
		initials.startsWith(acronym)
	);
}

/** "What is routing based on?" below "Latency routing policy": of that kind alone. */
function isKindOf(
	subject: Subject,
	given: Subject,
	shown: ReadonlySet<string>,
): boolean {
	return (
		given.content.size === 1 &&
		/^(?:the )?\p{Ll}+$/u.test(given.phrase) &&
		subject.content.size > 1 &&
		given.content.isSubsetOf(subject.content) &&
		!subject.content.isSubsetOf(shown)
	);
}

/** "S3 Presigned URL" is a side of S3, "Elastic Compute Cloud EC2" its long name. */
function isSideOf(topic: Subject, subject: Subject): boolean {
	return (
		subject.content.size > topic.content.size &&
		subject.content.size - topic.content.size < 3 &&
		topic.content.isSubsetOf(subject.content) &&
		!isLongFormOf(subject.name, topic.name.slice(0, 2))
	);
}
