// Zips made here byte by byte, so that they can hold what no archiver would write.
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { extractZip } from "../../scripts/zip.ts";

interface Packed {
	name: string;
	text: string;
	mode?: number;
}

function header(file: Packed, offset?: number): Buffer {
	const name = Buffer.from(file.name);
	const data = Buffer.from(file.text);
	const isCentral = offset !== undefined;
	const start = Buffer.alloc(isCentral ? 46 : 30);
	start.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
	const shift = isCentral ? 2 : 0;
	// Made on Unix, so that the upper half of the attributes is a file mode.
	if (isCentral) start.writeUInt16LE((3 << 8) | 20, 4);
	start.writeUInt16LE(20, 4 + shift);
	start.writeUInt32LE(crc32(data), 14 + shift);
	start.writeUInt32LE(data.length, 18 + shift);
	start.writeUInt32LE(data.length, 22 + shift);
	start.writeUInt16LE(name.length, 26 + shift);
	if (!isCentral) return Buffer.concat([start, name, data]);
	start.writeUInt32LE(((file.mode ?? 0o644) << 16) >>> 0, 38);
	start.writeUInt32LE(offset, 42);
	return Buffer.concat([start, name]);
}

/** A zip of uncompressed files. */
function zipOf(files: Packed[]): Buffer {
	const local = files.map((file) => header(file));
	const offsets = local.map((_, index) =>
		local.slice(0, index).reduce((sum, part) => sum + part.length, 0),
	);
	const central = Buffer.concat(
		files.map((file, index) => header(file, offsets[index])),
	);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(Buffer.concat(local).length, 16);
	return Buffer.concat([...local, central, end]);
}

async function saved(bytes: Buffer) {
	const folder = mkdtempSync(join(tmpdir(), "amiable-zip-"));
	const zip = join(folder, "a.zip");
	await writeFile(zip, bytes);
	return { zip, target: join(folder, "out") };
}

test("chosen entries are written under their new names, the others are left out", async () => {
	const { zip, target } = await saved(
		zipOf([
			{ name: "App/", text: "" },
			{ name: "App/run", text: "go", mode: 0o755 },
			{ name: "App/data/a.txt", text: "a" },
			{ name: "App/secret.txt", text: "no" },
		]),
	);
	await extractZip(zip, target, (name) =>
		name.includes("secret") ? undefined : name.replace("App/", ""),
	);
	expect(readdirSync(target, { recursive: true }).sort()).toEqual([
		"data",
		"data/a.txt",
		"run",
	]);
	expect(readFileSync(join(target, "run"), "utf8")).toBe("go");
	expect(statSync(join(target, "run")).mode & 0o777).toBe(0o755);
	expect(statSync(join(target, "data/a.txt")).mode & 0o111).toBe(0);
});

test("a path that leads out of the folder is refused", async () => {
	const { zip, target } = await saved(zipOf([{ name: "a.txt", text: "x" }]));
	await expect(extractZip(zip, target, () => "../b.txt")).rejects.toThrow(
		"outside of",
	);
});

test("a damaged entry and a file that is no zip are errors", async () => {
	const bytes = zipOf([{ name: "a.txt", text: "hello" }]);
	bytes.writeUInt32LE(0, 0);
	const damaged = await saved(bytes);
	await expect(
		extractZip(damaged.zip, damaged.target, (name) => name),
	).rejects.toThrow("invalid local file header");
	const other = await saved(Buffer.from("not a zip at all"));
	await expect(
		extractZip(other.zip, other.target, (name) => name),
	).rejects.toThrow("central directory");
});
