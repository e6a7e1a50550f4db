// The menu of card actions, from a button or at the pointer, and the question that some actions ask first.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useRef, useState } from "react";
import { Button as MenuButton } from "react-aria-components/Button";
import { Header } from "react-aria-components/Header";
import {
	Menu,
	MenuItem,
	MenuSection,
	MenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import {
	type CardAction,
	type CardMarks,
	flagNames,
} from "../../electron/engine/contract/action.ts";
import { useApp } from "../context.tsx";
import { decksQuery } from "../query.ts";
import { ariaKeys } from "../shortcut.ts";
import { capital } from "../wording.ts";
import { Button } from "./button.tsx";
import {
	type Asking,
	type MenuEntry,
	type MenuGroup,
	readDays,
} from "./card-action.ts";
import { Kbd } from "./kbd.tsx";
import "../styles/card-menu.css";

interface EntriesProps {
	groups: readonly MenuGroup[];
	onChoose: (entry: MenuEntry) => void;
}

function Entries({ groups, onChoose }: EntriesProps) {
	const all = groups.flatMap(({ entries }) => entries);
	return (
		<Menu
			className="menu"
			aria-label="Card actions"
			onAction={(key) => {
				const entry = all.find(({ label }) => label === key);
				if (entry) onChoose(entry);
			}}
		>
			{groups.map(({ title, entries }) => (
				<MenuSection key={title} className="menu-section">
					<Header className="menu-title">{title}</Header>
					{entries.map((entry) => (
						<MenuItem
							key={entry.label}
							id={entry.label}
							textValue={entry.label}
							className="menu-item"
						>
							<Swatch act={entry.act} />
							{entry.label}
							{entry.shortcut && <Kbd id={entry.shortcut} />}
						</MenuItem>
					))}
				</MenuSection>
			))}
		</Menu>
	);
}

function Swatch({ act }: Pick<MenuEntry, "act">) {
	if (!("kind" in act) || act.kind !== "flag" || act.flag === null) return null;
	return <FlagSign flag={act.flag} />;
}

/** A flag in its colour; words stand beside it wherever it is shown. */
export function FlagSign({ flag }: { flag: number }) {
	return <i aria-hidden="true" className={`flag ${flagNames[flag - 1]}`} />;
}

/** A button that opens the menu; controlled, so that a key can open it too. */
export function CardMenuButton(
	props: EntriesProps & {
		isOpen: boolean;
		onOpenChange: (to: boolean) => void;
	},
) {
	const { isMac } = useApp();
	return (
		<MenuTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
			<MenuButton
				className="button quiet"
				aria-keyshortcuts={ariaKeys("card-menu", isMac)}
			>
				<span>Card</span>
				<Kbd id="card-menu" />
			</MenuButton>
			<Popover className="menu-popover" placement="bottom end">
				<Entries {...props} />
			</Popover>
		</MenuTrigger>
	);
}

export interface Point {
	x: number;
	y: number;
}

/** The menu at a point of the window, as a right click opens it. */
export function CardMenuAt(
	props: EntriesProps & { at: Point; onClose: () => void },
) {
	const { at, onClose } = props;
	const anchor = useRef<HTMLSpanElement>(null);
	const [isThere, setThere] = useState(false);
	return (
		<>
			<span
				ref={(node) => {
					anchor.current = node;
					if (node && !isThere) setThere(true);
				}}
				aria-hidden="true"
				className="menu-anchor"
				style={{ left: at.x, top: at.y }}
			/>
			{isThere && (
				<Popover
					className="menu-popover"
					placement="bottom start"
					triggerRef={anchor}
					isOpen
					aria-label="Card actions"
					onOpenChange={(isOpen) => !isOpen && onClose()}
				>
					<Entries
						{...props}
						onChoose={(entry) => {
							onClose();
							props.onChoose(entry);
						}}
					/>
				</Popover>
			)}
		</>
	);
}

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

const takeFocus = (field: HTMLElement | null) => field?.focus();

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
