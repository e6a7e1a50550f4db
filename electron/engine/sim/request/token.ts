// Client tokens: the same token with the same request gives the first answer again instead of a second resource.
import type { Event } from "../world/event.ts";
import type { KeptToken, World } from "../world/model.ts";
import { lookUp } from "../world/table.ts";
import { type Params, textParam } from "./params.ts";
import { refuse } from "./refusal.ts";

interface TokenCall {
	readonly operation: string;
	readonly account: string;
	readonly region: string;
	readonly params: Params;
}

/** What the command's token was used for before, if it was. Refuses a token that was used for something else. */
export function keptToken(
	world: World,
	call: TokenCall,
): KeptToken | undefined {
	const key = tokenKey(call);
	const kept = key === undefined ? undefined : lookUp(world.tokens, key);
	if (kept && kept.request !== requestText(call.params))
		refuse(
			"IdempotentParameterMismatch",
			"Arguments on this idempotent request are inconsistent with arguments used in previous request(s).",
			"A client token stands for one exact request; another request needs another token.",
		);
	return kept;
}

/** The event that remembers the command's token, if it has one. */
export function tokenEvent(
	call: TokenCall,
	events: readonly Event[],
): readonly Event[] {
	const key = tokenKey(call);
	if (key === undefined) return [];
	const created = events.flatMap(createdBy);
	const kept = { request: requestText(call.params), created };
	return [{ type: "token-kept", key, kept }];
}

/** The id of what an event creates, in a list that is empty for other events. */
export function createdBy(event: Event): readonly string[] {
	switch (event.type) {
		case "image-added":
			return [event.image.id];
		case "instance-launched":
			return [event.instance.id];
		case "volume-added":
			return [event.volume.id];
		case "snapshot-added":
			return [event.snapshot.id];
		default:
			return [];
	}
}

function tokenKey(call: TokenCall): string | undefined {
	const token = textParam(call.params, "ClientToken");
	return token
		? `${call.account}/${call.region}/${call.operation}/${token}`
		: undefined;
}

/** The parameters as text, whatever the order they came in; trying and doing are one request. */
function requestText({ DryRun: _, ...params }: Params): string {
	return JSON.stringify(sorted(params));
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	const parts = Object.entries(value).sort(([left], [right]) =>
		left < right ? -1 : 1,
	);
	return Object.fromEntries(parts.map(([key, part]) => [key, sorted(part)]));
}
