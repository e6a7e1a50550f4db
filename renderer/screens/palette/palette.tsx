// The palette: one field to go anywhere, do anything and find any note or card, by keyboard alone.
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { App } from "../../app.ts";
import { appQuery } from "../../app-query.ts";
import { ModalFrame } from "../../components/dialog.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { useApp, useKeymap } from "../../context.tsx";
import { navigate } from "../../routes.tsx";
import { matchesKey } from "../../shortcut.ts";
import { sayCount } from "../../wording.ts";
import type { Entry, Group } from "./entry.ts";
import { type Found, useFound, useWarmSearch } from "./use-found.ts";
import { useGroups } from "./use-groups.ts";
import "../../styles/palette.css";

export function Palette({ onClose }: { onClose: () => void }) {
	const app = useApp();
	const [query, setQuery] = useState("");
	const [active, setActive] = useState(0);
	const [isExam] = useState(app.isExam.get);
	const found = useFound(isExam ? "" : query);
	useWarmSearch(!isExam);
	const groups = useGroups(query, found);
	const entries = groups.flatMap((group) => group.entries);
	const at = Math.min(active, Math.max(0, entries.length - 1));
	const remember = useRemember();
	const keymap = useKeymap();

	function choose(entry: Entry | undefined) {
		if (!entry || entry.why !== undefined) return;
		onClose();
		remember(entry);
		// Once the dialog is gone and the focus is back where it was.
		setTimeout(() => run(app, entry), 0);
	}

	function press(event: KeyboardEvent) {
		if (event.nativeEvent.isComposing) return;
		const step = steps[event.key];
		if (step !== undefined && entries.length > 0)
			setActive(
				Math.abs(step) === 1
					? (at + step + entries.length) % entries.length
					: Math.min(Math.max(at + step, 0), entries.length - 1),
			);
		else if (event.key === "Enter") choose(entries[at]);
		else if (keymap.palette.some((key) => matchesKey(event, key, app.isMac)))
			onClose();
		else return;
		event.preventDefault();
	}

	return (
		<ModalFrame
			className="dialog palette"
			label="Go to or do anything"
			onClose={onClose}
			onKeyDown={press}
		>
			<Field
				query={query}
				hasResults={entries.length > 0}
				active={entries[at]?.key}
				onQuery={(text) => {
					setQuery(text);
					setActive(0);
				}}
			/>
			<Results
				groups={groups}
				active={entries[at]?.key}
				onChoose={choose}
				isPending={found.isPending}
			/>
			<Status
				query={query}
				found={found}
				count={entries.length}
				isExam={isExam}
			/>
		</ModalFrame>
	);
}

const steps: Record<string, number | undefined> = {
	ArrowDown: 1,
	ArrowUp: -1,
	PageDown: 8,
	PageUp: -8,
};

const listId = "palette-list";
/** Signs and letters of all scripts as numbers, so that no two names have the same id. */
const optionId = (key: string | undefined) =>
	key &&
	`palette-${key.replaceAll(/\W/gu, (sign) => `-${sign.codePointAt(0)}`)}`;

function Field(props: {
	query: string;
	hasResults: boolean;
	active: string | undefined;
	onQuery: (text: string) => void;
}) {
	// The dialog gives it the focus as the first thing in it.
	return (
		<div className="palette-field">
			<input
				type="text"
				role="combobox"
				aria-label="Go to, do or find anything"
				aria-expanded={props.hasResults}
				aria-controls={listId}
				aria-autocomplete="list"
				aria-activedescendant={optionId(props.active)}
				autoComplete="off"
				autoCapitalize="off"
				spellCheck={false}
				maxLength={200}
				placeholder="Go to, do or find anything"
				value={props.query}
				onChange={(event) => props.onQuery(event.target.value)}
			/>
			<span className="keys" aria-hidden="true">
				<kbd>Esc</kbd>
			</span>
		</div>
	);
}

function Results(props: {
	groups: readonly Group[];
	active: string | undefined;
	isPending: boolean;
	onChoose: (entry: Entry) => void;
}) {
	const { groups, active, onChoose } = props;
	useEffect(() => {
		document
			.getElementById(optionId(active) ?? "")
			?.scrollIntoView({ block: "nearest" });
	}, [active]);
	return (
		<div
			id={listId}
			role="listbox"
			aria-label="Results"
			aria-busy={props.isPending}
			className="palette-list"
		>
			{groups.map((group) => (
				<ResultGroup
					key={group.title}
					group={group}
					active={active}
					onChoose={onChoose}
				/>
			))}
		</div>
	);
}

function ResultGroup(props: {
	group: Group;
	active: string | undefined;
	onChoose: (entry: Entry) => void;
}) {
	const { group, active, onChoose } = props;
	const id = useId();
	return (
		<fieldset aria-labelledby={id}>
			<div id={id} role="presentation" className="palette-title">
				{group.title}
			</div>
			{group.entries.map((entry) => (
				// The keys are the field's: the list never has the focus itself.
				<div
					key={entry.key}
					id={optionId(entry.key)}
					role="option"
					tabIndex={-1}
					aria-selected={entry.key === active}
					aria-disabled={entry.why !== undefined || undefined}
					className="palette-entry"
					onPointerDown={(event) => event.preventDefault()}
					onPointerUp={() => onChoose(entry)}
				>
					<span className="palette-name">{entry.title}</span>
					{(entry.why ?? entry.hint) && (
						<span className="palette-hint">{entry.why ?? entry.hint}</span>
					)}
					{entry.shortcut && !entry.why && <Kbd id={entry.shortcut} />}
				</div>
			))}
		</fieldset>
	);
}

/** What is there, or why nothing is; spoken once typing pauses. */
function Status(props: {
	query: string;
	found: Found;
	count: number;
	isExam: boolean;
}) {
	const { query, found, count, isExam } = props;
	const isTyped = query.trim() !== "";
	return (
		<p className="palette-status" role="status">
			{found.problem ??
				(isTyped && !found.isPending ? (
					count > 1 ? (
						<span className="visually-hidden">{sayCount(count, "result")}</span>
					) : isExam ? (
						"During an exam neither notes nor cards are searched."
					) : (
						"Nothing is called that. Enter searches the text of all cards."
					)
				) : null)}
		</p>
	);
}

function run(app: App, { act }: Entry): void {
	if ("go" in act) navigate(act.go);
	else if ("command" in act) act.command();
	else app.hub.run(act.shortcut);
}

/** Puts the choice first among the recent ones; a search for a text is none. */
function useRemember(): (entry: Entry) => void {
	const { client } = useApp().engine;
	const cache = useQueryClient();
	return ({ key, title }) => {
		if (key === "search") return;
		client.app
			.choose({ key: key.slice(0, 300), title: title.slice(0, 300) })
			.then((memory) => cache.setQueryData(appQuery(client).queryKey, memory))
			// A palette that forgets is no reason to say anything.
			.catch(() => undefined);
	};
}
