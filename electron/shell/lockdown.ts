// Takes from every page what Amiable never needs: permissions, foreign requests, navigation, new windows, embedded pages.
import type { Session, WebContents } from "electron";
import { isAllowedRequest, isAppUrl } from "./address.ts";

/** Denies every permission and cancels every request that is not the app's own. */
export function lockSession(
	session: Session,
	options: { isDeveloping: boolean },
): void {
	session.setPermissionRequestHandler((_page, _permission, answer) =>
		answer(false),
	);
	session.setPermissionCheckHandler(() => false);
	session.setDevicePermissionHandler(() => false);
	session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
	session.webRequest.onBeforeRequest(({ url }, answer) =>
		answer({ cancel: !isAllowedRequest(url, options) }),
	);
	// The spelling checker would fetch its dictionaries.
	session.setSpellCheckerLanguages([]);
	session.setSpellCheckerEnabled(false);
}

/** Keeps a page where it is: it can go to no other origin, open no window and embed no page. */
export function lockPage(page: WebContents): void {
	page.on("will-navigate", stayInside);
	page.on("will-redirect", stayInside);
	page.on("will-frame-navigate", stayInside);
	page.on("will-attach-webview", (event) => event.preventDefault());
	page.setWindowOpenHandler(() => ({ action: "deny" }));
}

function stayInside(event: { url: string; preventDefault(): void }): void {
	if (!isAppUrl(event.url)) event.preventDefault();
}
