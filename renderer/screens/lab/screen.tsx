// The lab: a console beside a picture of the world that it works on.
import { useQuery } from "@tanstack/react-query";
import {
	type ReactNode,
	useCallback,
	useEffect,
	useRef,
	useState,
} from "react";
import { flushSync } from "react-dom";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type { Lab, LabId } from "../../../electron/engine/contract/lab.ts";
import type { Command } from "../../command-hub.ts";
import { Button } from "../../components/button.tsx";
import { MenuAt, useMenuPoint } from "../../components/context-menu.tsx";
import { Dialog } from "../../components/dialog.tsx";
import type { Draft } from "../../components/line-completion.ts";
import { takeFocus, useTitle } from "../../components/screen.tsx";
import { Failed, Loading, Message } from "../../components/state.tsx";
import { Switch } from "../../components/switch.tsx";
import { useApp, useCommands } from "../../context.tsx";
import { labQuery } from "../../query.ts";
import { navigate, type Route } from "../../routes.tsx";
import { Console } from "./console.tsx";
import { EndpointDialog } from "./endpoint.tsx";
import { Guide } from "./guide.tsx";
import { LabList, NameForm } from "./lab-list.tsx";
import { type LabActions, useLabActions } from "./use-lab.ts";
import { sayEntries } from "./words.ts";
import { World } from "./world.tsx";
import "../../styles/lab-console.css";
import "../../styles/lab-dialog.css";
import "../../styles/lab-picture.css";
import "../../styles/lab-world.css";
import "../../styles/lab.css";

type LabRoute = Extract<Route, { screen: "lab" }>;

export function LabScreen({ route }: { route: LabRoute }) {
	const { client } = useApp().engine;
	const lab = useQuery(labQuery(client, route.id as LabId | undefined));
	useTitle(lab.data ? `${lab.data.name} · Lab` : "Lab");
	if (lab.isPending) return <Loading what="the lab" />;
	if (lab.isError && readFailure(lab.error).code === "not-found")
		return <NoSuchLab />;
	if (!lab.data)
		return (
			<Failed
				what="The lab"
				error={lab.error}
				onRetry={() => void lab.refetch()}
			/>
		);
	return <LabView key={lab.data.id} lab={lab.data} />;
}

/** Removed elsewhere, or its making was undone. */
function NoSuchLab() {
	return (
		<Message
			title="This lab is not there any more"
			actions={
				<Button look="primary" onPress={() => navigate({ screen: "lab" })}>
					Open the lab used last
				</Button>
			}
		>
			<p>
				It was removed, or making it was undone. Undo brings back a lab that was
				removed, with all its steps.
			</p>
		</Message>
	);
}

const panes = { console: "Console", world: "World" } as const;
const empty: Draft = { text: "", cursor: 0 };

function LabView({ lab }: { lab: Lab }) {
	const actions = useLabActions(lab);
	const [pane, setPane] = useState<keyof typeof panes>("console");
	const [draft, setDraft] = useState(empty);
	const [at, setAt] = useState<number | null>(null);
	const [said, setSaid] = useState("");
	const [isListing, setListing] = useState(false);
	const input = useRef<HTMLTextAreaElement>(null);
	useEffect(() => takeFocus(input.current), []);

	async function run(text: string): Promise<void> {
		setAt(null);
		const ran = await actions.run(text);
		if (ran) setSaid(sayEntries(ran.entries, ran.view.changes));
		else setDraft({ text, cursor: text.length });
	}

	// The world is not drawn anew with every letter that is typed.
	const insert = useCallback((change: (old: Draft) => Draft) => {
		// Drawn at once: the console may have been hidden, and the next key is meant for it.
		flushSync(() => {
			setPane("console");
			setDraft(change);
		});
		input.current?.focus();
	}, []);
	const insertId = useCallback(
		(id: string) => insert((old) => withId(old, id)),
		[insert],
	);
	const { reset } = actions;
	const rewind = useCallback(
		(step: number) => {
			setAt(null);
			void reset(step);
		},
		[reset],
	);
	const type = (text: string) => insert(() => ({ text, cursor: text.length }));

	return (
		<div className="lab" data-pane={pane}>
			<LabBar lab={lab} actions={actions} onList={() => setListing(true)}>
				<Switch options={panes} value={pane} onChange={setPane} />
			</LabBar>
			<Console
				lab={lab}
				guide={
					lab.progress && (
						<Guide
							progress={lab.progress}
							onType={type}
							onWalks={() => setListing(true)}
						/>
					)
				}
				inputRef={input}
				draft={draft}
				onDraft={setDraft}
				onType={type}
				onRun={(text) => void run(text)}
				onWalks={() => setListing(true)}
				isBusy={actions.isBusy}
			/>
			<World
				lab={lab}
				at={at}
				onStep={setAt}
				onInsert={insertId}
				onRewind={rewind}
			/>
			<div className="visually-hidden" role="status">
				{said}
			</div>
			{isListing && (
				<LabList
					lab={lab}
					actions={actions}
					onClose={() => setListing(false)}
				/>
			)}
		</div>
	);
}

/** The id where the cursor was, parted by a space from the word before it. */
function withId({ text, cursor }: Draft, id: string): Draft {
	const before = text.slice(0, cursor);
	const space = before === "" || /[\s=,]$/.test(before) ? "" : " ";
	const start = `${before}${space}${id}`;
	return { text: `${start}${text.slice(cursor)}`, cursor: start.length };
}

interface LabBarProps {
	lab: Lab;
	actions: LabActions;
	onList: () => void;
	children: ReactNode;
}

function LabBar({ lab, actions, onList, children }: LabBarProps) {
	const [open, setOpen] = useState<"save" | "endpoint" | null>(null);
	const close = () => setOpen(null);
	const menu = useMenuPoint();
	const commands: Command[] = [
		{ id: "lab list", title: "Labs and walks…", run: onList },
		{
			id: "lab save",
			title: "Keep a copy of the lab…",
			run: () => setOpen("save"),
		},
		...(lab.steps > 0
			? [
					{
						id: "lab reset",
						title: "Start the lab over",
						run: () => void actions.reset(0),
					},
				]
			: []),
		{
			id: "lab endpoint",
			title: "Endpoint of the lab…",
			run: () => setOpen("endpoint"),
		},
	];
	useCommands(commands);
	return (
		<header ref={menu.ref} className="lab-bar">
			{menu.at && (
				<MenuAt
					label="This lab"
					at={menu.at}
					entries={commands}
					onClose={menu.close}
				/>
			)}
			<h1>{lab.name}</h1>
			<div className="lab-actions">
				<Button look="quiet" onPress={onList}>
					Labs and walks
				</Button>
				<Button look="quiet" onPress={() => setOpen("save")}>
					Keep a copy
				</Button>
				{lab.steps > 0 && (
					<Button look="quiet" onPress={() => void actions.reset(0)}>
						Start over
					</Button>
				)}
				<Button look="quiet" onPress={() => setOpen("endpoint")}>
					{lab.endpoint ? "Endpoint is on" : "Endpoint"}
				</Button>
			</div>
			{children}
			{open === "save" && (
				<Dialog title="Keep a copy of this lab" onClose={close}>
					<p>
						The copy has all its steps so far and goes its own way from then on.
					</p>
					<NameForm
						label="Name of the copy"
						name={`${lab.name}, copy`}
						action="Keep a copy"
						onName={(name) => {
							close();
							void actions.save(name, lab.steps);
						}}
					/>
				</Dialog>
			)}
			{open === "endpoint" && (
				<EndpointDialog lab={lab} actions={actions} onClose={close} />
			)}
		</header>
	);
}
