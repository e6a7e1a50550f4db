// What a window shows and is for, told by addresses and arguments.
import { expect, test } from "vitest";
import {
	isSittingAddress,
	placeOf,
	windowAddress,
} from "../../electron/shell/window-address.ts";
import {
	windowArgument,
	windowKind,
	windowKinds,
} from "../../electron/shell/window-kind.ts";

test("each kind of window has its address, and a note or lab on screen can have its own window", () => {
	expect(windowAddress(undefined)).toBe("amiable://app/");
	const exam = windowAddress({ kind: "exam", id: 4 });
	expect(exam).toBe("amiable://app/#/exam/attempt/4");
	expect(isSittingAddress(exam)).toBe(true);
	for (const kind of ["note", "lab"] as const) {
		const address = windowAddress({ kind, id: 12 });
		expect(placeOf(address)).toEqual({ kind, id: 12 });
		expect(isSittingAddress(address)).toBe(false);
	}
	expect(placeOf("amiable://app/#/notes/3?card=5&lines=1-2")).toEqual({
		kind: "note",
		id: 3,
	});
});

test.each([
	"amiable://app/",
	"amiable://app/#/notes",
	"amiable://app/#/lab",
	"amiable://app/#/exam/report/4",
	"amiable://app/#/exam/attempt/4/5",
	"https://example.com/#/notes/3",
	"https://example.com/#/exam/attempt/4",
	"nonsense",
])("%s is neither", (url) => {
	expect(placeOf(url)).toBeUndefined();
	expect(isSittingAddress(url)).toBe(false);
});

test("a page is told what its window is for", () => {
	for (const kind of windowKinds)
		expect(windowKind(["electron", windowArgument(kind)])).toBe(kind);
	expect(windowKind(["electron", "--amiable-window=other"])).toBe("main");
	expect(windowKind([])).toBe("main");
});
