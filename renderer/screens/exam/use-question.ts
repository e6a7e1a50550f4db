// What can be done with the question on screen, each as one or two actions of the attempt.
import { useState } from "react";
import type {
	Confidence,
	ExamItem,
	ExamMode,
	ItemState,
	Response,
} from "../../../electron/engine/contract/exam.ts";
import type {
	AttemptId,
	ShownItem,
} from "../../../electron/engine/contract/exam-contract.ts";
import type { Sitting } from "./use-sitting.ts";

export interface QuestionWork {
	attemptId: AttemptId;
	mode: ExamMode;
	place: number;
	count: number;
	shown: ShownItem;
	state: ItemState;
	/** The whole question once practice has shown its answer. */
	full: ExamItem | null;
	/** Practice: there is an answer that could be shown. */
	canCheck: boolean;
	isLast: boolean;
	isNoteOpen: boolean;
	/** Null takes the answer back. */
	answer(response: Response | null): void;
	strike(option: number, isOn: boolean): void;
	flag(): void;
	openNote(): void;
	keepNote(text: string): void;
	visit(item: number): void;
	next(): void;
	previous(): void;
	review(): void;
	/** Practice: keeps how sure the learner is, if told, and shows the answer. */
	check(confidence: Confidence | null): void;
	/** What Enter does: shows the answer in practice, else goes on. */
	goOn(): void;
}

/** Null while the paper has no such question. */
export function useQuestion({ view, act }: Sitting): QuestionWork | null {
	const [isNoteOpen, setNoteOpen] = useState(false);
	const place = view.state.current;
	const shown = view.items[place];
	const state = view.state.items[place];
	if (!shown || !state) return null;
	const count = view.items.length;
	const isLast = place === count - 1;
	const canCheck = view.mode === "practice" && !state.isRevealed;
	const visit = (item: number) => void act({ kind: "visit", item });
	const review = () => void act({ kind: "review" });
	const next = () => (isLast ? review() : visit(place + 1));
	const check = (confidence: Confidence | null) => {
		if (confidence) void act({ kind: "confidence", item: place, confidence });
		void act({ kind: "reveal", item: place });
	};
	return {
		attemptId: view.id,
		mode: view.mode,
		place,
		count,
		shown,
		state,
		full: view.revealed.find(({ item }) => item === place)?.full ?? null,
		canCheck: canCheck && state.response !== null,
		isLast,
		isNoteOpen,
		answer: (response) =>
			void act(
				response
					? { kind: "answer", item: place, response }
					: { kind: "clear", item: place },
			),
		strike: (option, isOn) =>
			void act({ kind: "strike", item: place, option, isOn }),
		flag: () => void act({ kind: "flag", item: place, isOn: !state.isFlagged }),
		openNote: () => setNoteOpen(true),
		keepNote: (text) => void act({ kind: "note", item: place, text }),
		visit,
		next,
		previous: () => place > 0 && visit(place - 1),
		review,
		check,
		goOn: () => (canCheck && state.response !== null ? check(null) : next()),
	};
}
