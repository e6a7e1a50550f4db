// The first line of a callout, and whether it names what the callout says.
import { isQuestion } from "./label.ts";
import { isMetaHeading } from "./topic.ts";
import { countWords } from "./words.ts";

export const calloutTitle = /^\[!([\w-]+)\][+-]?[ \t]*(.*)/;

/** "Exam Q 2022", "Past paper 3, Q4b", "came up again!": where a question was asked, and not what. */
export function isExamRemark(title: string): boolean {
	const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return (
		words.some((word) => exam.test(word)) &&
		words.every((word) => exam.test(word) || besideExam.test(word))
	);
}

const exam =
	/^(?:exams?|papers?|mocks?|quiz(?:zes)?|tests?|mid-?terms?|finals?|klausur|asked|came)$/;
const besideExam =
	/^(?:\d+\p{L}?|q\d*\p{L}?|qn|no|nr|questions?|past|old|possible|likely|sample|practice|from|in|of|on|at|the|an?|last|this|next|year|term|was|were|will|be|up|again|before|often|spring|summer|autumn|fall|winter)$/u;

/** A question, or a few words that say what the callout is about. */
export function namesCallout(title: string, type: string): boolean {
	const isName = countWords(title) <= 5 && !isMetaHeading(title);
	if (isExamRemark(title)) return false;
	return (
		isQuestion(title) ||
		/^(?:question|faq|help)$/i.test(type) ||
		(isName && !/^(?:note|summary|abstract|quote|example)$/i.test(type))
	);
}
