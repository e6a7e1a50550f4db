// The question on screen: its situation, its text, the way to answer it, the learner's note, and the keys for all of that.
import { useEffect, useRef, useState } from "react";
import { RichView } from "../../components/rich.tsx";
import { takeFocus } from "../../components/screen.tsx";
import { useShortcuts } from "../../context.tsx";
import { Feedback } from "./feedback.tsx";
import { Foot } from "./foot.tsx";
import { Matching } from "./matching.tsx";
import { NavigatorDialog } from "./navigator-dialog.tsx";
import { Options } from "./options.tsx";
import { Ordering } from "./ordering.tsx";
import { sayCase } from "./sitting-words.ts";
import { Task } from "./task.tsx";
import { type QuestionWork, useQuestion } from "./use-question.ts";
import type { Sitting } from "./use-sitting.ts";

export function QuestionView({ sitting }: { sitting: Sitting }) {
	const work = useQuestion(sitting);
	const [isListed, setListed] = useState(false);
	useQuestionKeys(work, isListed, () => setListed(true));
	if (!work) return null;
	const { shown } = work;
	return (
		<>
			<div className={shown.stimulus ? "sitting-body is-case" : "sitting-body"}>
				{shown.stimulus && (
					<section className="stimulus" aria-label="The case">
						<h2>{sayCase(sitting.view, work.place)}</h2>
						<div className="reading">
							<RichView rich={shown.stimulus} />
						</div>
					</section>
				)}
				<article className="question">
					<Head work={work} />
					<Answer work={work} />
					{work.full && <Feedback work={work} item={work.full} />}
					{(work.isNoteOpen || work.state.note) && <Note work={work} />}
				</article>
			</div>
			<Foot work={work} onList={() => setListed(true)} />
			{isListed && (
				<NavigatorDialog
					view={sitting.view}
					onClose={() => setListed(false)}
					onChoose={(item) => {
						setListed(false);
						work.visit(item);
					}}
				/>
			)}
		</>
	);
}

/** While the list of questions is open, keys are its own. */
function useQuestionKeys(
	work: QuestionWork | null,
	isListed: boolean,
	onList: () => void,
): void {
	const isFree = work !== null && !isListed;
	useShortcuts(
		isFree
			? {
					"exam-next": work.next,
					"exam-previous": work.previous,
					"exam-go-on": work.goOn,
					"exam-flag": work.flag,
					"exam-note": work.openNote,
					"exam-navigator": onList,
					"exam-review": work.review,
				}
			: {},
	);
	useShortcuts(
		isFree && work.canCheck
			? {
					"exam-guess": () => work.check("guess"),
					"exam-unsure": () => work.check("unsure"),
					"exam-sure": () => work.check("sure"),
				}
			: {},
	);
}

function Head({ work }: { work: QuestionWork }) {
	const { shown, place, count } = work;
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => takeFocus(heading.current), []);
	return (
		<>
			<h1 ref={heading} tabIndex={-1} className="question-place">
				Question {place + 1} of {count}
				{work.state.isFlagged && <span className="flagged"> · Flagged</span>}
			</h1>
			{shown.context.length > 0 && (
				<p className="question-trail">{shown.context.join(" › ")}</p>
			)}
			<div className="stem">
				<RichView rich={shown.stem} gap="blank" />
			</div>
		</>
	);
}

function Answer({ work }: { work: QuestionWork }) {
	const { shown } = work;
	switch (shown.kind) {
		case "single":
		case "multiple":
			return <Options work={work} item={shown} />;
		case "ordering":
			return <Ordering work={work} item={shown} />;
		case "matching":
			return <Matching work={work} item={shown} />;
		case "task":
			return <Task work={work} item={shown} />;
		default:
			return shown satisfies never;
	}
}

/** Stored when it is left, or half a second after the last key. */
function Note({ work }: { work: QuestionWork }) {
	const { state, keepNote, isNoteOpen } = work;
	const [text, setText] = useState(state.note);
	const field = useRef<HTMLTextAreaElement>(null);
	const saved = useRef(state.note);
	useEffect(() => {
		if (isNoteOpen) field.current?.focus();
	}, [isNoteOpen]);
	const newest = useRef(text);
	newest.current = text;
	const save = useRef(() => {});
	save.current = () => {
		if (newest.current === saved.current) return;
		saved.current = newest.current;
		keepNote(newest.current);
	};
	useEffect(() => {
		if (text === saved.current) return;
		const timer = setTimeout(() => save.current(), 500);
		return () => clearTimeout(timer);
	}, [text]);
	useEffect(() => () => save.current(), []);
	return (
		<label className="question-note">
			<span>Your note on this question</span>
			<textarea
				ref={field}
				rows={2}
				maxLength={10_000}
				value={text}
				onChange={(event) => setText(event.target.value)}
				onBlur={() => save.current()}
				onKeyDown={(event) => {
					if (event.key === "Escape") event.currentTarget.blur();
				}}
			/>
		</label>
	);
}
