// Browser mode: the same screens from the same engine, on 127.0.0.1 alone and only for whoever holds this launch's token.
import { randomBytes, timingSafeEqual } from "node:crypto";
import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import { Failure } from "../contract/errors.ts";
import { createEngine, type Engine, mediaFolder } from "../engine.ts";
import { defaultDataDir, engineOptions } from "./environment.ts";
import { createPageHandler } from "./page.ts";
import { watchFolder } from "./watch-folder.ts";

/** Largest request, enough for some thousand notes sent by a browser, in bytes. */
const bodyLimit = 64 * 1024 * 1024;

export interface Serving {
	/** Opens the app; carries the token in its fragment, which browsers never send. */
	url: string;
	origin: string;
	token: string;
	close(): Promise<void>;
}

/**
 * Serves `engine` and the built screens in `webDir`. `port` 0 takes any free one; one that cannot
 * be had is refused with `port-in-use`, and the engine is closed.
 */
export async function serve(options: {
	engine: Engine;
	webDir: string;
	port: number;
}): Promise<Serving> {
	const { engine, webDir, port } = options;
	const token = randomBytes(24).toString("base64url");
	const page = createPageHandler(webDir, mediaFolder(engine.context.file));
	const rpc = new RPCHandler(engine.router, {
		clientInterceptors: engine.interceptors,
		plugins: [new BodyLimitPlugin({ maxBodySize: bodyLimit })],
	});
	const server = createServer(async (request, response) => {
		const refusal = refuse(request, origin);
		if (refusal) return answer(response, ...refusal);
		if (!request.url?.startsWith("/rpc/")) return page(request, response);
		if (!holdsToken(request, token))
			return answer(response, 401, "This page has no valid token.");
		const { matched } = await rpc.handle(request, response, {
			prefix: "/rpc",
			context: engine.context,
		});
		if (!matched) answer(response, 404, "There is no such method.");
	});
	let origin = "";
	try {
		await listen(server, port);
	} catch (error) {
		await engine.close();
		throw error;
	}
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		origin,
		token,
		url: `${origin}/#token=${token}`,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await engine.close();
		},
	};
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", (error) => reject(asFailure(error, port)));
		server.listen(port, "127.0.0.1", resolve);
	});
}

function asFailure(error: NodeJS.ErrnoException, port: number): Error {
	const cause = portProblems[error.code ?? ""];
	if (cause === undefined) return error;
	return new Failure(
		"port-in-use",
		`Port ${port} cannot be used: ${cause} Choose another with --port, or leave --port out to take any free one.`,
		{ port },
	);
}

const portProblems: Record<string, string> = {
	EADDRINUSE: "another program is using it, perhaps Amiable itself.",
	EACCES: "the system keeps it for itself.",
};

/** Host keeps other names out that resolve to this machine (DNS rebinding), Origin other pages. */
function refuse(
	request: IncomingMessage,
	origin: string,
): [status: number, message: string] | null {
	if (`http://${request.headers.host}` !== origin)
		return [403, "This address is not Amiable's."];
	const from = request.headers.origin;
	if (from !== undefined && from !== origin)
		return [403, "Only Amiable's own page may call it."];
	return null;
}

function holdsToken(request: IncomingMessage, token: string): boolean {
	const given = Buffer.from(request.headers.authorization ?? "");
	const expected = Buffer.from(`Bearer ${token}`);
	return given.length === expected.length && timingSafeEqual(given, expected);
}

function answer(
	response: ServerResponse,
	status: number,
	message: string,
): void {
	response
		.writeHead(status, { "content-type": "text/plain; charset=utf-8" })
		.end(message);
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			data: { type: "string" },
			port: { type: "string", default: "0" },
			web: { type: "string", default: "dist/renderer" },
			content: { type: "string", default: "content" },
		},
	});
	const engine = await createEngine({
		...engineOptions({
			dataDir: values.data ?? defaultDataDir(process.env),
			contentDir: values.content,
			version: process.env.AMIABLE_VERSION ?? "0",
			env: process.env,
		}),
		watch: watchFolder,
		keepsBackups: true,
	});
	const serving = await serve({
		engine,
		webDir: values.web,
		port: Number(values.port),
	});
	// Who reads the address may end it at once.
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.once(signal, () => serving.close().then(() => process.exit(0)));
	process.stdout.write(`Amiable is at ${serving.url}\n`);
}

/** What was foreseen is said in a sentence; anything else keeps its stack. */
function refuseStart(error: unknown): void {
	if (!(error instanceof Failure)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}

if (import.meta.main) await main().catch(refuseStart);
