// Names of the messages between the preload script and main. Each is checked and validated in bridge.ts.

export const channel = {
	requestEngine: "amiable:request-engine",
	enginePort: "amiable:engine-port",
	chooseImport: "amiable:choose-import",
	addRecent: "amiable:add-recent",
	openExternal: "amiable:open-external",
	openNote: "amiable:open-note",
	openWindow: "amiable:open-window",
	setTheme: "amiable:set-theme",
	settings: "amiable:settings",
	changeSettings: "amiable:change-settings",
	lookForUpdate: "amiable:look-for-update",
	copyDiagnostics: "amiable:copy-diagnostics",
	savePdf: "amiable:save-pdf",
	command: "amiable:command",
} as const;

/** What main answers. A problem travels as its words alone: Electron would put the names of its own parts before them. */
export type Reply = { value: unknown } | { problem: string };
