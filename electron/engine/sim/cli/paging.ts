// `--page-size`, `--max-items` and `--starting-token`: the AWS CLI fetches page after page and shows them as one answer.
import { clientAnswer } from "../operation-model/answer.ts";
import type { Operation } from "../operation-model/notation.ts";
import { isPaged } from "./option.ts";
import type { Request } from "./request-params.ts";
import { callService, type Setting } from "./setting.ts";

type Structure = Readonly<Record<string, unknown>>;

/** The answer to a request that changes nothing, from all its pages unless the request names a page itself. */
export function fetchAll(
	setting: Setting,
	operation: Operation,
	{ params, controls }: Request,
	isPagingOff: boolean,
): Structure {
	const key = listKey(operation);
	const isManual = "NextToken" in params || "MaxResults" in params;
	const ask = (more: Structure) =>
		clientAnswer(
			operation,
			callService(setting, operation.name, { ...params, ...more }).output,
		);
	if (!isPaged(operation) || isManual || isPagingOff || key === null)
		return ask({});
	const size =
		controls.pageSize === null ? {} : { MaxResults: controls.pageSize };
	const items: unknown[] = [];
	const first = controls.startingToken;
	let token: unknown = first !== null && !isResumeToken(first) ? first : null;
	do {
		const page = ask({ ...size, ...(token ? { NextToken: token } : {}) });
		items.push(...((page[key] ?? []) as readonly unknown[]));
		token = page.NextToken;
	} while (token);
	return cut(key, items, controls);
}

/** The name of the list that an answer is about. */
function listKey({ output }: Operation): string | null {
	const list = output?.members.find(({ shape }) => shape.kind === "list");
	return list?.name ?? null;
}

function cut(
	key: string,
	items: readonly unknown[],
	{ startingToken, maxItems }: Request["controls"],
): Structure {
	const start = startingToken === null ? 0 : readToken(startingToken);
	const end = maxItems === null ? items.length : start + maxItems;
	const rest = end < items.length ? { NextToken: writeToken(end) } : {};
	return { [key]: items.slice(start, end), ...rest };
}

/** The AWS CLI's own token: how many items were shown already. */
function writeToken(shown: number): string {
	return btoa(`{"NextToken": null, "boto_truncate_amount": ${shown}}`);
}

/** Whether a token is one of `--max-items`, and not one of the service's own. */
export function isResumeToken(token: unknown): boolean {
	return (
		typeof token === "string" &&
		/^eyJOZXh0VG9rZW4i(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}(?:==|[A-Za-z\d+/]=))?$/.test(
			token,
		)
	);
}

/** How many items were shown already; 0 for a token of the service's own. */
function readToken(token: string): number {
	const text = isResumeToken(token) ? atob(token) : "";
	return Number(/"boto_truncate_amount": (\d+)}$/.exec(text)?.[1] ?? 0);
}
