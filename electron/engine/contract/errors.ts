// Codes of expected failures: the same for every transport. Everything else crosses as `internal` with an incident number.
import { z } from "zod";

/** What each code means; the message that travels with it says what happened and what to do next. */
export const failureCodes = {
	"invalid-input": "The call does not fit the method's schema.",
	"not-found": "No such card, note or lab.",
	"stale-card":
		"The card was answered elsewhere since it was shown; fetch the next card.",
	"card-retired": "The card's text is no longer in its note.",
	"nothing-to-undo": "There is no step to undo.",
	"nothing-to-redo": "There is no undone step to redo.",
	"nothing-to-import": "None of the given paths can be read.",
	cancelled: "The person cancelled it; nothing was written.",
	"name-taken": "Another one has this name.",
	"key-taken": "The key belongs to another action or to the system.",
	"preset-needed": "The default preset cannot be removed.",
	"no-exam": "No exam date is set or given.",
	"exam-bad-answer": "The answer does not fit the question.",
	"exam-not-allowed": "Belongs to practice, not to an exam, or comes too late.",
	"exam-not-running": "The attempt is not started, paused or interrupted.",
	"exam-over": "The attempt was handed in.",
	"exam-too-many":
		"More options chosen than asked for; `data.select` says how many.",
	"no-questions": "The notes give no question for this paper.",
	"exam-passed": "The exam date is not in the future.",
	"unreadable-query":
		"A search that cannot be read; `data.column` says where, from 1.",
	"search-too-slow": "A pattern took too long; the search was ended.",
	"too-few-reviews": "Fitting needs more reviews; `data` says how many.",
	"empty-sheet": "A revision sheet of this would have nothing on it.",
	"sheet-mismatch": "That kind of sheet cannot be made from this source.",
	"optimiser-missing": "This computer lacks the program that fits.",
	"no-endpoint": "The EC2 endpoint cannot be offered here.",
	"data-unavailable":
		"The data folder cannot be made or the data file not be opened or written.",
	"port-in-use": "Another program listens on the port that was asked for.",
	"newer-database": "The data file was written by a newer version of Amiable.",
	internal: "A bug. `data.incident` is the number to look for in the log.",
} as const;

export type FailureCode = keyof typeof failureCodes;

/** An expected failure inside the engine. Throw it anywhere; `engine.ts` turns it into the reply. */
export class Failure extends Error {
	readonly code: FailureCode;
	readonly data: Record<string, unknown>;
	constructor(
		code: FailureCode,
		message: string,
		data: Record<string, unknown> = {},
	) {
		super(message);
		this.name = "Failure";
		this.code = code;
		this.data = data;
	}
}

/** The one shape of a failed reply. */
export const failureReply = z.object({
	code: z.string(),
	message: z.string(),
	data: z.record(z.string(), z.unknown()),
});
export type FailureReply = z.infer<typeof failureReply>;
