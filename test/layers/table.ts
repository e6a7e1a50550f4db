// Reads the tables of electron/README.md, so that the map which people read is the one that is enforced.

export interface Room {
	/** A folder or file, from the project's folder: "electron/engine/notes". */
	path: string;
	/** Paths of rooms that it may import, or "any". */
	rooms: string[];
	/** npm packages and `node:*` that it may import; `*` at the end stands for any ending. */
	packages: string[];
	/** No clock, randomness, process or input and output. */
	isPure: boolean;
}

/** The rows of the table with the given column heads, each a list of cells without backticks. */
export function readTable(markdown: string, heads: string[]): string[][] {
	const lines = markdown.split("\n");
	const top = lines.findIndex((line) => sameCells(cellsOf(line), heads));
	if (top === -1) throw new Error(`There is no table ${heads.join(" | ")}.`);
	const rest = lines.slice(top + 2);
	const end = rest.findIndex((line) => !line.startsWith("|"));
	return rest.slice(0, end === -1 ? undefined : end).map(cellsOf);
}

export function readRooms(markdown: string): Room[] {
	const heads = ["Room", "may import", "packages", "pure"];
	return readTable(markdown, heads).map(
		([path = "", rooms = "", packages = "", pure = ""]) => ({
			path,
			rooms: listOf(rooms),
			packages: listOf(packages),
			isPure: pure === "yes",
		}),
	);
}

function cellsOf(line: string): string[] {
	if (!line.startsWith("|")) return [];
	const cells = line.replaceAll("`", "").split("|").slice(1, -1);
	return cells.map((cell) => cell.trim());
}

function listOf(cell: string): string[] {
	return cell.split(/\s+/).filter((word) => word !== "" && word !== "–");
}

function sameCells(found: string[], heads: string[]): boolean {
	return (
		found.length === heads.length &&
		found.every((cell, index) => cell === heads[index])
	);
}
