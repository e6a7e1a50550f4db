// The two servers that the start measures launch: Amiable's loopback host, and a bare Node with a static page.
import { type Child, startChild } from "./child.ts";

export interface Host {
	child: Child;
	origin: string;
	/** The address that a person opens; the token is in its fragment. */
	url: string;
	token: string;
}

/** Launches browser mode on a data folder, and waits until it says where it is. */
export async function startHost(data: string): Promise<Host> {
	const child = startChild("electron/engine/hosts/loopback.ts", [
		`--data=${data}`,
	]);
	const [, url = "", origin = "", token = ""] = await child.line(
		/^Amiable is at ((http:\S+?)\/#token=(\S+))$/,
	);
	return { child, origin, url, token };
}

export async function startStaticServer(): Promise<{
	child: Child;
	url: string;
}> {
	const child = startChild("scripts/bench/static-server.ts", []);
	const [, url = ""] = await child.line(/^Serving (http:\S+)$/);
	return { child, url };
}

/** The card that `review.next` sends over HTTP; fails where there is none. */
export async function fetchFirstCard({ origin, token }: Host): Promise<void> {
	const response = await fetch(`${origin}/rpc/review/next`, {
		method: "POST",
		headers: {
			authorization: `Bearer ${token}`,
			"content-type": "application/json",
		},
		body: JSON.stringify({ json: {} }),
	});
	const text = await response.text();
	if (!response.ok || !JSON.parse(text).json?.card)
		throw new Error(`expected a card, not ${response.status}: ${text}`);
}
