// All labs to open, rename and remove, and the guided walks to begin.
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type {
	Lab,
	LabSummary,
	WalkSummary,
} from "../../../electron/engine/contract/lab.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useApp } from "../../context.tsx";
import { labsQuery } from "../../query.ts";
import { navigate } from "../../routes.tsx";
import { sayAgo, sayCount } from "../../wording.ts";
import type { LabActions } from "./use-lab.ts";

interface LabListProps {
	lab: Lab;
	actions: LabActions;
	onClose: () => void;
}

export function LabList({ lab, actions, onClose }: LabListProps) {
	const { client } = useApp().engine;
	const list = useQuery(labsQuery(client)).data;
	if (!list) return null;
	const begin = (name: string, walk: WalkSummary["id"] | null) => {
		onClose();
		void actions.create(name, walk);
	};
	return (
		<Dialog title="Labs and walks" onClose={onClose}>
			<h3>Guided walks</h3>
			<ul className="dialog-rows">
				{list.walks.map((walk) => (
					<li key={walk.id} className="dialog-row">
						<span className="dialog-name">
							{walk.title}
							<span className="small">
								{walk.summary} {sayCount(walk.goals, "goal")}.
							</span>
						</span>
						<Button onPress={() => begin(walk.title, walk.id)}>
							Begin<span className="visually-hidden"> {walk.title}</span>
						</Button>
					</li>
				))}
			</ul>
			<div className="dialog-title-row">
				<h3>Your labs</h3>
				<Button onPress={() => begin(freshName(list.labs), null)}>
					New lab
				</Button>
			</div>
			<ul className="dialog-rows">
				{list.labs.map((each) => (
					<LabRow
						key={each.id}
						lab={each}
						isOpen={each.id === lab.id}
						actions={actions}
						onOpen={() => {
							onClose();
							navigate({ screen: "lab", id: each.id });
						}}
					/>
				))}
			</ul>
		</Dialog>
	);
}

function LabRow(props: {
	lab: LabSummary;
	isOpen: boolean;
	actions: LabActions;
	onOpen: () => void;
}) {
	const { lab, isOpen, actions, onOpen } = props;
	const [isRenaming, setRenaming] = useState(false);
	if (isRenaming)
		return (
			<li className="dialog-row">
				<NameForm
					label="Name of the lab"
					name={lab.name}
					action="Rename"
					onName={(name) => {
						setRenaming(false);
						void actions.rename(lab, name);
					}}
				/>
			</li>
		);
	const named = <span className="visually-hidden"> {lab.name}</span>;
	return (
		<li className="dialog-row" aria-current={isOpen || undefined}>
			<span className="dialog-name">
				<button type="button" className="bare dialog-open" onClick={onOpen}>
					{lab.name}
				</button>
				<span className="small">
					{sayCount(lab.steps, "step")}
					{lab.usedAt !== null && `, ${sayAgo(lab.usedAt, Date.now())}`}
					{isOpen && ", open now"}
				</span>
			</span>
			<Button look="quiet" onPress={() => setRenaming(true)}>
				Rename{named}
			</Button>
			<Button look="quiet" onPress={() => void actions.remove(lab)}>
				Remove{named}
			</Button>
		</li>
	);
}

/** One field and its button; Enter does the same. */
export function NameForm(props: {
	label: string;
	name: string;
	action: string;
	onName: (name: string) => void;
}) {
	const { label, name, action, onName } = props;
	const [text, setText] = useState(name);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (text.trim() !== "") onName(text.trim());
	};
	return (
		<form className="name-form" onSubmit={submit}>
			<input
				type="text"
				aria-label={label}
				value={text}
				maxLength={80}
				onChange={({ target }) => setText(target.value)}
			/>
			<button type="submit" className="button plain">
				{action}
			</button>
		</form>
	);
}

/** "Lab 2", "Lab 3": the first that is not taken. */
function freshName(labs: readonly LabSummary[]): string {
	const taken = new Set(labs.map(({ name }) => name));
	let number = labs.length + 1;
	while (taken.has(`Lab ${number}`)) number += 1;
	return `Lab ${number}`;
}
