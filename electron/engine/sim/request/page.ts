// Long answers in parts: MaxResults in, NextToken out and in again.
import { hexFrom } from "../world/identifier.ts";
import { type Params, textParam, wholeParam } from "./params.ts";
import { refuse } from "./refusal.ts";

export interface Page<T> {
	readonly items: readonly T[];
	readonly token: Readonly<{ NextToken?: string }>;
}

/** AWS's limits for MaxResults; most operations want at least five. */
export interface PageLimits {
	readonly minimum: number;
	readonly maximum: number;
}

export const usualPage: PageLimits = { minimum: 5, maximum: 1000 };
export const anyPage: PageLimits = { minimum: 1, maximum: 1000 };

/** Refuses a size or token that AWS would refuse; call it while deciding. */
export function checkPage(params: Params, limits: PageLimits): void {
	const size = wholeParam(params, "MaxResults");
	if (size !== undefined && size < limits.minimum)
		refuseSize(size, `greater than ${limits.minimum}`, limits);
	if (size !== undefined && size > limits.maximum)
		refuseSize(size, `less than ${limits.maximum}`, limits);
	startOf(params);
}

/** The part of `items` that the command asks for; all of them without MaxResults. */
export function pageOf<T>(items: readonly T[], params: Params): Page<T> {
	const start = startOf(params);
	const size = wholeParam(params, "MaxResults") ?? items.length;
	const end = start + size;
	return {
		items: start === 0 && end >= items.length ? items : items.slice(start, end),
		token: end < items.length ? { NextToken: tokenFor(end) } : {},
	};
}

function refuseSize(size: number, expected: string, limits: PageLimits): never {
	return refuse(
		"InvalidParameterValue",
		`Value ( ${size} ) for parameter maxResults is invalid. Expecting a value ${expected}.`,
		`One answer holds ${limits.minimum} to ${limits.maximum} results.`,
	);
}

/** Opaque to the caller, yet without any memory: the place where the next part starts, with a check. */
function tokenFor(start: number): string {
	return `${start.toString(16).padStart(6, "0")}${hexFrom(0x7a6e, start)}`;
}

function startOf(params: Params): number {
	const token = textParam(params, "NextToken");
	if (token === undefined || token === "") return 0;
	const start = Number.parseInt(token.slice(0, 6), 16);
	return Number.isSafeInteger(start) && tokenFor(start) === token
		? start
		: refuse(
				"InvalidPaginationToken",
				"The specified pagination token is not valid.",
				"A NextToken comes from the answer before it and cannot be made up.",
			);
}
