// What can be done to the chosen cards, each as one step that can be undone.
import { useState } from "react";
import { Button as MenuButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { CardAction } from "../../../electron/engine/contract/action.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import { Button } from "../../components/button.tsx";
import { type Asking, applyAction } from "../../components/card-action.ts";
import { CardAsk } from "../../components/card-ask.tsx";
import { makeContrast } from "../../components/contrast-make.ts";
import { useApp, useCommands } from "../../context.tsx";
import { type BulkAction, bulkGroups } from "./bulk-action.ts";

export function ActionBar(props: {
	ids: ReadonlySet<CardId>;
	onDone: () => void;
}) {
	const app = useApp();
	const [asking, setAsking] = useState<Asking | null>(null);
	const [isBusy, setBusy] = useState(false);
	const groups = bulkGroups(props.ids.size);
	useCommands(
		props.ids.size === 0
			? []
			: groups
					.flatMap(([, actions]) => Object.entries(actions))
					.map(([name, action]) => ({
						id: `chosen ${name}`,
						title: `Chosen cards: ${name}`,
						run: () => void apply(action),
					})),
	);
	if (props.ids.size === 0) return null;

	async function apply(action: CardAction | BulkAction) {
		const [one, other] = props.ids;
		setAsking(null);
		setBusy(true);
		if (action.kind !== "contrast")
			await applyAction(app, [...props.ids], action);
		else if (one !== undefined && other !== undefined)
			await makeContrast(app, one, other);
		setBusy(false);
	}

	return (
		<div className="action-bar" role="toolbar" aria-label="Chosen cards">
			{groups.map(([label, actions]) => (
				<ActionMenu
					key={label}
					label={label}
					actions={actions}
					onAct={(action) => !isBusy && void apply(action)}
				/>
			))}
			<Button look="quiet" onPress={() => setAsking("flag")}>
				Flag…
			</Button>
			<Button look="quiet" onPress={() => setAsking("move")}>
				Move…
			</Button>
			<Button look="quiet" onPress={() => setAsking("set-due")}>
				Set day…
			</Button>
			<Button look="quiet" onPress={props.onDone}>
				Choose none
			</Button>
			{asking && (
				<CardAsk
					asking={asking}
					onAnswer={(action) => void apply(action)}
					onCancel={() => setAsking(null)}
				/>
			)}
		</div>
	);
}

function ActionMenu(props: {
	label: string;
	actions: Readonly<Record<string, BulkAction>>;
	onAct: (action: BulkAction) => void;
}) {
	const { label, actions, onAct } = props;
	return (
		<MenuTrigger>
			<MenuButton className="button quiet">
				{label} <span aria-hidden="true">▾</span>
			</MenuButton>
			<Popover className="menu-popover" placement="bottom start">
				<Menu
					className="menu"
					onAction={(key) => {
						const action = actions[String(key)];
						if (action) onAct(action);
					}}
				>
					{Object.keys(actions).map((name) => (
						<MenuItem key={name} id={name} className="menu-item">
							{name}
						</MenuItem>
					))}
				</Menu>
			</Popover>
		</MenuTrigger>
	);
}
