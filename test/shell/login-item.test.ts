// Starting at login: a file on Linux, a setting of the system elsewhere, and nothing from sources.
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
	autostartEntry,
	createLoginItem,
	type LoginItemOptions,
} from "../../electron/shell/login-item.ts";

function fake(options: Partial<LoginItemOptions>) {
	const configDir = mkdtempSync(join(tmpdir(), "amiable-login-"));
	const asked: unknown[] = [];
	let openAtLogin = false;
	const item = createLoginItem({
		app: {
			getLoginItemSettings: () =>
				({ openAtLogin }) as Electron.LoginItemSettings,
			setLoginItemSettings(settings) {
				asked.push(settings);
				openAtLogin = settings.openAtLogin ?? false;
			},
		},
		platform: "linux",
		isPackaged: true,
		program: "/opt/Amiable/amiable",
		configDir,
		...options,
	});
	return { item, asked, configDir };
}

test("on Linux it is an entry among those to start, taken away again without a trace", () => {
	const { item, asked, configDir } = fake({});
	expect(item.isOn()).toBe(false);
	item.set(true);
	expect(item.isOn()).toBe(true);
	const path = join(configDir, "autostart/amiable.desktop");
	expect(readFileSync(path, "utf8")).toContain(
		'\nExec="/opt/Amiable/amiable" --hidden\n',
	);
	item.set(false);
	item.set(false);
	expect(item.isOn()).toBe(false);
	expect(readdirSync(join(configDir, "autostart"))).toEqual([]);
	expect(asked).toEqual([]);
});

test("a program's path is quoted by the rules of desktop entries", () => {
	expect(autostartEntry('/home/ann/a b/$x"`\\100%.AppImage')).toContain(
		'Exec="/home/ann/a b/\\\\$x\\\\"\\\\`\\\\\\\\100%%.AppImage" --hidden\n',
	);
});

test.each(["darwin", "win32"] as const)(
	"on %s the system is asked, for a start without a window",
	(platform) => {
		const { item, asked, configDir } = fake({ platform });
		item.set(true);
		expect(item.isOn()).toBe(true);
		expect(asked).toEqual([{ openAtLogin: true, args: ["--hidden"] }]);
		expect(readdirSync(configDir)).toEqual([]);
	},
);

test("an app that runs from its sources cannot be started at login", () => {
	const { item, asked, configDir } = fake({ isPackaged: false });
	item.set(true);
	expect([item.canStart, item.isOn()]).toEqual([false, false]);
	expect(asked).toEqual([]);
	expect(readdirSync(configDir)).toEqual([]);
});
