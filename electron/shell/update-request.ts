// The only request that Amiable makes of its own: what the newest version is. Nothing of the person goes with it, and what comes back is short text.

/** Far above any answer, in bytes as unpacked. */
const mostBytes = 16_384;
const patience = 15_000;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * The text at `address`. Rejects for an answer that is late, long, no success or somewhere else. No
 * cookies or names of this computer or its person are sent: Node's own client has none, unlike a page's.
 */
export async function requestText(
	address: string,
	given: { fetch: Fetch; signal: AbortSignal },
): Promise<string> {
	const response = await given.fetch(address, {
		redirect: "error",
		credentials: "omit",
		referrerPolicy: "no-referrer",
		headers: { accept: "application/json", "user-agent": "Amiable" },
		signal: AbortSignal.any([given.signal, AbortSignal.timeout(patience)]),
	});
	if (!response.ok) {
		await response.body?.cancel();
		throw new Error(`The answer has the status ${response.status}.`);
	}
	return readShort(response);
}

/** Stops as soon as it is too long, whatever length was announced. */
async function readShort(response: Response): Promise<string> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of response.body ?? []) {
		size += part.length;
		if (size > mostBytes) throw new Error("The answer is too long.");
		parts.push(part);
	}
	return Buffer.concat(parts).toString("utf8");
}
