// What the palette lists must be all that can be gone to and done, told apart from what cannot be done now.
import { expect, test } from "vitest";
import { shortcutIds } from "../../../../electron/engine/contract/keymap.ts";
import type { LabId } from "../../../../electron/engine/contract/lab.ts";
import type { ShortcutId } from "../../../../electron/engine/contract/shortcut.ts";
import {
	listEntries,
	type Present,
	recentEntry,
	searchEntries,
	thingEntries,
} from "../../../../renderer/screens/palette/entry.ts";
import { settingsSections } from "../../../../renderer/screens/settings/sections.ts";

const frame = shortcutIds.filter((id) =>
	/^(go-|undo$|redo$|import|show-s)/.test(id),
);

function present(part: Partial<Present> = {}): Present {
	return {
		offered: new Set<ShortcutId>(frame),
		commands: [],
		undo: null,
		redo: null,
		isDesktop: false,
		isExam: false,
		...part,
	};
}

const none: ReadonlySet<string> = new Set();
const titles = (found: readonly { title: string }[]) =>
	found.map(({ title }) => title);

test("every action of the registry is listed but the palette itself, and every section of the settings", () => {
	const entries = listEntries(present({ isDesktop: true }));
	const ids = entries.flatMap(({ shortcut }) => shortcut ?? []);
	expect(ids.toSorted()).toEqual(
		shortcutIds.filter((id) => id !== "palette").toSorted(),
	);
	for (const { title } of settingsSections)
		expect(titles(entries)).toContain(`Settings: ${title}`);
	expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
});

test("what the screen offers comes first, then the commands of its menus", () => {
	const [first, second] = listEntries(
		present({
			offered: new Set<ShortcutId>([...frame, "start-review"]),
			commands: [{ id: "x", title: "Chosen cards: Suspend", run: () => {} }],
		}),
	);
	expect([first?.title, second?.title]).toEqual([
		"Start reviewing",
		"Chosen cards: Suspend",
	]);
});

test("while an exam is sat, only its own actions and leaving it can be done", () => {
	const offered = new Set<ShortcutId>([...frame, "exam-flag", "exam-next"]);
	const commands = [{ id: "x", title: "Card: Suspend", run: () => {} }];
	const entries = listEntries(
		present({ offered, commands, isDesktop: true, isExam: true }),
	);
	const free = entries.filter(({ why }) => why === undefined);
	expect(free.map(({ shortcut }) => shortcut).toSorted()).toEqual([
		"exam-flag",
		"exam-next",
		"go-exam",
		"show-shortcuts",
	]);
	expect(entries.find(({ title }) => title === "Browse")?.why).toBe(
		"Not during an exam",
	);
});

test("undo says what it takes back; without anything to take back it cannot be done", () => {
	const named = listEntries(present({ undo: "Good on “AMI”" }));
	expect(titles(named)).toContain("Undo: Good on “AMI”");
	const undo = listEntries(present()).find(({ key }) => key === "do undo");
	expect(undo).toMatchObject({ title: "Undo", why: "Nothing to undo" });
});

test("actions of other screens are found after all others, with where they work", () => {
	const { fit, elsewhere } = searchEntries(
		"accept the card",
		listEntries(present()),
		none,
	);
	expect(fit).toEqual([]);
	expect(elsewhere.map(({ title, why }) => [title, why])).toEqual([
		["Accept the card", "Only in the inbox"],
	]);
});

test("things are found by other words for them, after those of that name", () => {
	const find = (query: string) =>
		titles(searchEntries(query, listEntries(present()), none).fit);
	expect(find("preferences")[0]).toBe("Settings");
	expect(find("dark")[0]).toBe("Settings: Look");
	expect(find("hotkeys")).toEqual(
		expect.arrayContaining(["Keyboard shortcuts", "Settings: Keyboard"]),
	);
	expect(find("notes")[0]).toBe("Notes");
	expect(find("tray")).toEqual([]);
});

test("labs and decks are found by their names and open again from the recent ones", () => {
	const things = thingEntries({
		labs: [{ id: 4 as LabId, name: "Baking twice" }],
		decks: [{ path: "" }, { path: "aws/storage" }],
	});
	const entries = [...listEntries(present()), ...things];
	const first = (query: string) =>
		searchEntries(query, entries, none).fit[0]?.act;
	expect(first("baking")).toEqual({ go: { screen: "lab", id: 4 } });
	expect(first("storage")).toEqual({
		go: { screen: "review", deck: "aws/storage" },
	});
	expect(things).toHaveLength(2);
	expect(
		recentEntry({ key: "lab 4", title: "Former name" }, entries)?.title,
	).toBe("Baking twice");
});

test("what was chosen lately goes before its likes", () => {
	const entries = listEntries(present());
	const first = (recent: ReadonlySet<string>) =>
		searchEntries("import", entries, recent).fit[0]?.title;
	expect(first(none)).toBe("Import notes…");
	expect(first(new Set(["do import-folder"]))).toBe("Import a folder…");
});

test("a former choice comes back as what it was, unless it cannot be done now", () => {
	const entries = listEntries(present());
	const back = (key: string) =>
		recentEntry({ key, title: "Kept title" }, entries);
	expect(back("do go-lab")?.title).toBe("Lab");
	expect(back("do grade-again")).toBe(null);
	expect(back("command gone")).toBe(null);
	expect(back("card 5 3")).toMatchObject({
		title: "Kept title",
		act: { go: { screen: "note", id: 3, card: 5 } },
	});
});
