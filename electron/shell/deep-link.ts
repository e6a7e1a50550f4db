// Addresses that lead into the app from outside: "amiable://card/12", "amiable://note/3", "amiable://search/tag:ebs". Anyone can write one, so only these exact forms mean something.
import type { LinkTarget } from "../engine/contract/desktop.ts";

export const linkScheme = "amiable";

/** Longest search that a link may carry, in characters. */
const longestQuery = 300;

/** What the link names; undefined for every other text, the addresses of the app's own pages among them. */
export function parseDeepLink(text: string): LinkTarget | undefined {
	const [, kind, rest = ""] =
		/^amiable:\/\/(card|note|search)\/([^/?#\s]+)\/?$/.exec(text) ?? [];
	switch (kind) {
		case "card":
		case "note":
			return parseId(rest, kind);
		case "search":
			return parseSearch(rest);
		default:
			return undefined;
	}
}

function parseId(text: string, kind: "card" | "note"): LinkTarget | undefined {
	const id = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
	return id === undefined ? undefined : { kind, id };
}

function parseSearch(text: string): LinkTarget | undefined {
	const query = decode(text)?.trim();
	const isFit =
		query && query.length <= longestQuery && !/[\p{Cc}\p{Cf}]/u.test(query);
	return isFit ? { kind: "search", query } : undefined;
}

function decode(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

/** Whether an argument of a command line is meant as a link, whatever it then turns out to be. */
export function isLink(arg: string): boolean {
	return arg.toLowerCase().startsWith(`${linkScheme}:`);
}
