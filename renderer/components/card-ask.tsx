// The one more thing that some card actions ask for: a deck, a day, a flag with its reason.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import type {
	CardAction,
	CardMarks,
} from "../../electron/engine/contract/action.ts";
import { flagNames } from "../../electron/engine/contract/flag.ts";
import { useApp } from "../context.tsx";
import { decksQuery } from "../query.ts";
import { capital } from "../wording.ts";
import { Button } from "./button.tsx";
import { type Asking, readDays } from "./card-action.ts";
import "../styles/card-menu.css";

interface AskProps {
	asking: Asking;
	marks?: Pick<CardMarks, "flag" | "flagReason"> | undefined;
	onAnswer: (action: CardAction) => void;
	onCancel: () => void;
}

/** The one more thing that an action needs. */
export function CardAsk(props: AskProps) {
	switch (props.asking) {
		case "move":
			return <AskDeck {...props} />;
		case "set-due":
			return <AskDays {...props} />;
		case "flag":
			return <AskFlag {...props} />;
		default:
			return props.asking satisfies never;
	}
}

/** A small form that takes the focus and leaves with Escape. */
function AskForm(props: {
	label: string;
	onSubmit: () => void;
	onCancel: () => void;
	children: ReactNode;
}) {
	return (
		<form
			className="ask"
			onSubmit={(event) => {
				event.preventDefault();
				props.onSubmit();
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				props.onCancel();
			}}
		>
			{props.children}
			<button type="submit" className="button">
				{props.label}
			</button>
			<Button look="quiet" onPress={props.onCancel}>
				Cancel
			</Button>
		</form>
	);
}

/** After the menu that led here has closed, which gives the focus back to where it was before. */
function takeFocus(field: HTMLElement | null): void {
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			if (field?.isConnected) field.focus();
		}),
	);
}

function AskDeck({ onAnswer, onCancel }: AskProps) {
	const { client } = useApp().engine;
	const decks = useQuery(decksQuery(client)).data ?? [];
	const [deck, setDeck] = useState("");
	const id = useId();
	const path = deck.trim().replace(/^\/+|\/+$/g, "");
	return (
		<AskForm
			label="Move"
			onCancel={onCancel}
			onSubmit={() =>
				onAnswer({ kind: "move", deck: path === "" ? null : path })
			}
		>
			<label>
				<span>Deck to move to (empty: back to the note’s own)</span>
				<input
					ref={takeFocus}
					list={id}
					maxLength={500}
					autoComplete="off"
					value={deck}
					onChange={(event) => setDeck(event.target.value)}
				/>
			</label>
			<datalist id={id}>
				{decks
					.filter(({ path }) => path !== "")
					.map(({ path }) => (
						<option key={path} value={path} />
					))}
			</datalist>
		</AskForm>
	);
}

function AskDays({ onAnswer, onCancel }: AskProps) {
	const [text, setText] = useState("");
	const [isWrong, setWrong] = useState(false);
	const id = useId();
	return (
		<AskForm
			label="Set"
			onCancel={onCancel}
			onSubmit={() => {
				const action = readDays(text);
				if (action) onAnswer(action);
				else setWrong(true);
			}}
		>
			<label>
				<span>Due in how many days: 0 is today, 5-9 spreads several cards</span>
				<input
					ref={takeFocus}
					inputMode="numeric"
					autoComplete="off"
					aria-invalid={isWrong || undefined}
					aria-describedby={isWrong ? id : undefined}
					value={text}
					onChange={(event) => {
						setText(event.target.value);
						setWrong(false);
					}}
				/>
			</label>
			{isWrong && (
				<p id={id} role="alert" className="help wrong">
					Write a number of days up to 36,500, or two with a hyphen between.
				</p>
			)}
		</AskForm>
	);
}

function AskFlag({ marks, onAnswer, onCancel }: AskProps) {
	const [flag, setFlag] = useState(marks?.flag ?? 1);
	const [reason, setReason] = useState(marks?.flagReason ?? "");
	const words = reason.trim();
	return (
		<AskForm
			label="Flag"
			onCancel={onCancel}
			onSubmit={() =>
				onAnswer({ kind: "flag", flag, ...(words && { reason: words }) })
			}
		>
			<label>
				<span>Flag</span>
				<select
					value={flag}
					onChange={(event) => setFlag(Number(event.target.value))}
				>
					{flagNames.map((name, index) => (
						<option key={name} value={index + 1}>
							{capital(name)}
						</option>
					))}
				</select>
			</label>
			<label>
				<span>Why</span>
				<input
					ref={takeFocus}
					maxLength={500}
					autoComplete="off"
					value={reason}
					onChange={(event) => setReason(event.target.value)}
				/>
			</label>
		</AskForm>
	);
}
