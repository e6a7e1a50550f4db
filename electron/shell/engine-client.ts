// Main's own way to the engine, for what happens outside of the pages: what is due, how much there is. It takes a port as a page does.
import type { MessagePortMain } from "electron";
import type { EngineClient } from "../engine/contract/client.ts";
import type { ChangeNotice } from "../engine/contract/system.ts";
import type { EngineHost } from "./engine-host.ts";

export interface ShellClient {
	/** The engine as it runs now; after its restart the same call gives the new one. */
	engine(): Promise<EngineClient>;
	/** Calls back after each change, and once whenever an engine begins; until the app ends. */
	follow(listener: (tables: ChangeNotice["tables"] | "all") => void): void;
}

/** Asks the host for a port at once; the library is loaded with it, not at the app's start. */
export function createShellClient(host: EngineHost): ShellClient {
	let ready = Promise.withResolvers<EngineClient>();
	let isReady = false;
	const begun: ((client: EngineClient) => void)[] = [];
	host.connect({
		isMain: true,
		once: () => undefined,
		async postMessage(_channel, _message, [port]) {
			if (!port) return;
			const client = await createClient(port);
			if (isReady) ready = Promise.withResolvers();
			isReady = true;
			ready.resolve(client);
			for (const begin of begun) begin(client);
		},
	});
	return {
		engine: () => ready.promise,
		follow(listener) {
			begun.push((client) => void followOne(client, listener));
			if (isReady) void ready.promise.then(begun.at(-1));
		},
	};
}

async function createClient(port: MessagePortMain): Promise<EngineClient> {
	const [{ createORPCClient }, { RPCLink }] = await Promise.all([
		import("@orpc/client"),
		import("@orpc/client/message-port"),
	]);
	const client = createORPCClient<EngineClient>(new RPCLink({ port }));
	port.start();
	return client;
}

/** Ends with its engine; the next one is followed anew. */
async function followOne(
	client: EngineClient,
	listener: (tables: ChangeNotice["tables"] | "all") => void,
): Promise<void> {
	listener("all");
	try {
		for await (const { tables } of await client.system.changes({}))
			listener(tables);
	} catch {
		// The host starts the engine again and brings a new port.
	}
}
