// The geometry of the picture's lines: from the boxes of two cards to the path between them. Knows no DOM.
import type { LabView } from "../../../electron/engine/contract/lab.ts";

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export interface Link {
	from: string;
	to: string;
	kind: "mapping" | "copy" | "origin";
	/** The device name of a mapping, drawn on its line. */
	label: string;
}

export interface Wire extends Link {
	path: string;
	/** The head of an arrow, or empty. */
	head: string;
	/** Where the label ends, or null where there is no room for it. */
	labelAt: { x: number; y: number } | null;
}

/**
 * Mappings and copies of images are always drawn; copies of snapshots and where things came from
 * only for what is selected or new, since all of them would be a thicket.
 */
export function linksOf(view: LabView, selected: string | null): Link[] {
	const isWorthDrawing = ({ from, to }: { from: string; to: string }) =>
		from === selected || to === selected || view.changes.added.includes(to);
	return [
		...view.mappings.map(({ from, to, device }) => ({
			from,
			to,
			kind: "mapping" as const,
			label: device,
		})),
		...view.copies
			.filter((copy) => copy.kind === "image" || isWorthDrawing(copy))
			.map(({ from, to }) => ({ from, to, kind: "copy" as const, label: "" })),
		...view.origins.filter(isWorthDrawing).map(({ from, to }) => ({
			from,
			to,
			kind: "origin" as const,
			label: "",
		})),
	];
}

/** Links whose two ends are both on the picture become wires. */
export function drawWires(
	links: readonly Link[],
	boxOf: (id: string) => Box | null,
): Wire[] {
	let lane = 0;
	return links.flatMap((link) => {
		const from = boxOf(link.from);
		const to = boxOf(link.to);
		if (!from || !to) return [];
		if (link.kind !== "mapping") lane = (lane + 1) % lanes;
		return [{ ...link, ...route(link.kind, lane, from, to) }];
	});
}

/** Arrows around a column run beside one another, as many as a room's edge has space for. */
const lanes = 3;
const laneWidth = 5;

function route(
	kind: Link["kind"],
	lane: number,
	from: Box,
	to: Box,
): Omit<Wire, keyof Link> {
	const gap = to.left - from.right;
	if (gap > 8) return across(kind, from, to);
	if (kind === "mapping") return below(from, to);
	if (from.left - to.right > 8) return backwards(from, to);
	return around(lane, from, to);
}

/** From the right side of one column to the left side of the next. */
function across(kind: Link["kind"], from: Box, to: Box) {
	const [x1, y1, x2, y2] = [from.right, middle(from), to.left, middle(to)];
	const bend = (x1 + x2) / 2;
	const room = x2 - x1;
	return {
		path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`,
		head: kind === "mapping" ? "" : arrow(x2, y2, 1),
		labelAt: room > 60 ? { x: x2 - 6, y: y2 > y1 ? y2 + 13 : y2 - 5 } : null,
	};
}

/** From a disk back to an instance or image on its left. */
function backwards(from: Box, to: Box) {
	const [x1, y1, x2, y2] = [from.left, middle(from), to.right, middle(to)];
	const bend = (x1 + x2) / 2;
	return {
		path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`,
		head: arrow(x2, y2, -1),
		labelAt: null,
	};
}

/** On a narrow picture the disks stand indented under their owner: down its left edge and in. */
function below(from: Box, to: Box) {
	const x = from.left + 14;
	const y = middle(to);
	return {
		path: `M${x} ${from.bottom}V${y - 6}Q${x} ${y} ${x + 6} ${y}H${to.left}`,
		head: "",
		labelAt: null,
	};
}

/** Between two things of one column: out on its free side and back in. */
function around(lane: number, from: Box, to: Box) {
	const y1 = middle(from);
	const y2 = middle(to);
	const isLeft = from.left < 80;
	const side = isLeft ? -1 : 1;
	const x1 = isLeft ? from.left : from.right;
	const x2 = isLeft ? to.left : to.right;
	const out =
		(isLeft ? Math.min(x1, x2) : Math.max(x1, x2)) +
		side * (8 + lane * laneWidth);
	return {
		path: `M${x1} ${y1}C${out} ${y1} ${out} ${y1} ${out} ${y1 + Math.sign(y2 - y1) * 16}V${y2 - Math.sign(y2 - y1) * 16}C${out} ${y2} ${out} ${y2} ${x2} ${y2}`,
		head: arrow(x2, y2, -side as 1 | -1),
		labelAt: null,
	};
}

function middle({ top, bottom }: Box): number {
	return (top + bottom) / 2;
}

/** An arrow head at its tip, pointing right (1) or left (-1). */
function arrow(x: number, y: number, direction: 1 | -1): string {
	const back = x - direction * 7;
	return `M${back} ${y - 4}L${x} ${y}L${back} ${y + 4}`;
}
