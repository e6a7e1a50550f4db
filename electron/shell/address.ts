// Which addresses the app trusts, requests and opens: everything about URLs that can be decided without Electron.

/** The scheme that the screens are served under; nothing else is ever loaded. */
export const appScheme = "amiable";
export const appOrigin = "amiable://app";
export const appPage = "amiable://app/";

/** Whether `url` is a page or file of the app itself. Anything that does not parse is not. */
export function isAppUrl(url: string): boolean {
	const parsed = parse(url);
	return (
		parsed?.protocol === "amiable:" &&
		parsed.host === "app" &&
		parsed.username === "" &&
		parsed.password === ""
	);
}

/**
 * Whether the app may make a request. Besides its own files only `blob:` of its own origin and
 * `data:` are; the developer tools' own pages are while developing.
 */
export function isAllowedRequest(
	url: string,
	{ isDeveloping }: { isDeveloping: boolean },
): boolean {
	const parsed = parse(url);
	switch (parsed?.protocol) {
		case "amiable:":
			return isAppUrl(url);
		case "blob:":
			return parsed.pathname.startsWith(`${appOrigin}/`);
		case "data:":
			return true;
		case "devtools:":
			return isDeveloping;
		default:
			return false;
	}
}

/**
 * The address in the form in which the browser would open it, to be shown and confirmed; undefined
 * for what must not be opened: any scheme but https, and addresses that carry a name or password,
 * which make one site look like another.
 */
export function externalUrl(text: string): string | undefined {
	// URL parsing drops these silently; in an address from a note they are a disguise.
	if (/[\p{Cc}\p{Cf}\s]/u.test(text)) return undefined;
	const parsed = parse(text);
	return parsed?.protocol === "https:" &&
		parsed.username === "" &&
		parsed.password === ""
		? parsed.href
		: undefined;
}

function parse(url: string): URL | undefined {
	return URL.canParse(url) ? new URL(url) : undefined;
}
