// Which actions an attempt takes, and which answers fit a question: looked at before an action becomes an event.
import { Failure } from "../contract/errors.ts";
import type { ExamAction, Response, SessionState } from "../contract/exam.ts";
import type { ItemRules, SessionRules } from "./session.ts";

/**
 * Checks an action before it becomes an event. Throws a Failure: `exam-over`, `exam-not-running`,
 * `exam-not-allowed`, `exam-bad-answer`, `exam-too-many` (over-selection of "Choose TWO").
 */
export function assertAllowed(
	rules: SessionRules,
	state: SessionState,
	action: ExamAction,
): void {
	if (state.phase === "submitted")
		throw new Failure(
			"exam-over",
			"This attempt was handed in, so nothing can be changed in it. Its report shows what was answered.",
		);
	assertPhase(rules, state, action);
	if ("item" in action) assertItem(rules, state, action);
}

/** Which actions each phase takes; in an exam a pause is not among them. */
const taken: Record<
	Exclude<SessionState["phase"], "submitted">,
	readonly ExamAction["kind"][]
> = {
	draft: ["start"],
	running:
		"visit answer clear flag strike note confidence reveal review pause interrupt tick submit".split(
			" ",
		) as ExamAction["kind"][],
	review: ["visit", "flag", "note", "pause", "interrupt", "tick", "submit"],
	paused: ["resume", "submit"],
	interrupted: ["resume", "submit"],
};
const ofPractice: readonly ExamAction["kind"][] = [
	"pause",
	"reveal",
	"confidence",
];

function assertPhase(
	{ mode }: SessionRules,
	{ phase }: SessionState,
	{ kind }: ExamAction,
): void {
	if (phase === "submitted" || !taken[phase].includes(kind))
		throw new Failure(
			"exam-not-running",
			`This attempt is ${phase === "draft" ? "not started" : phase}, so “${kind}” is not possible now. ${phase === "draft" ? "Start" : "Continue"} it first.`,
			{ phase },
		);
	if (mode === "exam" && ofPractice.includes(kind))
		throw new Failure(
			"exam-not-allowed",
			`“${kind}” belongs to practice; in an exam there is none. Finish the exam, or begin a practice run.`,
		);
}

function assertItem(
	rules: SessionRules,
	state: SessionState,
	action: Extract<ExamAction, { item: number }>,
): void {
	const item = rules.items[action.item];
	if (!item)
		throw new Failure(
			"exam-bad-answer",
			`This paper has ${rules.items.length} questions; there is no number ${action.item + 1}.`,
		);
	if (action.kind === "strike" && action.option >= item.size)
		throw new Failure(
			"exam-bad-answer",
			`Question ${action.item + 1} has ${item.size} options.`,
		);
	const isChange = action.kind === "answer" || action.kind === "clear";
	if (isChange && state.items[action.item]?.isRevealed)
		throw new Failure(
			"exam-not-allowed",
			"The answer to this question was shown already, so it cannot be answered again.",
		);
	if (action.kind === "answer") assertResponse(item, action.response);
}

function assertResponse(item: ItemRules, response: Response): void {
	const isRight =
		response.kind === "options"
			? (item.kind === "single" || item.kind === "multiple") &&
				isSelection(response.chosen, item.size)
			: response.kind === "order"
				? item.kind === "ordering" && isSelection(response.order, item.size)
				: response.kind === "matches"
					? item.kind === "matching" && response.matches.length === item.size
					: item.kind === "task";
	if (!isRight)
		throw new Failure(
			"exam-bad-answer",
			"The answer does not fit the question's kind. Answer the question as it is shown.",
		);
	if (response.kind === "options" && response.chosen.length > item.select)
		throw new Failure(
			"exam-too-many",
			`Choose ${item.select}: take one back before you choose another.`,
			{ select: item.select },
		);
}

function isSelection(chosen: readonly number[], size: number): boolean {
	return (
		new Set(chosen).size === chosen.length &&
		chosen.every((index) => index < size)
	);
}
