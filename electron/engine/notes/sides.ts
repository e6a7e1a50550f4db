// The sides of a question in plain text, as those who judge it read them: one rule after the other asks for the same.
import { plainText, type Rich } from "../contract/rich.ts";
import type { Question } from "./fact.ts";
import { againFor } from "./once.ts";

const front = againFor((rich: Rich) => plainText(rich));
const answer = againFor((rich: Rich) => plainText(rich, "answer"));

/** What the card shows, each gap as `[…]` or `[hint]`. */
export function frontOf(question: Question): string {
	return front(question.front);
}

/** What it asks for. */
export function answerOf(question: Question): string {
	return answer(question.back);
}
