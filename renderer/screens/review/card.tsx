// The card on screen: front, then answer, then grade. Its state outlives a visit to the source note.
import { useEffect, useRef, useState } from "react";
import type {
	Card,
	Grade,
	Intervals,
} from "../../../electron/engine/contract/data.ts";
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { RichView } from "../../components/rich.tsx";
import { useApp, useAriaKeys, useShortcuts } from "../../context.tsx";
import { navigate, type Route, routeHref } from "../../routes.tsx";
import { fileName, sayLines } from "../../wording.ts";
import { GradeBar } from "./grade-bar.tsx";
import { showingKey, useGrading } from "./grading.ts";
import { sayPast, saySource } from "./words.ts";

interface CardViewProps {
	card: Card;
	reps: number;
	intervals: Intervals;
}

export function CardView({ card, reps, intervals }: CardViewProps) {
	const [showing, reveal] = useShowing(showingKey({ card, reps }));
	const grade = useGrading();
	const { isRevealed } = showing;
	const give = (value: Grade) => {
		if (isRevealed) void grade({ card, reps }, value, showing.shownAt);
	};
	useShortcuts({
		"show-answer": () => (isRevealed ? give("good") : reveal()),
		"grade-again": () => give("again"),
		"grade-hard": () => give("hard"),
		"grade-good": () => give("good"),
		"grade-easy": () => give("easy"),
		"open-source": () => isRevealed && navigate(sourceRoute(card)),
	});
	return (
		<>
			<article className="card" aria-label="Card">
				<CardText card={card} isRevealed={isRevealed} />
			</article>
			<div className="card-foot">
				{isRevealed ? (
					<GradeBar intervals={intervals} onGrade={give} />
				) : (
					<Button look="primary" shortcut="show-answer" onPress={reveal}>
						Show answer
					</Button>
				)}
			</div>
		</>
	);
}

/** Takes up a showing where it was left, or starts one. */
function useShowing(key: string) {
	const { showing } = useApp();
	const [state, setState] = useState(() => {
		const kept = showing.get();
		if (kept?.key === key) return kept;
		return { key, isRevealed: false, shownAt: performance.now() };
	});
	useEffect(() => showing.set(state), [showing, state]);
	const reveal = () => setState((old) => ({ ...old, isRevealed: true }));
	return [state, reveal] as const;
}

function CardText(props: { card: Card; isRevealed: boolean }) {
	const { card, isRevealed } = props;
	const front = useRef<HTMLDivElement>(null);
	const answer = useRef<HTMLDivElement>(null);
	const isCloze = card.kind === "cloze";
	// The focus follows the reading: to the front of a new card, then to its answer.
	useEffect(() => {
		const target = isRevealed && !isCloze ? answer.current : front.current;
		target?.focus({ preventScroll: !isRevealed });
	}, [isRevealed, isCloze]);
	return (
		<>
			<ol className="trail" aria-label="Where this card comes from">
				{trail(card).map((step) => (
					<li key={step.key}>{step.text}</li>
				))}
			</ol>
			{isRevealed && card.isAnswerChanged && (
				<p className="notice">
					The answer changed in your note since you last saw this card.
				</p>
			)}
			<div ref={front} tabIndex={-1} className="front">
				<RichView rich={card.front} gap={isRevealed ? "answer" : "blank"} />
			</div>
			{isRevealed && (
				<>
					{!isCloze && (
						<div ref={answer} tabIndex={-1} className="answer">
							<RichView rich={card.back} />
						</div>
					)}
					<Sources card={card} />
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
	return (
		<p className="sources">
			{card.sources.map(({ path, line, endLine }, index) => (
				<a
					key={`${path} ${line}`}
					href={routeHref(sourceRoute(card, index))}
					aria-keyshortcuts={index === 0 ? keys : undefined}
				>
					{index === 0
						? saySource(fileName(path), line, endLine)
						: `also ${sayLines(line, endLine)}`}
					{index === 0 && <Kbd id="open-source" />}
				</a>
			))}
			<span>{sayPast(card, Date.now())}</span>
		</p>
	);
}

/** The note of a card, opened at one of the places that the card comes from. */
function sourceRoute(card: Card, index = 0): Route {
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
