// What the shell remembers of its own: what it does outside of the windows, the recent files, the day of the last reminder, the last word on new versions. One small file beside the data.
import * as z from "zod/mini";
import { readJson, saveJson } from "./json-file.ts";
import { desktopSettings } from "./payload.ts";
import { release, type UpdateMemory } from "./update.ts";

const noUpdates: UpdateMemory = {
	askedAt: null,
	hasFailed: false,
	found: null,
	toldOf: null,
};

// What came later than the first version of the file has a default, so that an older one keeps all it holds.
const memory = z.object({
	// Whether the app starts at login, the system knows.
	settings: z.extend(z.omit(desktopSettings, { login: true }), {
		updates: z._default(z.boolean(), false),
	}),
	recent: z.array(z.string()),
	/** The local day whose reminder was shown or needless. */
	remindedOn: z.nullable(z.string()),
	updates: z._default(
		z.object({
			askedAt: z.nullable(z.number()),
			hasFailed: z.boolean(),
			found: z.nullable(release),
			toldOf: z.nullable(z.string()),
		}),
		noUpdates,
	),
});
export type DesktopMemory = z.infer<typeof memory>;

export const firstMemory: DesktopMemory = {
	settings: {
		tray: false,
		reminder: null,
		quietFrom: "22:00",
		quietTo: "07:00",
		badge: true,
		examWindow: true,
		editor: "system",
		updates: false,
	},
	recent: [],
	remindedOn: null,
	updates: noUpdates,
};

export interface DesktopFile {
	get(): DesktopMemory;
	/** Changes what is given and keeps it. */
	set(part: Partial<DesktopMemory>): void;
}

/** Opens the file at `path`; one that is missing or makes no sense is as on a first start. */
export function openDesktopFile(path: string): DesktopFile {
	let current = readJson(path, memory, firstMemory);
	return {
		get: () => current,
		set(part) {
			current = { ...current, ...part };
			saveJson(path, current);
		},
	};
}
