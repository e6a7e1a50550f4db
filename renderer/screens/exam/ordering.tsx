// Steps to be put in order: by dragging, by the keys of a handle, or by the buttons beside each step.
import { type DragEvent, useEffect, useRef, useState } from "react";
import type { ShownItem } from "../../../electron/engine/contract/exam-contract.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { Button } from "../../components/button.tsx";
import { RichView } from "../../components/rich.tsx";
import { moveStep } from "./answer.ts";
import type { QuestionWork } from "./use-question.ts";

type OrderingItem = Extract<ShownItem, { kind: "ordering" }>;

interface Lift {
	order: number[];
	step: number;
	/** Held by its keys, so that the arrow keys move it. */
	isByKey: boolean;
}

export function Ordering(props: { work: QuestionWork; item: OrderingItem }) {
	const { work, item } = props;
	const { response, isRevealed } = work.state;
	const kept =
		response?.kind === "order" ? response.order : item.steps.map((_, at) => at);
	const [lift, setLift] = useState<Lift | null>(null);
	const [told, setTold] = useState("");
	const handles = useRef(new Map<number, HTMLButtonElement>());
	const order = lift?.order ?? kept;
	const lifted = lift?.isByKey ? lift.step : null;
	// A moved element loses the focus; the handle that moves it keeps it.
	useEffect(() => {
		if (lifted !== null && order) handles.current.get(lifted)?.focus();
	}, [lifted, order]);

	const nameOf = (step: number) => plainText(item.steps[step] ?? []);
	const keep = (next: number[]) => work.answer({ kind: "order", order: next });
	const tell = (step: number, next: readonly number[]) =>
		setTold(`${nameOf(step)}: now ${next.indexOf(step) + 1} of ${next.length}`);
	const shift = (step: number, by: number) => {
		const next = moveStep(order, order.indexOf(step), order.indexOf(step) + by);
		tell(step, next);
		if (lift) setLift({ ...lift, order: next });
		else keep(next);
	};
	const press = (step: number, key: string): boolean => {
		const isLifted = lift?.isByKey && lift.step === step;
		if (key === " " || key === "Enter") {
			if (isLifted) {
				keep(lift.order);
				setLift(null);
				setTold(`${nameOf(step)}: put down`);
			} else {
				setLift({ order: [...order], step, isByKey: true });
				setTold(
					`${nameOf(step)}: lifted. Arrow keys move it, Space puts it down.`,
				);
			}
			return true;
		}
		if (!isLifted) return false;
		if (key === "ArrowUp") shift(step, -1);
		else if (key === "ArrowDown") shift(step, 1);
		else if (key === "Escape") {
			setLift(null);
			setTold(`${nameOf(step)}: back where it was`);
		} else return false;
		return true;
	};
	const over = (event: DragEvent, target: number) => {
		if (!lift || lift.isByKey) return;
		event.preventDefault();
		if (target !== lift.step)
			setLift({
				...lift,
				order: moveStep(order, order.indexOf(lift.step), order.indexOf(target)),
			});
	};
	const drop = () => {
		if (lift && !lift.isByKey) keep(lift.order);
		setLift(null);
	};
	const right =
		work.full?.kind === "ordering" ? work.full.rightOrders[0] : undefined;
	return (
		<div className="ordering">
			<p className="choose">Put these in order</p>
			<p className="option-status" role="status">
				{told || (response ? "" : "As they stand is not an answer yet.")}
			</p>
			<ol>
				{order.map((step, at) => (
					<li
						key={step}
						className="step"
						draggable={!isRevealed}
						data-lifted={lift?.step === step || undefined}
						data-verdict={right && (right[at] === step ? "right" : "wrong")}
						onDragStart={() =>
							setLift({ order: [...order], step, isByKey: false })
						}
						onDragOver={(event) => over(event, step)}
						onDrop={(event) => {
							event.preventDefault();
							drop();
						}}
						onDragEnd={() => setLift((held) => (held?.isByKey ? held : null))}
					>
						{!isRevealed && (
							<button
								ref={(element) => {
									if (element) handles.current.set(step, element);
									else handles.current.delete(step);
								}}
								type="button"
								className="handle"
								aria-pressed={lifted === step}
								aria-label={`Move ${nameOf(step)}`}
								title="Space lifts, arrow keys move, Space puts down"
								onKeyDown={(event) => {
									if (press(step, event.key)) event.preventDefault();
								}}
							>
								<span aria-hidden="true">⠿</span>
							</button>
						)}
						<span className="step-place" aria-hidden="true">
							{at + 1}
						</span>
						<div className="option-text">
							<RichView rich={item.steps[step] ?? []} />
						</div>
						{isRevealed ? (
							<p className="verdict">
								{right?.[at] === step
									? "In its place"
									: `Belongs at ${(right?.indexOf(step) ?? 0) + 1}`}
							</p>
						) : (
							<span className="step-moves">
								<button
									type="button"
									aria-label={`Up: ${nameOf(step)}`}
									aria-disabled={at === 0}
									onClick={() => at > 0 && shift(step, -1)}
								>
									↑
								</button>
								<button
									type="button"
									aria-label={`Down: ${nameOf(step)}`}
									aria-disabled={at === order.length - 1}
									onClick={() => at < order.length - 1 && shift(step, 1)}
								>
									↓
								</button>
							</span>
						)}
					</li>
				))}
			</ol>
			{!response && !isRevealed && (
				<Button onPress={() => keep([...order])}>
					They are in order as they stand
				</Button>
			)}
		</div>
	);
}
