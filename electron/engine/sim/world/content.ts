// What is written on disks, by whole GiB: how a write lies over older ones, and what a flush adds.
import type { Content, Extent } from "./resource.ts";

export const blank: Content = { extents: [], markers: [] };

/** `extents` after `write`: it replaces what lay under it and keeps the rest. */
export function overwritten(
	extents: readonly Extent[],
	write: Extent,
): readonly Extent[] {
	const rest = extents.flatMap((extent) => [
		...(extent.from < write.from
			? [{ ...extent, to: Math.min(extent.to, write.from) }]
			: []),
		...(extent.to > write.to
			? [{ ...extent, from: Math.max(extent.from, write.to) }]
			: []),
	]);
	return [...rest, write].sort((left, right) => left.from - right.from);
}

/** `content` with a write and a marker over it; either may be absent. */
export function written(
	content: Content,
	extent: Extent | null,
	marker: string | null,
): Content {
	return {
		extents: extent ? overwritten(content.extents, extent) : content.extents,
		markers:
			marker === null || content.markers.includes(marker)
				? content.markers
				: [...content.markers, marker],
	};
}

/** The disk once everything in `cache` has reached it. */
export function flushed(content: Content, cache: Content | null): Content {
	if (!cache) return { extents: content.extents, markers: content.markers };
	const extents = cache.extents.reduce(overwritten, content.extents);
	const markers = [...new Set([...content.markers, ...cache.markers])];
	return { extents, markers };
}

/** How many GiB have ever been written. */
export function writtenGiB(extents: readonly Extent[]): number {
	return extents.reduce((sum, extent) => sum + extent.to - extent.from, 0);
}
