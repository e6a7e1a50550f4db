// Watched folders as the person sees and sets them.
import { realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Failure } from "../contract/errors.ts";
import type { Folder, FolderId } from "../contract/folder.ts";
import {
	dropFolder,
	listFolders,
	rememberFolders,
	setFolderMode,
} from "../store/folder.ts";
import type { Tx } from "../store/history.ts";
import { type Context, os } from "./context.ts";

export const folder = {
	list: os.folder.list.handler(({ context }) => foldersOf(context)),
	add: os.folder.add.handler(async ({ context, input }) => {
		const path = await realFolder(input.path);
		context.history.write(
			{
				op: "folder.add",
				label: `Watching of ${basename(path)}`,
				at: context.now(),
			},
			(tx) => rememberFolders(tx, [path], context.now()),
		);
		const folders = foldersOf(context);
		// A folder inside a watched one is watched with it.
		const own = folders.find((one) => path.startsWith(one.path));
		if (!own) throw new Error("expected the folder just added");
		return own;
	}),
	remove: os.folder.remove.handler(({ context, input }) => {
		write(context, "remove", input.folderId, (tx) =>
			dropFolder(tx, input.folderId),
		);
		return {};
	}),
	setMode: os.folder.setMode.handler(({ context, input }) => {
		write(context, "setMode", input.folderId, (tx) =>
			setFolderMode(tx, input.folderId, input.mode),
		);
		return known(context, input.folderId);
	}),
	waiting: os.folder.waiting.handler(({ context }) => context.watch.waiting()),
};

function foldersOf(context: Context): Folder[] {
	return listFolders(context.db).map((stored) => ({
		...stored,
		...context.watch.stateOf(stored.id),
	}));
}

function known(context: Context, id: FolderId): Folder {
	const found = foldersOf(context).find((one) => one.id === id);
	if (found) return found;
	throw new Failure("not-found", "This folder is not watched any more.", {
		folderId: id,
	});
}

const labels = { remove: "End of watching", setMode: "Watching" };

function write(
	context: Context,
	act: keyof typeof labels,
	id: FolderId,
	change: (tx: Tx) => boolean,
): void {
	const label = `${labels[act]} of ${basename(known(context, id).path)}`;
	const step = { op: `folder.${act}`, label, at: context.now() };
	context.history.write(step, change);
}

async function realFolder(given: string): Promise<string> {
	try {
		const path = await realpath(resolve(given));
		if ((await stat(path)).isDirectory()) return path;
	} catch {
		// Told below: what is not there is no folder.
	}
	throw new Failure(
		"nothing-to-import",
		`${given} is not a folder that can be read. Check the path and try again.`,
		{ paths: [given] },
	);
}
