// Browser mode keeps everyone out but the page that it served itself.
import { spawnSync } from "node:child_process";
import { request } from "node:http";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import {
	type Serving,
	serve,
} from "../../../electron/engine/hosts/loopback.ts";
import { createFolder, createTestEngine, projectDir } from "../fixture.ts";

const page = '<!doctype html><meta property="csp-nonce" nonce="%CSP_NONCE%">';

async function start(): Promise<Serving> {
	const { engine } = await createTestEngine();
	const root = createFolder({
		"web/index.html": page,
		"web/assets/app.js": "1",
		"secret.txt": "secret",
	});
	const serving = await serve({ engine, webDir: `${root}/web`, port: 0 });
	onTestFinished(() => serving.close());
	return serving;
}

interface Reply {
	status: number;
	headers: NodeJS.Dict<string | string[]>;
	body: string;
}

/** Plain requests, because fetch would not send a false Host or a path with dots. */
function send(
	{ origin }: Serving,
	path: string,
	options: {
		method?: string;
		headers?: Record<string, string>;
		body?: string;
	} = {},
): Promise<Reply> {
	const { hostname, port } = new URL(origin);
	return new Promise((resolve, reject) => {
		const { method = "GET", headers = {}, body } = options;
		const call = request(
			{ hostname, port, path, method, headers, agent: false },
			async (response) => {
				const chunks: Buffer[] = [];
				for await (const chunk of response) chunks.push(chunk);
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(chunks).toString(),
				});
			},
		);
		call.on("error", reject);
		call.end(body);
	});
}

const rpc = { method: "POST", body: '{"json":{}}' };
const json = { "content-type": "application/json" };

test("it listens on this machine alone", async () => {
	expect((await start()).origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test("the page comes with the policy and a nonce of its own each time", async () => {
	const serving = await start();
	const [one, two] = [await send(serving, "/"), await send(serving, "/")];
	const nonce = /nonce="([^"]+)"/.exec(one.body)?.[1] ?? "";
	expect(nonce.length).toBeGreaterThan(16);
	expect(one.headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
	expect(two.body).not.toContain(nonce);
	expect(one.headers["x-content-type-options"]).toBe("nosniff");
});

test.each([
	"/../secret.txt",
	"/%2e%2e/secret.txt",
	"/assets/..%2f..%2fsecret.txt",
	"/assets/%00.js",
	"/%",
])("nothing outside the folder of the screens is served: %s", async (path) => {
	const reply = await send(await start(), path);
	expect(reply.status).toBe(404);
	expect(reply.body).not.toContain("secret");
});

test("calls need this launch's token", async () => {
	const serving = await start();
	const path = "/rpc/system/status";
	const bearer = (token: string) => ({
		...rpc,
		headers: { ...json, authorization: `Bearer ${token}` },
	});
	expect((await send(serving, path, { ...rpc, headers: json })).status).toBe(
		401,
	);
	expect((await send(serving, path, bearer("wrong"))).status).toBe(401);
	const wrong = serving.token.replace(/.$/, (last) =>
		last === "a" ? "b" : "a",
	);
	expect((await send(serving, path, bearer(wrong))).status).toBe(401);
	expect((await send(serving, path, bearer(serving.token))).status).toBe(200);
});

test("another host name or another page's origin is refused, token or not", async () => {
	const serving = await start();
	const headers = { ...json, authorization: `Bearer ${serving.token}` };
	const path = "/rpc/system/status";
	for (const foreign of [
		{ host: "evil.example" },
		{ host: "localhost" },
		{ origin: "http://evil.example" },
		{ origin: "null" },
	]) {
		const reply = await send(serving, path, {
			...rpc,
			headers: { ...headers, ...foreign },
		});
		expect(reply.status).toBe(403);
	}
	expect((await send(serving, "/", { headers: { host: "evil" } })).status).toBe(
		403,
	);
});

test("a body beyond the limit is refused and the engine goes on", async () => {
	const serving = await start();
	const headers = { ...json, authorization: `Bearer ${serving.token}` };
	const huge = await send(serving, "/rpc/import/preview", {
		method: "POST",
		headers: { ...headers, "content-length": String(65 * 1024 * 1024) },
		body: " ".repeat(65 * 1024 * 1024),
	}).catch((error: NodeJS.ErrnoException) => ({ status: error.code }));
	expect([413, 409, 400, 404, "EPIPE", "ECONNRESET"]).toContain(huge.status);
	const after = await send(serving, "/rpc/system/status", { ...rpc, headers });
	expect(after.status).toBe(200);
});

test("an unknown method is told as such", async () => {
	const serving = await start();
	const headers = { ...json, authorization: `Bearer ${serving.token}` };
	const reply = await send(serving, "/rpc/system/format", { ...rpc, headers });
	expect(reply.status).toBe(404);
});

function startHost(...args: string[]) {
	const host = join(projectDir, "electron/engine/hosts/loopback.ts");
	return spawnSync(process.execPath, [host, ...args], { encoding: "utf8" });
}

test("a port that is taken ends the start with one sentence", async () => {
	const { port } = new URL((await start()).origin);
	const ended = startHost(`--data=${createFolder()}`, `--port=${port}`);
	expect(ended.status).toBe(1);
	expect(ended.stderr).toMatch(new RegExp(`^Port ${port} cannot be used.+\n$`));
});

test("a newer version's data file ends the start with one sentence", () => {
	const data = createFolder();
	const db = new Database(join(data, "amiable.sqlite"));
	db.pragma("user_version = 9999");
	db.close();
	const ended = startHost(`--data=${data}`);
	expect(ended.status).toBe(1);
	expect(ended.stderr).toMatch(/^The data file was written by a newer.+\n$/);
});
