// The card being studied with all that can be done to it: its menu, its keys, editing in place, its history.
import { useState } from "react";
import type { CardAction } from "../../../electron/engine/contract/action.ts";
import type { Grade } from "../../../electron/engine/contract/data.ts";
import { Button } from "../../components/button.tsx";
import {
	type Asking,
	applyAction,
	cardMenu,
	flagAction,
	type MenuEntry,
} from "../../components/card-action.ts";
import { CardAsk } from "../../components/card-ask.tsx";
import { CardEdit } from "../../components/card-edit.tsx";
import { CardHistory } from "../../components/card-history.tsx";
import { CardMenuAt, CardMenuButton } from "../../components/card-menu.tsx";
import { cardCommands, useMenuPoint } from "../../components/context-menu.tsx";
import { Kbd } from "../../components/kbd.tsx";
import {
	useApp,
	useAriaKeys,
	useCell,
	useCommands,
	useShortcuts,
} from "../../context.tsx";
import { CardView, type ShownCard } from "./card.tsx";

interface StudyCardProps {
	shown: ShownCard;
	onGrade: (grade: Grade, shownAt: number) => void;
	/** Something was done to the card; it may not belong on screen any more. */
	onAct?: (action: CardAction, label: string) => void;
}

export function StudyCard({ shown, onGrade, onAct }: StudyCardProps) {
	const app = useApp();
	const { card, marks } = shown;
	const [asking, setAsking] = useState<Asking | null>(null);
	const [isEditing, setEditing] = useState(false);
	const [hasHistory, setHistory] = useState(false);
	const apply = async (action: CardAction) => {
		setAsking(null);
		const label = await applyAction(app, [card.id], action);
		if (label !== null) onAct?.(action, label);
	};
	const menu = useMenuPoint();
	const choose = ({ act }: Pick<MenuEntry, "act">) =>
		"ask" in act ? setAsking(act.ask) : void apply(act);
	useCommands(
		marks
			? cardCommands(marks, choose, ({ shortcut }) => shortcut !== undefined)
			: [],
	);
	useActionKeys(shown, (action) => void apply(action));
	useShortcuts({
		"card-edit": () => setEditing(true),
		"card-history": () => setHistory((old) => !old),
	});
	return (
		<>
			<div className="card-tools" role="toolbar" aria-label="This card">
				<TypeToggle />
				<Toggle
					id="card-history"
					isOn={hasHistory}
					onPress={() => setHistory(!hasHistory)}
				>
					History
				</Toggle>
				<Button
					look="quiet"
					shortcut="card-edit"
					onPress={() => setEditing(true)}
				>
					Edit
				</Button>
				{marks && (
					<Menu
						shown={shown}
						onAct={(action) => void apply(action)}
						onAsk={setAsking}
					/>
				)}
			</div>
			{menu.at && marks && (
				<CardMenuAt
					at={menu.at}
					groups={cardMenu(marks)}
					onClose={menu.close}
					onChoose={choose}
				/>
			)}
			{asking && marks && (
				<div className="card-asks">
					<CardAsk
						asking={asking}
						marks={marks}
						onAnswer={(action) => void apply(action)}
						onCancel={() => setAsking(null)}
					/>
				</div>
			)}
			{isEditing ? (
				<div className="card">
					<CardEdit card={card} onDone={() => setEditing(false)} />
				</div>
			) : (
				<CardView
					shown={shown}
					onGrade={onGrade}
					menuRef={menu.ref}
					side={
						hasHistory && (
							<aside className="card-side-panel" aria-label="History">
								<CardHistory cardId={card.id} />
							</aside>
						)
					}
				/>
			)}
		</>
	);
}

function Menu(props: {
	shown: ShownCard;
	onAct: (action: CardAction) => void;
	onAsk: (asking: Asking) => void;
}) {
	const [isOpen, setOpen] = useState(false);
	const { marks } = props.shown;
	useShortcuts({ "card-menu": () => setOpen(true) });
	if (!marks) return null;
	return (
		<CardMenuButton
			groups={cardMenu(marks)}
			isOpen={isOpen}
			onOpenChange={setOpen}
			onChoose={({ act }) =>
				"ask" in act ? props.onAsk(act.ask) : props.onAct(act)
			}
		/>
	);
}

export function useActionKeys(
	{ marks }: Pick<ShownCard, "marks">,
	act: (action: CardAction) => void,
): void {
	const flag = (pressed: number) => () =>
		marks && act(flagAction(marks, pressed));
	useShortcuts({
		"card-suspend": () => act({ kind: "suspend" }),
		"card-bury": () => act({ kind: "bury" }),
		"card-mark": () => act({ kind: "mark", isMarked: !marks?.isMarked }),
		"flag-1": flag(1),
		"flag-2": flag(2),
		"flag-3": flag(3),
		"flag-4": flag(4),
		"flag-5": flag(5),
		"flag-6": flag(6),
		"flag-7": flag(7),
	});
}

/** Holds until the app is closed. */
function TypeToggle() {
	const { isTyping } = useApp();
	const isOn = useCell(isTyping);
	const toggle = () => isTyping.set(!isTyping.get());
	useShortcuts({ "type-answers": toggle });
	return (
		<Toggle id="type-answers" isOn={isOn} onPress={toggle}>
			Type answers
		</Toggle>
	);
}

function Toggle(props: {
	id: "type-answers" | "card-history";
	isOn: boolean;
	onPress: () => void;
	children: string;
}) {
	const keys = useAriaKeys(props.id);
	return (
		<button
			type="button"
			className="button quiet"
			aria-pressed={props.isOn}
			aria-keyshortcuts={keys}
			onClick={props.onPress}
		>
			<span>{props.children}</span>
			<Kbd id={props.id} />
		</button>
	);
}
