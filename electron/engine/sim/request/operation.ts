// What an operation is: the parameters it knows, how it decides, and what it answers.
import type { Event } from "../world/event.ts";
import type { Mint } from "../world/identifier.ts";
import type { World } from "../world/model.ts";
import type { Place } from "../world/read.ts";
import type { Params } from "./params.ts";

/** A command as `decide` sees it. `account` and `region` say who asks and where. */
export interface Request extends Place {
	readonly world: World;
	readonly operation: string;
	readonly params: Params;
	/** Ids for new resources. */
	readonly mint: Mint;
}

/** What `answer` sees: the world before and after the events, and what they were. */
export interface Reply extends Place {
	readonly before: World;
	readonly world: World;
	readonly operation: string;
	readonly params: Params;
	readonly events: readonly Event[];
	/** Ids of what the command created, also when it only repeats an earlier command by its client token. */
	readonly created: readonly string[];
}

export type Output = Record<string, unknown>;

export interface Operation {
	/** Names of the parameters, those with `!` required. */
	readonly params: string;
	/** Whether a ClientToken makes a repeated command do nothing. */
	readonly isIdempotent?: boolean;
	/** The events of the command, or a refusal by `refuse`. Absent for operations that only read and cannot fail. */
	readonly decide?: (request: Request) => readonly Event[];
	/** The answer in the SDK's JSON shape; absent for operations that answer nothing. */
	readonly answer?: (reply: Reply) => Output;
}

export type Operations = Readonly<Record<string, Operation>>;
