// The launch token of browser mode: it comes in the address and must not stay there.

const storageKey = "amiable-token";

/**
 * The token of this launch, or null if the page was opened without one. A token in the fragment is kept
 * for this tab (so that a reload works) and removed from the address bar and its history entry.
 */
export function takeToken(
	page: Pick<Window, "location" | "history" | "sessionStorage">,
): string | null {
	const found = /^#token=([^&]+)/.exec(page.location.hash)?.[1];
	if (!found) return page.sessionStorage.getItem(storageKey);
	const token = decodeURIComponent(found);
	page.sessionStorage.setItem(storageKey, token);
	const { pathname, search } = page.location;
	page.history.replaceState(null, "", `${pathname}${search}#/today`);
	return token;
}
