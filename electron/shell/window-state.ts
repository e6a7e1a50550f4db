// Where windows of each kind were, their zoom and their theme, kept between starts and checked against the screens that are there now.
import * as z from "zod/mini";
import { readJson, saveJson } from "./json-file.ts";
import { themes } from "./theme.ts";
import { windowKinds } from "./window-kind.ts";

const rectangle = z.object({
	x: z.int(),
	y: z.int(),
	width: z.int().check(z.positive()),
	height: z.int().check(z.positive()),
});
/** In device-independent pixels, as Electron counts. */
export type Rectangle = z.infer<typeof rectangle>;

const windowSpot = z.object({
	bounds: z.optional(rectangle),
	isMaximized: z.boolean(),
});
/** Where a window is. */
export type WindowSpot = z.infer<typeof windowSpot>;

const windowState = z.object({
	theme: z.enum(themes),
	/** How much larger everything is shown, 1 being the usual; all windows have the same. */
	zoom: z.number().check(z.minimum(0.25), z.maximum(5)),
	spots: z.partialRecord(z.enum(windowKinds), windowSpot),
});
export type WindowState = z.infer<typeof windowState>;

export const firstState: WindowState = { theme: "system", zoom: 1, spots: {} };
export const smallestSize = { width: 400, height: 480 };
const usualSize = { width: 1120, height: 780 };

/** How much of the window's top must be on a screen for a person to get hold of it. */
const graspable = { width: 120, height: 40 };

/** What was saved, or the state of a first start where the file is missing or makes no sense. */
export function readWindowState(path: string): WindowState {
	return readJson(path, windowState, firstState);
}

export function saveWindowState(path: string, state: WindowState): void {
	saveJson(path, state);
}

/**
 * Bounds for a new window: the saved ones if the window could be grasped on one of the `screens`
 * (their work areas), no larger than that screen; else the usual size, placed by the system.
 */
export function restoreBounds(
	saved: Rectangle | undefined,
	screens: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
	if (!saved) return usualSize;
	const fitting = screens.find((area) =>
		isGraspable(shrink(saved, area), area),
	);
	return fitting ? shrink(saved, fitting) : usualSize;
}

function shrink(window: Rectangle, screen: Rectangle): Rectangle {
	return {
		x: window.x,
		y: window.y,
		width: within(window.width, smallestSize.width, screen.width),
		height: within(window.height, smallestSize.height, screen.height),
	};
}

function isGraspable(window: Rectangle, screen: Rectangle): boolean {
	const sharedWidth =
		Math.min(window.x + window.width, screen.x + screen.width) -
		Math.max(window.x, screen.x);
	const isTopInside =
		window.y >= screen.y &&
		window.y <= screen.y + screen.height - graspable.height;
	return sharedWidth >= graspable.width && isTopInside;
}

function within(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most));
}
