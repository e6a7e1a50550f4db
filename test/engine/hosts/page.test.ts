// What browser mode serves besides the engine: the screens and the pictures of notes, and nothing else of this computer.

import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../../electron/engine/hosts/loopback.ts";
import { createFolder, createTestEngine } from "../fixture.ts";

const name = `${"0a".repeat(32)}.svg`;
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>';

async function start() {
	const data = createFolder({
		[`media/${name}`]: drawing,
		"media/secret.txt": "secret",
		"web/index.html": "<p>page</p>",
	});
	const { engine } = await createTestEngine({ file: join(data, "a.sqlite") });
	const webDir = join(data, "web");
	const { origin, close } = await serve({ engine, webDir, port: 0 });
	onTestFinished(close);
	return origin;
}

/** As a client that does not tidy the path up. */
function get(origin: string, path: string, headers = {}) {
	return new Promise<{ status: number; body: string; headers: object }>(
		(resolve, reject) => {
			const { hostname, port } = new URL(origin);
			const asked = request({ hostname, port, path, headers }, (answer) => {
				let body = "";
				answer.on("data", (chunk) => {
					body += chunk;
				});
				answer.on("end", () =>
					resolve({
						status: answer.statusCode ?? 0,
						body,
						headers: answer.headers,
					}),
				);
			});
			asked.on("error", reject).end();
		},
	);
}

test("a stored picture is served by its name, as a page without rights", async () => {
	const answer = await get(await start(), `/media/${name}`);
	expect(answer).toMatchObject({
		status: 200,
		body: drawing,
		headers: {
			"content-type": "image/svg+xml",
			"content-security-policy":
				"default-src 'none'; style-src 'unsafe-inline'; sandbox",
			"x-content-type-options": "nosniff",
			"cross-origin-resource-policy": "same-origin",
		},
	});
});

test.each([
	"/media/secret.txt",
	"/media/",
	"/media/../a.sqlite",
	"/media/..%2fa.sqlite",
	`/media/x/${name}`,
	`/media/${name}/../../a.sqlite`,
	`/media/${"0b".repeat(32)}.svg`,
])("%s is not served", async (path) => {
	expect((await get(await start(), path)).status).toBe(404);
});

test("another page's request for a picture is refused", async () => {
	const origin = await start();
	const path = `/media/${name}`;
	const foreign = { origin: "https://example.org" };
	expect((await get(origin, path, foreign)).status).toBe(403);
	expect((await get(origin, path, { host: "example.org" })).status).toBe(403);
});
