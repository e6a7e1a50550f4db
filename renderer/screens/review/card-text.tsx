// The words of a card: where it comes from, its front, its answer, its sources.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { CardMarks } from "../../../electron/engine/contract/action.ts";
import type { Card } from "../../../electron/engine/contract/data.ts";
import type { RichNode } from "../../../electron/engine/contract/rich.ts";
import { Kbd } from "../../components/kbd.tsx";
import { RichView } from "../../components/rich.tsx";
import { useApp, useAriaKeys } from "../../context.tsx";
import { notesQuery } from "../../query.ts";
import { type Route, routeHref } from "../../routes.tsx";
import { fileName, sayLines } from "../../wording.ts";
import { MarkLine, WhyThisDate } from "./mark-line.tsx";
import { sayPast, saySource } from "./words.ts";

interface CardTextProps {
	card: Card;
	marks: CardMarks | null;
	isRevealed: boolean;
	/** Gaps that are filled before the answer is shown. */
	filled?: ReadonlySet<RichNode>;
	/** Stands between front and answer: a field, parts, steps. */
	children?: ReactNode;
	/** The parts say the answer already. */
	isAnswerHidden: boolean;
}

export function CardText(props: CardTextProps) {
	const { card, marks, isRevealed, isAnswerHidden } = props;
	const front = useRef<HTMLDivElement>(null);
	const answer = useRef<HTMLDivElement>(null);
	const hasAnswer = card.kind !== "cloze" && !isAnswerHidden;
	// The focus follows the reading: to the front of a new card, then to its answer.
	useLayoutEffect(() => {
		const target = isRevealed && hasAnswer ? answer.current : front.current;
		target?.focus({ preventScroll: !isRevealed });
	}, [isRevealed, hasAnswer]);
	return (
		<>
			<ol className="trail" aria-label="Where this card comes from">
				{trail(card).map((step) => (
					<li key={step.key}>{step.text}</li>
				))}
			</ol>
			{marks && <MarkLine marks={marks} />}
			{isRevealed && card.isAnswerChanged && (
				<p className="notice">
					The answer changed in your note since you last saw this card.
				</p>
			)}
			<div ref={front} tabIndex={-1} className="front">
				<RichView
					rich={card.front}
					gap={isRevealed ? "answer" : "blank"}
					{...(props.filled && { filled: props.filled })}
				/>
			</div>
			{props.children}
			{isRevealed && (
				<>
					{hasAnswer && (
						<div ref={answer} tabIndex={-1} className="answer">
							<RichView rich={card.back} />
						</div>
					)}
					<Sources card={card} />
					{marks && <WhyThisDate marks={marks} />}
				</>
			)}
		</>
	);
}

/** Steps of the context with keys, as a heading may repeat on the way down. */
function trail({ context }: Card): { key: string; text: string }[] {
	return context.map((text, depth) => ({ key: `${depth} ${text}`, text }));
}

function Sources({ card }: { card: Card }) {
	const keys = useAriaKeys("open-source");
	const noteOf = useNotesOf(card);
	const [first] = card.sources;
	return (
		<p className="sources">
			{card.sources.map(({ path, line, endLine }, index) => (
				<a
					key={`${path} ${line}`}
					href={routeHref({ ...sourceRoute(card, index), ...noteOf(path) })}
					aria-keyshortcuts={index === 0 ? keys : undefined}
				>
					{index === 0 || path !== first?.path
						? saySource(fileName(path), line, endLine)
						: `also ${sayLines(line, endLine)}`}
					{index === 0 && <Kbd id="open-source" />}
				</a>
			))}
			<span>{sayPast(card, Date.now())}</span>
		</p>
	);
}

/** A card that tells two others apart may be of two notes; the one that is not its own is found by its path. */
function useNotesOf({ kind, sources }: Card) {
	const { client } = useApp().engine;
	const isOfTwo =
		kind === "contrast" && new Set(sources.map(({ path }) => path)).size > 1;
	const notes = useQuery({ ...notesQuery(client), enabled: isOfTwo }).data;
	return (path: string) => {
		const note = isOfTwo
			? notes?.find((each) => each.path === path)
			: undefined;
		return note ? { id: note.id } : {};
	};
}

/** The note of a card, opened at one of the places that the card comes from. */
export function sourceRoute(
	card: Card,
	index = 0,
): Extract<Route, { screen: "note" }> {
	const source = card.sources[index];
	return {
		screen: "note",
		id: card.noteId,
		card: card.id,
		from: "review",
		...(source && {
			lines: { line: source.line, endLine: source.endLine },
		}),
	};
}
