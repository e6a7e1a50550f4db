// The list of found cards: a grid of which only the rows in sight exist, so that a million cost what thirty do.
import { useQueries } from "@tanstack/react-query";
import {
	type KeyboardEvent,
	type MouseEvent,
	type RefObject,
	useEffect,
	useState,
} from "react";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type { FoundCard } from "../../../electron/engine/contract/find.ts";
import { useApp } from "../../context.tsx";
import { pageQuery, pageSize, type Search } from "./query.ts";
import { moveCursor, type Selection } from "./selection.ts";
import { columns } from "./words.ts";

/** Browsers draw nothing beyond some 33 million pixels; a million rows of this height stay below. */
const rowHeight = 32;
const spareRows = 10;

/** Rows in sight lie where they belong in a list of any length, which elements of a table cannot: so they only have a table's roles. */
const roles = {
	grid: { role: "grid", tabIndex: 0 },
	group: { role: "rowgroup" },
	row: { role: "row" },
	cell: { role: "gridcell" },
	head: { role: "columnheader" },
} as const;

export interface CardTableProps {
	search: Search;
	total: number;
	selection: Selection<CardId>;
	onSort: (search: Search) => void;
	/** A row was chosen by mouse or key, with how it joins what is chosen already. */
	onChoose: (
		index: number,
		id: CardId,
		how: "only" | "toggle" | "extend",
	) => void;
	onMove: (index: number) => void;
	/** A right click, or the key that stands for it, on a row. */
	onMenu: (index: number, row: FoundCard, at: { x: number; y: number }) => void;
	onAll: () => void;
	onClear: () => void;
	gridRef: RefObject<HTMLDivElement | null>;
}

export function CardTable(props: CardTableProps) {
	const { search, total, selection } = props;
	const grid = props.gridRef;
	const view = useView(grid);
	const first = Math.max(0, Math.floor(view.top / rowHeight) - spareRows);
	const last = Math.min(
		total - 1,
		Math.ceil((view.top + view.height) / rowHeight) + spareRows,
	);
	const rowAt = useRows(search, first, last);
	const { cursor } = selection;
	useEffect(() => {
		if (grid.current) scrollTo(grid.current, cursor);
	}, [cursor, grid]);

	function press(event: KeyboardEvent) {
		// The headings are buttons of their own.
		if (event.target !== event.currentTarget) return;
		const isMod = event.ctrlKey || event.metaKey;
		const row = rowAt(cursor);
		const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
		const target = moveCursor(event.key, { cursor, total, page });
		if (isMod && event.key.toLowerCase() === "a") props.onAll();
		else if (event.key === "Escape") props.onClear();
		else if (event.key === " " && row) props.onChoose(cursor, row.id, "toggle");
		else if (target !== null) move(target, event.shiftKey, isMod);
		else return;
		event.preventDefault();
		event.stopPropagation();
	}

	function move(target: number, isExtending: boolean, isMod: boolean) {
		const row = rowAt(target);
		if (isMod || !row) props.onMove(target);
		else props.onChoose(target, row.id, isExtending ? "extend" : "only");
	}

	function click(event: MouseEvent, index: number, row: FoundCard) {
		const isMod = event.ctrlKey || event.metaKey;
		const how = event.shiftKey ? "extend" : isMod ? "toggle" : "only";
		props.onChoose(index, row.id, how);
	}

	function openMenu(event: MouseEvent) {
		const place = rowOf(event.target);
		// The key's event comes from the grid itself: it means the row with the cursor.
		const index = place ?? cursor;
		const row = rowAt(index);
		if (!row) return;
		event.preventDefault();
		const box = document
			.getElementById(`row-${index}`)
			?.getBoundingClientRect();
		const at =
			place === null && box
				? { x: box.left + 24, y: box.bottom }
				: { x: event.clientX, y: event.clientY };
		props.onMenu(index, row, at);
	}

	const shown = Array.from(
		{ length: Math.max(0, last - first + 1) },
		(_, n) => first + n,
	);
	const gridProps = {
		...roles.grid,
		"aria-label": "Found cards",
		"aria-multiselectable": true,
		"aria-rowcount": total + 1,
		"aria-activedescendant":
			cursor >= first && cursor <= last ? `row-${cursor}` : undefined,
		onKeyDown: press,
		onContextMenu: openMenu,
	};
	return (
		<div ref={grid} className="card-grid" {...gridProps}>
			<Head search={search} onSort={props.onSort} />
			<div {...roles.group}>
				<div
					role="presentation"
					className="card-grid-space"
					style={{ height: total * rowHeight }}
				>
					{shown.map((index) => (
						<Row
							key={index}
							index={index}
							row={rowAt(index)}
							isChosen={selection.ids.has(rowAt(index)?.id ?? (0 as CardId))}
							hasCursor={index === cursor}
							onClick={click}
						/>
					))}
				</div>
			</div>
		</div>
	);
}

interface RowProps {
	index: number;
	row: FoundCard | undefined;
	isChosen: boolean;
	hasCursor: boolean;
	onClick: (event: MouseEvent, index: number, row: FoundCard) => void;
}

function Row({ index, row, isChosen, hasCursor, onClick }: RowProps) {
	// The grid has the focus and its keys; the mouse is a second way.
	const rowProps = {
		...roles.row,
		"aria-rowindex": index + 2,
		"aria-selected": isChosen,
		"data-cursor": hasCursor || undefined,
		style: { transform: `translateY(${index * rowHeight}px)` },
		onMouseDown: (event: MouseEvent) =>
			event.shiftKey && event.preventDefault(),
		onClick: (event: MouseEvent) => row && onClick(event, index, row),
	};
	return (
		<div id={`row-${index}`} className="card-grid-row" {...rowProps}>
			{columns.map(({ field, say, isNumber, from }) => (
				<span
					key={field}
					{...roles.cell}
					className={`cell ${from}${isNumber ? " number" : ""}`}
				>
					{row ? say(row) : field === "front" ? "…" : ""}
				</span>
			))}
		</div>
	);
}

function Head(props: Pick<CardTableProps, "search" | "onSort">) {
	const { search, onSort } = props;
	return (
		<div {...roles.group} className="card-grid-head">
			<div {...roles.row} className="card-grid-row">
				{columns.map(({ field, label, title, isNumber, from }) => {
					const isSorted = search.sort === field;
					const direction = search.descending ? "descending" : "ascending";
					const head = {
						...roles.head,
						"aria-sort": isSorted ? direction : "none",
					} as const;
					return (
						<span
							key={field}
							{...head}
							className={`cell ${from}${isNumber ? " number" : ""}`}
						>
							<button
								type="button"
								title={title}
								onClick={() => onSort(nextSort(search, field))}
							>
								{label}
								<span aria-hidden="true" className="sort-sign">
									{isSorted ? (search.descending ? "↓" : "↑") : ""}
								</span>
							</button>
						</span>
					);
				})}
			</div>
		</div>
	);
}

/** The index of the row in which an element lies; null outside the rows. */
function rowOf(target: EventTarget): number | null {
	const row = target instanceof Element ? target.closest("[id^=row-]") : null;
	return row ? Number(row.id.slice("row-".length)) : null;
}

/** Rising, falling, and back to the order of import. */
function nextSort(search: Search, field: Search["sort"]): Search {
	if (search.sort !== field)
		return { ...search, sort: field, descending: false };
	return search.descending
		? { ...search, sort: "added", descending: false }
		: { ...search, descending: true };
}

function scrollTo(element: HTMLElement, index: number): void {
	const top = index * rowHeight;
	// The headings stay in sight above the rows.
	const height = element.clientHeight - rowHeight;
	if (top < element.scrollTop) element.scrollTop = top;
	else if (top + rowHeight > element.scrollTop + height)
		element.scrollTop = top + rowHeight - height;
}

/** What part of the list is in sight. */
function useView(scroller: RefObject<HTMLDivElement | null>) {
	const [view, setView] = useState({ top: 0, height: 600 });
	useEffect(() => {
		const element = scroller.current;
		if (!element) return;
		const read = () =>
			setView({ top: element.scrollTop, height: element.clientHeight });
		const observer = new ResizeObserver(read);
		observer.observe(element);
		element.addEventListener("scroll", read, { passive: true });
		return () => {
			observer.disconnect();
			element.removeEventListener("scroll", read);
		};
	}, [scroller]);
	return view;
}

/** The pages that hold the rows in sight; a row that has not come yet is undefined. */
function useRows(search: Search, first: number, last: number) {
	const { client } = useApp().engine;
	const from = Math.floor(first / pageSize);
	const until = Math.max(from, Math.floor(Math.max(0, last) / pageSize));
	const pages = Array.from({ length: until - from + 1 }, (_, n) => from + n);
	const results = useQueries({
		queries: pages.map((page) => pageQuery(client, search, page)),
	});
	return (index: number): FoundCard | undefined => {
		const page = Math.floor(index / pageSize);
		return results[page - from]?.data?.rows[index - page * pageSize];
	};
}
