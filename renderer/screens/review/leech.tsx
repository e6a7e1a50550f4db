// A card that is forgotten again and again: what would help, and doing it on the spot.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LeechAdvice } from "../../../electron/engine/contract/action.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { Button } from "../../components/button.tsx";
import { applyAction } from "../../components/card-action.ts";
import { CardEdit } from "../../components/card-edit.tsx";
import { makeContrast } from "../../components/contrast-make.ts";
import { useApp } from "../../context.tsx";
import { marksQuery } from "../../query.ts";
import { cardQuery } from "../browse/query.ts";

/** Tells of a leech, on its own card or after the grade that made it one. `onDone` puts the notice away. */
export function LeechNotice(props: { cardId: CardId; onDone?: () => void }) {
	const app = useApp();
	const { client } = app.engine;
	const marks = useQuery(marksQuery(client, props.cardId)).data;
	const card = useQuery(cardQuery(client, props.cardId)).data;
	const [editing, setEditing] = useState<CardId | null>(null);
	if (!marks?.isLeech || !card) return null;
	const isElsewhere = props.onDone !== undefined;
	const done = () => {
		setEditing(null);
		props.onDone?.();
	};
	const unleech = async () => {
		if (await applyAction(app, [props.cardId], { kind: "unleech" })) done();
	};
	return (
		<aside className="leech" aria-label="A card that will not stay">
			<p>
				{isElsewhere ? `“${shorten(plainText(card.front))}” ` : "This card "}
				is a leech: it was forgotten again and again.
				{marks.isSuspended && " It is suspended now."}
			</p>
			{editing === null ? (
				<>
					<ul>
						{marks.advice.map((advice) => (
							<Advice
								key={advice.code}
								advice={advice}
								cardId={props.cardId}
								onEdit={setEditing}
							/>
						))}
					</ul>
					<div className="leech-actions">
						{marks.isSuspended ? (
							<Button
								look="quiet"
								onPress={() =>
									void applyAction(app, [props.cardId], { kind: "unsuspend" })
								}
							>
								Study it again
							</Button>
						) : (
							<Button
								look="quiet"
								onPress={() =>
									void applyAction(app, [props.cardId], { kind: "suspend" })
								}
							>
								Suspend it
							</Button>
						)}
						<Button look="quiet" onPress={() => void unleech()}>
							No longer a leech
						</Button>
						{isElsewhere && (
							<Button look="quiet" onPress={done}>
								Later
							</Button>
						)}
					</div>
				</>
			) : (
				<EditOther cardId={editing} onDone={() => setEditing(null)} />
			)}
		</aside>
	);
}

function Advice(props: {
	advice: LeechAdvice;
	cardId: CardId;
	onEdit: (cardId: CardId) => void;
}) {
	const app = useApp();
	const { code, message, otherCardId } = props.advice;
	return (
		<li>
			<span>{message}</span>
			{code !== "contrast" && (
				<Button look="quiet" onPress={() => props.onEdit(props.cardId)}>
					{code === "split" ? "Shorten it" : "Reword it"}
				</Button>
			)}
			{otherCardId !== null && (
				<Button
					look="quiet"
					onPress={() => void makeContrast(app, props.cardId, otherCardId)}
				>
					Make a contrast card
				</Button>
			)}
			{otherCardId !== null && (
				<Button look="quiet" onPress={() => props.onEdit(otherCardId)}>
					Reword the other card
				</Button>
			)}
		</li>
	);
}

function EditOther(props: { cardId: CardId; onDone: () => void }) {
	const { client } = useApp().engine;
	const card = useQuery(cardQuery(client, props.cardId)).data;
	return card?.id === props.cardId ? (
		<CardEdit card={card} onDone={props.onDone} />
	) : null;
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
