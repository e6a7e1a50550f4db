// The shape of each request that a page can make of main. Lengths are far above anything real.
import { z } from "zod";
import { themes } from "./theme.ts";

export const payloads = {
	requestEngine: z.undefined(),
	chooseImport: z.enum(["files", "folder"]),
	openExternal: z.string().max(8192),
	openNote: z.string().max(8192),
	setTheme: z.enum(themes),
	savePdf: z.strictObject({ title: z.string().max(500) }),
} as const;
