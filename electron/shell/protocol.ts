// Serves the built screens under the app's own scheme, and nothing else.
import { readFileSync, realpathSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { type ProtocolResponse, protocol, type Session } from "electron";
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

/**
 * Answers the scheme's requests in `session`: the screens from `rendererDir`, pictures and sounds of notes from `mediaDir`.
 *
 * `protocol.handle`, its successor, would have Node load all that `fetch` is made of before the first
 * page, a quarter of the time that a bare window takes, and make streams of every file.
 */
export function serveAppScheme(
	session: Session,
	{ rendererDir, mediaDir }: { rendererDir: string; mediaDir: string },
): void {
	// While the window of the start is made.
	setImmediate(createNonce);
	session.protocol.registerBufferProtocol(
		appScheme,
		({ method, url }, answer) => {
			if (method !== "GET" && method !== "HEAD") return answer(refusal(405));
			const media = isAppUrl(url) ? mediaNameAt(new URL(url).pathname) : null;
			if (!media) return answer(answerScreen(rendererDir, url));
			void answerMedia(mediaDir, media).then(answer);
		},
	);
}

/** Read at once: each turn that a file takes through main's loop at a start costs more than the reading of these small ones. */
function answerScreen(folder: string, url: string): ProtocolResponse {
	const path = assetPath(url);
	const content = path && readScreen(folder, path);
	if (!path || !content) return refusal(404);
	const nonce = createNonce();
	const data =
		path === documentFile
			? Buffer.from(withNonce(content.toString("utf8"), nonce))
			: content;
	return { data, ...headed(securityHeaders(path, nonce)) };
}

async function answerMedia(
	folder: string,
	name: string,
): Promise<ProtocolResponse> {
	try {
		const file = await realpath(join(folder, name));
		if (!isInside(await realpath(folder), file)) return refusal(404);
		return { data: await readFile(file), ...headed(mediaHeaders(name)) };
	} catch {
		return refusal(404);
	}
}

/** The file's content; undefined where there is none or where a link leads out of the folder. */
function readScreen(folder: string, path: string): Buffer | undefined {
	try {
		const file = realpathSync(join(folder, path));
		return isInside(realpathSync(folder), file)
			? readFileSync(file)
			: undefined;
	} catch {
		return undefined;
	}
}

/** Of a part of Node that takes longer to load than the rest of main, and that nothing needs before the first page is asked for. */
function createNonce(): string {
	const { randomBytes } = process.getBuiltinModule("node:crypto");
	return randomBytes(16).toString("base64");
}

function isInside(folder: string, file: string): boolean {
	return file.startsWith(folder + sep);
}

function refusal(statusCode: number): ProtocolResponse {
	const data = Buffer.from("There is nothing here.");
	return { statusCode, data, ...headed(securityHeaders("refusal.txt", "")) };
}

/** The type is wanted by itself, too. */
function headed(headers: Record<string, string>): ProtocolResponse {
	const [mimeType = "", charset] = (headers["content-type"] ?? "").split(
		"; charset=",
	);
	return { headers, mimeType, ...(charset !== undefined && { charset }) };
}
