// Opens a note at its line in an editor that the person chose: a fixed list of programs, each started without a shell or by its own address.
import { spawn } from "node:child_process";
import { posix, win32 } from "node:path";
import type { EditorId } from "../engine/contract/desktop.ts";

/** A note on this computer; lines count from 1. */
export interface NotePlace {
	path: string;
	line?: number | undefined;
}

/** How to look for programs, and what starts them: the system's, or a test's. */
export interface EditorSystem {
	platform: NodeJS.Platform;
	env: Readonly<Record<string, string | undefined>>;
	isFile(path: string): boolean;
	openAddress(url: string): Promise<void>;
}

interface Editor {
	/** Names of the program where it is in the path of programs. */
	names: readonly string[];
	/** Where installers put it. On Windows only these count: what is in the path there is a script. */
	places: Partial<Record<NodeJS.Platform, readonly string[]>>;
	args(place: NotePlace): string[];
	/** An address that the program answers, where it was not found. */
	address?(place: NotePlace): string;
}

type KnownEditor = Exclude<EditorId, "system">;

const lined = ({ path, line }: NotePlace) => (line ? `${path}:${line}` : path);

function likeCode(
	scheme: string,
	names: readonly string[],
	places: Editor["places"],
): Editor {
	return {
		names,
		places,
		args: (place) => ["-g", lined(place)],
		address: ({ path, line }) =>
			`${scheme}://file${encodePath(path)}${line ? `:${line}` : ""}`,
	};
}

const editors: Readonly<Record<KnownEditor, Editor>> = {
	vscode: likeCode("vscode", ["code"], {
		darwin: [
			"/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code",
		],
		win32: [
			"%LOCALAPPDATA%\\Programs\\Microsoft VS Code\\Code.exe",
			"%ProgramFiles%\\Microsoft VS Code\\Code.exe",
		],
	}),
	vscodium: likeCode("vscodium", ["codium", "vscodium"], {
		darwin: ["/Applications/VSCodium.app/Contents/Resources/app/bin/codium"],
		win32: [
			"%LOCALAPPDATA%\\Programs\\VSCodium\\VSCodium.exe",
			"%ProgramFiles%\\VSCodium\\VSCodium.exe",
		],
	}),
	cursor: likeCode("cursor", ["cursor"], {
		darwin: ["/Applications/Cursor.app/Contents/Resources/app/bin/cursor"],
		win32: ["%LOCALAPPDATA%\\Programs\\cursor\\Cursor.exe"],
	}),
	zed: {
		names: ["zed", "zeditor"],
		places: { darwin: ["/Applications/Zed.app/Contents/MacOS/cli"] },
		args: (place) => [lined(place)],
		address: ({ path, line }) =>
			`zed://file${encodePath(path)}${line ? `:${line}` : ""}`,
	},
	sublime: {
		names: ["subl", "sublime_text"],
		places: {
			darwin: [
				"/Applications/Sublime Text.app/Contents/SharedSupport/bin/subl",
			],
			win32: ["%ProgramFiles%\\Sublime Text\\subl.exe"],
		},
		args: (place) => [lined(place)],
	},
	// It knows notes, not lines, and only by its address.
	obsidian: {
		names: [],
		places: {},
		args: () => [],
		address: ({ path }) => `obsidian://open?path=${encodeURIComponent(path)}`,
	},
};

/** Opens the note in `editor`; false where that editor is nowhere to be found, or refuses to start. */
export async function openInEditor(
	editor: KnownEditor,
	place: NotePlace,
	system: EditorSystem,
): Promise<boolean> {
	const { args, address } = editors[editor];
	const program = findProgram(editors[editor], system);
	if (program && (await start(program, args(place)))) return true;
	if (!address) return false;
	try {
		await system.openAddress(address(place));
		return true;
	} catch {
		return false;
	}
}

/** Where graphical programs of macOS are found too, whose own path of programs is short. */
const usualFolders = ["/usr/local/bin", "/opt/homebrew/bin", "/snap/bin"];

function findProgram(
	{ names, places }: Editor,
	{ platform, env, isFile }: EditorSystem,
): string | undefined {
	const known = (places[platform] ?? []).flatMap((place) => fill(place, env));
	if (platform === "win32") return known.find(isFile);
	const folders = [...(env.PATH ?? "").split(":"), ...usualFolders];
	const found = folders
		.filter((folder) => posix.isAbsolute(folder))
		.flatMap((folder) => names.map((name) => posix.join(folder, name)));
	return [...found, ...known].find(isFile);
}

/** A place with its variables filled in; nothing where one is not set. */
function fill(place: string, env: EditorSystem["env"]): string[] {
	let isWhole = true;
	const path = place.replace(/%(\w+)%/g, (_all, name: string) => {
		isWhole &&= Boolean(env[name]);
		return env[name] ?? "";
	});
	return isWhole && (posix.isAbsolute(path) || win32.isAbsolute(path))
		? [path]
		: [];
}

/** Starts a program that outlives this one; true once it runs. */
function start(program: string, args: string[]): Promise<boolean> {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			detached: true,
			shell: false,
			stdio: "ignore",
			windowsHide: true,
		});
		child.once("error", () => resolve(false));
		child.once("spawn", () => {
			child.unref();
			resolve(true);
		});
	});
}

/** A path as part of an address: `/C:/a%20b.md`. */
function encodePath(path: string): string {
	const slashed = path.replaceAll("\\", "/");
	const parts = slashed.split("/").map(encodeURIComponent).join("/");
	const whole = parts.replace(/^([A-Za-z])%3A/, "$1:");
	return whole.startsWith("/") ? whole : `/${whole}`;
}
