// The endpoint as AWS's own SDK and raw sockets meet it.
import { connect } from "node:net";
import * as sdk from "@aws-sdk/client-ec2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ec2Host, serveEc2 } from "../../../electron/engine/hosts/ec2.ts";
import { clientAnswer } from "../../../electron/engine/sim/operation-model/answer.ts";
import {
	ec2Operations,
	labOperations,
} from "../../../electron/engine/sim/operation-model/operations.ts";
import { createEndpoint } from "../../../electron/engine/sim/protocol/endpoint.ts";
import {
	createWorld,
	execute,
	operationNames,
} from "../../../electron/engine/sim/simulator.ts";
import { type Answer, day, type Made, type Step } from "./data/ec2-calls.ts";

const defaults = { account: "111122223333", region: "us-east-1" };
type Send = (command: unknown) => Promise<Record<string, unknown>>;
type Command = new (input: unknown) => unknown;
const commands = sdk as unknown as Record<string, Command>;

async function open(): Promise<Ec2Host> {
	const endpoint = createEndpoint(createWorld(), defaults);
	return serveEc2({ port: 0, answer: endpoint.answer });
}

let host: Ec2Host;
beforeAll(async () => {
	host = await open();
});
afterAll(() => host.close());

function client(url: string, account: string, region: string): sdk.EC2Client {
	return new sdk.EC2Client({
		endpoint: url,
		region,
		maxAttempts: 1,
		credentials: { accessKeyId: `SIM${account}`, secretAccessKey: "any" },
	});
}

/** The SDK gives times as dates; the model has them as text. */
function asText(answer: unknown): unknown {
	return JSON.parse(JSON.stringify(answer), (key, value) =>
		key === "$metadata" ? undefined : value,
	);
}

function isoTimes(answer: unknown): unknown {
	return JSON.parse(
		JSON.stringify(answer).replaceAll(
			/"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\+00:00"/g,
			'"$1.000Z"',
		),
	);
}

async function overTheWire(
	url: string,
	{ operation, account, region }: Step,
	params: unknown,
): Promise<unknown> {
	if (labOperations.has(operation)) {
		const form = new URLSearchParams({
			Action: operation,
			Account: account,
			Region: region,
			...(params as Record<string, string>),
		});
		await fetch(url, { method: "POST", body: form });
		return null;
	}
	const ec2 = client(url, account, region);
	const send = ec2.send.bind(ec2) as unknown as Send;
	const Constructor = commands[`${operation}Command`] as Command;
	try {
		return asText(await send(new Constructor(params)));
	} catch (error) {
		if (!(error instanceof sdk.EC2ServiceException)) throw error;
		return { refused: error.name, message: error.message };
	} finally {
		ec2.destroy();
	}
}

test("every operation gives AWS's SDK the answer that the world gives", async () => {
	const own = await open();
	const made: Made = {};
	let world = createWorld();
	for (const step of day) {
		const params = step.params(made);
		const { operation, account, region } = step;
		const call = { operation, account, region };
		const outcome = execute(world, {
			...call,
			params: asText(params) as Record<string, unknown>,
		});
		const code = outcome.ok ? null : outcome.error.code;
		expect([operation, code]).toEqual([operation, step.refused]);
		const received = await overTheWire(own.url, step, params);
		if (!outcome.ok) {
			const { code, message } = outcome.error;
			expect(received).toEqual({ refused: code, message });
			continue;
		}
		world = outcome.world;
		const model = ec2Operations.get(operation);
		if (!model) continue;
		const expected = isoTimes(clientAnswer(model, outcome.output));
		expect({ operation, ...(received as object) }).toEqual({
			operation,
			...(expected as object),
		});
		for (const [name, find] of Object.entries(step.keep))
			made[name] = String(find(outcome.output as unknown as Answer));
	}
	await own.close();
});

test("the day above calls every operation of the world", () => {
	const called = new Set(day.map(({ operation }) => operation));
	const missed = operationNames.filter(
		(name) => ec2Operations.has(name) && !called.has(name),
	);
	expect(missed).toEqual([]);
});

test("the SDK's paginator and waiter work", async () => {
	const ec2 = client(host.url, "777788889999", "us-east-1");
	const pages: number[] = [];
	const config = { client: ec2, pageSize: 5 };
	for await (const page of sdk.paginateDescribeImages(config, {
		Owners: ["amazon"],
	}))
		pages.push(page.Images?.length ?? 0);
	const all = await ec2.send(
		new sdk.DescribeImagesCommand({ Owners: ["amazon"] }),
	);
	expect(pages.length).toBeGreaterThan(1);
	expect(pages.reduce((a, b) => a + b)).toBe(all.Images?.length);
	const waited = await sdk.waitUntilImageAvailable(
		{ client: ec2, maxWaitTime: 20 },
		{ ImageIds: [all.Images?.[0]?.ImageId ?? ""] },
	);
	expect(waited.state).toBe("SUCCESS");
	ec2.destroy();
});

/** What the host answers to bytes on a socket, until it closes. */
function raw(text: string | Uint8Array): Promise<string> {
	return new Promise((resolve) => {
		const socket = connect(host.port, "127.0.0.1", () => socket.write(text));
		const chunks: Buffer[] = [];
		socket.on("data", (chunk) => chunks.push(chunk));
		socket.on("error", () => {});
		socket.on("close", () => resolve(Buffer.concat(chunks).toString()));
	});
}

function rawPost(headers: string, body: string): Promise<string> {
	return raw(
		`POST / HTTP/1.1\r\n${headers}\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
	);
}

test.each([
	["another name", "Host: ec2.example.com"],
	["another name with this port", "Host: rebind.example:80"],
	["a name that begins like this machine's", "Host: 127.0.0.1.example.com"],
	["no name", "Host:"],
	["a web page", "Host: 127.0.0.1\r\nOrigin: https://example.com"],
])("a request to %s is turned away", async (_title, headers) => {
	const answer = await rawPost(headers, "Action=LabReset");
	expect(answer).toMatch(/^HTTP\/1.1 403 /);
	expect(answer).toContain("<Code>InvalidHost</Code>");
});

test.each(["127.0.0.1", "localhost", "127.0.0.1:80"])(
	"a request to %s is answered",
	async (name) => {
		const answer = await rawPost(`Host: ${name}`, "Action=LabBill");
		expect(answer).toMatch(/^HTTP\/1.1 200 /);
		expect(answer).toContain('"totalGiB":0');
	},
);

test("a body that is longer than any honest one is cut off", async () => {
	const reply = await fetch(host.url, {
		method: "POST",
		body: `Action=DescribeImages&Name=${"x".repeat(1024 * 1024)}`,
	});
	expect(reply.status).toBe(413);
	expect(await reply.text()).toContain("<Code>RequestEntityTooLarge</Code>");
});

test("a body that claims to be long and never comes does not hold others up", async () => {
	const socket = connect(host.port, "127.0.0.1");
	socket.write(
		"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 500\r\n\r\nAction=",
	);
	const reply = await fetch(host.url, {
		method: "POST",
		body: "Action=LabBill",
	});
	expect(reply.status).toBe(200);
	socket.destroy();
});

test("rubbish never makes it answer with 5xx, nor fall silent", async () => {
	let state = 12345;
	const byte = () => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return (state >> 16) & 255;
	};
	for (let round = 0; round < 60; round += 1) {
		const bytes = Uint8Array.from({ length: 1 + byte() }, byte);
		const heading = `POST /${round} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: ${bytes.length}\r\n\r\n`;
		const asBody = Buffer.concat([Buffer.from(heading), bytes]);
		const asHead = Buffer.concat([bytes, Buffer.from("\r\n\r\n")]);
		for (const text of [asBody, asHead])
			expect(await raw(text)).toMatch(/^HTTP\/1.1 4\d\d /);
	}
});

test("a port that is taken is told, not waited for", async () => {
	await expect(
		serveEc2({
			port: host.port,
			answer: () => ({ status: 200, contentType: "", body: "" }),
		}),
	).rejects.toThrow("EADDRINUSE");
});
