// Menus that a right click, Shift+F10 or the menu key opens on a thing: on a card what can be done to it, elsewhere a few entries.
import { useQuery } from "@tanstack/react-query";
import { type RefCallback, useCallback, useRef, useState } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type {
	CardAction,
	CardMarks,
} from "../../electron/engine/contract/action.ts";
import type { CardId } from "../../electron/engine/contract/data.ts";
import type { Command } from "../command-hub.ts";
import { useApp, useCommands } from "../context.tsx";
import { marksQuery } from "../query.ts";
import {
	type Asking,
	applyAction,
	cardMenu,
	type MenuEntry,
} from "./card-action.ts";
import { CardAsk } from "./card-ask.tsx";
import { CardMenuAt, type Point } from "./card-menu.tsx";
import { Dialog } from "./dialog.tsx";
import "../styles/card-menu.css";

/** Where a menu is to open, or null; `ref` goes on the thing that it is of. */
export interface MenuPoint {
	ref: RefCallback<HTMLElement>;
	at: Point | null;
	close: () => void;
}

export function useMenuPoint(): MenuPoint {
	const [at, setAt] = useState<Point | null>(null);
	const ref = useCallback((thing: HTMLElement | null) => {
		const open = (event: MouseEvent) => {
			if (isForText(event)) return;
			event.preventDefault();
			event.stopPropagation();
			setAt(pointOf(event));
		};
		thing?.addEventListener("contextmenu", open);
		return () => thing?.removeEventListener("contextmenu", open);
	}, []);
	return { ref, at, close: () => setAt(null) };
}

/** Chosen text and fields have the menu of text, with its Copy. */
function isForText({ target }: MouseEvent): boolean {
	const isField =
		target instanceof Element && target.closest("input, textarea") !== null;
	return isField || (window.getSelection()?.toString() ?? "") !== "";
}

/** A key opens the menu below what has the focus. */
function pointOf(event: MouseEvent): Point {
	const isKey = event.button !== 2 && event.detail === 0;
	const focused = document.activeElement;
	if (!isKey || !focused || focused === document.body)
		return { x: event.clientX, y: event.clientY };
	const { left, bottom } = focused.getBoundingClientRect();
	return { x: left, y: bottom };
}

/** A few entries at a point. */
export function MenuAt(props: {
	label: string;
	at: Point | null;
	entries: readonly Command[];
	onClose: () => void;
}) {
	const { label, at, entries, onClose } = props;
	const anchor = useRef<HTMLSpanElement>(null);
	return (
		<>
			<span
				ref={anchor}
				aria-hidden="true"
				className="menu-anchor"
				style={{ left: at?.x ?? 0, top: at?.y ?? 0 }}
			/>
			<Popover
				className="menu-popover"
				placement="bottom start"
				triggerRef={anchor}
				isOpen={at !== null}
				aria-label={label}
				onOpenChange={(isOpen) => !isOpen && onClose()}
			>
				<Menu
					className="menu"
					aria-label={label}
					onAction={(key) => {
						onClose();
						entries.find(({ id }) => id === key)?.run();
					}}
				>
					{entries.map(({ id, title }) => (
						<MenuItem key={id} id={id} className="menu-item">
							{title}
						</MenuItem>
					))}
				</Menu>
			</Popover>
		</>
	);
}

/** What can be done to a card, at a point; asks what there is to ask in a dialog. */
export function CardContextMenu(props: {
	cardId: CardId;
	at: Point | null;
	onClose: () => void;
	/** Puts the menu into the palette, too. */
	isInPalette?: boolean;
	/** Something was done to the card. */
	onAct?: (action: CardAction, label: string) => void;
}) {
	const { cardId, at, onClose, onAct, isInPalette = false } = props;
	const app = useApp();
	const [asking, setAsking] = useState<Asking | null>(null);
	const marks = useQuery({
		...marksQuery(app.engine.client, cardId),
		enabled: at !== null || asking !== null || isInPalette,
	}).data;
	const apply = async (action: CardAction) => {
		setAsking(null);
		const label = await applyAction(app, [cardId], action);
		if (label !== null) onAct?.(action, label);
	};
	const choose = ({ act }: Pick<MenuEntry, "act">) =>
		"ask" in act ? setAsking(act.ask) : void apply(act);
	useCommands(isInPalette && marks ? cardCommands(marks, choose) : []);
	if (!marks) return null;
	return (
		<>
			{at && (
				<CardMenuAt
					at={at}
					groups={cardMenu(marks)}
					onClose={onClose}
					onChoose={choose}
				/>
			)}
			{asking && (
				<Dialog title={askTitles[asking]} onClose={() => setAsking(null)}>
					<CardAsk
						asking={asking}
						marks={marks}
						onAnswer={(action) => void apply(action)}
						onCancel={() => setAsking(null)}
					/>
				</Dialog>
			)}
		</>
	);
}

/** The menu of a card for the palette; what has a key is there already where the key works. */
export function cardCommands(
	marks: CardMarks,
	choose: (entry: MenuEntry) => void,
	isOffered: (entry: MenuEntry) => boolean = () => false,
): Command[] {
	return cardMenu(marks)
		.flatMap(({ entries }) => entries)
		.filter((entry) => !isOffered(entry))
		.map((entry) => ({
			id: `card ${entry.label}`,
			title: `Card: ${entry.label}`,
			run: () => choose(entry),
		}));
}

const askTitles: Record<Asking, string> = {
	move: "Move the card",
	"set-due": "Set the day of the card",
	flag: "Flag the card",
};
