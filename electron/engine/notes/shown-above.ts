// Answers that stand in the line above the card, which names where it is from.
import { findInboxReason } from "./doubt.ts";
import type { InboxReason } from "./draft.ts";
import type { Question } from "./fact.ts";
import { answerOf } from "./sides.ts";
import { contentOf } from "./words.ts";

/** Why an acronym has to wait whose long form is in its `context`, "Looms (Power Loom)" above "What does PL stand for?", or null. */
export function findShownAbove(
	question: Question,
	context: readonly string[],
): InboxReason | null {
	if (question.rule !== "acronym") return null;
	const content = contentOf(answerOf(question));
	const isShown = context.some((name) => content.isSubsetOf(contentOf(name)));
	return isShown ? findInboxReason({ ...question, doubt: "doubtful" }) : null;
}
