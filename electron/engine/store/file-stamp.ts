// What files looked like when their content was hashed: an unchanged file need not be read to know its hash.
import type { Tx } from "./history.ts";
import { statement } from "./statement.ts";

/** `modifiedAt` in ms since 1970, with fractions where the file system keeps them. */
export interface FileStamp {
	path: string;
	size: number;
	modifiedAt: number;
	hash: string;
}

/** Remembers the files as they are now. Leaves no undo step: it changes nothing that anyone sees. */
export function putFileStamps(tx: Tx, stamps: readonly FileStamp[]): void {
	const put = statement<[FileStamp], never>(
		tx,
		`insert into file_stamp (path, size, modified_at, hash)
		values (@path, @size, @modifiedAt, @hash)
		on conflict (path) do update set size = @size, modified_at = @modifiedAt, hash = @hash`,
	);
	for (const stamp of stamps) put.run(stamp);
}
