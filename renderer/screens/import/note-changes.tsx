// The preview's notes: how each would change, and, opened, card by card.
import { useState } from "react";
import type {
	CardChange,
	NoteChange,
} from "../../../electron/engine/contract/import.ts";
import { Button } from "../../components/button.tsx";
import {
	CardChangePair,
	CardPair,
	kindWords,
} from "../../components/card-pair.tsx";
import { SkippedPlaces } from "../../components/place-list.tsx";
import { sayCount } from "../../wording.ts";
import { changeWords, sayNoteChanges } from "./words.ts";

/** Few notes are shown open; of many, a first portion, so that a whole vault stays quick. */
const openUpTo = 3;
const portion = 100;

export function NoteChanges({ notes }: { notes: readonly NoteChange[] }) {
	const [limit, setLimit] = useState(portion);
	const touched = notes.filter(
		(note) => note.changes.length + note.skipped.length > 0,
	);
	if (touched.length === 0) return null;
	return (
		<section className="section">
			<h2>Note by note</h2>
			{touched.slice(0, limit).map((note) => (
				<NoteChangeView
					key={note.path}
					note={note}
					isOpenAtFirst={touched.length <= openUpTo}
				/>
			))}
			{touched.length > limit && (
				<Button onPress={() => setLimit(limit + portion)}>
					{`Show ${sayCount(Math.min(portion, touched.length - limit), "more note", "more notes")}`}
				</Button>
			)}
		</section>
	);
}

interface NoteChangeViewProps {
	note: NoteChange;
	isOpenAtFirst: boolean;
}

function NoteChangeView({ note, isOpenAtFirst }: NoteChangeViewProps) {
	const [isOpen, setOpen] = useState(isOpenAtFirst);
	return (
		<details
			className="note-change"
			open={isOpen}
			onToggle={(event) => setOpen(event.currentTarget.open)}
		>
			<summary>
				<span className="note-change-title">{note.title}</span>
				<span className="small">
					{note.name} · {sayNoteChanges(note)}
				</span>
			</summary>
			{isOpen && (
				<>
					<ul className="change-rows">
						{note.changes.map((change) => (
							<ChangeRow key={changeKey(change)} change={change} />
						))}
					</ul>
					{note.skipped.length > 0 && (
						<details className="skipped">
							<summary>
								{sayCount(note.skipped.length, "place")} that become
								{note.skipped.length === 1 ? "s" : ""} no card, and why
							</summary>
							<SkippedPlaces skipped={note.skipped} />
						</details>
					)}
				</>
			)}
		</details>
	);
}

/** A change has no id yet; its line and its text tell it from the others. */
function changeKey({ change, line, kind, front, back }: CardChange): string {
	return JSON.stringify([change, line, kind, front, back]);
}

function ChangeRow({ change }: { change: CardChange }) {
	const { before, kind, front, back, line, standing, inboxReason } = change;
	return (
		<li className="change-row">
			<p className="small">
				<b className={`change ${change.change}`}>
					{changeWords[change.change]}
				</b>
				<span>line {line}</span>
				{kindWords[kind] && <span>{kindWords[kind]}</span>}
				{standing === "inbox" && (
					<span>
						waits in the inbox{inboxReason && `: ${inboxReason.message}`}
					</span>
				)}
				{standing === "rejected" && <span>rejected by you</span>}
			</p>
			{before ? (
				<CardChangePair kind={kind} before={before} after={{ front, back }} />
			) : (
				<CardPair kind={kind} front={front} back={back} />
			)}
		</li>
	);
}
