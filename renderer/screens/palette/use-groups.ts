// The groups that the palette shows: recent and everything for an empty field, else what fits, notes, cards and what cannot be done now.
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { appQuery } from "../../app-query.ts";
import { useApp } from "../../context.tsx";
import { decksQuery, labsQuery, statusQuery } from "../../query.ts";
import { sayCount } from "../../wording.ts";
import {
	cardEntry,
	type Entry,
	type Group,
	listEntries,
	noteEntry,
	recentEntry,
	searchEntries,
	thingEntries,
} from "./entry.ts";
import type { Found } from "./use-found.ts";

export function useGroups(query: string, found: Found): Group[] {
	const { hub, commands, engine, isExam } = useApp();
	const { undo = null, redo = null } =
		useQuery(statusQuery(engine.client)).data ?? {};
	const recent = useQuery(appQuery(engine.client)).data?.recent;
	// What is on offer does not change while the palette covers the screen.
	const [present] = useState(() => ({
		offered: hub.offered(),
		commands: commands.all(),
		isDesktop: engine.desktop !== null,
		isExam: isExam.get(),
	}));
	const entries = useMemo(
		() => listEntries({ ...present, undo, redo }),
		[present, undo, redo],
	);
	const labs = useQuery(labsQuery(engine.client)).data?.labs;
	const decks = useQuery(decksQuery(engine.client)).data;
	const things = useMemo(
		() => thingEntries({ labs: labs ?? [], decks: decks ?? [] }),
		[labs, decks],
	);
	return useMemo(() => {
		const text = query.trim();
		if (present.isExam) return examGroups(text, entries);
		const all = [...entries, ...things];
		const former = (recent ?? []).flatMap(
			(choice) => recentEntry(choice, all) ?? [],
		);
		const groups = text
			? foundGroups(text, all, new Set(former.map(({ key }) => key)), found)
			: emptyGroups(entries, former.slice(0, 6));
		return groups.filter((group) => group.entries.length > 0);
	}, [query, present, entries, things, recent, found]);
}

/** Neither notes nor cards, nor what was chosen before: that could be the answer. */
function examGroups(text: string, entries: readonly Entry[]): Group[] {
	const { fit, elsewhere } = searchEntries(text, entries, new Set());
	const groups = text
		? [
				{ title: "Go to and do", entries: fit },
				{ title: "Not now", entries: elsewhere },
			]
		: emptyGroups(entries, []);
	return groups.filter((group) => group.entries.length > 0);
}

function emptyGroups(all: readonly Entry[], recent: Entry[]): Group[] {
	const rest = all.filter(
		({ key, why }) =>
			why === undefined && !recent.some((entry) => entry.key === key),
	);
	return [
		{ title: "Recent", entries: recent },
		{ title: "Go to and do", entries: rest },
	];
}

function foundGroups(
	text: string,
	all: readonly Entry[],
	recent: ReadonlySet<string>,
	found: Found,
): Group[] {
	const { fit, elsewhere } = searchEntries(text, all, recent);
	return [
		{ title: "Go to and do", entries: fit },
		{ title: "Notes", entries: found.notes.map(noteEntry) },
		{ title: "Cards", entries: found.cards.map(cardEntry) },
		{
			title: "Everything",
			entries: [
				{
					key: "search",
					title: `Search all cards for “${text}”`,
					...(found.total > 0 && { hint: sayCount(found.total, "card") }),
					act: { go: { screen: "browse", query: text } },
				},
			],
		},
		{ title: "Not now", entries: elsewhere },
	];
}
