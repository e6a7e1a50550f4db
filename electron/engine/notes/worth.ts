// Whether a card that has to wait is worth anybody's look: nothing is offered that no small change makes good.
import { isPronoun, readClause } from "./clause.ts";
import type { Doubt, Question } from "./fact.ts";
import { isEmptyName } from "./name.ts";
import { answerOf, frontOf } from "./sides.ts";
import { containment, contentOf, countWords } from "./words.ts";

/** True for a waiting card that is rather not offered at all. */
export function isPoor(way: Question, doubt: Doubt | string): boolean {
	const shown = frontOf(way);
	const answer = answerOf(way);
	const asked = shown.replace(/^[^?[\]]{1,60}?: /, "");
	if (pointsElsewhere.test(asked)) return true;
	if (way.rule === "value") {
		const label = /([^–:]+): \[…\]$/.exec(shown)?.[1]?.trim() ?? "";
		return (
			isEmptyName(label) || anyNotes.test(label) || saysElse(label, answer)
		);
	}
	if (way.kind === "cloze") return isPoorGap(way.rule, asked, doubt);
	if (way.kind !== "basic") return false;
	if (doubt === "unclear-name") return true;
	return (
		isPoorName(way.about ?? "") ||
		openQuestion.test(asked) ||
		noAnswer.test(answer) ||
		contentOf(answer).size === 0 ||
		(way.rule === "condition" && advice.test(answer)) ||
		praise.test(asked) ||
		(way.rule === "term-definition" && saysElse(way.about ?? "", answer))
	);
}

/** "the above", "this step", "as you can see": what it means stands in other lines. */
export const pointsElsewhere =
	/\b(?:above|below|following|previous(?:ly)?|latter|former|aforementioned|you can see|notice)\b|\b(?:this|these|those|such) \p{L}/iu;

/** Several numbers of a sum or of what somebody does just now. */
function isPoorGap(rule: string, asked: string, doubt: string): boolean {
	if (rule !== "number" || doubt === "several-facts") return false;
	return (
		/[\^=]/.test(asked) ||
		/^(?:after|at) (?:this|that)\b/i.test(asked) ||
		// "[…] minutes of jogging": of what plan?
		(/^\[…\] /.test(asked) && readClause(asked.slice(4)) === null)
	);
}

/** "you", "the next image", "concept": nobody could tell what is asked about. */
function isPoorName(about: string): boolean {
	const name = about.replace(/^(?:an?|the) /i, "");
	return (
		/^(?:you|we|i|your|our|my|it|they|following|next|same|used|others?|rest)\b/i.test(
			name,
		) ||
		/\b(?:itself|themselves|to) /i.test(`${name} `) ||
		(name !== "" && (isEmptyName(name) || anyNotes.test(name)))
	);
}

/** "What is it important for?": in each note for something else. */
const praise =
	/\b(?:crucial|key|essential|important|vital|useful|helpful|beneficial) (?:for|in|to)\?$/i;

/** A sentence about other things than the name before it, which labels it rather. */
function saysElse(about: string, answer: string): boolean {
	if (!/^\p{Lu}/u.test(answer) || countWords(about) < 2) return false;
	const clause = readClause(answer);
	if (
		!clause ||
		clause.subjectEnd === 0 ||
		isPronoun(clause.words[0]?.lower ?? "")
	)
		return false;
	return containment(contentOf(about), contentOf(answer)) < 1;
}

/** Labels that any note may have. */
const anyNotes =
	/^(?:(?:core|basic|key|main|general) )?(?:concepts?|characteristics?|mechanisms?|variability|formulation|differences?|implications?|applications?|importance|upstream|downstream|benefits?|challenges?|words to look for|contents?|answers?|questions?)$/i;

const openQuestion =
	/\b(?:need|needs|want|wants|propose|seek|try|have|looking) (?:to )?(?:do|for)\?$|\bdo you do\?$/i;

/** "not only …", "me to …", "such a way that …". */
const noAnswer =
	/^(?:not only|either|through|by|via|me|us|you|such an?|check here|click|see)\b/i;

/** "you can …": what one may do is no more than one thing of many. */
const advice = /^(?:you|we) (?:can|could|may|might|should|know|will need)\b/i;
