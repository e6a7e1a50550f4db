// The menu of card actions, from a button or at the pointer.
import { useRef, useState } from "react";
import { Button as MenuButton } from "react-aria-components/Button";
import { Header } from "react-aria-components/Header";
import {
	Menu,
	MenuItem,
	MenuSection,
	MenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { flagNames } from "../../electron/engine/contract/flag.ts";
import { useAriaKeys } from "../context.tsx";
import type { MenuEntry, MenuGroup } from "./card-action.ts";
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
	const keys = useAriaKeys("card-menu");
	return (
		<MenuTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
			<MenuButton className="button quiet" aria-keyshortcuts={keys}>
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
