// Pictures and sounds that a browser sends along with notes: found as the notes name them, refused where they leave the folder, stored by content.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createUploadFinder } from "../../../electron/engine/handlers/upload-media.ts";
import { createFolder, createTestEngine } from "../fixture.ts";

const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
const mp3 = Buffer.from("ID3\x04\x00 not much of a song", "latin1");

function source(
	notes: Record<string, string>,
	media: Record<string, Uint8Array> = {},
) {
	const sent = (files: Record<string, string | Uint8Array>) =>
		Object.entries(files).map(([path, content]) => ({
			path,
			base64: Buffer.from(content).toString("base64"),
		}));
	return {
		source: {
			kind: "files" as const,
			files: sent(notes),
			media: sent(media),
		},
	};
}

async function start() {
	const data = createFolder();
	const { client } = await createTestEngine({
		file: join(data, "amiable.sqlite"),
	});
	const shown = async () =>
		(await client.card.list({})).map(({ back }) =>
			back.map((node) => ("src" in node ? node.type : node)),
		);
	return { client, shown, media: join(data, "media") };
}

test("what notes embed is stored by its content; what none shows is not", async () => {
	const { client, shown, media } = await start();
	const { diagnostics } = await client.import.apply(
		source(
			{
				"vault/a.md": "Map? :: ![[map.png|300]]\n",
				"vault/deep/b.md":
					"Song? :: ![a song](../my%20song.mp3)\n\nMap? :: ![[img/map.png]]\n",
			},
			{
				"vault/img/map.png": png,
				"vault/my song.mp3": mp3,
				"vault/other.png": Buffer.concat([png, png]),
			},
		),
	);
	expect(diagnostics).toEqual([]);
	expect(await shown()).toEqual([["image"], ["audio"], ["image"]]);
	const stored = readdirSync(media).sort();
	expect(stored).toHaveLength(2);
	expect(stored.map((name) => readFileSync(join(media, name)))).toEqual(
		expect.arrayContaining([png, mp3]),
	);
});

test("a picture that did not come is told of, and shown once it comes", async () => {
	const { client, shown } = await start();
	const notes = { "vault/a.md": "Map? :: a ![map](map.png)\n" };
	expect((await client.import.apply(source(notes))).diagnostics).toMatchObject([
		{ file: "upload:/vault/a.md", line: 1, code: "media-not-sent" },
	]);
	const [before] = await client.card.list({});
	const again = source(notes, { "vault/map.png": png });
	expect((await client.import.apply(again)).diagnostics).toEqual([]);
	expect((await shown())[0]).toContain("image");
	expect((await client.card.list({}))[0]?.id).toBe(before?.id);
	expect(await client.import.apply(again)).toMatchObject({ unchangedFiles: 1 });
});

test("a file that is no picture is refused, whatever its name says", async () => {
	const { client, media } = await start();
	const { diagnostics } = await client.import.apply(
		source(
			{ "a.md": "Map? :: a ![map](map.png)\n" },
			{ "map.png": Buffer.from("<script>") },
		),
	);
	expect(diagnostics).toMatchObject([{ code: "media-type" }]);
	expect(() => readdirSync(media)).toThrow("ENOENT");
});

test.each([
	["map.png", "vault/notes/a.md", "vault/notes/map.png"],
	["img/map.png", "vault/notes/a.md", "vault/img/map.png"],
	["../img/map.png", "vault/notes/a.md", "vault/img/map.png"],
	["MAP.png", "vault/notes/a.md", "vault/far/away/map.png"],
	["map.png", "a.md", "map.png"],
	["a%20map.png", "vault/a.md", "vault/a map.png"],
])("%s in %s is %s", (target, note, path) => {
	const { find } = createUploadFinder([{ path, bytes: png }]);
	expect(find({ notePath: `upload:/${note}`, target })).toMatchObject({
		kind: "image",
		source: `upload:/${path}`,
	});
});

test.each([
	["../../map.png", "vault/a.md"],
	["../map.png", "vault/a.md"],
	["../other/map.png", "vault/a.md"],
	["../map.png", "a.md"],
	["/map.png", "a.md"],
	["%2e%2e/%2e%2e/map.png", "vault/a.md"],
	["C:\\map.png", "a.md"],
	["https://example.org/map.png", "a.md"],
])("%s leaves the folder of %s", (target, note) => {
	const sent = ["map.png", "other/map.png"].map((path) => ({
		path,
		bytes: png,
	}));
	const { find } = createUploadFinder(sent);
	expect(find({ notePath: `upload:/${note}`, target })).toBe("outside");
});
