// Makes a statement of a place in the note, with the words by which repetitions of it are found.
import type { Fact, Question, Scope, Statement } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { mainClause, without } from "./main-clause.ts";
import type { Span } from "./section.ts";
import { contentOf } from "./words.ts";

/** A statement of this place. Its words, less the topic, tell whether the note says it again. */
export function statementOf(
	questions: Question[],
	label: Inline | null,
	span: Span,
	scope: Scope,
	text: string,
): Statement {
	const all = contentOf(text);
	const main = contentOf(mainClause(text));
	const content = without(
		label ? new Set([...contentOf(label.text), ...all]) : all,
		scope.topic.content,
	);
	const facts: Fact[] = questions.map((question) => ({
		ways: [question],
		span,
		also: [],
	}));
	return {
		...span,
		facts,
		content,
		core:
			!label && main.size === all.size
				? content
				: without(main, scope.topic.content),
		term: null,
		sequence: null,
		isReminder: false,
		missing: null,
		trail: scope.trail,
		isCallout: scope.isCallout,
		marks: scope.marks,
	};
}
