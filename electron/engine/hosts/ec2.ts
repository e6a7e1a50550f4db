// The loopback address at which the real AWS command line and SDKs reach the simulator. Knows HTTP alone; the answers come from outside.
import { randomUUID } from "node:crypto";
import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the answering side sees it; `query` is the part of the address after `?`. */
export interface HttpRequest {
	method: string;
	query: string;
	authorization: string | undefined;
	body: string;
	requestId: string;
}
export interface HttpReply {
	status: number;
	contentType: string;
	body: string;
}

/** `port` 0 takes a free one. `answer` is called once for each request, one after the other. */
export interface Ec2HostOptions {
	port: number;
	answer: (request: HttpRequest) => HttpReply;
}
export interface Ec2Host {
	port: number;
	/** What to give to `aws --endpoint-url`. */
	url: string;
	close: () => Promise<void>;
}

/** More than any EC2 request holds: user data is at most 16 KB. */
const longestBody = 1024 * 1024;
const maximumIdleMs = 65_000;

/** Listens on 127.0.0.1. Rejects when the port is taken. */
export async function serveEc2(options: Ec2HostOptions): Promise<Ec2Host> {
	const server = createServer((request, response) => {
		void serve(request, response, options.answer);
	});
	server.keepAliveTimeout = maximumIdleMs;
	await listen(server, options.port);
	const { port } = server.address() as AddressInfo;
	return {
		port,
		url: `http://127.0.0.1:${port}`,
		close: () => close(server),
	};
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			server.off("error", reject);
			resolve();
		});
	});
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

async function serve(
	request: IncomingMessage,
	response: ServerResponse,
	answer: Ec2HostOptions["answer"],
): Promise<void> {
	const requestId = randomUUID();
	if (!isLocal(request)) return send(response, foreign(requestId), true);
	const body = await readBody(request);
	if (body === null) return send(response, tooLarge(requestId), true);
	const address = request.url ?? "/";
	const mark = address.indexOf("?");
	const reply = answer({
		method: request.method ?? "GET",
		query: mark < 0 ? "" : address.slice(mark + 1),
		authorization: request.headers.authorization,
		body,
		requestId,
	});
	send(response, reply, false);
}

/**
 * Whether the request was meant for this machine and made by a program. A web page that got here by a forged name shows
 * itself by its Host, a page that posts a form by its Origin.
 */
function isLocal(request: IncomingMessage): boolean {
	const host = (request.headers.host ?? "").replace(/:\d+$/, "");
	const isNamedHere = host === "127.0.0.1" || host === "localhost";
	return isNamedHere && request.headers.origin === undefined;
}

/** The whole body as text, or null as soon as it is longer than any honest one or the client has gone. */
function readBody(request: IncomingMessage): Promise<string | null> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let length = 0;
		request.on("data", (chunk: Buffer) => {
			length += chunk.length;
			if (length <= longestBody) chunks.push(chunk);
			else resolve(null);
		});
		request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
		request.on("error", () => resolve(null));
	});
}

function send(
	response: ServerResponse,
	reply: HttpReply,
	isLast: boolean,
): void {
	response.writeHead(reply.status, {
		"Content-Type": reply.contentType,
		"Content-Length": Buffer.byteLength(reply.body),
		...(isLast ? { Connection: "close" } : {}),
	});
	response.end(reply.body);
}

function foreign(requestId: string): HttpReply {
	return refusal(
		403,
		"InvalidHost",
		"This endpoint answers programs on this machine alone. Ask for it as 127.0.0.1.",
		requestId,
	);
}

function tooLarge(requestId: string): HttpReply {
	return refusal(
		413,
		"RequestEntityTooLarge",
		"The request is longer than 1 MiB, more than EC2 accepts.",
		requestId,
	);
}

/** An error document as EC2 has it, so that SDKs show the message. None of the parts needs escaping. */
function refusal(
	status: number,
	code: string,
	message: string,
	requestId: string,
): HttpReply {
	const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
	return {
		status,
		contentType: "text/xml;charset=UTF-8",
		body: `<Response><Errors>${error}</Errors><RequestID>${requestId}</RequestID></Response>`,
	};
}
