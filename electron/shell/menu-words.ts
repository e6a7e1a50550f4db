// What of the menu is the learner's: their keys, and the names of what undo and redo would do. The engine is asked after changes.
import { isDeepStrictEqual } from "node:util";
import {
	type Keymap,
	makeKeymap,
	usualKeymap,
} from "../engine/contract/keymap.ts";
import type { Status } from "../engine/contract/system.ts";
import type { ShellClient } from "./engine-client.ts";
import type { MenuOptions } from "./menu.ts";

/** A row of grades changes the menu once. */
const settleTime = 400;

export interface MenuWords {
	keymap: Keymap;
	names: NonNullable<MenuOptions["names"]>;
}

export interface MenuWordsKeeper {
	get(): MenuWords;
	/** Follows the engine from now on, and calls back when the words are others. */
	follow(client: ShellClient, onChange: () => void): void;
}

export function createMenuWords(): MenuWordsKeeper {
	let words: MenuWords = { keymap: usualKeymap, names: {} };
	let timer: NodeJS.Timeout | undefined;

	async function read(client: ShellClient, onChange: () => void) {
		try {
			const engine = await client.engine();
			const [settings, status] = await Promise.all([
				engine.setting.get({}),
				engine.system.status({}),
			]);
			const next = { keymap: makeKeymap(settings), names: nameSteps(status) };
			if (isDeepStrictEqual(next, words)) return;
			words = next;
			onChange();
		} catch {
			// The engine went away in between; the next one tells of itself.
		}
	}

	return {
		get: () => words,
		follow(client, onChange) {
			client.follow(() => {
				clearTimeout(timer);
				timer = setTimeout(() => void read(client, onChange), settleTime);
			});
		},
	};
}

/** Long names would make the menu wide; the rest of them stands in the app. */
const longestName = 60;

/** "Undo: Good on “AMI”", where there is something to undo. */
export function nameSteps({
	undo,
	redo,
}: Pick<Status, "undo" | "redo">): MenuWords["names"] {
	const name = (verb: string, label: string) =>
		`${verb}: ${label.length > longestName ? `${label.slice(0, longestName)}…` : label}`;
	return {
		...(undo !== null && { undo: name("Undo", undo) }),
		...(redo !== null && { redo: name("Redo", redo) }),
	};
}
