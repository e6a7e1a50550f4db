// The card on screen: front, then answer, then grade. Its state outlives a visit to the source note.
import {
	type ReactNode,
	type RefCallback,
	useEffect,
	useMemo,
	useState,
} from "react";
import type {
	CardMarks,
	DayReason,
} from "../../../electron/engine/contract/action.ts";
import type {
	Card,
	Grade,
	Intervals,
} from "../../../electron/engine/contract/data.ts";
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { useApp, useCell, useShortcuts } from "../../context.tsx";
import { navigate } from "../../routes.tsx";
import { CardText, sourceRoute } from "./card-text.tsx";
import { GradeBar } from "./grade-bar.tsx";
import { showingKey } from "./grading.ts";
import { ItemList, type Items, useItems } from "./items.tsx";
import { LeechNotice } from "./leech.tsx";
import { countInOrder, mix } from "./order.ts";
import { Ordering, OrderResult } from "./ordering.tsx";
import { TypedField, TypedResult } from "./typed.tsx";
import {
	expectedText,
	gapsOf,
	itemsOf,
	orderedSteps,
	suggestForTyped,
	suggestGrade,
	wayOf,
} from "./way.ts";

/** A card as `review.next` and `cram.show` give it. */
export interface ShownCard {
	card: Card;
	reps: number;
	/** Null in practice that leaves the schedule alone. */
	intervals: Intervals | null;
	why: Record<Grade, readonly DayReason[]> | null;
	marks: CardMarks | null;
	grades: 2 | 4;
}

interface CardViewProps {
	shown: ShownCard;
	onGrade: (grade: Grade, shownAt: number) => void;
	/** Of the card's own menu. */
	menuRef?: RefCallback<HTMLElement>;
	/** Stands beside the card where there is room, else below it. */
	side?: ReactNode;
}

export function CardView(props: CardViewProps) {
	const { shown, onGrade, menuRef, side } = props;
	const { card, marks, grades } = shown;
	const { isTyping } = useApp();
	const way = wayOf(card, useCell(isTyping));
	const [showing, reveal] = useShowing(showingKey(shown));
	const { isRevealed } = showing;
	const parts = useMemo(() => itemsOf(card), [card]);
	const items = useItems(parts, isRevealed);
	const steps = useMemo(() => orderedSteps(card) ?? [], [card]);
	const [order, setOrder] = useState(() => mix(steps.length, card.id));
	const [isOrdered, setOrdered] = useState(false);
	const [typed, setTyped] = useState("");
	const expected = expectedText(card);
	const suggested = suggestion();

	function suggestion(): Grade {
		if (way === "items")
			return suggestGrade(
				items.known.filter(Boolean).length,
				parts.length,
				grades,
			);
		if (way === "typed" && expected !== null)
			return suggestForTyped(typed, expected);
		return way === "order" && isOrdered
			? suggestGrade(countInOrder(order), steps.length, grades)
			: "good";
	}
	const give = (value: Grade) => {
		if (isRevealed) onGrade(value, showing.shownAt);
	};
	const step = (isKnown: boolean) => {
		if (way !== "items") return reveal();
		if (items.step(isKnown)) reveal();
	};
	const check = () => {
		setOrdered(true);
		reveal();
	};
	useShortcuts({
		"show-answer": () =>
			isRevealed ? give(suggested) : way === "order" ? check() : step(true),
		"grade-again": () =>
			isRevealed ? give("again") : way === "items" && step(false),
		"grade-hard": () => give(grades === 4 ? "hard" : "good"),
		"grade-good": () => give("good"),
		"grade-easy": () => give(grades === 4 ? "easy" : "good"),
		"open-source": () => isRevealed && navigate(sourceRoute(card)),
	});
	const filled = useMemo(
		() => new Set(gapsOf(card.front).slice(0, items.shown)),
		[card, items.shown],
	);
	return (
		<>
			<div className="desk">
				<article ref={menuRef} className="card" aria-label="Card">
					<CardText
						card={card}
						marks={marks}
						isRevealed={isRevealed}
						filled={filled}
						isAnswerHidden={way === "items" || (way === "order" && isOrdered)}
					>
						{way === "typed" && !isRevealed && (
							<TypedField value={typed} onChange={setTyped} onDone={reveal} />
						)}
						{way === "typed" && isRevealed && expected !== null && (
							<TypedResult typed={typed} expected={expected} />
						)}
						{way === "items" && (items.shown > 0 || isRevealed) && (
							<ItemList items={items} />
						)}
						{way === "order" && !isRevealed && (
							<Ordering steps={steps} order={order} onOrder={setOrder} />
						)}
						{way === "order" && isRevealed && isOrdered && (
							<OrderResult steps={steps} order={order} />
						)}
					</CardText>
					{isRevealed && marks?.isLeech && <LeechNotice cardId={card.id} />}
				</article>
				{side}
			</div>
			<div className="card-foot">
				{isRevealed ? (
					<GradeBar {...shown} suggested={suggested} onGrade={give} />
				) : way === "items" && items.shown > 0 ? (
					<ItemFoot items={items} step={step} />
				) : way === "order" ? (
					<Foot label="Check the order" onPress={check}>
						<Button look="quiet" onPress={reveal}>
							Just show the answer
						</Button>
					</Foot>
				) : (
					<Foot
						label={
							way === "items"
								? `Show the first of ${parts.length}`
								: "Show answer"
						}
						onPress={() => step(true)}
					/>
				)}
			</div>
		</>
	);
}

function Foot(props: {
	label: string;
	onPress: () => void;
	children?: ReactNode;
}) {
	return (
		<>
			<Button look="primary" shortcut="show-answer" onPress={props.onPress}>
				{props.label}
			</Button>
			{props.children}
		</>
	);
}

/** Each part is judged before the next one shows. */
function ItemFoot(props: { items: Items; step: (isKnown: boolean) => void }) {
	const { parts, shown } = props.items;
	const isLast = shown === parts.length;
	return (
		<div className="item-foot">
			<button
				type="button"
				className="button"
				onClick={() => props.step(false)}
			>
				<span>Missed it</span>
				<Kbd id="grade-again" />
			</button>
			<Foot
				label={
					isLast ? "Knew it" : `Knew it, on to ${shown + 1} of ${parts.length}`
				}
				onPress={() => props.step(true)}
			/>
		</div>
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
