// The exams to choose from, each with what it asks and how much of it the notes can fill; and making one of a note.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { NoteId } from "../../../electron/engine/contract/data.ts";
import type { BlueprintEntry } from "../../../electron/engine/contract/exam-contract.ts";
import { sayDone, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";
import { notesQuery } from "../../query.ts";
import { outlineQuery } from "./query.ts";
import { sayBlueprint, sayFill } from "./words.ts";

interface CardsProps {
	entries: readonly BlueprintEntry[];
	chosen: string;
	onChoose: (code: string) => void;
}

export function BlueprintCards({ entries, chosen, onChoose }: CardsProps) {
	return (
		<fieldset className="exam-cards">
			<legend className="visually-hidden">Which exam</legend>
			{entries.map((entry) => (
				<ExamCard
					key={entry.blueprint.code}
					entry={entry}
					isChosen={entry.blueprint.code === chosen}
					onChoose={onChoose}
				/>
			))}
			<OwnExam onMade={onChoose} />
		</fieldset>
	);
}

/** The same paper for all cards, so that what they say does not jump. */
const cardSeed = 1;

function ExamCard(props: {
	entry: BlueprintEntry;
	isChosen: boolean;
	onChoose: (code: string) => void;
}) {
	const { entry, isChosen, onChoose } = props;
	const { blueprint, isChanged, isBundled } = entry;
	const { client } = useApp().engine;
	const outline = useQuery(outlineQuery(client, blueprint.code, cardSeed)).data;
	const share = outline ? outline.scored / blueprint.items.scored : 0;
	return (
		<label className="exam-card">
			<input
				type="radio"
				name="exam"
				checked={isChosen}
				onChange={() => onChoose(blueprint.code)}
			/>
			<span className="exam-code">
				{isBundled ? blueprint.code.toUpperCase() : "Of your notes"}
				{isChanged && isBundled && " · your copy"}
			</span>
			<span className="exam-name">{blueprint.title}</span>
			<span className="exam-facts">{sayBlueprint(blueprint)}</span>
			<span className="exam-fill">
				<i aria-hidden="true">
					<b style={{ width: `${Math.min(1, share) * 100}%` }} />
				</i>
				{outline ? sayFill(outline, blueprint.items.scored) : "…"}
			</span>
		</label>
	);
}

function OwnExam({ onMade }: { onMade: (code: string) => void }) {
	const app = useApp();
	const { client } = app.engine;
	const [isOpen, setOpen] = useState(false);
	const [note, setNote] = useState("");
	const notes = useQuery(notesQuery(client)).data ?? [];
	const withCards = notes.filter(({ cards }) => cards > 0);
	async function make(): Promise<void> {
		const noteId = Number(note || withCards[0]?.id) as NoteId;
		try {
			const blueprint = await client.exam.outlineNote({ noteId });
			await client.exam.saveBlueprint({ blueprint });
			sayDone(app, `Made an exam of “${blueprint.title}”`);
			setOpen(false);
			onMade(blueprint.code);
		} catch (error) {
			sayFailure(app, error);
		}
	}
	if (withCards.length === 0) return null;
	if (!isOpen)
		return (
			<button
				type="button"
				className="exam-card own"
				onClick={() => setOpen(true)}
			>
				Make one of a note…
			</button>
		);
	return (
		<div className="exam-card own-form">
			<label>
				<span>A note</span>
				<select value={note} onChange={(event) => setNote(event.target.value)}>
					{withCards.map(({ id, title }) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
				</select>
			</label>
			<p className="small">Its headings become the parts of the exam.</p>
			<div className="actions">
				<Button onPress={() => void make()}>Make the exam</Button>
				<Button look="quiet" onPress={() => setOpen(false)}>
					Cancel
				</Button>
			</div>
		</div>
	);
}
