// Follows the engine's change notices for as long as the page lives, over any number of broken connections.
import { ORPCError } from "@orpc/client";
import type { EngineClient } from "../electron/engine/contract/client.ts";
import type { ChangeNotice } from "../electron/engine/contract/system.ts";

/** `refused`: the engine is there but does not know this page's token; opening the app again helps. */
export type Connection = "connecting" | "open" | "lost" | "refused";

export interface FollowOptions {
	client: Pick<EngineClient, "system">;
	signal: AbortSignal;
	onNotice(notice: ChangeNotice): void;
	/** `open` also means that notices may have been missed before: fetch everything again. */
	onConnection(connection: Connection): void;
	/** Resolves after the given milliseconds; replaced in tests. */
	pause?(milliseconds: number): Promise<void>;
}

const firstPause = 250;
const longestPause = 4000;

/** Runs until `signal` is aborted or the engine refuses the page. */
export async function followChanges(options: FollowOptions): Promise<void> {
	const { signal, onConnection, pause = sleep } = options;
	let delay = firstPause;
	while (!signal.aborted) {
		try {
			await readNotices(options, () => {
				delay = firstPause;
			});
		} catch (error) {
			if (isRefusal(error)) return onConnection("refused");
		}
		if (signal.aborted) return;
		onConnection("lost");
		await pause(delay);
		delay = Math.min(delay * 2, longestPause);
	}
}

async function readNotices(
	{ client, signal, onNotice, onConnection }: FollowOptions,
	onOpen: () => void,
): Promise<void> {
	const notices = await client.system.changes({}, { signal });
	onOpen();
	onConnection("open");
	for await (const notice of notices) onNotice(notice);
}

function isRefusal(error: unknown): boolean {
	return (
		error instanceof ORPCError && (error.status === 401 || error.status === 403)
	);
}

function sleep(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
