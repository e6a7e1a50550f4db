// A link to the engine that survives its restart: calls go to the newest connection, those in flight on a dead one fail at once.
import type { ClientLink } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";

type Context = Record<never, never>;
type Link = ClientLink<Context>;

/** What a call is rejected with when its connection is gone; `readFailure` reads it as `disconnected`. */
export class Disconnected extends Error {
	override readonly name = "Disconnected";
}

interface Connection {
	link: Link;
	lost: AbortController;
}

export interface PortLink extends Link {
	/** Sends all further calls over `port`; the former connection is dropped. */
	use(port: MessagePort): void;
}

/**
 * A link over whichever port came last. A call made while there is none waits up to `patience`
 * milliseconds for the next port. Nothing is ever sent twice.
 */
export function createPortLink(patience = 20_000): PortLink {
	let current: Connection | null = null;
	let waiting: ((connection: Connection) => void)[] = [];

	const drop = (connection: Connection) => {
		if (current === connection) current = null;
		connection.lost.abort(new Disconnected("The engine went away."));
	};

	return {
		use(port) {
			if (current) drop(current);
			const connection = connect(port);
			current = connection;
			port.addEventListener("close", () => drop(connection));
			port.start();
			for (const resume of waiting) resume(connection);
			waiting = [];
		},
		async call(path, input, options) {
			const { link, lost } = current ?? (await nextConnection());
			const signal = options.signal
				? AbortSignal.any([options.signal, lost.signal])
				: lost.signal;
			return await link.call(path, input, { ...options, signal });
		},
	};

	function nextConnection(): Promise<Connection> {
		return new Promise((resolve, reject) => {
			const giveUp = setTimeout(() => {
				waiting = waiting.filter((one) => one !== resume);
				reject(new Disconnected("The engine did not come back."));
			}, patience);
			const resume = (connection: Connection) => {
				clearTimeout(giveUp);
				resolve(connection);
			};
			waiting.push(resume);
		});
	}
}

function connect(port: MessagePort): Connection {
	const lost = new AbortController();
	lost.signal.addEventListener("abort", () => port.close());
	return { link: new RPCLink({ port }), lost };
}
