// "This question is wrong": leave it out of papers, or set its wording and its key right. The change stays over every import.

import { useId, useState } from "react";
import type { ExamItem } from "../../../electron/engine/contract/exam.ts";
import type { QuestionEdit } from "../../../electron/engine/contract/exam-record.ts";
import { letterOf } from "../../../electron/engine/contract/exam-words.ts";
import { sayDone, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";
import { type EditDraft, toDraft, toEdit } from "./question-draft.ts";

export function WrongQuestion({ item }: { item: ExamItem }) {
	const app = useApp();
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	const [reason, setReason] = useState("");
	const [draft, setDraft] = useState(() => toDraft(item));
	async function keep(
		isSuspended: boolean,
		edit: QuestionEdit | null,
	): Promise<void> {
		try {
			await app.engine.client.exam.patch({
				key: item.id,
				isSuspended,
				reason,
				edit,
			});
			setOpen(false);
			sayDone(
				app,
				isSuspended
					? "Left out of all papers from now on"
					: "Changed for all papers from now on",
			);
		} catch (error) {
			sayFailure(app, error);
		}
	}
	if (!isOpen)
		return (
			<p className="wrong-question">
				<Button look="quiet" onPress={() => setOpen(true)}>
					This question is wrong…
				</Button>
			</p>
		);
	return (
		<section className="wrong-question is-open" aria-label="A wrong question">
			<label htmlFor={`${id}-reason`}>What is wrong with it?</label>
			<textarea
				id={`${id}-reason`}
				rows={2}
				maxLength={2000}
				value={reason}
				onChange={(event) => setReason(event.target.value)}
			/>
			<div className="actions">
				<Button onPress={() => void keep(true, null)}>
					Leave it out of papers
				</Button>
				<Button look="quiet" onPress={() => setOpen(false)}>
					Cancel
				</Button>
			</div>
			<details>
				<summary>Or set it right</summary>
				<DraftForm draft={draft} onChange={setDraft} />
				<div className="actions">
					<Button onPress={() => void keep(false, toEdit(item, draft))}>
						Keep the change
					</Button>
				</div>
			</details>
		</section>
	);
}

function DraftForm(props: {
	draft: EditDraft;
	onChange: (draft: EditDraft) => void;
}) {
	const { draft, onChange } = props;
	const id = useId();
	const set = (at: number, part: Partial<EditDraft["options"][number]>) =>
		onChange({
			...draft,
			options: draft.options.map((option, index) =>
				index === at ? { ...option, ...part } : option,
			),
		});
	return (
		<div className="draft">
			<label htmlFor={`${id}-stem`}>Question</label>
			<textarea
				id={`${id}-stem`}
				rows={3}
				value={draft.stem}
				onChange={(event) => onChange({ ...draft, stem: event.target.value })}
			/>
			{draft.options.map(({ text, isKey }, at) => (
				<div key={letterOf(at)} className="draft-option">
					<input
						type="text"
						aria-label={`Option ${letterOf(at)}`}
						value={text}
						onChange={(event) => set(at, { text: event.target.value })}
					/>
					<label>
						<input
							type="checkbox"
							checked={isKey}
							onChange={(event) => set(at, { isKey: event.target.checked })}
						/>
						right
					</label>
				</div>
			))}
		</div>
	);
}
