// The client's side of the contract: its type, and how a failed call is read, whatever carried it.
import { ORPCError } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "./api.ts";
import type { FailureReply } from "./errors.ts";

/** A client over any transport; the same calls work direct, over a message port and over HTTP. */
export type EngineClient = ContractRouterClient<Contract>;

/** Reads whatever a call threw into the one failure shape; a broken connection gets the code `disconnected`. */
export function readFailure(error: unknown): FailureReply {
	if (error instanceof ORPCError)
		return { code: error.code, message: error.message, data: error.data ?? {} };
	return {
		code: "disconnected",
		message:
			"The connection to Amiable's engine was lost. It will be restarted; try again in a moment.",
		data: { cause: error instanceof Error ? error.message : String(error) },
	};
}
