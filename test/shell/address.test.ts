// Which URLs the shell trusts, requests and opens, with many that pretend.
import { expect, test } from "vitest";
import {
	appPage,
	externalUrl,
	isAllowedRequest,
	isAppUrl,
} from "../../electron/shell/address.ts";

test("the app's own pages and files are recognised", () => {
	for (const url of [
		appPage,
		"amiable://app",
		"amiable://app/assets/index-1.js?x#y",
		"AMIABLE://app/review",
	])
		expect(isAppUrl(url), url).toBe(true);
});

test.each([
	"amiable://app.evil.example/",
	"amiable://evil/app",
	"amiable://app:1234/",
	"amiable://someone@app/",
	"amiable://someone:secret@app/",
	"amiable:app",
	"amiable:///app",
	"amiablex://app/",
	"https://app/",
	"https://amiable//app/",
	"file:///app",
	"javascript:amiable://app/",
	"blob:amiable://app/1",
	"about:blank",
	"app",
	"",
])("%j is not taken for the app", (url) => {
	expect(isAppUrl(url)).toBe(false);
});

test("a page may request the app's files, its own blobs and inline data", () => {
	const urls = [
		"amiable://app/main.js",
		"blob:amiable://app/5c2",
		"data:image/png;base64,AA==",
	];
	for (const url of urls)
		expect(isAllowedRequest(url, { isDeveloping: false }), url).toBe(true);
});

test.each([
	"http://127.0.0.1:5173/",
	"https://example.com/",
	"ws://localhost/",
	"wss://example.com/",
	"ftp://example.com/a",
	"file:///etc/passwd",
	"chrome://gpu/",
	"chrome-extension://abc/x.js",
	"blob:https://example.com/5c2",
	"blob:amiable://app.example/5c2",
	"filesystem:amiable://app/a",
	"amiable://notes/a.md",
	"not a url",
])("a request for %j is cancelled, also while developing", (url) => {
	expect(isAllowedRequest(url, { isDeveloping: false })).toBe(false);
	expect(isAllowedRequest(url, { isDeveloping: true })).toBe(false);
});

test("the developer tools load only while developing", () => {
	const url = "devtools://devtools/bundled/inspector.html";
	expect(isAllowedRequest(url, { isDeveloping: true })).toBe(true);
	expect(isAllowedRequest(url, { isDeveloping: false })).toBe(false);
});

test("an https address is shown as it will be opened", () => {
	expect(externalUrl("https://docs.aws.amazon.com/ec2?a=1#b")).toBe(
		"https://docs.aws.amazon.com/ec2?a=1#b",
	);
	expect(externalUrl("HTTPS://EXAMPLE.com")).toBe("https://example.com/");
	expect(externalUrl("https://аррӏе.com/")).toBe("https://xn--80ak6aa92e.com/");
	expect(externalUrl("https:\\\\example.com\\a")).toBe("https://example.com/a");
});

test.each([
	"http://example.com/",
	"file:///etc/passwd",
	"smb://server/share",
	"javascript:alert(1)",
	"data:text/html,<script>alert(1)</script>",
	"ms-msdt:/id",
	"vscode://file/etc/passwd",
	"amiable://app/",
	"mailto:someone@example.com",
	"https://bank.example@evil.example/",
	"https://bank.example:pw@evil.example/",
	"https://exam\nple.com/",
	" https://example.com/",
	"https://example.com/\u202egpj.exe",
	"https://example.com/\u200b",
	"https://",
	"//example.com",
	"example.com",
	"",
])("%j is not opened", (text) => {
	expect(externalUrl(text)).toBeUndefined();
});
