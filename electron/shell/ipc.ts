// The one way in which main listens to pages: the sender is checked and the payload validated before anything happens.
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from "electron";
import type * as z from "zod/mini";
import { isAppUrl } from "./address.ts";
import type { Reply } from "./channel.ts";

type Event = Pick<IpcMainEvent | IpcMainInvokeEvent, "sender" | "senderFrame">;

/** What a page may call; `page` is the one that did. */
export interface Listener<T> {
	schema: z.ZodMiniType<T>;
	run(payload: T, page: IpcMainEvent["sender"]): unknown;
}

export interface Ipc {
	/** Answers `ipcRenderer.invoke` with a `Reply`. */
	answer<T>(channel: string, listener: Listener<T>): void;
	/** Hears `ipcRenderer.send`; what fails the checks is dropped and logged. */
	hear<T>(channel: string, listener: Listener<T>): void;
}

/** `isKnown` tells by its id whether a page belongs to one of the app's own windows. */
export function createIpc(options: {
	ipcMain: Pick<IpcMain, "handle" | "on">;
	isKnown: (pageId: number) => boolean;
	log: (text: string) => void;
}): Ipc {
	const { ipcMain, isKnown, log } = options;

	function check<T>(
		channel: string,
		event: Event,
		{ schema, run }: Listener<T>,
		payload: unknown,
	): unknown {
		if (!isTrusted(event, isKnown)) return refuse(channel, "sender");
		const parsed = schema.safeParse(payload);
		if (!parsed.success) return refuse(channel, "payload");
		return run(parsed.data, event.sender);
	}

	function refuse(channel: string, what: string): never {
		log(`refused ${channel}: its ${what} is not what it should be`);
		throw new Error(`Amiable refused the request ${channel}.`);
	}

	return {
		answer(channel, listener) {
			ipcMain.handle(
				channel,
				async (event, payload: unknown): Promise<Reply> => {
					try {
						return { value: await check(channel, event, listener, payload) };
					} catch (error) {
						return { problem: messageOf(error) };
					}
				},
			);
		},
		hear(channel, listener) {
			ipcMain.on(channel, (event, payload: unknown) => {
				try {
					check(channel, event, listener, payload);
				} catch (error) {
					log(`${channel} failed: ${messageOf(error)}`);
				}
			});
		},
	};
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** Only the main frame of a window of ours, while it shows the app's own page, may speak to main. */
export function isTrusted(
	{ sender, senderFrame }: Event,
	isKnown: (pageId: number) => boolean,
): boolean {
	// The frame is null when it went away before its message was read.
	if (senderFrame === null) return false;
	return (
		isKnown(sender.id) &&
		senderFrame === sender.mainFrame &&
		isAppUrl(senderFrame.url)
	);
}
