// Looks for new versions where the packager said where to and the person said so: once a day, never during an exam, and each version is told of once.
import type { UpdateView } from "../engine/contract/desktop.ts";
import type { DesktopFile } from "./desktop-file.ts";
import type { Log } from "./log.ts";
import {
	isNewer,
	nextAsk,
	type Release,
	readRelease,
	type UpdateMemory,
} from "./update.ts";

/** After the start, so that nothing of it is taken. */
const firstPause = 60_000;
/** An exam is not disturbed; this is how much later it is looked at again. */
const examPause = 5 * 60_000;
/** Timers stand still while the computer sleeps and clocks are set, so none is trusted for longer. */
const longestWait = 30 * 60_000;

export interface Updates {
	/** Null where this build has nowhere to ask. */
	view(): UpdateView | null;
	/** Begins to ask, if that is switched on. */
	begin(): void;
	/** Looks at the setting again. */
	look(): void;
	/** Asks now, whether or not it is switched on. Rejects in words for people. */
	lookNow(): Promise<void>;
	end(): void;
}

export interface UpdateOptions {
	/** Where to ask; undefined: nowhere, and nothing ever happens here. */
	address: string | undefined;
	/** Of this build. */
	version: string;
	file: DesktopFile;
	now(): number;
	request(address: string, signal: AbortSignal): Promise<string>;
	isSitting(): boolean;
	/** Says quietly that there is a newer version. */
	tell(found: Release): void;
	log: Log;
}

export function createUpdates(options: UpdateOptions): Updates {
	const { address, version, file, now } = options;
	const ended = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	let hasBegun = false;
	let asking: Promise<boolean> | undefined;

	const keep = (part: Partial<UpdateMemory>) =>
		file.set({ updates: { ...file.get().updates, ...part } });

	function newer(): Release | null {
		const { found } = file.get().updates;
		return found && isNewer(found.version, version) ? found : null;
	}

	function look(): void {
		if (!hasBegun || !address || ended.signal.aborted) return;
		clearTimeout(timer);
		const { settings, updates } = file.get();
		const at = nextAsk(updates, now());
		if (!settings.updates) return;
		if (options.isSitting()) wait(examPause);
		else if (at <= now()) void ask(address).then(look);
		else {
			tellOnce();
			wait(at - now());
		}
	}

	function wait(delay: number): void {
		timer = setTimeout(look, Math.min(delay, longestWait));
	}

	function tellOnce(): void {
		const found = newer();
		if (!found || found.version === file.get().updates.toldOf) return;
		keep({ toldOf: found.version });
		options.tell(found);
	}

	/** Resolves with whether there was an answer. Those who ask meanwhile wait for the same one. */
	function ask(address: string): Promise<boolean> {
		asking ??= answer(address).finally(() => {
			asking = undefined;
		});
		return asking;
	}

	async function answer(address: string): Promise<boolean> {
		const found = await options
			.request(address, ended.signal)
			.then((text) => readRelease(text, address))
			.catch(() => undefined);
		if (ended.signal.aborted) return false;
		if (!found) options.log("no answer about new versions");
		keep({ askedAt: now(), hasFailed: !found, ...(found && { found }) });
		return found !== undefined;
	}

	return {
		view() {
			const { askedAt, hasFailed } = file.get().updates;
			return address ? { version, askedAt, hasFailed, newer: newer() } : null;
		},
		begin() {
			if (!address) return;
			timer = setTimeout(() => {
				hasBegun = true;
				look();
			}, firstPause);
		},
		look,
		async lookNow() {
			if (!address)
				throw new Error(
					"This build of Amiable does not look for new versions.",
				);
			if (options.isSitting())
				throw new Error(
					"Amiable asks nothing during an exam. Look again when it is over.",
				);
			if (!(await ask(address)))
				throw new Error(
					"There was no answer about new versions. Check the connection, or try again later.",
				);
			// Whoever asked sees the answer where it was asked.
			keep({ toldOf: newer()?.version ?? null });
			look();
		},
		end() {
			clearTimeout(timer);
			ended.abort();
		},
	};
}
