// Which rows are chosen, as file managers have it: a plain choice, Shift for a stretch, Ctrl or Cmd for one more or less. Pure.

export interface Selection<Id> {
	ids: ReadonlySet<Id>;
	/** Index of the row that has the cursor; a stretch goes from `anchor` to it. */
	cursor: number;
	anchor: number;
}

export function emptySelection<Id>(): Selection<Id> {
	return { ids: new Set(), cursor: 0, anchor: 0 };
}

/** One row alone; the next stretch begins here. */
export function choose<Id>(index: number, id: Id): Selection<Id> {
	return { ids: new Set([id]), cursor: index, anchor: index };
}

/** One row more, or one less. */
export function toggle<Id>(
	selection: Selection<Id>,
	index: number,
	id: Id,
): Selection<Id> {
	const ids = new Set(selection.ids);
	if (!ids.delete(id)) ids.add(id);
	return { ids, cursor: index, anchor: index };
}

/** All rows from the anchor to `index`; `idsBetween` gives those of a stretch, both ends included. */
export function extend<Id>(
	selection: Selection<Id>,
	index: number,
	idsBetween: (from: number, to: number) => readonly Id[],
): Selection<Id> {
	const { anchor } = selection;
	const ids = idsBetween(Math.min(anchor, index), Math.max(anchor, index));
	return { ids: new Set(ids), cursor: index, anchor };
}

/** Where a key moves the cursor among `total` rows, of which `page` fit on screen; null for other keys. */
export function moveCursor(
	key: string,
	{ cursor, total, page }: { cursor: number; total: number; page: number },
): number | null {
	const targets: Record<string, number> = {
		ArrowDown: cursor + 1,
		ArrowUp: cursor - 1,
		PageDown: cursor + page,
		PageUp: cursor - page,
		Home: 0,
		End: total - 1,
	};
	const target = targets[key];
	return target === undefined || total === 0
		? null
		: Math.max(0, Math.min(total - 1, target));
}
