// The simulator's one way in: a command in, a new world and an answer out. Nothing else of the world is to be called from outside.
import { operations } from "./operations.ts";
import { checkCall } from "./request/check.ts";
import { isRefusal, type Refusal, refuse } from "./request/refusal.ts";
import { createdBy, keptToken, tokenEvent } from "./request/token.ts";
import type { Event } from "./world/event.ts";
import { evolve } from "./world/evolve.ts";
import { createMint } from "./world/identifier.ts";
import type { World } from "./world/model.ts";

export type { Refusal } from "./request/refusal.ts";
export { createWorld, type WorldOptions } from "./world/create.ts";
export type { Event } from "./world/event.ts";
export { evolve } from "./world/evolve.ts";
export type { World } from "./world/model.ts";

/** One command of an account in a Region. */
export interface Call {
	/** AWS's API name, or a lab verb such as `LabSettle`. */
	readonly operation: string;
	/** Twelve digits. */
	readonly account: string;
	readonly region: string;
	/** As AWS's API takes it: `{ ImageId, MinCount, Filters: [{ Name, Values }] }`. */
	readonly params: Readonly<Record<string, unknown>>;
}

export type Outcome =
	| {
			readonly ok: true;
			readonly world: World;
			readonly events: readonly Event[];
			/** In the JSON shape of AWS's SDK and CLI. */
			readonly output: Record<string, unknown>;
	  }
	| { readonly ok: false; readonly error: Refusal };

/** Every operation that `execute` understands, by name. */
export const operationNames: readonly string[] = [...operations.keys()];

/**
 * Runs one command: decides, evolves over the events, and answers. The given world is never
 * changed; after a refusal it is still the current one.
 */
export function execute(world: World, call: Call): Outcome {
	const events = decide(world, call);
	if (isRefusal(events)) return { ok: false, error: events };
	const next = events.reduce(evolve, world);
	const operation = operations.get(call.operation);
	const created =
		(operation?.isIdempotent && keptToken(world, call)?.created) ||
		events.flatMap(createdBy);
	const reply = { ...call, before: world, world: next, events, created };
	return {
		ok: true,
		world: next,
		events,
		output: operation?.answer?.(reply) ?? {},
	};
}

/**
 * What the command would make happen, or why it is refused, with AWS's code and message. A command
 * that only reads, or repeats an earlier one by its client token, makes nothing happen.
 */
export function decide(world: World, call: Call): readonly Event[] | Refusal {
	try {
		return decideOrThrow(world, call);
	} catch (thrown) {
		if (!isRefusal(thrown)) throw thrown;
		return call.params.DryRun === true ? asDryRun(thrown) : thrown;
	}
}

function decideOrThrow(world: World, call: Call): readonly Event[] {
	const operation = checkCall(operations, call);
	const isRepeat = operation.isIdempotent && keptToken(world, call);
	const mint = createMint(world.seed, world.counter);
	const events = isRepeat
		? []
		: (operation.decide?.({ ...call, world, mint }) ?? []);
	if (call.params.DryRun === true) refuseDryRun();
	return operation.isIdempotent && !isRepeat
		? [...events, ...tokenEvent(call, events)]
		: events;
}

function refuseDryRun(): never {
	return refuse(
		"DryRunOperation",
		"Request would have succeeded, but DryRun flag is set.",
		"A dry run only checks whether you may; this is how it says yes, and nothing has changed.",
	);
}

/** A dry run tells a lack of permission by a code of its own. */
function asDryRun(refusal: Refusal): Refusal {
	return refusal.code === "AuthFailure"
		? {
				...refusal,
				code: "UnauthorizedOperation",
				message: "You are not authorized to perform this operation.",
			}
		: refusal;
}
