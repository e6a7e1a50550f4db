// What can be done to a scenario card beside answering it: its menu, its keys, its history. Its wording is the note's or a template's, so it is not edited here.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CardAction } from "../../../electron/engine/contract/action.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import { Button } from "../../components/button.tsx";
import {
	type Asking,
	applyAction,
	cardMenu,
} from "../../components/card-action.ts";
import { CardAsk } from "../../components/card-ask.tsx";
import { CardHistory } from "../../components/card-history.tsx";
import { CardMenuButton } from "../../components/card-menu.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { marksQuery } from "../../query.ts";
import { MarkLine } from "./mark-line.tsx";
import { useActionKeys } from "./study-card.tsx";

export function ScenarioTools({ cardId }: { cardId: CardId }) {
	const app = useApp();
	const marks = useQuery(marksQuery(app.engine.client, cardId)).data ?? null;
	const [asking, setAsking] = useState<Asking | null>(null);
	const [isOpen, setOpen] = useState(false);
	const [hasHistory, setHistory] = useState(false);
	const apply = (action: CardAction) => {
		setAsking(null);
		void applyAction(app, [cardId], action);
	};
	const toggle = () => setHistory((old) => !old);
	useActionKeys({ marks }, apply);
	useShortcuts({
		"card-history": toggle,
		"card-menu": () => setOpen(true),
	});
	return (
		<>
			<div className="card-tools" role="toolbar" aria-label="This card">
				<Button look="quiet" shortcut="card-history" onPress={toggle}>
					{hasHistory ? "Hide history" : "History"}
				</Button>
				{marks && (
					<CardMenuButton
						groups={cardMenu(marks)}
						isOpen={isOpen}
						onOpenChange={setOpen}
						onChoose={({ act }) =>
							"ask" in act ? setAsking(act.ask) : apply(act)
						}
					/>
				)}
			</div>
			{asking && marks && (
				<div className="card-asks">
					<CardAsk
						asking={asking}
						marks={marks}
						onAnswer={apply}
						onCancel={() => setAsking(null)}
					/>
				</div>
			)}
			{hasHistory && (
				<aside className="scenario-history" aria-label="History">
					<CardHistory cardId={cardId} />
				</aside>
			)}
			{marks && (
				<div className="scenario-marks">
					<MarkLine marks={marks} />
				</div>
			)}
		</>
	);
}
