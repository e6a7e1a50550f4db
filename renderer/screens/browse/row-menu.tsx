// The menu of a row: what its card, or all chosen cards, can be done to.
import { useState } from "react";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type { FoundCard } from "../../../electron/engine/contract/find.ts";
import {
	type Asking,
	applyAction,
	cardMenu,
	type MenuGroup,
} from "../../components/card-action.ts";
import { CardAsk } from "../../components/card-ask.tsx";
import { CardMenuAt, type Point } from "../../components/card-menu.tsx";
import { useApp } from "../../context.tsx";

export interface RowMenuAt {
	row: FoundCard;
	at: Point;
}

export function RowMenu(props: {
	menu: RowMenuAt | null;
	ids: ReadonlySet<CardId>;
	onClose: (menu: null) => void;
}) {
	const { menu, onClose } = props;
	const app = useApp();
	const [asking, setAsking] = useState<Asking | null>(null);
	const ids = [...props.ids];
	return (
		<>
			{menu && (
				<CardMenuAt
					at={menu.at}
					groups={groupsOf(menu.row)}
					onClose={() => onClose(null)}
					onChoose={({ act }) => {
						if ("ask" in act) setAsking(act.ask);
						else void applyAction(app, ids, act);
					}}
				/>
			)}
			{asking && (
				<CardAsk
					asking={asking}
					onAnswer={(action) => {
						setAsking(null);
						void applyAction(app, ids, action);
					}}
					onCancel={() => setAsking(null)}
				/>
			)}
		</>
	);
}

/** Without their keys, which belong to the review. */
function groupsOf(row: FoundCard): MenuGroup[] {
	return cardMenu({ ...row, isMoved: false }).map(({ title, entries }) => ({
		title,
		entries: entries.map(({ label, act }) => ({ label, act })),
	}));
}
