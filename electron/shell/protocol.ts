// Serves the built screens under the app's own scheme, and nothing else.
import { randomBytes } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { protocol, type Session } from "electron";
import { mediaHeaders, mediaNameAt } from "../engine/contract/media-name.ts";
import { appScheme, isAppUrl } from "./address.ts";
import {
	assetPath,
	documentFile,
	securityHeaders,
	withNonce,
} from "./asset.ts";

/** Makes the scheme an ordinary secure origin with a code cache. Must be called before the app is ready. */
export function registerAppScheme(): void {
	protocol.registerSchemesAsPrivileged([
		{
			scheme: appScheme,
			privileges: {
				standard: true,
				secure: true,
				supportFetchAPI: true,
				codeCache: true,
			},
		},
	]);
}

/** Answers the scheme's requests in `session`: the screens from `rendererDir`, pictures and sounds of notes from `mediaDir`. */
export function serveAppScheme(
	session: Session,
	{ rendererDir, mediaDir }: { rendererDir: string; mediaDir: string },
): void {
	session.protocol.handle(appScheme, async ({ method, url }) => {
		if (method !== "GET" && method !== "HEAD") return refusal(405);
		const media = isAppUrl(url) ? mediaNameAt(new URL(url).pathname) : null;
		if (media) return answerMedia(mediaDir, media);
		const path = assetPath(url);
		const content = path && (await readInside(rendererDir, path));
		if (!path || !content) return refusal(404);
		const nonce = randomBytes(16).toString("base64");
		const body =
			path === documentFile
				? withNonce(content.toString("utf8"), nonce)
				: new Uint8Array(content);
		return new Response(body, { headers: securityHeaders(path, nonce) });
	});
}

async function answerMedia(folder: string, name: string): Promise<Response> {
	const content = await readInside(folder, name);
	if (!content) return refusal(404);
	return new Response(new Uint8Array(content), { headers: mediaHeaders(name) });
}

/** The file's content; undefined where there is none or where a link leads out of the folder. */
async function readInside(
	folder: string,
	path: string,
): Promise<Buffer | undefined> {
	try {
		const [root, file] = await Promise.all([
			realpath(folder),
			realpath(join(folder, path)),
		]);
		return file.startsWith(root + sep) ? await readFile(file) : undefined;
	} catch {
		return undefined;
	}
}

function refusal(status: number): Response {
	const headers = securityHeaders("refusal.txt", "");
	return new Response("There is nothing here.", { status, headers });
}
