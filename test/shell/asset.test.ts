// Which file each address gets and under which headers; no path may climb.
import fc from "fast-check";
import { expect, test } from "vitest";
import { contentSecurityPolicy } from "../../electron/engine/contract/csp.ts";
import {
	assetPath,
	mediaType,
	securityHeaders,
	withNonce,
} from "../../electron/shell/asset.ts";

test.each([
	["amiable://app/", "index.html"],
	["amiable://app/index.html", "index.html"],
	["amiable://app/review", "index.html"],
	["amiable://app/notes/12?line=3#x", "index.html"],
	["amiable://app/assets/index-Ab1.js", "assets/index-Ab1.js"],
	["amiable://app//assets//a.css", "assets/a.css"],
	["amiable://app/a%20b.woff2", "a b.woff2"],
])("%s is answered with %s", (url, path) => {
	expect(assetPath(url)).toBe(path);
});

test.each([
	"amiable://app/%2e%2e%2fshell/main.js",
	"amiable://app/..%2f..%2fetc/passwd.txt",
	"amiable://app/assets/..%2f..%2fmain.js",
	"amiable://app/..%5c..%5cmain.js",
	"amiable://app/C:%5cwindows%5cwin.ini",
	"amiable://app/c%3a/windows/win.ini",
	"amiable://app/a.js%00.png",
	"amiable://app/.env",
	"amiable://app/.git/config.txt",
	"amiable://app/%ff.js",
	"amiable://app/%",
	"amiable://notes/a.md",
	"https://app/index.html",
	"file:///index.html",
	"nonsense",
])("%s names no file", (url) => {
	expect(assetPath(url)).toBeUndefined();
});

test("whatever a page asks for, the path never climbs, hides or starts at a root (seed 7)", () => {
	const part = fc.oneof(
		fc.constantFrom("..", ".", "%2e%2e", "%2f", "%5c", "%00", "a.js", "a", ":"),
		fc.string({ maxLength: 8 }),
	);
	fc.assert(
		fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
			const path = assetPath(`amiable://app/${parts.join("/")}`);
			if (path === undefined) return;
			expect(path).not.toMatch(/(^|\/)\.|\\|\0|:|^\/|\/\//);
		}),
		{ seed: 7, numRuns: 2000 },
	);
});

test("types are those that the strict checks of browsers accept, others are mere bytes", () => {
	expect(
		["a.js", "a.CSS", "a.html", "a.woff2", "a.exe", "a"].map(mediaType),
	).toEqual([
		"text/javascript; charset=utf-8",
		"text/css; charset=utf-8",
		"text/html; charset=utf-8",
		"font/woff2",
		"application/octet-stream",
		"application/octet-stream",
	]);
});

test("every answer carries the policy with its nonce and forbids guessing types", () => {
	expect(securityHeaders("index.html", "n0nce")).toEqual({
		"content-type": "text/html; charset=utf-8",
		"content-security-policy": contentSecurityPolicy("n0nce"),
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
		"cross-origin-resource-policy": "same-origin",
		"cache-control": "no-store",
	});
	expect(securityHeaders("assets/a.js", "x")["cache-control"]).toBe(
		"max-age=31536000, immutable",
	);
});

test("the nonce replaces each placeholder of the document", () => {
	expect(
		withNonce('<a nonce="%CSP_NONCE%"><b nonce="%CSP_NONCE%">', "$&1"),
	).toBe('<a nonce="$&1"><b nonce="$&1">');
});
