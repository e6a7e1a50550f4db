// Cards that ask the same or nearly the same, in groups, each leading to its note.
import { useQuery } from "@tanstack/react-query";
import type { DuplicateGroup } from "../../../electron/engine/contract/find.ts";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { duplicatesQuery } from "./query.ts";

export function Duplicates({ query }: { query: string }) {
	const { client } = useApp().engine;
	const found = useQuery(duplicatesQuery(client, query));
	if (found.isPending) return <Loading what="duplicates" />;
	if (!found.data)
		return (
			<Failed
				what="Duplicates"
				error={found.error}
				onRetry={() => void found.refetch()}
			/>
		);
	const { groups, isComplete } = found.data;
	return (
		<section className="duplicates" aria-label="Duplicates">
			<h2>
				{groups.length === 0
					? "No two cards ask the same"
					: `${sayCount(groups.length, "group")} of cards that ask the same or nearly so`}
			</h2>
			<p className="small">
				{query.trim() ? "Among what the search finds. " : "Among all cards. "}
				{!isComplete &&
					"There may be more: narrow the search to look through the rest."}
			</p>
			<ol>
				{groups.map((group) => (
					<Group key={group.cards[0]?.id} group={group} />
				))}
			</ol>
		</section>
	);
}

function Group({ group }: { group: DuplicateGroup }) {
	return (
		<li>
			<p className="small">
				{group.likeness === 1
					? "The same words"
					: `${Math.floor(group.likeness * 100)} % alike`}
			</p>
			<ul>
				{group.cards.map((card) => (
					<li key={card.id}>
						<a
							href={routeHref({
								screen: "note",
								id: card.noteId,
								card: card.id,
							})}
						>
							{card.front}
						</a>
						<span className="small">{card.noteTitle}</span>
					</li>
				))}
			</ul>
		</li>
	);
}
