// What the custom scheme answers: the file that a URL names, its type and the security headers.
import { extname } from "node:path";
import {
	contentSecurityPolicy,
	noncePlaceholder,
} from "../engine/contract/csp.ts";
import { isAppUrl } from "./address.ts";

/** The document that stands for every screen. */
export const documentFile = "index.html";

const mediaTypes: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json",
	".svg": "image/svg+xml",
	".png": "image/png",
	".ico": "image/x-icon",
	".webp": "image/webp",
	".woff2": "font/woff2",
	".wasm": "application/wasm",
	".txt": "text/plain; charset=utf-8",
};

/**
 * The path below the folder of the built screens that `url` names, with "/" between its parts, or
 * undefined where it names none: a foreign origin, a broken escape, a path that climbs or hides.
 * An address without a file name is a screen and gets the document.
 */
export function assetPath(url: string): string | undefined {
	if (!isAppUrl(url)) return undefined;
	const path = decodePath(new URL(url).pathname);
	if (path === undefined || /[\\\0:]/.test(path)) return undefined;
	const parts = path.split("/").filter((part) => part !== "");
	// A dot in front means "up", "here" or a hidden file; the build makes none of them.
	if (parts.some((part) => part.startsWith("."))) return undefined;
	const last = parts.at(-1);
	return last?.includes(".") ? parts.join("/") : documentFile;
}

function decodePath(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

/** The MIME type by the file's ending; with `nosniff` an unknown one can be neither script nor style. */
export function mediaType(path: string): string {
	return mediaTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/**
 * Headers of every answer. `nonce` is fresh for each document.
 *
 * No opener policy: a page here opens no window and none opens it (lockdown.ts), so there is nothing to
 * part, and each window would begin with a second process for its page, the first one thrown away.
 */
export function securityHeaders(
	path: string,
	nonce: string,
): Record<string, string> {
	return {
		"content-type": mediaType(path),
		"content-security-policy": contentSecurityPolicy(nonce),
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
		"cross-origin-resource-policy": "same-origin",
		"cache-control":
			path === documentFile ? "no-store" : "max-age=31536000, immutable",
	};
}

/** The document with its nonce in place. */
export function withNonce(html: string, nonce: string): string {
	return html.replaceAll(noncePlaceholder, () => nonce);
}
