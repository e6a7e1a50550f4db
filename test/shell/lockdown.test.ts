// Session and page are stand-ins that keep the handlers they are given.
import type { Session, WebContents } from "electron";
import { expect, test, vi } from "vitest";
import { lockPage, lockSession } from "../../electron/shell/lockdown.ts";

type Handler = (...args: unknown[]) => unknown;

function lockedSession() {
	const handlers = new Map<string, Handler>();
	const keep = (name: string) => (handler: Handler) =>
		handlers.set(name, handler);
	const spelling = vi.fn();
	lockSession(
		{
			setPermissionRequestHandler: keep("request"),
			setPermissionCheckHandler: keep("check"),
			setDevicePermissionHandler: keep("device"),
			setDisplayMediaRequestHandler: keep("display"),
			webRequest: { onBeforeRequest: keep("web") },
			setSpellCheckerLanguages: (languages: string[]) => spelling(languages),
			setSpellCheckerEnabled: (isEnabled: boolean) => spelling(isEnabled),
		} as unknown as Session,
		{ isDeveloping: false },
	);
	const call = (name: string, ...args: unknown[]) =>
		handlers.get(name)?.(...args);
	return { call, spelling };
}

test.each([
	"media",
	"geolocation",
	"notifications",
	"clipboard-read",
	"clipboard-sanitized-write",
	"openExternal",
	"fullscreen",
	"fileSystem",
	"unknown",
])("the permission %s is denied, asked for or checked", (permission) => {
	const { call } = lockedSession();
	const answer = vi.fn();
	call("request", {}, permission, answer);
	expect(answer.mock.calls).toEqual([[false]]);
	expect(call("check", {}, permission, "amiable://app")).toBe(false);
});

test("devices and the screen are given to no page", () => {
	const { call } = lockedSession();
	expect(call("device", { deviceType: "usb" })).toBe(false);
	const answer = vi.fn();
	call("display", {}, answer);
	expect(answer.mock.calls).toEqual([[{}]]);
});

test("requests to anywhere but the app are cancelled before they leave", () => {
	const { call } = lockedSession();
	const isCancelled = (url: string) => {
		const answer = vi.fn();
		call("web", { url }, answer);
		return answer.mock.calls[0]?.[0].cancel;
	};
	expect(isCancelled("https://example.com/a.png")).toBe(true);
	expect(isCancelled("http://localhost/")).toBe(true);
	expect(isCancelled("file:///etc/hosts")).toBe(true);
	expect(isCancelled("amiable://app/main.js")).toBe(false);
});

test("no dictionary is fetched for spelling", () => {
	expect(lockedSession().spelling.mock.calls).toEqual([[[]], [false]]);
});

function lockedPage() {
	const listeners = new Map<string, Handler>();
	let opener: Handler = () => undefined;
	lockPage({
		on: (name: string, listener: Handler) => listeners.set(name, listener),
		setWindowOpenHandler: (handler: Handler) => {
			opener = handler;
		},
	} as unknown as WebContents);
	const isPrevented = (event: string, url: string) => {
		const preventDefault = vi.fn();
		listeners.get(event)?.({ url, preventDefault });
		return preventDefault.mock.calls.length === 1;
	};
	return { isPrevented, open: (url: string) => opener({ url }) };
}

test.each(["will-navigate", "will-redirect", "will-frame-navigate"])(
	"%s leads only to the app itself",
	(event) => {
		const { isPrevented } = lockedPage();
		expect(isPrevented(event, "https://example.com/")).toBe(true);
		expect(isPrevented(event, "file:///home/ann/dropped.md")).toBe(true);
		expect(isPrevented(event, "javascript:alert(1)")).toBe(true);
		expect(isPrevented(event, "amiable://app/review")).toBe(false);
	},
);

test("a page opens no window, not even of the app, and embeds no other", () => {
	const { isPrevented, open } = lockedPage();
	expect(open("https://example.com/")).toEqual({ action: "deny" });
	expect(open("amiable://app/")).toEqual({ action: "deny" });
	expect(isPrevented("will-attach-webview", "amiable://app/")).toBe(true);
});
