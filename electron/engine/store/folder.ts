// Rows of watched folders.
import { sep } from "node:path";
import type { FolderId, WatchMode } from "../contract/folder.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";

export interface StoredFolder {
	id: FolderId;
	/** Real path. */
	path: string;
	/** Null: as the setting says. */
	mode: WatchMode | null;
}

/** In the order of their paths. */
export function listFolders(db: Db): StoredFolder[] {
	return db
		.prepare<[], StoredFolder>(
			"select id, path, mode from folder order by path",
		)
		.all();
}

/** Remembers a folder; one that is known stays as it is. Returns its id. */
export function putFolder(tx: Tx, path: string, addedAt: number): FolderId {
	tx.prepare(
		"insert into folder (path, added_at) values (?, ?) on conflict (path) do nothing",
	).run(path, addedAt);
	const id = tx
		.prepare<[string], FolderId>("select id from folder where path = ?")
		.pluck()
		.get(path);
	if (id === undefined) throw new Error("expected the folder's id back");
	return id;
}

/** False where there is no such folder. */
export function setFolderMode(
	tx: Tx,
	id: FolderId,
	mode: WatchMode | null,
): boolean {
	return (
		tx.prepare("update folder set mode = ? where id = ?").run(mode, id)
			.changes > 0
	);
}

/** False where there is no such folder. */
export function dropFolder(tx: Tx, id: FolderId): boolean {
	return tx.prepare("delete from folder where id = ?").run(id).changes > 0;
}

/** Remembers the folders of an import. One inside another is watched with it, so the outer one stands for both. */
export function rememberFolders(
	tx: Tx,
	paths: readonly string[],
	addedAt: number,
): void {
	for (const path of paths) {
		const known = listFolders(tx);
		if (known.some((folder) => isBelow(path, folder.path))) continue;
		for (const folder of known)
			if (isBelow(folder.path, path)) dropFolder(tx, folder.id);
		putFolder(tx, path, addedAt);
	}
}

function isBelow(path: string, folder: string): boolean {
	return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
