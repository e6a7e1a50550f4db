// Where windows come back, with screens that came and went.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	firstState,
	readWindowState,
	restoreBounds,
	saveWindowState,
	smallestSize,
	type WindowState,
} from "../../electron/shell/window-state.ts";

const laptop = { x: 0, y: 24, width: 1440, height: 876 };
const left = { x: -1920, y: 0, width: 1920, height: 1080 };
const usual = { width: 1120, height: 780 };

function statePath() {
	return join(mkdtempSync(join(tmpdir(), "amiable-window-")), "window.json");
}

test("what was saved is read again, and nothing else is left in the folder", () => {
	const path = statePath();
	const state: WindowState = {
		theme: "dark",
		zoom: 1.44,
		spots: {
			main: {
				bounds: { x: -5, y: 30, width: 900, height: 700 },
				isMaximized: true,
			},
			exam: { isMaximized: false },
		},
	};
	saveWindowState(path, firstState);
	saveWindowState(path, state);
	expect(readWindowState(path)).toEqual(state);
	expect(readdirSync(join(path, ".."))).toEqual(["window.json"]);
	expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(state);
});

test.each([
	"",
	"{",
	"null",
	"[]",
	'{"theme":"pink","zoom":1,"spots":{}}',
	'{"theme":"dark","zoom":0,"spots":{}}',
	'{"theme":"dark","zoom":1,"spots":{"main":{"isMaximized":"yes"}}}',
	'{"theme":"dark","zoom":1,"spots":{"main":{"isMaximized":false,"bounds":{"x":0,"y":0,"width":-4,"height":5}}}}',
	'{"theme":"dark","zoom":1,"spots":{"main":{"isMaximized":false,"bounds":{"x":1e400,"y":0,"width":4,"height":5}}}}',
])("a file that holds %j counts as a first start", (text) => {
	const path = statePath();
	writeFileSync(path, text);
	expect(readWindowState(path)).toEqual(firstState);
});

test("without a file it is a first start", () => {
	expect(readWindowState(statePath())).toEqual(firstState);
	expect(restoreBounds(undefined, [laptop])).toEqual(usual);
});

test.each([
	["on the screen", { x: 100, y: 100, width: 900, height: 700 }],
	["mostly beside it", { x: 1300, y: 100, width: 900, height: 700 }],
	["on a second screen", { x: -1800, y: 50, width: 900, height: 700 }],
])("a window %s comes back where it was", (_where, saved) => {
	expect(restoreBounds(saved, [laptop, left])).toEqual(saved);
});

test.each([
	["on a screen that is gone", { x: -1800, y: 50, width: 900, height: 700 }],
	["just out of reach", { x: 1400, y: 100, width: 900, height: 700 }],
	["under the lower edge", { x: 100, y: 890, width: 900, height: 700 }],
	["far above", { x: 100, y: -400, width: 900, height: 700 }],
])("a window %s gets the usual place", (_where, saved) => {
	expect(restoreBounds(saved, [laptop])).toEqual(usual);
});

test("a window larger than the screen shrinks to it, if it can still be grasped then", () => {
	const large = { y: 24, width: 4000, height: 3000 };
	expect(restoreBounds({ ...large, x: 0 }, [laptop])).toEqual({
		x: 0,
		y: 24,
		width: 1440,
		height: 876,
	});
	expect(restoreBounds({ ...large, x: -1400 }, [laptop])).toEqual(usual);
});

test("wherever a window was, it comes back graspable and usable (seed 11)", () => {
	const coordinate = fc.integer({ min: -5000, max: 5000 });
	const size = fc.integer({ min: 1, max: 6000 });
	const saved = fc.record({
		x: coordinate,
		y: coordinate,
		width: size,
		height: size,
	});
	fc.assert(
		fc.property(saved, (bounds) => {
			const found = restoreBounds(bounds, [laptop, left]);
			expect(found.width).toBeGreaterThanOrEqual(smallestSize.width);
			expect(found.height).toBeGreaterThanOrEqual(smallestSize.height);
			if (found.x === undefined || found.y === undefined) return;
			const { x, y, width } = found;
			const holds = [laptop, left].some(
				(area) =>
					x + width >= area.x + 120 &&
					x <= area.x + area.width - 120 &&
					y >= area.y &&
					y <= area.y + area.height - 40,
			);
			expect(holds).toBe(true);
		}),
		{ seed: 11, numRuns: 1000 },
	);
});
