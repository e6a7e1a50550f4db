// The cards that wait, one line each, by note; the chosen one stays in sight.
import { useEffect, useRef } from "react";
import type { Waiting } from "../../../electron/engine/contract/decision.ts";
import { sayCount, sayLines } from "../../wording.ts";
import type { InboxWork } from "./use-inbox.ts";
import { sayCard } from "./words.ts";

export function WaitingList(props: {
	work: InboxWork;
	onChoose: (place: number) => void;
}) {
	const { items, total, place } = props.work;
	const more = total - items.length;
	return (
		<nav className="inbox-list" aria-label="Cards that wait">
			<ol>
				{items.map((waiting, index) => (
					<Row
						key={waiting.card.id}
						waiting={waiting}
						isFirstOfNote={
							items[index - 1]?.card.noteId !== waiting.card.noteId
						}
						isChosen={index === place}
						onChoose={() => props.onChoose(index)}
					/>
				))}
			</ol>
			{more > 0 && (
				<p className="small inbox-more">
					{sayCount(more, "more card", "more cards")} after these
				</p>
			)}
		</nav>
	);
}

interface RowProps {
	waiting: Waiting;
	isFirstOfNote: boolean;
	isChosen: boolean;
	onChoose: () => void;
}

function Row({ waiting, isFirstOfNote, isChosen, onChoose }: RowProps) {
	const { card } = waiting;
	const [source] = card.sources;
	const row = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
	}, [isChosen]);
	return (
		<li ref={row}>
			{isFirstOfNote && <p className="inbox-note">{card.noteTitle}</p>}
			<button
				type="button"
				className="inbox-row"
				aria-current={isChosen ? "true" : undefined}
				onClick={onChoose}
			>
				<span className="inbox-front">{sayCard(card)}</span>
				<span className="small">
					{source && sayLines(source.line, source.endLine)}
				</span>
			</button>
		</li>
	);
}
