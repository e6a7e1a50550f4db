// Browse: any card by a query, in a list that can be sorted, chosen from and acted on, with the card and its source beside.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type { QueryProblem } from "../../../electron/engine/contract/find-query.ts";
import type { SheetSource } from "../../../electron/engine/contract/sheet.ts";
import { sayFailure } from "../../app.ts";
import { useTitle } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { type Route, routeHref } from "../../routes.tsx";
import { usualSetup, writeSetup } from "../cram/setup.ts";
import { writeSheet } from "../sheet/setup.ts";
import { ActionBar } from "./action-bar.tsx";
import { CardTable } from "./card-table.tsx";
import { Duplicates } from "./duplicates.tsx";
import { SearchHelp } from "./help.tsx";
import { Preview } from "./preview.tsx";
import { countQuery, pageQuery, type Search } from "./query.ts";
import { RowMenu, type RowMenuAt } from "./row-menu.tsx";
import { SavedSearches } from "./saved.tsx";
import { SearchField } from "./search-field.tsx";
import { choose, emptySelection, extend, toggle } from "./selection.ts";
import { sayTotal } from "./words.ts";
import "../../styles/browse.css";

type Panel = "list" | "help" | "duplicates";

export function BrowseScreen({
	route,
}: {
	route: Extract<Route, { screen: "browse" }>;
}) {
	useTitle("Browse");
	const [typed, setTyped] = useState(route.query ?? "");
	const [panel, setPanel] = useState<Panel>("list");
	const [search, setSearch] = useState<Search>({
		query: route.query ?? "",
		sort: "added",
		descending: false,
	});
	const list = useFound(search);
	const grid = useRef<HTMLDivElement>(null);
	useEffect(() => setTyped(route.query ?? ""), [route.query]);
	const problem = useChecked(typed, (query) => {
		setSearch((former) => ({ ...former, query }));
		window.history.replaceState(
			null,
			"",
			routeHref({ screen: "browse", query }),
		);
	});
	const pick = (query: string) => {
		setTyped(query);
		setPanel("list");
	};
	return (
		<div className="browse">
			<h1 className="visually-hidden">Browse</h1>
			<header className="browse-head">
				<SearchField
					value={typed}
					onChange={setTyped}
					onLeave={() => grid.current?.focus()}
					problem={problem ?? tooSlow(list.error)}
				/>
				<Tools panel={panel} onPanel={setPanel} />
				<SavedSearches
					query={typed}
					canSave={problem === null && !list.error}
					onPick={pick}
				/>
			</header>
			{panel === "help" && <SearchHelp onTry={pick} />}
			{panel === "duplicates" && <Duplicates query={search.query} />}
			{panel === "list" && (
				<Found
					key={search.query}
					search={search}
					found={list}
					gridRef={grid}
					onSort={setSearch}
				/>
			)}
		</div>
	);
}

function Tools(props: { panel: Panel; onPanel: (panel: Panel) => void }) {
	const tool = (panel: Panel, label: string) => (
		<button
			type="button"
			className="button quiet"
			aria-pressed={props.panel === panel}
			onClick={() => props.onPanel(props.panel === panel ? "list" : panel)}
		>
			{label}
		</button>
	);
	return (
		<div className="browse-tools">
			{tool("help", "How to search")}
			{tool("duplicates", "Find duplicates")}
		</div>
	);
}

/**
 * Looks a query over once typing has paused. Reports it if it can be read; otherwise says what is
 * wrong, and the list stays that of the last query that could be.
 */
function useChecked(
	query: string,
	report: (query: string) => void,
): QueryProblem | null {
	const app = useApp();
	const [problem, setProblem] = useState<QueryProblem | null>(null);
	const newest = useRef(report);
	useEffect(() => {
		newest.current = report;
	});
	useEffect(() => {
		let isCurrent = true;
		const timer = setTimeout(() => {
			app.engine.client.find.check({ query }).then(
				(checked) => {
					if (!isCurrent) return;
					setProblem(checked.problem);
					if (!checked.problem) newest.current(query);
				},
				(error) => sayFailure(app, error),
			);
		}, 120);
		return () => {
			isCurrent = false;
			clearTimeout(timer);
		};
	}, [app, query]);
	return problem;
}

/** A search that was given up concerns the whole query. */
function tooSlow(error: unknown): QueryProblem | null {
	if (!error) return null;
	return { column: 0, length: 0, message: readFailure(error).message };
}

/** The first page and the number of all; the former ones stay until the next have come. */
function useFound(search: Search) {
	const { client } = useApp().engine;
	const first = useQuery({
		...pageQuery(client, search, 0),
		placeholderData: keepPreviousData,
	});
	const isOpen = first.data?.isTotalExact === false && !first.isPlaceholderData;
	const count = useQuery({
		...countQuery(client, search.query),
		enabled: isOpen && !first.error,
	});
	const isExact = first.data?.isTotalExact === true || count.data !== undefined;
	const known = first.data?.total ?? 0;
	return {
		total: (isOpen ? count.data?.total : undefined) ?? known,
		isExact,
		isPending: first.isPending,
		error: first.error,
	};
}

interface FoundProps {
	search: Search;
	found: ReturnType<typeof useFound>;
	gridRef: { current: HTMLDivElement | null };
	onSort: (search: Search) => void;
}

function Found({ search, found, gridRef, onSort }: FoundProps) {
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
						: sayTotal(found.total, found.isExact)}
					{selection.ids.size > 1 &&
						`, ${selection.ids.size.toLocaleString("en")} chosen`}
				</p>
				{search.query.trim() !== "" && found.total > 0 && (
					<a className="button quiet" href={studyHref(search.query)}>
						Study these…
					</a>
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
				!found.isPending && <Nothing query={search.query} />
			) : (
				<div className="browse-panes">
					<CardTable
						search={search}
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
