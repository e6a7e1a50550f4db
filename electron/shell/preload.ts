// The only code that both the page and main talk to: a few verbs, never Electron itself. Built to one CommonJS file.
import { contextBridge, ipcRenderer, webUtils } from "electron";
import {
	type DesktopBridge,
	type DesktopCommand,
	enginePortMessage,
} from "../engine/contract/desktop.ts";
import { channel, type Reply } from "./channel.ts";
import { windowKind } from "./window-kind.ts";

type Listener = (command: DesktopCommand) => void;

const listeners = new Set<Listener>();
// Commands that came before the page was listening, such as the file that the app was started with.
const waiting: DesktopCommand[] = [];

ipcRenderer.on(channel.command, (_event, command: DesktopCommand) => {
	if (listeners.size === 0) waiting.push(command);
	for (const listener of listeners) listener(command);
});

// Asked for before the page has any code of its own; until that asks too, the port is kept.
ipcRenderer.send(channel.requestEngine);
const page = { isListening: false, ports: [] as readonly MessagePort[] };

ipcRenderer.on(channel.enginePort, ({ ports }) => {
	page.ports = ports;
	if (page.isListening) handOver();
});

function requestEngine(): void {
	page.isListening = true;
	if (page.ports.length > 0) handOver();
}

function handOver(): void {
	const ports = [...page.ports];
	page.ports = [];
	window.postMessage(enginePortMessage, window.location.origin, ports);
}

function onCommand(listener: Listener): () => void {
	// Each call gets an entry of its own, so that subscribing twice and leaving once works.
	const entry: Listener = (command) => listener(command);
	listeners.add(entry);
	for (const command of waiting.splice(0)) entry(command);
	return () => {
		listeners.delete(entry);
	};
}

/** Asks main; rejects with its words when it refuses or fails. */
async function ask<T>(name: string, payload: unknown): Promise<T> {
	const reply: Reply = await ipcRenderer.invoke(name, payload);
	if ("problem" in reply) throw new Error(reply.problem);
	return reply.value as T;
}

const bridge: DesktopBridge = {
	platform: process.platform as DesktopBridge["platform"],
	window: windowKind(process.argv),
	requestEngine,
	chooseImport: (kind) => ask(channel.chooseImport, kind),
	pathForFile: (file) => webUtils.getPathForFile(file),
	addRecent: (paths) => ipcRenderer.send(channel.addRecent, paths),
	openExternal: (url) => ask(channel.openExternal, url),
	openNote: (path, line) => ask(channel.openNote, { path, line }),
	savePdf: (request) => ask(channel.savePdf, request),
	openWindow: (place) => ipcRenderer.send(channel.openWindow, place),
	onCommand,
	setTheme: (theme) => ipcRenderer.send(channel.setTheme, theme),
	settings: () => ask(channel.settings, undefined),
	changeSettings: (change) => ask(channel.changeSettings, change),
	lookForUpdate: () => ask(channel.lookForUpdate, undefined),
	copyDiagnostics: () => ask(channel.copyDiagnostics, undefined),
};

contextBridge.exposeInMainWorld("amiableDesktop", bridge);
