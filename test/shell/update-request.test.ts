// The question for the newest version, over real connections to a server of the test's own.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { requestText } from "../../electron/shell/update-request.ts";

const address = "https://example.org/latest.json";

/** Asks for `address` where the server answers in its place; resolves with what came of it. */
async function ask(
	answer: RequestListener,
	signal = new AbortController().signal,
): Promise<string> {
	const server = createServer(answer).listen(0, "127.0.0.1");
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	await new Promise((resolve) => server.once("listening", resolve));
	const { port } = server.address() as AddressInfo;
	const here = address.replace(
		"https://example.org",
		`http://127.0.0.1:${port}`,
	);
	return requestText(address, {
		signal,
		fetch(url, init) {
			expect(url).toBe(address);
			return fetch(here, init);
		},
	});
}

test("the question says nothing but what it is about", async () => {
	let said: object = {};
	const text = await ask(({ method, url, headers }, reply) => {
		const { host: _ofTheServer, ...rest } = headers;
		said = { method, url, ...rest };
		reply.setHeader("set-cookie", "id=1").end('{"version":"0.2.0"}');
	});
	expect(text).toBe('{"version":"0.2.0"}');
	expect(said).toEqual({
		method: "GET",
		url: "/latest.json",
		accept: "application/json",
		"accept-encoding": expect.any(String),
		"accept-language": "*",
		connection: "keep-alive",
		"sec-fetch-mode": "cors",
		"user-agent": "Amiable",
	});
});

test("a long answer is left off, with or without its length", async () => {
	const long = "x".repeat(20_000);
	await expect(ask((_, reply) => reply.end(long))).rejects.toThrow("too long");
	let sent = 0;
	await expect(
		ask(async (_, reply) => {
			while (!reply.destroyed && sent < 100e6) {
				reply.write(long);
				sent += long.length;
				await setImmediate();
			}
			reply.end();
		}),
	).rejects.toThrow("too long");
	expect(sent).toBeLessThan(100e6);
});

test("nobody is followed to another place, and a failure is none of the answers", async () => {
	await expect(
		ask((_, reply) =>
			reply.writeHead(302, { location: "https://evil.example/" }).end(),
		),
	).rejects.toThrow();
	await expect(
		ask((_, reply) => reply.writeHead(404).end("{}")),
	).rejects.toThrow("404");
});

test("a question can be left when the app ends", async () => {
	const ended = new AbortController();
	const asking = ask(() => ended.abort(), ended.signal);
	await expect(asking).rejects.toThrow(/abort/i);
});
