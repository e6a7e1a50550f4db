// A note's cards in the note's order, retired ones apart; choosing one shows its lines in the text.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Card } from "../../../electron/engine/contract/data.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { CardEdit } from "../../components/card-edit.tsx";
import { CardPair, kindWords } from "../../components/card-pair.tsx";
import {
	CardContextMenu,
	useMenuPoint,
} from "../../components/context-menu.tsx";
import { useApp } from "../../context.tsx";
import { todayQuery } from "../../query.ts";
import { type Route, routeHref } from "../../routes.tsx";
import { capital, sayCount, sayDays, sayLines } from "../../wording.ts";

interface CardListProps {
	route: Extract<Route, { screen: "note" }>;
	cards: readonly Card[];
	onChoose: () => void;
}

export function CardList({ route, cards, onChoose }: CardListProps) {
	const live = cards.filter(
		({ isRetired, standing }) => !isRetired && standing !== "rejected",
	);
	const rejected = cards.filter(
		({ isRetired, standing }) => !isRetired && standing === "rejected",
	);
	const retired = cards.filter((card) => card.isRetired);
	const rows = (list: readonly Card[]) => (
		<ol className="card-rows">
			{list.map((card) => (
				<CardRow key={card.id} route={route} card={card} onChoose={onChoose} />
			))}
		</ol>
	);
	return (
		<>
			<h2 className="visually-hidden">Cards</h2>
			{live.length > 0 ? rows(live) : <p className="lead">No cards here.</p>}
			{rejected.length > 0 && (
				<details className="section">
					<summary>
						{sayCount(rejected.length, "rejected card")}: never asked
					</summary>
					{rows(rejected)}
				</details>
			)}
			{retired.length > 0 && (
				<details className="section">
					<summary>
						{sayCount(retired.length, "retired card")}: the text is no longer in
						the note
					</summary>
					<p className="small">
						They are not asked any more. If the text comes back, so do they,
						with all that you knew about them.
					</p>
					{rows(retired)}
				</details>
			)}
		</>
	);
}

interface CardRowProps {
	route: CardListProps["route"];
	card: Card;
	onChoose: () => void;
}

function CardRow({ route, card, onChoose }: CardRowProps) {
	const { client } = useApp().engine;
	const studyDay = useQuery(todayQuery(client)).data?.studyDay;
	const isChosen = route.card === card.id;
	const [isEditing, setEditing] = useState(false);
	const row = useRef<HTMLLIElement>(null);
	const menu = useMenuPoint();
	useEffect(() => {
		if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
	}, [isChosen]);
	return (
		<li
			ref={(element) => {
				row.current = element;
				return menu.ref(element);
			}}
			className="card-row"
			aria-current={isChosen ? "true" : undefined}
		>
			{isEditing ? (
				<CardEdit card={card} onDone={() => setEditing(false)} />
			) : (
				<CardPair {...card} />
			)}
			{card.edit?.isConflict && !isEditing && <Conflict card={card} />}
			{!card.isRetired && card.standing === "accepted" && (
				<CardContextMenu
					cardId={card.id}
					at={menu.at}
					onClose={menu.close}
					isInPalette={isChosen}
				/>
			)}
			<p className="small">
				{card.isRetired ? (
					<span>was on {sayPlace(card)}</span>
				) : (
					<CardLink route={route} card={card} onChoose={onChoose} />
				)}
				{kindWords[card.kind] && <span>{kindWords[card.kind]}</span>}
				{!card.isRetired && <span>{saySchedule(card, studyDay)}</span>}
				{card.edit && <span>in your words</span>}
				{isChosen && !isEditing && !card.isRetired && (
					<span className="card-row-edit">
						<Button look="quiet" onPress={() => setEditing(true)}>
							Edit
							<span className="visually-hidden"> {plainText(card.front)}</span>
						</Button>
					</span>
				)}
			</p>
		</li>
	);
}

/** The note was changed under the learner's own words: both are shown, and one of them is kept. */
function Conflict({ card }: { card: Card }) {
	const app = useApp();
	const { decision } = app.engine.client;
	const { id: cardId, edit } = card;
	const run = (call: () => Promise<unknown>) => () => {
		call().catch((error) => sayFailure(app, error));
	};
	const keep = async () =>
		decision.edit({ cardId, ...(await decision.source({ cardId })) });
	if (!edit) return null;
	return (
		<div className="notice conflict">
			<p>The note has changed since you wrote your own words. It now says:</p>
			<CardPair kind={card.kind} {...edit.note} />
			<div className="actions">
				<Button onPress={run(keep)}>Keep my words</Button>
				<Button onPress={run(() => decision.clearEdit({ cardId }))}>
					Use the note’s words
				</Button>
			</div>
		</div>
	);
}

/** Shows the card's lines in the text; the address tells which, so that Back works. */
function CardLink({ route, card, onChoose }: CardRowProps) {
	const { id, from } = route;
	const target: Route = {
		screen: "note",
		id,
		card: card.id,
		...(from && { from }),
	};
	return (
		<a href={routeHref(target)} onClick={onChoose}>
			{capital(sayPlace(card))}
			<span className="visually-hidden">, {plainText(card.front)}</span>
		</a>
	);
}

function sayPlace({ sources: [source] }: Card): string {
	return source ? sayLines(source.line, source.endLine) : "no line";
}

/** Where a card stands: "new", "learning", "due today", "back in 12 days". */
function saySchedule(
	{ schedule, standing }: Card,
	studyDay: number | undefined,
): string {
	if (standing === "inbox") return "waits in the inbox";
	if (standing === "rejected") return "rejected";
	if (schedule.state === "new") return "new";
	if (schedule.state !== "review") return "learning";
	const days = schedule.dueDay - (studyDay ?? schedule.dueDay);
	return days <= 0 ? "due today" : `back in ${sayDays(days)}`;
}
