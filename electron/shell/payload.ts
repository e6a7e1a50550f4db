// The shape of each request that a page can make of main. Lengths are far above anything real.
import { z } from "zod";
import {
	type DesktopSettings,
	editorIds,
	type WindowPlace,
} from "../engine/contract/desktop.ts";
import { themes } from "./theme.ts";

const path = z.string().max(8192);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const desktopSettings = z.strictObject({
	tray: z.boolean(),
	reminder: clockTime.nullable(),
	quietFrom: clockTime,
	quietTo: clockTime,
	badge: z.boolean(),
	examWindow: z.boolean(),
	editor: z.enum(editorIds),
	updates: z.boolean(),
	login: z.boolean(),
}) satisfies z.ZodType<DesktopSettings>;

const windowPlace = z.strictObject({
	kind: z.enum(["exam", "note", "lab"]),
	id: z.int().positive(),
}) satisfies z.ZodType<WindowPlace>;

export const payloads = {
	requestEngine: z.undefined(),
	chooseImport: z.enum(["files", "folder"]),
	addRecent: z.array(path).max(1000),
	openExternal: path,
	openNote: z.strictObject({
		path,
		line: z.int().positive().max(10_000_000).optional(),
	}),
	openWindow: windowPlace,
	setTheme: z.enum(themes),
	savePdf: z.strictObject({ title: z.string().max(500) }),
	settings: z.undefined(),
	changeSettings: desktopSettings.exactPartial(),
	lookForUpdate: z.undefined(),
	copyDiagnostics: z.undefined(),
} as const;
