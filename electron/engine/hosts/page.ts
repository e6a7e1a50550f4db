// Answers requests for the built screens: nothing outside their folder, the policy on every answer.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { contentSecurityPolicy, noncePlaceholder } from "../contract/csp.ts";
import { mediaHeaders, mediaNameAt } from "../contract/media-name.ts";

const types: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".woff2": "font/woff2",
	".json": "application/json",
};

type PageHandler = (
	request: IncomingMessage,
	response: ServerResponse,
) => Promise<void>;

/** `mediaDir` holds the pictures and sounds of notes; null where there are none. */
export function createPageHandler(
	webDir: string,
	mediaDir: string | null,
): PageHandler {
	const root = resolve(webDir);
	return async (request, response) => {
		const isRead = request.method === "GET" || request.method === "HEAD";
		const media = mediaNameAt(request.url ?? "/");
		if (isRead && media && mediaDir !== null)
			return answerMedia(response, join(mediaDir, media), media);
		const file = pageFile(root, request.url ?? "/");
		const content = isRead && file ? await readOrNull(file) : null;
		if (file === null || content === null) return refuse(response);
		const nonce = randomBytes(16).toString("base64");
		const isDocument = extname(file) === ".html";
		response.writeHead(200, {
			"content-type": types[extname(file)] ?? "application/octet-stream",
			"content-security-policy": contentSecurityPolicy(nonce),
			"x-content-type-options": "nosniff",
			"referrer-policy": "no-referrer",
			"cross-origin-opener-policy": "same-origin",
			"cross-origin-resource-policy": "same-origin",
			"cache-control": isDocument
				? "no-store"
				: "private, max-age=31536000, immutable",
		});
		response.end(
			isDocument
				? content.toString("utf8").replaceAll(noncePlaceholder, nonce)
				: content,
		);
	};
}

/** Whoever knows a file's hash knows the file; the Host and Origin of the request were checked before, as for every page. */
async function answerMedia(
	response: ServerResponse,
	file: string,
	name: string,
): Promise<void> {
	const content = await readOrNull(file);
	if (content === null) return refuse(response);
	response.writeHead(200, mediaHeaders(name));
	response.end(content);
}

function refuse(response: ServerResponse): void {
	response.writeHead(404, { "content-type": "text/plain" });
	response.end("There is no such page.");
}

/** The file under `root` that a URL names, or null for anything that leads elsewhere. */
function pageFile(root: string, url: string): string | null {
	try {
		const path = decodeURIComponent(new URL(url, "http://page").pathname);
		if (path.includes("\0")) return null;
		const file = join(root, path === "/" ? "index.html" : path);
		return file.startsWith(root + sep) ? file : null;
	} catch {
		return null;
	}
}

async function readOrNull(file: string): Promise<Buffer | null> {
	try {
		return await readFile(file);
	} catch {
		return null;
	}
}
