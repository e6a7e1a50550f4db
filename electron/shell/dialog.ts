// What main does for the page with native dialogs and other programs, after the person has seen what it is.
import { statSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { type BrowserWindow, dialog, shell } from "electron";
import type { EditorId } from "../engine/contract/desktop.ts";
import { externalUrl } from "./address.ts";
import { type EditorSystem, type NotePlace, openInEditor } from "./editor.ts";
import { isOpenableNote } from "./opened-file.ts";

/** Lets the person choose notes or a folder; empty when they cancel. */
export async function chooseImport(
	window: BrowserWindow,
	kind: "files" | "folder",
): Promise<string[]> {
	const { filePaths } = await dialog.showOpenDialog(
		window,
		kind === "folder"
			? { title: "Import a folder", properties: ["openDirectory"] }
			: {
					title: "Import notes",
					properties: ["openFile", "multiSelections"],
					filters: [
						{ name: "Markdown notes", extensions: ["md", "markdown"] },
						{ name: "Amiable packages", extensions: ["amiable"] },
						{ name: "All files", extensions: ["*"] },
					],
				},
	);
	return filePaths;
}

/** Opens an https address once the person has seen and confirmed all of it. */
export async function openExternal(
	window: BrowserWindow,
	text: string,
): Promise<void> {
	const url = externalUrl(text);
	if (!url)
		throw new Error("Amiable opens only web addresses that begin with https.");
	const { response } = await dialog.showMessageBox(window, {
		type: "question",
		message: "Open this address in your browser?",
		detail: url,
		buttons: ["Open", "Cancel"],
		defaultId: 1,
		cancelId: 1,
		noLink: true,
	});
	if (response === 0) await shell.openExternal(url);
}

/** Opens a note in the editor that the person chose, else in the program that the system has for Markdown. */
export async function openNote(
	{ path, line }: NotePlace,
	editor: EditorId,
): Promise<void> {
	// A link named .md must not start whatever it points at.
	const target = isOpenableNote(path) ? await resolved(path) : undefined;
	if (!target)
		throw new Error(
			"The note is no longer there, or it is not a Markdown file on this computer. Import it again from where it is now.",
		);
	if (editor !== "system") {
		const place = { path: target, line };
		if (await openInEditor(editor, place, editorSystem)) return;
	}
	const problem = await shell.openPath(target);
	if (problem)
		throw new Error(
			`No program could open the note. The system says: ${problem}`,
		);
}

const editorSystem: EditorSystem = {
	platform: process.platform,
	env: process.env,
	isFile: (file) =>
		statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
	openAddress: (url) => shell.openExternal(url),
};

async function resolved(path: string): Promise<string | undefined> {
	try {
		const target = await realpath(path);
		const isFile = (await stat(target)).isFile();
		return isFile && isOpenableNote(target) ? target : undefined;
	} catch {
		return undefined;
	}
}

/** Asks what to do about an engine that cannot stay up; true to start it once more. */
export async function askToRestart(about: {
	problem: string;
	logDir: string;
}): Promise<boolean> {
	const { response } = await dialog.showMessageBox({
		type: "error",
		message: "Amiable’s study engine keeps stopping.",
		detail: `Every answer that was shown as saved is safe.\n\n${about.problem}\n\nThe log is in ${about.logDir}`,
		buttons: ["Restart", "Quit"],
		defaultId: 0,
		cancelId: 1,
		noLink: true,
	});
	return response === 0;
}

/** Asks what to do about a page that crashes again and again; true to load it once more. */
export async function askToReload(logDir: string): Promise<boolean> {
	const { response } = await dialog.showMessageBox({
		type: "error",
		message: "Amiable’s window keeps stopping.",
		detail: `Every answer that was shown as saved is safe.\n\nThe log is in ${logDir}`,
		buttons: ["Load again", "Quit"],
		defaultId: 0,
		cancelId: 1,
		noLink: true,
	});
	return response === 0;
}

/** Asks about a page that does not answer. `wait` also when the question was taken back by `signal`. */
export async function askAboutHang(
	window: BrowserWindow,
	signal: AbortSignal,
): Promise<"wait" | "reload"> {
	const { response } = await dialog.showMessageBox(window, {
		type: "warning",
		message: "Amiable’s window does not answer.",
		detail:
			"Every answer that was shown as saved is safe. You can wait a little, or load the window again.",
		buttons: ["Wait", "Load again"],
		defaultId: 0,
		cancelId: 0,
		noLink: true,
		signal,
	});
	return response === 1 ? "reload" : "wait";
}
