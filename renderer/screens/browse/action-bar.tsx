// What can be done to the chosen cards, each as one step that can be undone.
import { useState } from "react";
import { Button as MenuButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { CardAction } from "../../../electron/engine/contract/action.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import { flagNames } from "../../../electron/engine/contract/flag.ts";
import { Button } from "../../components/button.tsx";
import { type Asking, applyAction } from "../../components/card-action.ts";
import { CardAsk } from "../../components/card-ask.tsx";
import { useApp, useCommands } from "../../context.tsx";
import { capital } from "../../wording.ts";

type Plain = Exclude<CardAction, { kind: "move" | "set-due" }>;

const groups: readonly (readonly [
	label: string,
	actions: Readonly<Record<string, Plain>>,
])[] = [
	[
		"Pause",
		{
			Suspend: { kind: "suspend" },
			"Study again": { kind: "unsuspend" },
			"Leave out for today": { kind: "bury" },
			"Bring back today": { kind: "unbury" },
		},
	],
	[
		"Mark",
		{
			Mark: { kind: "mark", isMarked: true },
			"Take the mark away": { kind: "mark", isMarked: false },
			...Object.fromEntries(
				flagNames.map((name, index) => [
					`${capital(name)} flag`,
					{ kind: "flag", flag: index + 1 } as const,
				]),
			),
			"No flag": { kind: "flag", flag: null },
			"No longer a leech": { kind: "unleech" },
		},
	],
	[
		"More",
		{
			"Forget: new again": { kind: "forget" },
			"Reset everything": { kind: "reset" },
			"Remove from study": { kind: "remove" },
			"Put back into study": { kind: "restore" },
		},
	],
];

export function ActionBar(props: {
	ids: ReadonlySet<CardId>;
	onDone: () => void;
}) {
	const app = useApp();
	const [asking, setAsking] = useState<Asking | null>(null);
	const [isBusy, setBusy] = useState(false);
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

	async function apply(action: CardAction) {
		setAsking(null);
		setBusy(true);
		await applyAction(app, [...props.ids], action);
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
	actions: Readonly<Record<string, Plain>>;
	onAct: (action: Plain) => void;
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
