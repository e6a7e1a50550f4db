// The native menu as data on each platform.
import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import {
	makeKeymap,
	usualKeymap,
} from "../../electron/engine/contract/keymap.ts";
import {
	type ShortcutId,
	shortcuts,
} from "../../electron/engine/contract/shortcut.ts";
import {
	accelerator,
	contextMenuTemplate,
	type MenuOptions,
	menuTemplate,
	menuTitles,
} from "../../electron/shell/menu.ts";

type Item = MenuItemConstructorOptions;

/** All items below a menu, those of its submenus too. */
function inside({ submenu }: Item): Item[] {
	return Array.isArray(submenu)
		? submenu.flatMap((item) => [item, ...inside(item)])
		: [];
}

function build(
	platform: NodeJS.Platform,
	isDeveloping = false,
	own: Pick<MenuOptions, "keymap" | "names"> = {},
) {
	const chosen: ShortcutId[] = [];
	const did: string[] = [];
	const template = menuTemplate({
		platform,
		isDeveloping,
		...own,
		choose: (id) => chosen.push(id),
		recent: ["ami.md", "ebs.md"].map((label) => ({
			label,
			open: () => did.push(`open ${label}`),
		})),
		openAgain: () => did.push("open again"),
		clearRecent: () => did.push("clear"),
		showLogs: () => did.push("logs"),
		copyDiagnostics: () => did.push("diagnostics"),
	});
	const items = template.flatMap(inside);
	return { template, items, chosen, did };
}

const click = (item: Item | undefined) =>
	(item?.click as (() => void) | undefined)?.();

const ids = Object.keys(shortcuts) as ShortcutId[];

test.each(["linux", "win32", "darwin"] as const)(
	"on %s each action of the registry is in the menu once and sends its id",
	(platform) => {
		const { items, chosen } = build(platform);
		const actions = items.filter((item) => item.id !== undefined);
		expect(actions.map(({ id }) => id).sort()).toEqual([...ids].sort());
		for (const item of actions) click(item);
		expect([...chosen].sort()).toEqual([...ids].sort());
		for (const { id, label } of actions)
			expect(label).toBe(shortcuts[id as ShortcutId].label);
	},
);

test("the menus stand in the order of the platform", () => {
	const names = (platform: NodeJS.Platform) =>
		build(platform).template.map(({ role, label }) => role ?? label);
	const common = [
		"fileMenu",
		"editMenu",
		"viewMenu",
		"Study",
		"Inbox",
		"Exam",
		"windowMenu",
		"help",
	];
	expect(names("linux")).toEqual(common);
	expect(names("win32")).toEqual(common);
	expect(names("darwin")).toEqual(["appMenu", ...common]);
	for (const platform of ["linux", "win32", "darwin"] as const)
		expect(
			menuTitles(platform).map(({ role, label }) => role ?? label),
		).toEqual(names(platform));
});

test("Quit, About and Settings are where each platform has them", () => {
	const rolesOf = (platform: NodeJS.Platform, menu: string) => {
		const { template } = build(platform);
		const found = template.find(({ role }) => role === menu)?.submenu as Item[];
		return found.map(({ role, id }) => role ?? id).filter(Boolean);
	};
	expect(rolesOf("linux", "fileMenu")).toEqual([
		"import-files",
		"import-folder",
		"go-settings",
		"quit",
	]);
	expect(rolesOf("linux", "help")).toEqual([
		"go-help",
		"show-shortcuts",
		"go-welcome",
		"go-about",
	]);
	expect(rolesOf("darwin", "fileMenu")).toEqual([
		"import-files",
		"import-folder",
		"close",
	]);
	expect(rolesOf("darwin", "appMenu")).toContain("quit");
	expect(rolesOf("darwin", "appMenu")).toContain("go-settings");
});

test("keys are shown in the menu and left to the page to hear", () => {
	for (const item of build("linux").items.filter(
		({ id }) => id !== undefined,
	)) {
		const [key] = usualKeymap[item.id as ShortcutId];
		expect(item.accelerator).toBe(key && accelerator(key));
		if (key) expect(item.registerAccelerator).toBe(false);
	}
	expect(accelerator("Mod+Shift+Z")).toBe("CmdOrCtrl+Shift+Z");
	expect(accelerator("Mod+,")).toBe("CmdOrCtrl+,");
	expect(accelerator("Escape")).toBe("Esc");
	expect(accelerator("Space")).toBe("Space");
	expect(accelerator("Alt+ArrowLeft")).toBe("Alt+Left");
	expect(accelerator("Mod++")).toBe("CmdOrCtrl+Plus");
});

test("the learner’s own keys and the names of undo and redo stand in the menu", () => {
	const { items } = build("linux", false, {
		keymap: makeKeymap({
			keys: { "go-lab": ["Mod+J"], "go-exam": [] },
			characterKeys: false,
		}),
		names: { undo: "Undo: Good on “AMI”" },
	});
	const find = (id: ShortcutId) => items.find((item) => item.id === id);
	expect(find("go-lab")?.accelerator).toBe("CmdOrCtrl+J");
	expect(find("go-exam")?.accelerator).toBe(undefined);
	expect(find("grade-again")?.accelerator).toBe(undefined);
	expect(find("undo")?.label).toBe("Undo: Good on “AMI”");
	expect(find("redo")?.label).toBe("Redo");
});

test("on macOS no plain letter is a menu key, which would take it from text fields", () => {
	const keys = build("darwin").items.flatMap((item) => item.accelerator ?? []);
	expect(keys.length).toBeGreaterThan(5);
	for (const key of keys) expect(key).toMatch(/^CmdOrCtrl\+/);
});

test("reloading and developer tools are offered only while developing", () => {
	const roles = (isDeveloping: boolean) =>
		build("linux", isDeveloping).items.map(({ role }) => role);
	expect(roles(true)).toContain("toggleDevTools");
	expect(roles(false)).not.toContain("toggleDevTools");
	expect(roles(false)).not.toContain("reload");
});

test("recent files can be opened and cleared, and help copies diagnostics and shows the logs", () => {
	const { items, did } = build("linux");
	const wanted = [
		"Open in a new window",
		"ebs.md",
		"Clear recent notes",
		"Copy diagnostics",
		"Show log files",
	];
	for (const label of wanted) click(items.find((item) => item.label === label));
	expect(did).toEqual([
		"open again",
		"open ebs.md",
		"clear",
		"diagnostics",
		"logs",
	]);
});

test("a right click offers editing in fields, copying on a selection, and nothing elsewhere", () => {
	const roles = (isEditable: boolean, selectionText: string) =>
		contextMenuTemplate({ isEditable, selectionText }).flatMap(
			({ role }) => role ?? [],
		);
	expect(roles(true, "")).toEqual([
		"undo",
		"redo",
		"cut",
		"copy",
		"paste",
		"selectAll",
	]);
	expect(roles(false, "AMI")).toEqual(["copy"]);
	expect(roles(false, " \n")).toEqual([]);
});
