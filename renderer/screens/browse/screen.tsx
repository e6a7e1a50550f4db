// Browse: any card by a query, in a list that can be sorted, chosen from and acted on, with the card and its source beside.
import { useEffect, useRef, useState } from "react";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type { QueryProblem } from "../../../electron/engine/contract/find-query.ts";
import { sayFailure } from "../../app.ts";
import { useTitle } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { type Route, routeHref } from "../../routes.tsx";
import { Duplicates } from "./duplicates.tsx";
import { Found } from "./found.tsx";
import { FoundNotes } from "./found-notes.tsx";
import { SearchHelp } from "./help.tsx";
import type { Search } from "./query.ts";
import { SavedSearches } from "./saved.tsx";
import { SearchField } from "./search-field.tsx";
import { useFound } from "./use-found.ts";
import "../../styles/browse.css";

/** What stands below the field: what was found, as cards or as notes, or a help with searching. */
type Panel = "list" | "notes" | "help" | "duplicates";

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
		if (panel !== "notes") setPanel("list");
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
			{panel === "notes" && <FoundNotes query={search.query} />}
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

function Tools({
	panel,
	onPanel,
}: {
	panel: Panel;
	onPanel: (panel: Panel) => void;
}) {
	const what = (wanted: Panel, label: string) => (
		<button
			type="button"
			aria-pressed={panel === wanted}
			onClick={() => onPanel(wanted)}
		>
			{label}
		</button>
	);
	const tool = (wanted: Panel, label: string) => (
		<button
			type="button"
			className="button quiet"
			aria-pressed={panel === wanted}
			onClick={() => onPanel(panel === wanted ? "list" : wanted)}
		>
			{label}
		</button>
	);
	return (
		<div className="browse-tools">
			<fieldset className="browse-what">
				<legend className="visually-hidden">What to list</legend>
				{what("list", "Cards")}
				{what("notes", "Notes")}
			</fieldset>
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
