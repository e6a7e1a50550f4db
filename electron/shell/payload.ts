// The shape of each request that a page can make of main. Lengths are far above anything real.
import * as z from "zod/mini";
import {
	type DesktopSettings,
	editorIds,
	type WindowPlace,
} from "../engine/contract/desktop.ts";
import { themes } from "./theme.ts";

const path = z.string().check(z.maxLength(8192));
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const desktopSettings = z.strictObject({
	tray: z.boolean(),
	reminder: z.nullable(clockTime),
	quietFrom: clockTime,
	quietTo: clockTime,
	badge: z.boolean(),
	examWindow: z.boolean(),
	editor: z.enum(editorIds),
	updates: z.boolean(),
	login: z.boolean(),
}) satisfies z.ZodMiniType<DesktopSettings>;

const windowPlace = z.strictObject({
	kind: z.enum(["exam", "note", "lab"]),
	id: z.int().check(z.positive()),
}) satisfies z.ZodMiniType<WindowPlace>;

export const payloads = {
	requestEngine: z.undefined(),
	chooseImport: z.enum(["files", "folder"]),
	addRecent: z.array(path).check(z.maxLength(1000)),
	openExternal: path,
	openNote: z.strictObject({
		path,
		line: z.optional(z.int().check(z.positive(), z.maximum(10_000_000))),
	}),
	openWindow: windowPlace,
	setTheme: z.enum(themes),
	savePdf: z.strictObject({ title: z.string().check(z.maxLength(500)) }),
	settings: z.undefined(),
	changeSettings: z.exactPartial(desktopSettings),
	lookForUpdate: z.undefined(),
	copyDiagnostics: z.undefined(),
} as const;
