// The notes and packages that were opened last, newest first: the app's own list for its menu, and the system's.
import { basename, dirname } from "node:path";
import type { App } from "electron";
import type { DesktopFile } from "./desktop-file.ts";

const longestList = 10;

export interface Recent {
	list(): readonly string[];
	add(paths: readonly string[]): void;
	clear(): void;
	/** Calls back after each change. */
	follow(listener: () => void): void;
}

export function createRecent(
	file: DesktopFile,
	system: Pick<App, "addRecentDocument" | "clearRecentDocuments">,
): Recent {
	const listeners: (() => void)[] = [];
	const keep = (recent: string[]) => {
		file.set({ recent });
		for (const listener of listeners) listener();
	};
	return {
		list: () => file.get().recent,
		add(paths) {
			if (paths.length === 0) return;
			for (const path of paths) system.addRecentDocument(path);
			keep(withRecent(file.get().recent, paths));
		},
		clear() {
			system.clearRecentDocuments();
			keep([]);
		},
		follow: (listener) => listeners.push(listener),
	};
}

/** The list with `paths` at its front, each path once. */
export function withRecent(
	list: readonly string[],
	paths: readonly string[],
): string[] {
	return [...new Set([...paths.toReversed(), ...list])].slice(0, longestList);
}

/** What the menu calls each path: the file's name, with its folder where two have the same name. */
export function recentLabels(list: readonly string[]): string[] {
	const names = list.map((path) => basename(path));
	return list.map((path, index) => {
		const name = names[index] ?? path;
		const isShared = names.filter((other) => other === name).length > 1;
		return isShared ? `${name} (${basename(dirname(path))})` : name;
	});
}
