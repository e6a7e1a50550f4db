// Saved searches: one press brings a query back.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SavedSearch } from "../../../electron/engine/contract/find.ts";
import { sayDone, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";
import { savedQuery } from "./query.ts";

/** Searches that are useful from the first day on. */
const offered: readonly Pick<SavedSearch, "name" | "query">[] = [
	{ name: "Due today", query: "is:due" },
	{ name: "Nearly forgotten", query: "prop:r<0.8" },
	{ name: "Forgotten this week", query: "rated:7:1" },
	{ name: "Leeches", query: "is:leech" },
	{ name: "Changed answers", query: "is:changed" },
];

export function SavedSearches(props: {
	query: string;
	canSave: boolean;
	onPick: (query: string) => void;
}) {
	const { query, onPick } = props;
	const app = useApp();
	const saved = useQuery(savedQuery(app.engine.client)).data ?? [];
	const [name, setName] = useState<string | null>(null);
	const current = saved.find((one) => one.query === query.trim());

	async function run(work: () => Promise<unknown>, done: string) {
		try {
			await work();
			setName(null);
			sayDone(app, done);
		} catch (error) {
			sayFailure(app, error);
		}
	}

	const { find } = app.engine.client;
	const keep = (given: string) =>
		current
			? run(
					() => find.rename({ id: current.id, name: given }),
					`Renamed to “${given}”`,
				)
			: run(
					() => find.save({ name: given, query: query.trim() }),
					`Saved as “${given}”`,
				);
	return (
		<div className="saved-searches">
			<ul aria-label="Saved searches">
				{[...saved, ...(saved.length === 0 ? offered : [])].map((one) => (
					<li key={one.name}>
						<button
							type="button"
							className="chip"
							title={one.query}
							aria-pressed={one.query === query.trim()}
							onClick={() => onPick(one.query)}
						>
							{one.name}
						</button>
					</li>
				))}
			</ul>
			{name === null && query.trim() !== "" && props.canSave && (
				<>
					<Button look="quiet" onPress={() => setName(current?.name ?? "")}>
						{current ? "Rename…" : "Save this search…"}
					</Button>
					{current && (
						<Button
							look="quiet"
							onPress={() =>
								void run(
									() => find.remove({ id: current.id }),
									`Removed “${current.name}”`,
								)
							}
						>
							Remove
						</Button>
					)}
				</>
			)}
			{name !== null && (
				<form
					className="ask"
					onSubmit={(event) => {
						event.preventDefault();
						if (name.trim()) void keep(name.trim());
					}}
					onKeyDown={(event) => event.key === "Escape" && setName(null)}
				>
					<label>
						<span>Name of the search</span>
						<input
							ref={(field) => field?.focus()}
							required
							maxLength={80}
							value={name}
							onChange={(event) => setName(event.target.value)}
						/>
					</label>
					<button type="submit" className="button">
						{current ? "Rename" : "Save"}
					</button>
					<Button look="quiet" onPress={() => setName(null)}>
						Cancel
					</Button>
				</form>
			)}
		</div>
	);
}
