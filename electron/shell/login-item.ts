// Starting when the person logs in. macOS and Windows have a setting for it; on Linux it is a file among those to start.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { App } from "electron";

/** Tells the app that no window is wanted yet. */
export const hiddenSwitch = "--hidden";

export interface LoginItem {
	/** Whether this app can be started at login: a copy run from its sources cannot. */
	readonly canStart: boolean;
	isOn(): boolean;
	set(isOn: boolean): void;
}

export interface LoginItemOptions {
	app: Pick<App, "getLoginItemSettings" | "setLoginItemSettings">;
	platform: NodeJS.Platform;
	isPackaged: boolean;
	/** The program; of an AppImage the file that holds it, since the program itself is gone when the app is. */
	program: string;
	/** Of Linux: `$XDG_CONFIG_HOME`, or `.config` in the person's home. */
	configDir: string;
}

export function createLoginItem(options: LoginItemOptions): LoginItem {
	const { app, platform, isPackaged } = options;
	if (!isPackaged)
		return { canStart: false, isOn: () => false, set: () => undefined };
	if (platform === "linux") return autostartFile(options);
	const args = [hiddenSwitch];
	return {
		canStart: true,
		isOn: () => app.getLoginItemSettings({ args }).openAtLogin,
		set: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, args }),
	};
}

function autostartFile({ configDir, program }: LoginItemOptions): LoginItem {
	const path = join(configDir, "autostart/amiable.desktop");
	return {
		canStart: true,
		isOn: () => existsSync(path),
		set(isOn) {
			if (!isOn) return rmSync(path, { force: true });
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, autostartEntry(program));
		},
	};
}

/** A desktop entry that starts `program` without a window; quoted by the rules of such entries. */
export function autostartEntry(program: string): string {
	const quoted = program.replace(/[\\"`$]/g, "\\$&").replaceAll("%", "%%");
	return [
		"[Desktop Entry]",
		"Type=Application",
		"Name=Amiable",
		"Comment=Reminds of due flashcards",
		// A backslash within a value is written twice.
		`Exec="${quoted.replaceAll("\\", "\\\\")}" ${hiddenSwitch}`,
		"Terminal=false",
		"X-GNOME-Autostart-enabled=true",
		"",
	].join("\n");
}
