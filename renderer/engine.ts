// The way to the engine: over a message port in the desktop app, over HTTP on this computer in browser mode.
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { EngineClient } from "../electron/engine/contract/client.ts";
import {
	type DesktopBridge,
	enginePortMessage,
} from "../electron/engine/contract/desktop.ts";
import {
	type FirstAnswers,
	parseFirstAnswers,
} from "../electron/engine/contract/first-answers.ts";
import { createPortLink } from "./link.ts";
import { takeToken } from "./token.ts";

export interface Engine {
	client: EngineClient;
	/** What only the desktop app can do; null in browser mode. */
	desktop: DesktopBridge | null;
	/** Has the engine call back with what is shown first, which it sends unasked; absent where the page must ask. */
	onFirstAnswers?(listener: (answers: FirstAnswers) => void): void;
}

/** Finds the engine of this page; null when a browser opened it without the launch's token. */
export function findEngine(page: Window): Engine | null {
	if (page.amiableDesktop) return desktopEngine(page, page.amiableDesktop);
	const token = takeToken(page);
	return token === null ? null : browserEngine(page.location.origin, token);
}

function desktopEngine(page: Window, desktop: DesktopBridge): Engine {
	const link = createPortLink();
	let hear = (_answers: FirstAnswers) => {};
	page.addEventListener("message", (event) => {
		const [port] = event.ports;
		const isEngine = event.source === page && event.data === enginePortMessage;
		if (!isEngine || !port) return;
		takeFirstAnswers(port, (answers) => hear(answers));
		link.use(port);
	});
	desktop.requestEngine();
	return {
		client: createORPCClient<EngineClient>(link),
		desktop,
		onFirstAnswers(listener) {
			hear = listener;
		},
	};
}

/** Called before the link listens: these messages are none of its own. */
function takeFirstAnswers(
	port: MessagePort,
	listener: (answers: FirstAnswers) => void,
): void {
	port.addEventListener("message", (event) => {
		const answers = parseFirstAnswers(event.data);
		if (!answers) return;
		event.stopImmediatePropagation();
		listener(answers);
	});
}

function browserEngine(origin: string, token: string): Engine {
	const link = new RPCLink({
		url: `${origin}/rpc`,
		headers: { authorization: `Bearer ${token}` },
	});
	return { client: createORPCClient<EngineClient>(link), desktop: null };
}
