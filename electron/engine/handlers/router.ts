// All handlers in the shape of the contract, with failures turned into the one reply that crosses every transport.
import { ORPCError, ValidationError } from "@orpc/server";
import { Failure } from "../contract/errors.ts";
import { action } from "./action.ts";
import { app } from "./app.ts";
import { backup } from "./backup.ts";
import { card } from "./card.ts";
import { type Log, os } from "./context.ts";
import { deck, preset } from "./deck.ts";
import { folder } from "./folder.ts";
import { plan } from "./plan.ts";
import { review } from "./review.ts";
import { setting } from "./setting.ts";
import { system } from "./system.ts";

const as = <T>(part: T) => ({ default: part });

/** What a start asks for is there at once; each other part is loaded by the first call of one of its methods. */
export const router = os.router({
	system,
	app,
	review,
	action,
	deck,
	preset,
	plan,
	card,
	folder,
	setting,
	backup,
	contrast: os.contrast.lazy(async () =>
		as((await import("./contrast.ts")).contrast),
	),
	cram: os.cram.lazy(async () => as((await import("./cram.ts")).cram)),
	note: os.note.lazy(async () => as((await import("./note.ts")).note)),
	find: os.find.lazy(async () => as((await import("./find.ts")).find)),
	import: os.import.lazy(async () =>
		as((await import("./import.ts")).importing),
	),
	media: os.media.lazy(async () => as((await import("./media.ts")).media)),
	exam: os.exam.lazy(async () => as((await import("./exam.ts")).exam)),
	lab: os.lab.lazy(async () => as((await import("./lab.ts")).lab)),
	statistic: os.statistic.lazy(async () =>
		as((await import("./statistic.ts")).statistic),
	),
	sheet: os.sheet.lazy(async () => as((await import("./sheet.ts")).sheet)),
	package: os.package.lazy(async () =>
		as((await import("./package.ts")).packages),
	),
	optimiser: os.optimiser.lazy(async () =>
		as((await import("./optimiser.ts")).optimiser),
	),
	decision: os.decision.lazy(async () =>
		as((await import("./decision.ts")).decision),
	),
	scenario: os.scenario.lazy(async () => {
		const [{ scenario }, { scenarioCard }] = await Promise.all([
			import("./scenario.ts"),
			import("./scenario-card.ts"),
		]);
		return as({ ...scenario, ...scenarioCard });
	}),
});

/** HTTP status of each failure, for the loopback transport; the code is what callers look at. */
const httpStatus: Partial<Record<string, number>> = {
	"not-found": 404,
	"invalid-input": 400,
	internal: 500,
};

/**
 * Turns whatever a handler threw into the error that crosses: expected failures by their code, bad
 * input as `invalid-input`, everything else as `internal` with an incident number for the log.
 */
export function toReply(
	error: unknown,
	log: Log,
	now: number,
): ORPCError<string, unknown> {
	if (error instanceof Failure)
		return reply(error.code, error.message, error.data);
	if (isHeldElsewhere(error))
		return reply(
			"data-unavailable",
			"Another program is writing to Amiable's data file. Nothing was changed; wait until it is done, or close it, and try again.",
			{ cause: error.code },
		);
	if (error instanceof ORPCError && error.code === "BAD_REQUEST")
		return reply("invalid-input", inputProblem(error), {});
	if (error instanceof ORPCError && error.status < 500)
		return reply("not-found", "There is no such method.", {});
	const incident = `${now.toString(36)}`;
	log("incident", {
		incident,
		stack: error instanceof Error ? error.stack : String(error),
	});
	return reply(
		"internal",
		`Something went wrong inside Amiable (incident ${incident}). Nothing was changed; the details are in the log.`,
		{ incident },
	);
}

/** SQLite gave up waiting for the lock of another process. */
function isHeldElsewhere(error: unknown): error is Error & { code: string } {
	return (
		error instanceof Error &&
		"code" in error &&
		/^SQLITE_(BUSY|LOCKED)/.test(String(error.code))
	);
}

function reply(code: string, message: string, data: Record<string, unknown>) {
	return new ORPCError(code, {
		message,
		data,
		status: httpStatus[code] ?? 409,
	});
}

/** Names the first field that does not fit, such as "grade: Invalid option". */
function inputProblem(error: ORPCError<string, unknown>): string {
	const [issue] =
		error.cause instanceof ValidationError ? error.cause.issues : [];
	const path = (issue?.path ?? [])
		.map((part) => String(typeof part === "object" ? part.key : part))
		.join(".");
	return issue
		? `The call does not fit: ${path ? `${path}: ` : ""}${issue.message}`
		: "The call does not fit the method's input.";
}
