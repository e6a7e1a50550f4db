// The list of what was found, what can be done with it, and the chosen card beside it.
import { useState } from "react";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type { SheetSource } from "../../../electron/engine/contract/sheet.ts";
import { sayFailure } from "../../app.ts";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { usualSetup, writeSetup } from "../cram/setup.ts";
import { writeSheet } from "../sheet/setup.ts";
import { ActionBar } from "./action-bar.tsx";
import { CardTable } from "./card-table.tsx";
import { Preview } from "./preview.tsx";
import type { Search } from "./query.ts";
import { RowMenu, type RowMenuAt } from "./row-menu.tsx";
import { choose, emptySelection, extend, toggle } from "./selection.ts";
import type { useFound } from "./use-found.ts";
import { sayTotal } from "./words.ts";

interface FoundProps {
	search: Search;
	found: ReturnType<typeof useFound>;
	gridRef: { current: HTMLDivElement | null };
	onSort: (search: Search) => void;
}

export function Found({ search, found, gridRef, onSort }: FoundProps) {
	const app = useApp();
	const [selection, setSelection] = useState(() => emptySelection<CardId>());
	const [shown, setShown] = useState<CardId | null>(null);
	const [menu, setMenu] = useState<RowMenuAt | null>(null);
	const { client } = app.engine;

	/** The ids of the whole list, fetched once for each list. */
	async function withIds(use: (ids: readonly CardId[]) => void) {
		try {
			use(
				await app.cache.fetchQuery({
					queryKey: ["find", "ids", search],
					queryFn: () => client.find.ids(search),
				}),
			);
		} catch (error) {
			sayFailure(app, error);
		}
	}

	/** The cursor moves at once; further keys may come before the ids do. */
	function extendTo(index: number) {
		setSelection((former) => ({ ...former, cursor: index }));
		void withIds((ids) =>
			setSelection((former) =>
				extend(former, former.cursor, (from, to) => ids.slice(from, to + 1)),
			),
		);
	}

	function onChoose(
		index: number,
		id: CardId,
		how: "only" | "toggle" | "extend",
	) {
		setShown(id);
		if (how === "only") setSelection(choose(index, id));
		else if (how === "toggle")
			setSelection((former) => toggle(former, index, id));
		else extendTo(index);
	}

	if (found.error && found.total === 0) return null;
	return (
		<>
			<div className="browse-bar">
				<p role="status">
					{found.isPending
						? "Searching…"
						: sayTotal(found.total, found.isExact, found.lookedAt)}
					{selection.ids.size > 1 &&
						`, ${selection.ids.size.toLocaleString("en")} chosen`}
				</p>
				{search.query.trim() !== "" && found.total > 0 && (
					<>
						<a className="button quiet" href={studyHref(search.query)}>
							Study these…
						</a>
						<a
							className="button quiet"
							href={routeHref({ screen: "statistics", query: search.query })}
						>
							Statistics
						</a>
					</>
				)}
				{found.total > 0 && (
					<a
						className="button quiet"
						href={sheetHref(search.query, selection.ids)}
					>
						Revision sheet
					</a>
				)}
				<ActionBar
					ids={selection.ids}
					onDone={() => setSelection(emptySelection())}
				/>
				<RowMenu menu={menu} ids={selection.ids} onClose={setMenu} />
			</div>
			{found.total === 0 ? (
				found.isExact && !found.isPending && <Nothing query={search.query} />
			) : (
				<div className="browse-panes">
					<CardTable
						search={found.search}
						total={found.total}
						selection={selection}
						gridRef={gridRef}
						onSort={(next) => {
							setSelection(emptySelection());
							onSort(next);
						}}
						onChoose={onChoose}
						onMove={(cursor) =>
							setSelection((former) => ({ ...former, cursor }))
						}
						onAll={() =>
							void withIds((ids) =>
								setSelection((former) => ({ ...former, ids: new Set(ids) })),
							)
						}
						onClear={() => setSelection(emptySelection())}
						onMenu={(index, row, at) => {
							if (!selection.ids.has(row.id)) onChoose(index, row.id, "only");
							setMenu({ row, at });
						}}
					/>
					<Preview cardId={shown} />
				</div>
			)}
		</>
	);
}

/** A sheet of the chosen cards, if there are several, else of all that the search finds. */
function sheetHref(query: string, chosen: ReadonlySet<CardId>): string {
	const source: SheetSource =
		chosen.size > 1
			? { from: "cards", cardIds: [...chosen] }
			: { from: "search", query };
	return routeHref({
		screen: "sheet",
		setup: writeSheet({ kind: "list", source }),
	});
}

/** Extra study of what a search finds. */
function studyHref(query: string): string {
	return routeHref({
		screen: "cram",
		setup: writeSetup({ ...usualSetup, choice: "search", query }, false),
	});
}

function Nothing({ query }: { query: string }) {
	return (
		<div className="browse-empty">
			<h2>{query.trim() ? "No card fits" : "No cards yet"}</h2>
			<p className="lead">
				{query.trim()
					? "Try fewer words, or look under “How to search”. Cards that are retired, removed or wait in the inbox are found with is:any."
					: "Import notes, and their cards are listed here."}
			</p>
			{!query.trim() && (
				<a className="button" href={routeHref({ screen: "notes" })}>
					Go to Notes
				</a>
			)}
		</div>
	);
}
