// The rules that every source file keeps. Each gives what it found as "path:line what is wrong".
import { posix } from "node:path";
import type { Mark, Reference, Source } from "./source.ts";
import type { Room } from "./table.ts";

export type Rule = (source: Source, rooms: Room[]) => string[];

const longestFile = 300;
/** Cases read well one after the other, so a test file may be longer. */
const longestTest = 500;
const contractIndex = "electron/engine/contract/index.ts";

const impure = [
	"Date.now",
	"new Date()",
	"Date()",
	"Math.random",
	"Temporal.Now",
	"process",
	"performance",
	"crypto",
	"setTimeout",
	"setInterval",
	"setImmediate",
	"fetch",
	"require",
	"globalThis",
];

const sqlUse = /^(?!RegExp)\w+\.prepare$|^(db|database|tx)\.(exec|pragma)$/;

const forbiddenWord = /(^|[-./])(utils?|helpers?|managers?|services?)([-./]|$)/;
const fileName =
	/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|e2e|config|d))?\.(tsx?|mts|mjs|cjs)$/;

/** The room that a path belongs to: the longest one that holds it. */
export function roomOf(path: string, rooms: Room[]): Room | undefined {
	return rooms
		.filter((room) => path === room.path || path.startsWith(`${room.path}/`))
		.sort((a, b) => b.path.length - a.path.length)[0];
}

/** Every file belongs to a room, and imports only what its room may. */
export const imports: Rule = (source, rooms) => {
	const room = roomOf(source.path, rooms);
	if (room === undefined) return [`${source.path}:1 belongs to no room`];
	return source.imports
		.filter(({ name }) => !mayImport(room, source.path, name, rooms))
		.map(finding(source, ({ name }) => `${room.path} may not import ${name}`));
};

/** Pure rooms get time and randomness handed in, and do no input or output. */
export const purity: Rule = (source, rooms) => {
	if (!roomOf(source.path, rooms)?.isPure) return [];
	return source.uses
		.filter(({ name }) => impure.includes(name))
		.map(finding(source, ({ name }) => `${name} in a pure room`));
};

/** SQL lives in store/ alone. */
export const sql: Rule = (source) => {
	if (source.path.startsWith("electron/engine/store/")) return [];
	if (!/^(electron|renderer)\//.test(source.path)) return [];
	return source.uses
		.filter(({ name }) => sqlUse.test(name))
		.map(finding(source, ({ name }) => `${name} outside store/`));
};

export const layout: Rule = (source) => [
	...source.marks
		.filter(({ name }) => !isAllowed(name, source.path))
		.map(finding(source, ({ name }) => name)),
	...tooLong(source),
	...(/^(\/\/|\/\*)/.test(source.lines[0] ?? "")
		? []
		: [`${source.path}:1 does not begin with what it is for`]),
];

function tooLong({ path, lines }: Source): string[] {
	const limit = path.startsWith("test/") ? longestTest : longestFile;
	return lines.length > limit && !isDataTable(path)
		? [`${path}:${lines.length} over ${limit} lines`]
		: [];
}

export const naming: Rule = ({ path }) => [
	...(forbiddenWord.test(path) ? [`${path}:1 says nothing by its name`] : []),
	...(fileName.test(posix.basename(path))
		? []
		: [`${path}:1 is not named in kebab case`]),
];

function isDataTable(path: string): boolean {
	return path.includes("/data/");
}

function isAllowed(mark: Mark, path: string): boolean {
	switch (mark) {
		// Tools read their settings from a default export, and declarations may describe one.
		case "default export":
			return /\.(config|d)\.m?ts$/.test(path);
		case "export *":
		case "only re-exports":
			return path === contractIndex;
		// What hooks open and tests use has no other place.
		case "module-level let":
			return /\.(test|e2e)\.tsx?$/.test(path);
		default:
			return false;
	}
}

function mayImport(
	room: Room,
	from: string,
	name: string,
	rooms: Room[],
): boolean {
	if (!name.startsWith(".")) {
		return room.packages.some((pattern) => matches(pattern, name));
	}
	const target = posix.join(posix.dirname(from), name);
	const other = roomOf(target, rooms);
	return (
		other !== undefined &&
		(other === room ||
			room.rooms.includes("any") ||
			room.rooms.includes(other.path))
	);
}

/** "zod" stands for the package and all its entries, "remark-*" for all names that begin so. */
function matches(pattern: string, name: string): boolean {
	if (pattern === "any") return !/^(electron|\(computed\))$/.test(name);
	if (pattern.endsWith("*")) return name.startsWith(pattern.slice(0, -1));
	return name === pattern || name.startsWith(`${pattern}/`);
}

function finding<Found extends Reference>(
	source: Source,
	say: (found: Found) => string,
): (found: Found) => string {
	return (found) => `${source.path}:${found.line} ${say(found)}`;
}
