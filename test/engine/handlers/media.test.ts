// Pictures and sounds of a vault: found, refused, copied, named by content, looked over.
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
	plainText,
	type Rich,
} from "../../../electron/engine/contract/rich.ts";
import { endingOf } from "../../../electron/engine/handlers/media-file.ts";
import { createFolder, createTestEngine, paths } from "../fixture.ts";

const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
const mp3 = Buffer.from("ID3\x04\x00 not much of a song", "latin1");

async function start(files: Record<string, string | Uint8Array>) {
	const data = createFolder();
	const vault = createFolder({ ".obsidian/app.json": "{}", ...files });
	const made = await createTestEngine({ file: join(data, "amiable.sqlite") });
	const backOf = async () =>
		(await made.client.card.list({})).map(({ back }) => back);
	return { ...made, data, vault, backOf, media: join(data, "media") };
}

const imageOf = (rich: Rich) =>
	rich.find((node) => node.type === "image" || node.type === "audio");

test("a picture is copied under its content's name, once for all notes that show it", async () => {
	const { client, vault, backOf, media } = await start({
		"a.md": "What is it? :: ![[map.png|300]]\n",
		"deep/b.md": "And here? :: a ![small map](../img/map.png) of it\n",
		"img/map.png": png,
	});
	await client.import.apply(paths(vault));
	const stored = readdirSync(media);
	expect(stored).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.png$/)]);
	expect(readFileSync(join(media, stored[0] ?? ""))).toEqual(png);
	const images = (await backOf()).map(imageOf);
	expect(images).toEqual([
		{ type: "image", src: stored[0], alt: "map" },
		{ type: "image", src: stored[0], alt: "small map" },
	]);
});

test("a preview copies nothing and shows a new picture by its words", async () => {
	const { client, vault, media } = await start({
		"a.md": "What is it? :: ![a map](map.png)\n",
		"map.png": png,
	});
	const { notes } = await client.import.preview(paths(vault));
	expect(notes[0]?.changes[0]?.back).toEqual([
		{ type: "text", value: "a map" },
	]);
	expect(existsSync(media)).toBe(false);
});

test("sound is told by what a file holds, not by its name", async () => {
	const { client, vault, backOf } = await start({
		"a.md": "Which tone? :: ![[tone.png]]\n",
		"tone.png": mp3,
	});
	await client.import.apply(paths(vault));
	const [back = []] = await backOf();
	expect(imageOf(back)).toMatchObject({
		type: "audio",
		src: expect.stringMatching(/\.mp3$/),
	});
});

test.each([
	["../outside.png", "media-outside"],
	["/etc/outside.png", "media-outside"],
	["link.png", "media-outside"],
	["nowhere.png", "media-missing"],
	["page.png", "media-type"],
	["..%2Foutside.png", "media-outside"],
])("%s is refused as %s, and its words stay", async (target, code) => {
	const { client, vault, backOf, media } = await start({
		"n.md": `What is it? :: seen ![a thing](${target})\n`,
		"page.png": "<html><script>alert(1)</script></html>",
	});
	const outside = createFolder({ "outside.png": png });
	symlinkSync(join(outside, "outside.png"), join(vault, "link.png"));
	const { diagnostics } = await client.import.apply(paths(vault));
	expect(diagnostics).toEqual([
		expect.objectContaining({ file: join(vault, "n.md"), line: 1, code }),
	]);
	expect((await backOf()).map((back) => plainText(back))).toEqual([
		"seen a thing",
	]);
	expect(existsSync(media)).toBe(false);
});

test("a picture on the network stays a link: nothing is fetched", async () => {
	const { client, vault, backOf } = await start({
		"n.md": "What is it? :: ![far](https://example.org/x.png)\n",
	});
	const { diagnostics } = await client.import.apply(paths(vault));
	expect(diagnostics).toEqual([]);
	expect(await backOf()).toEqual([
		[
			{
				type: "link",
				href: "https://example.org/x.png",
				children: [{ type: "text", value: "far" }],
			},
		],
	]);
});

test("a note's page shows its pictures, whether a card does or not", async () => {
	const { client, vault } = await start({
		"n.md": "# Title\n\n![[map.png]]\n",
		"map.png": png,
	});
	await client.import.apply(paths(vault));
	const [note] = await client.note.list({});
	if (!note) throw new Error("expected the note");
	const { blocks } = await client.note.read({ noteId: note.id });
	expect(blocks?.[1]).toMatchObject({
		content: [{ type: "image", src: expect.stringMatching(/^\w{64}\.png$/) }],
	});
});

test("what nothing shows any more is reported, and deleted only on request", async () => {
	const { client, vault, media } = await start({
		"n.md": "What is it? :: ![[map.png]]\n",
		"map.png": png,
	});
	await client.import.apply(paths(vault));
	const used = await client.media.check({});
	expect(used).toMatchObject({ files: 1, unused: [], missing: [] });
	await client.system.undo({});
	const unused = await client.media.check({});
	expect(unused).toMatchObject({ unusedBytes: png.length });
	expect(unused.unused).toEqual(readdirSync(media));
	await client.media.tidy({});
	expect(readdirSync(media)).toEqual([]);
	await client.import.apply(paths(vault));
	expect(readdirSync(media)).toEqual(unused.unused);
});

test("types are told by their first bytes", () => {
	const bytes = (text: string) => Buffer.from(text, "latin1");
	expect(
		[
			png,
			bytes("\xff\xd8\xff\xe0"),
			bytes("GIF89a"),
			bytes("RIFF\0\0\0\0WEBP"),
			bytes("RIFF\0\0\0\0WAVE"),
			bytes("\0\0\0\x20ftypavif"),
			bytes("\0\0\0\x20ftypM4A "),
			bytes("OggS"),
			bytes("ID3"),
			bytes('<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="x">'),
			bytes("<html><svg></svg></html>"),
			bytes("%PDF-1.7"),
			bytes(""),
		].map(endingOf),
	).toEqual(
		[
			"png",
			"jpg",
			"gif",
			"webp",
			"wav",
			"avif",
			"m4a",
			"ogg",
			"mp3",
			"svg",
		].concat(Array(3).fill(null)),
	);
});
