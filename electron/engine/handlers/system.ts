// Undo, redo, change notices, and what the app says of itself.
import type { ChangeNotice } from "../contract/system.ts";
import { checkStore } from "../store/check.ts";
import { type Context, os } from "./context.ts";

export const system = {
	status: os.system.status.handler(({ context }) => ({
		version: context.version,
		dataFile: context.file,
		notices: context.notices,
		undo: context.history.peek("undo"),
		redo: context.history.peek("redo"),
	})),
	check: os.system.check.handler(({ context }) => ({
		dataFile: context.file,
		...checkStore(context.db),
	})),
	changes: os.system.changes.handler(({ context, signal }) =>
		followChanges(context, signal),
	),
	undo: os.system.undo.handler(({ context }) =>
		context.history.undo(context.now()),
	),
	redo: os.system.redo.handler(({ context }) =>
		context.history.redo(context.now()),
	),
};

/** Listens from the call on, not from the first read, and queues notices while the reader is busy: none is missed. */
function followChanges(
	context: Context,
	signal: AbortSignal | undefined,
): AsyncGenerator<ChangeNotice, void, void> {
	const waiting: ChangeNotice[] = [];
	let wake = () => {};
	const unsubscribe = context.history.subscribe((notice) => {
		waiting.push(notice);
		wake();
	});
	signal?.addEventListener(
		"abort",
		() => {
			unsubscribe();
			wake();
		},
		{ once: true },
	);

	async function* read(): AsyncGenerator<ChangeNotice, void, void> {
		try {
			while (!signal?.aborted) {
				const notice = waiting.shift();
				if (notice) yield notice;
				else
					await new Promise<void>((resolve) => {
						wake = resolve;
					});
			}
		} finally {
			unsubscribe();
		}
	}
	return read();
}
