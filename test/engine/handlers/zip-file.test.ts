// Zip files: what is written others can read, what is read may be hostile.
import { once } from "node:events";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import {
	readZip,
	writeZip,
} from "../../../electron/engine/handlers/zip-file.ts";
import { morning } from "../fixture.ts";

const entry = (path: string, content: string) => ({
	path,
	bytes: Buffer.from(content),
});

test("another program reads what was written, names, times and all", async () => {
	const zip = writeZip(
		[entry("a.md", "one"), entry("größe/東京.md", "two ".repeat(1000))],
		morning,
	);
	const file = await new Promise<ZipFile>((resolve, reject) =>
		fromBuffer(zip, { lazyEntries: true }, (error, opened) =>
			error ? reject(error) : resolve(opened),
		),
	);
	const seen: [string, string, number][] = [];
	for (let n = 0; n < file.entryCount; n += 1) {
		const next = once(file, "entry");
		file.readEntry();
		const [one] = (await next) as [Entry];
		const content = await new Promise<string>((resolve, reject) =>
			file.openReadStream(one, (error, stream) =>
				error ? reject(error) : resolve(text(stream)),
			),
		);
		seen.push([
			one.fileName,
			content,
			one.getLastModDate({ timezone: "UTC" }).getTime(),
		]);
	}
	expect(seen).toEqual([
		["a.md", "one", morning],
		["größe/東京.md", "two ".repeat(1000), morning],
	]);
});

test("law (seed 13): what is written is read back, byte for byte", () => {
	const entries = fc.uniqueArray(
		fc.record({
			path: fc.stringMatching(/^[a-z]{1,8}(\/[a-zäß]{1,8}){0,2}\.md$/),
			bytes: fc.uint8Array({ maxLength: 300 }),
		}),
		{ selector: ({ path }) => path, maxLength: 8 },
	);
	fc.assert(
		fc.property(entries, (given) => {
			const read = readZip(writeZip(given, morning));
			expect(read.map(({ path, bytes }) => [path, [...bytes]])).toEqual(
				given.map(({ path, bytes }) => [path, [...bytes]]),
			);
		}),
		{ seed: 13, numRuns: 200 },
	);
});

test("a path that leads out is refused", () => {
	for (const path of [
		"../a.md",
		"/etc/a.md",
		"a/../../b.md",
		"C:\\a.md",
		"a\\b.md",
	])
		expect(() => readZip(writeZip([entry(path, "x")], morning)), path).toThrow(
			"wants to be outside",
		);
});

test("a file that unpacks to more than it says, or says too much, is refused", () => {
	const bomb = writeZip([entry("a.md", "x".repeat(100_000))], morning);
	const place = bomb.lastIndexOf("PK\x01\x02");
	bomb.writeUInt32LE(10, place + 24);
	expect(() => readZip(bomb)).toThrow("cannot be read");
	const huge = writeZip([entry("a.md", "x")], morning);
	huge.writeUInt32LE(0xff_ff_ff_ff, huge.lastIndexOf("PK\x01\x02") + 24);
	expect(() => readZip(huge)).toThrow("too large");
	const many = writeZip([entry("a.md", "x")], morning);
	many.writeUInt16LE(60_000, many.lastIndexOf("PK\x05\x06") + 10);
	expect(() => readZip(many)).toThrow("too many");
});

test("law (seed 17): bytes turned over never get past as something else, nor as a bug", () => {
	const zip = writeZip(
		[entry("a.md", "one two three"), entry("b.md", "four")],
		morning,
	);
	const flips = fc.array(
		fc.record({ at: fc.nat(zip.length - 1), to: fc.nat(255) }),
		{
			minLength: 1,
			maxLength: 6,
		},
	);
	fc.assert(
		fc.property(flips, (changes) => {
			const broken = Buffer.from(zip);
			for (const { at, to } of changes) broken[at] = to;
			try {
				for (const { path } of readZip(broken))
					expect(path.split("/")).not.toContain("..");
			} catch (error) {
				expect(error).toMatchObject({ code: "invalid-input" });
			}
		}),
		{ seed: 17, numRuns: 500 },
	);
});
