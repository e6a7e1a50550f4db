// Notes at their line in the editor of the person's choice: which program starts with what, and that nothing else ever can.
import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { editorIds } from "../../electron/engine/contract/desktop.ts";
import {
	type EditorSystem,
	openInEditor,
} from "../../electron/shell/editor.ts";

/** A folder with a program that writes down what it is given. */
function install(name: string) {
	const folder = mkdtempSync(join(tmpdir(), "amiable-editor-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const told = join(folder, "told");
	const program = join(folder, name);
	writeFileSync(
		program,
		`#!/bin/sh\nprintf '%s\\n' "$@" > '${told}.part'\nmv '${told}.part' '${told}'\n`,
	);
	chmodSync(program, 0o755);
	return { folder, told };
}

function systemWith(part: Partial<EditorSystem> = {}) {
	const opened: string[] = [];
	const system: EditorSystem = {
		platform: "linux",
		env: {},
		isFile: () => false,
		openAddress: async (url) => {
			opened.push(url);
		},
		...part,
	};
	return { system, opened };
}

const hostile = "/notes/$(touch x); `id` & “a b”.md";

test.each([
	["vscode", "code", ["-g", `${hostile}:12`]],
	["vscodium", "codium", ["-g", `${hostile}:12`]],
	["cursor", "cursor", ["-g", `${hostile}:12`]],
	["zed", "zed", [`${hostile}:12`]],
	["sublime", "subl", [`${hostile}:12`]],
] as const)(
	"%s starts with the line, and no shell reads the path",
	async (editor, name, args) => {
		const { folder, told } = install(name);
		const { system, opened } = systemWith({
			env: { PATH: `relative:${folder}` },
			isFile: (path) => path === join(folder, name),
		});
		const place = { path: hostile, line: 12 };
		expect(await openInEditor(editor, place, system)).toBe(true);
		await vi.waitFor(() => expect(existsSync(told)).toBe(true), 20_000);
		expect(readFileSync(told, "utf8").trimEnd().split("\n")).toEqual(args);
		expect(opened).toEqual([]);
	},
);

test("an editor that is not found is asked by its address, with the path escaped", async () => {
	const { system, opened } = systemWith();
	const place = { path: "/my notes/a?#&.md", line: 3 };
	for (const editor of editorIds)
		if (editor !== "system") await openInEditor(editor, place, system);
	expect(opened).toEqual([
		"vscode://file/my%20notes/a%3F%23%26.md:3",
		"vscodium://file/my%20notes/a%3F%23%26.md:3",
		"cursor://file/my%20notes/a%3F%23%26.md:3",
		"zed://file/my%20notes/a%3F%23%26.md:3",
		"obsidian://open?path=%2Fmy%20notes%2Fa%3F%23%26.md",
	]);
});

test("one that has no address is told to be missing, and so is one that nobody answers", async () => {
	const place = { path: "/a.md" };
	expect(await openInEditor("sublime", place, systemWith().system)).toBe(false);
	const { system } = systemWith({
		openAddress: () => Promise.reject(new Error("no program")),
	});
	expect(await openInEditor("obsidian", place, system)).toBe(false);
});

test("a program that does not start is passed over", async () => {
	const { system, opened } = systemWith({
		env: { PATH: "/nowhere" },
		isFile: (path) => path === "/nowhere/code",
	});
	expect(await openInEditor("vscode", { path: "/a.md" }, system)).toBe(true);
	expect(opened).toEqual(["vscode://file/a.md"]);
});

test("on Windows only programs where installers put them count", async () => {
	const looked: string[] = [];
	const { system, opened } = systemWith({
		platform: "win32",
		env: { PATH: "C:\\bin", LOCALAPPDATA: "C:\\Users\\me\\AppData\\Local" },
		isFile: (path) => {
			looked.push(path);
			return false;
		},
	});
	const place = { path: "C:\\notes\\a b.md", line: 2 };
	expect(await openInEditor("vscode", place, system)).toBe(true);
	expect(looked).toEqual([
		"C:\\Users\\me\\AppData\\Local\\Programs\\Microsoft VS Code\\Code.exe",
	]);
	expect(opened).toEqual(["vscode://file/C:/notes/a%20b.md:2"]);
});
