// Notes: what was imported, how many cards each note gives, and the ways to bring more.
import { useQuery } from "@tanstack/react-query";
import type { NoteSummary } from "../../../electron/engine/contract/data.ts";
import { Button } from "../../components/button.tsx";
import { MenuAt, useMenuPoint } from "../../components/context-menu.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { Failed, Loading, Message } from "../../components/state.tsx";
import { WaitingNotes } from "../../components/waiting-notes.tsx";
import { useApp } from "../../context.tsx";
import { notesQuery, problemsQuery } from "../../query.ts";
import { navigate, routeHref } from "../../routes.tsx";
import { sayAgo, sayCount } from "../../wording.ts";
import { noteCommands } from "./note-menu.ts";
import "../../styles/notes.css";
import "../../styles/problems.css";

export function NotesScreen() {
	useTitle("Notes");
	const notes = useQuery(notesQuery(useApp().engine.client));
	if (notes.isPending) return <Loading what="your notes" />;
	if (!notes.data)
		return (
			<Failed
				what="Your notes"
				error={notes.error}
				onRetry={() => void notes.refetch()}
			/>
		);
	return notes.data.length === 0 ? <NoNotes /> : <List notes={notes.data} />;
}

function NoNotes() {
	return (
		<Message title="No notes yet" actions={<ImportButtons />}>
			<p>
				Import Markdown files or a whole folder, such as an Obsidian vault, or
				drop them anywhere on this window. Your files stay where they are and
				are never changed.
			</p>
		</Message>
	);
}

function ImportButtons() {
	const { hub } = useApp();
	return (
		<>
			<Button
				look="primary"
				shortcut="import-files"
				onPress={() => hub.run("import-files")}
			>
				Import notes…
			</Button>
			<Button shortcut="import-folder" onPress={() => hub.run("import-folder")}>
				Import a folder…
			</Button>
			<Button
				look="quiet"
				title="Or press Ctrl+V, or Cmd+V, on this screen"
				onPress={() => navigate({ screen: "paste" })}
			>
				Paste notes…
			</Button>
		</>
	);
}

function List({ notes }: { notes: readonly NoteSummary[] }) {
	const cards = notes.reduce((sum, note) => sum + note.cards, 0);
	return (
		<div className="page">
			<ScreenHeading>
				{sayCount(notes.length, "note")}, {sayCount(cards, "card")}
			</ScreenHeading>
			<p className="lead">
				Import a note again after you have changed it: cards keep their history.
			</p>
			<div className="actions">
				<ImportButtons />
			</div>
			<WaitingNotes />
			<ProblemsLink />
			<ul className="note-list">
				{notes.map((note) => (
					<NoteRow key={note.id} note={note} />
				))}
			</ul>
		</div>
	);
}

function ProblemsLink() {
	const { data } = useQuery(problemsQuery(useApp().engine.client));
	const count =
		(data?.problems.length ?? 0) + (data?.disagreements.length ?? 0);
	if (count === 0) return null;
	return (
		<a className="problems-link" href={routeHref({ screen: "problems" })}>
			{sayCount(count, "problem")} in your notes
		</a>
	);
}

function NoteRow({ note }: { note: NoteSummary }) {
	const app = useApp();
	const menu = useMenuPoint();
	return (
		<li ref={menu.ref} className="note-row">
			{menu.at && (
				<MenuAt
					label={note.title}
					at={menu.at}
					entries={noteCommands(app, note)}
					onClose={menu.close}
				/>
			)}
			<a href={routeHref({ screen: "note", id: note.id })}>{note.title}</a>
			<span className="note-count">
				{sayCount(note.cards, "card")}
				{note.inbox > 0 && `, ${note.inbox} waiting`}
				{note.retired > 0 && `, ${note.retired} retired`}
			</span>
			<span className="small">
				<span className="note-name">{note.name}</span>
				{note.isPresent
					? ` · imported ${sayAgo(note.importedAt, Date.now())}`
					: " · the file is gone; its cards wait for it"}
			</span>
		</li>
	);
}
