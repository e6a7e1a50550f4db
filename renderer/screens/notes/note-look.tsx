// A note's text in its two looks: as a page with its cards in the margin, or as it is written.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Card, Note } from "../../../electron/engine/contract/data.ts";
import type { NoteReading } from "../../../electron/engine/contract/reading.ts";
import { Switch } from "../../components/switch.tsx";
import { useApp } from "../../context.tsx";
import { todayQuery } from "../../query.ts";
import type { Route } from "../../routes.tsx";
import { findMarks } from "./mark.ts";
import { NotePage } from "./note-page.tsx";
import { type LineRange, NoteText } from "./note-text.tsx";

interface LookProps {
	note: Note;
	cards: readonly Card[];
	ranges: readonly LineRange[];
}

export function PageView(
	props: LookProps & {
		route: Extract<Route, { screen: "note" }>;
		blocks: NonNullable<NoteReading["blocks"]>;
	},
) {
	const { route, note, cards, blocks, ranges } = props;
	const { client } = useApp().engine;
	const studyDay = useQuery(todayQuery(client)).data?.studyDay;
	const marks = useMemo(
		() => findMarks(cards, note.skipped, studyDay),
		[cards, note.skipped, studyDay],
	);
	return (
		<NotePage route={route} blocks={blocks} marks={marks} ranges={ranges} />
	);
}

export function SourceView({ note, cards, ranges }: LookProps) {
	const used = usedLines(cards);
	return (
		<NoteText
			text={note.text}
			ranges={ranges}
			isUsed={(line) => used.has(line)}
		/>
	);
}

export type Look = "page" | "source";

const looks: Readonly<Record<Look, string>> = {
	page: "Page",
	source: "Source",
};

/** The note as it reads, or as it is written. */
export function LookSwitch(props: {
	look: Look;
	onChoose: (look: Look) => void;
}) {
	return (
		<Switch
			className="look-switch"
			options={looks}
			value={props.look}
			onChange={props.onChoose}
		/>
	);
}

function usedLines(cards: readonly Card[]): ReadonlySet<number> {
	const sources = cards
		.filter((card) => !card.isRetired)
		.flatMap((card) => card.sources);
	return new Set(
		sources.flatMap(({ line, endLine }) =>
			Array.from({ length: endLine - line + 1 }, (_, index) => line + index),
		),
	);
}
