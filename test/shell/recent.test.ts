// The files opened last, and commands that wait for a page.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withCommand } from "../../electron/shell/command-queue.ts";
import {
	firstMemory,
	openDesktopFile,
} from "../../electron/shell/desktop-file.ts";
import { dotBitmap } from "../../electron/shell/dot.ts";
import {
	createRecent,
	recentLabels,
	withRecent,
} from "../../electron/shell/recent.ts";

const desktopPath = () =>
	join(mkdtempSync(join(tmpdir(), "amiable-recent-")), "desktop.json");

test("the newest comes first, each once, ten at most", () => {
	expect(withRecent(["/a.md", "/b.md"], ["/c.md", "/b.md"])).toEqual([
		"/b.md",
		"/c.md",
		"/a.md",
	]);
	const many = Array.from({ length: 15 }, (_, index) => `/${index}.md`);
	expect(withRecent([], many)).toEqual(many.toReversed().slice(0, 10));
});

test("files of one name are told apart by their folders", () => {
	expect(recentLabels(["/aws/ami.md", "/old/ami.md", "/aws/ebs.md"])).toEqual([
		"ami.md (aws)",
		"ami.md (old)",
		"ebs.md",
	]);
});

test("the list is kept, told to the system and to the menu, and forgotten when asked", () => {
	const path = desktopPath();
	const told: string[] = [];
	let changes = 0;
	const recent = createRecent(openDesktopFile(path), {
		addRecentDocument: (file) => void told.push(file),
		clearRecentDocuments: () => void told.push("clear"),
	});
	recent.follow(() => {
		changes += 1;
	});
	recent.add([]);
	expect(changes).toBe(0);
	recent.add(["/a.md"]);
	recent.add(["/b.amiable"]);
	expect(openDesktopFile(path).get().recent).toEqual(["/b.amiable", "/a.md"]);
	recent.clear();
	expect(recent.list()).toEqual([]);
	expect(told).toEqual(["/a.md", "/b.amiable", "clear"]);
	expect(changes).toBe(3);
});

test.each(["", "[]", '{"settings":{"tray":1}}', '{"recent":["/a.md"]}'])(
	"a file of the shell that holds %j is as on a first start",
	(text) => {
		const path = desktopPath();
		writeFileSync(path, text);
		const file = openDesktopFile(path);
		expect(file.get()).toEqual(firstMemory);
		file.set({ remindedOn: "2026-03-02" });
		expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({
			...firstMemory,
			remindedOn: "2026-03-02",
		});
	},
);

test("files that are opened one after the other become one import; other commands stay apart", () => {
	const link = {
		kind: "open-link",
		target: { kind: "note", id: 1 },
	} as const;
	const open = (...paths: string[]) => ({ kind: "open-files" as const, paths });
	const queue = [open("/a.md"), open("/b.md", "/a.md"), link, open("/c.md")];
	const waiting = queue.reduce(withCommand, []);
	expect(waiting).toEqual([open("/a.md", "/b.md"), link, open("/c.md")]);
});

test("the dot on the icon is round: opaque in the middle, clear in the corners", () => {
	const pixels = dotBitmap(16);
	const at = (x: number, y: number) => [
		...pixels.slice((y * 16 + x) * 4, (y * 16 + x) * 4 + 4),
	];
	expect(at(8, 8)).toEqual([0x0f, 0x46, 0xb4, 255]);
	for (const corner of [0, 15])
		expect(at(corner, corner)).toEqual([0, 0, 0, 0]);
	expect(pixels).toHaveLength(16 * 16 * 4);
});
