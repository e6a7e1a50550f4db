// A map that shares structure between versions and is plain JSON: what makes a new world cheap. Knows nothing about AWS.

/**
 * Maps text keys to JSON values. A small table is one list of entries; a full list splits by the
 * next four bits of the key's hash, so that a change copies a few short lists however large it is.
 */
export type Table<T> =
	| { readonly entries: readonly Entry<T>[] }
	| { readonly size: number; readonly branches: readonly Table<T>[] };

type Entry<T> = readonly [key: string, value: T];

const leafLimit = 8;
const branchBits = 4;
const branchCount = 1 << branchBits;
/** Keys whose hashes are equal stay together in one list from here on. */
const hashBits = 32;

const empty = { entries: [] };

/** A table without entries. */
export function emptyTable<T>(): Table<T> {
	return empty;
}

/** The number of keys. */
export function tableSize<T>(table: Table<T>): number {
	return "entries" in table ? table.entries.length : table.size;
}

/** The value of `key`, or undefined. */
export function lookUp<T>(table: Table<T>, key: string): T | undefined {
	let node = table;
	for (let hash = hashOf(key); "branches" in node; hash >>>= branchBits)
		node = branchAt(node.branches, hash);
	for (const entry of node.entries) if (entry[0] === key) return entry[1];
	return undefined;
}

/** The table with `key` set to `value`. */
export function withEntry<T>(table: Table<T>, key: string, value: T): Table<T> {
	return insert(table, [key, value], hashOf(key), 0);
}

/** The table without `key`. */
export function withoutEntry<T>(table: Table<T>, key: string): Table<T> {
	return lookUp(table, key) === undefined
		? table
		: remove(table, key, hashOf(key));
}

/** All values, in an order that depends on the keys alone. */
export function tableValues<T>(table: Table<T>): T[] {
	const found: T[] = [];
	visit(table, (_, value) => found.push(value));
	return found;
}

/** All keys, in the order of `tableValues`. */
export function tableKeys<T>(table: Table<T>): string[] {
	const found: string[] = [];
	visit(table, (key) => found.push(key));
	return found;
}

function visit<T>(
	table: Table<T>,
	callback: (key: string, value: T) => void,
): void {
	if ("branches" in table)
		for (const branch of table.branches) visit(branch, callback);
	else for (const [key, value] of table.entries) callback(key, value);
}

function insert<T>(
	table: Table<T>,
	entry: Entry<T>,
	hash: number,
	depth: number,
): Table<T> {
	if ("entries" in table) return insertIntoLeaf(table.entries, entry, depth);
	const at = hash & (branchCount - 1);
	const old = branchAt(table.branches, hash);
	const next = insert(old, entry, hash >>> branchBits, depth + branchBits);
	return {
		size: table.size + tableSize(next) - tableSize(old),
		branches: replaced(table.branches, at, next),
	};
}

function insertIntoLeaf<T>(
	entries: readonly Entry<T>[],
	entry: Entry<T>,
	depth: number,
): Table<T> {
	const at = entries.findIndex(([key]) => key === entry[0]);
	if (at >= 0) return { entries: replaced(entries, at, entry) };
	const all = [...entries, entry];
	return all.length > leafLimit && depth < hashBits
		? split(all, depth)
		: { entries: all };
}

function split<T>(entries: readonly Entry<T>[], depth: number): Table<T> {
	const parts: Entry<T>[][] = Array.from({ length: branchCount }, () => []);
	for (const entry of entries)
		branchAt(parts, hashOf(entry[0]) >>> depth).push(entry);
	return {
		size: entries.length,
		branches: parts.map((part) => (part.length ? { entries: part } : empty)),
	};
}

function remove<T>(table: Table<T>, key: string, hash: number): Table<T> {
	if ("entries" in table)
		return { entries: table.entries.filter((entry) => entry[0] !== key) };
	const next = remove(branchAt(table.branches, hash), key, hash >>> branchBits);
	return {
		size: table.size - 1,
		branches: replaced(table.branches, hash & (branchCount - 1), next),
	};
}

function branchAt<T>(branches: readonly T[], hash: number): T {
	return branches[hash & (branchCount - 1)] as T;
}

function replaced<T>(list: readonly T[], at: number, value: T): T[] {
	const copy = list.slice();
	copy[at] = value;
	return copy;
}

/** FNV-1a, with a last mix because the lowest bits choose the first branch. */
function hashOf(key: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < key.length; at++)
		hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
	return (hash ^ (hash >>> 15)) >>> 0;
}
