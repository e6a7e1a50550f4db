// The simulator's endpoint over HTTP with a client that keeps its connection, beside a bare server asked in the same way.
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { serveEc2 } from "../../electron/engine/hosts/ec2.ts";
import { createEndpoint } from "../../electron/engine/sim/protocol/endpoint.ts";
import {
	homeRegion,
	ownAccount,
} from "../../electron/engine/sim/shell-account.ts";
import { createWorld } from "../../electron/engine/sim/simulator.ts";
import { interleave, type Measure } from "./measure.ts";
import { publicImage } from "./simulator.ts";

const sizes = {
	full: { pairs: 400, rounds: 7 },
	quick: { pairs: 200, rounds: 3 },
	tiny: { pairs: 3, rounds: 1 },
};

export const endpointMeasure: Measure = {
	name: "sim-endpoint",
	about:
		"pairs of create-image and describe-images of that image over HTTP with keep-alive; against two requests to a bare server",
	unit: "per second",
	target: { of: "value", atLeast: 250 },
	async run(_folder, scale) {
		const { pairs, rounds } = sizes[scale];
		return interleave(rounds, {
			value: () => withEndpoint((url) => createPairs(url, pairs)),
			floor: () => withBareServer((url) => askPairs(url, pairs)),
		});
	},
};

async function createPairs(url: string, pairs: number): Promise<number> {
	const post = createClient(url);
	const image = publicImage(createWorld());
	const launched = await post(
		`Action=RunInstances&ImageId=${image}&InstanceType=t3.micro&MinCount=1&MaxCount=1`,
	);
	const instance = find(launched, /<instanceId>(i-\w+)</);
	await post("Action=LabSettle");
	const start = performance.now();
	for (let n = 0; n < pairs; n += 1) {
		const created = await post(
			`Action=CreateImage&InstanceId=${instance}&Name=image-${n}&NoReboot=true`,
		);
		const id = find(created, /<imageId>(ami-\w+)</);
		find(await post(`Action=DescribeImages&ImageId.1=${id}`), /<imageState>/);
	}
	return (pairs / (performance.now() - start)) * 1000;
}

async function askPairs(url: string, pairs: number): Promise<number> {
	const post = createClient(url);
	await post("");
	const start = performance.now();
	for (let n = 0; n < 2 * pairs; n += 1) await post("Action=Nothing");
	return (pairs / (performance.now() - start)) * 1000;
}

function find(text: string, pattern: RegExp): string {
	const found = pattern.exec(text);
	if (!found) throw new Error(`expected ${pattern} in ${text.slice(0, 300)}`);
	return found[1] ?? found[0];
}

/** Signed enough for the endpoint: it reads account and Region, and checks no signature. */
const authorization = `AWS4-HMAC-SHA256 Credential=SIM${ownAccount}/20261122/${homeRegion}/ec2/aws4_request, SignedHeaders=host, Signature=0`;

function createClient(url: string): (body: string) => Promise<string> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const headers = {
		authorization,
		"content-type": "application/x-www-form-urlencoded",
	};
	return (body) =>
		new Promise((resolve, reject) => {
			const call = request(
				url,
				{ method: "POST", agent, headers },
				(answer) => {
					const chunks: Buffer[] = [];
					answer.on("data", (chunk) => chunks.push(chunk));
					answer.on("end", () => resolve(Buffer.concat(chunks).toString()));
				},
			);
			call.on("error", reject);
			call.end(body);
		});
}

async function withEndpoint<T>(use: (url: string) => Promise<T>): Promise<T> {
	const defaults = { account: ownAccount, region: homeRegion };
	const { answer } = createEndpoint(createWorld(), defaults);
	const host = await serveEc2({ port: 0, answer });
	try {
		return await use(host.url);
	} finally {
		await host.close();
	}
}

async function withBareServer<T>(use: (url: string) => Promise<T>): Promise<T> {
	const server = createServer((incoming, response) => {
		incoming.resume().on("end", () => response.end("<ok/>"));
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.address() as AddressInfo;
	try {
		return await use(`http://127.0.0.1:${port}`);
	} finally {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}
