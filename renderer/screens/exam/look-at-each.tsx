// The pass over what was missed or guessed: one question at a time, looked at and put away, with how far it is.

import { useEffect, useRef, useState } from "react";
import type {
	AttemptId,
	ReportItem,
} from "../../../electron/engine/contract/exam-contract.ts";
import { sayOutcome } from "../../../electron/engine/contract/exam-words.ts";
import { Button } from "../../components/button.tsx";
import { takeFocus } from "../../components/screen.tsx";
import { useShortcuts } from "../../context.tsx";
import { QuestionReport } from "./question-report.tsx";

interface LookProps {
	attemptId: AttemptId;
	items: readonly ReportItem[];
	places: ReadonlyMap<string, number>;
	looked: readonly string[];
	onLooked: (id: string) => void;
	onClose: () => void;
}

export function LookAtEach(props: LookProps) {
	const { items, places, looked, onLooked, onClose } = props;
	const [at, setAt] = useState(() => {
		const first = items.findIndex(({ item }) => !looked.includes(item.id));
		return Math.max(0, first);
	});
	const item = items[at];
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (at >= 0) takeFocus(heading.current);
		window.scrollTo({ top: 0 });
	}, [at]);
	const next = () => {
		if (item) onLooked(item.item.id);
		if (at + 1 < items.length) setAt(at + 1);
		else onClose();
	};
	const previous = () => setAt((now) => Math.max(0, now - 1));
	useShortcuts({
		"exam-go-on": next,
		"exam-next": next,
		"exam-previous": previous,
	});
	if (!item) return null;
	const done = items.filter(
		({ item: each }, index) => index < at || looked.includes(each.id),
	).length;
	return (
		<div className="look">
			<div
				className="progress"
				role="progressbar"
				aria-label="Looked at"
				aria-valuemin={0}
				aria-valuemax={items.length}
				aria-valuenow={done}
			>
				<i style={{ width: `${(done / items.length) * 100}%` }} />
			</div>
			<article className="sitting-body">
				<h1 ref={heading} tabIndex={-1} className="question-place">
					{at + 1} of {items.length} to look at · question{" "}
					{places.get(item.item.id)}
					<span className="flagged"> · {sayOutcome(item)}</span>
				</h1>
				<QuestionReport
					key={item.item.id}
					item={item}
					attemptId={props.attemptId}
				/>
			</article>
			<footer className="sitting-foot card-foot">
				<Button look="quiet" onPress={onClose}>
					Back to the report
				</Button>
				<div className="foot-steps">
					{at > 0 && (
						<Button shortcut="exam-previous" onPress={previous}>
							Previous
						</Button>
					)}
					<Button look="primary" shortcut="exam-go-on" onPress={next}>
						{at + 1 < items.length ? "Seen, next" : "Seen, done"}
					</Button>
				</div>
			</footer>
		</div>
	);
}
