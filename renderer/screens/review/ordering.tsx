// Putting steps in order: by dragging, by the arrow keys on a step, or by its buttons.
import {
	type KeyboardEvent,
	type RefObject,
	useEffect,
	useRef,
	useState,
} from "react";
import { flushSync } from "react-dom";
import {
	plainText,
	type Rich,
} from "../../../electron/engine/contract/rich.ts";
import { RichView } from "../../components/rich.tsx";
import { countInOrder, moveStep } from "./order.ts";

interface OrderingProps {
	steps: readonly Rich[];
	order: readonly number[];
	onOrder: (order: number[]) => void;
}

export function Ordering({ steps, order, onOrder }: OrderingProps) {
	const list = useRef<HTMLOListElement>(null);
	const [lifted, setLifted] = useState<number | null>(null);
	const [dragged, setDragged] = useState<number | null>(null);
	const [said, setSaid] = useState("");
	const textOf = (step: number) => plainText(steps[step] ?? [], "answer");
	const move = (from: number, to: number) => {
		const step = order[from];
		if (step === undefined || to < 0 || to >= order.length) return;
		// At once, so that the focus goes with the step before another key comes.
		flushSync(() => {
			onOrder(moveStep(order, from, to));
			setSaid(`${textOf(step)}: place ${to + 1} of ${order.length}`);
		});
		focusStep(list.current, step);
	};
	const press = (event: KeyboardEvent, place: number) => {
		const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
		if (by === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		if (lifted === order[place] || event.altKey) move(place, place + by);
		else focusStep(list.current, order[place + by]);
	};
	useDragging(
		dragged,
		list,
		(place) => {
			if (dragged !== null && order[place] !== dragged)
				onOrder(moveStep(order, order.indexOf(dragged), place));
		},
		() => setDragged(null),
	);
	return (
		<div className="ordering">
			<p className="small" id="ordering-help">
				Put the steps in order: drag them, use their buttons, or press Space on
				a step and move it with the arrow keys.
			</p>
			<ol ref={list} aria-label="Steps to put in order">
				{order.map((step, place) => (
					<li
						key={step}
						className={
							lifted === step || dragged === step ? "lifted" : undefined
						}
					>
						<button
							type="button"
							className="step-grip"
							data-step={step}
							aria-pressed={lifted === step}
							aria-describedby="ordering-help"
							onClick={(event) => {
								// A pointer lifts while it is held; a key until it is pressed again.
								if (event.detail === 0)
									setLifted(lifted === step ? null : step);
							}}
							onKeyDown={(event) => press(event, place)}
							onPointerDown={() => setDragged(step)}
						>
							<span className="step-place">{place + 1}</span>
							<span className="step-text">
								<RichView rich={steps[step] ?? []} />
							</span>
						</button>
						<MoveButton
							sign="↑"
							label={`Move up: ${textOf(step)}`}
							isOff={place === 0}
							onPress={() => move(place, place - 1)}
						/>
						<MoveButton
							sign="↓"
							label={`Move down: ${textOf(step)}`}
							isOff={place === order.length - 1}
							onPress={() => move(place, place + 1)}
						/>
					</li>
				))}
			</ol>
			<p className="visually-hidden" aria-live="polite">
				{said}
			</p>
		</div>
	);
}

/** While a step is dragged the whole window is listened to: the step itself moves about in the list. */
function useDragging(
	dragged: number | null,
	list: RefObject<HTMLOListElement | null>,
	onOver: (place: number) => void,
	onEnd: () => void,
): void {
	const newest = useRef({ onOver, onEnd });
	useEffect(() => {
		newest.current = { onOver, onEnd };
	});
	useEffect(() => {
		if (dragged === null) return;
		const over = (event: PointerEvent) => {
			const place = placeAt(list.current, event.clientY);
			if (place !== null) newest.current.onOver(place);
		};
		const end = () => newest.current.onEnd();
		window.addEventListener("pointermove", over);
		window.addEventListener("pointerup", end);
		window.addEventListener("pointercancel", end);
		return () => {
			window.removeEventListener("pointermove", over);
			window.removeEventListener("pointerup", end);
			window.removeEventListener("pointercancel", end);
		};
	}, [dragged, list]);
}

function MoveButton(props: {
	sign: string;
	label: string;
	isOff: boolean;
	onPress: () => void;
}) {
	return (
		<button
			type="button"
			className="step-move"
			aria-label={props.label}
			disabled={props.isOff}
			onClick={props.onPress}
		>
			<span aria-hidden="true">{props.sign}</span>
		</button>
	);
}

function focusStep(list: HTMLOListElement | null, step: number | undefined) {
	list?.querySelector<HTMLElement>(`[data-step="${step}"]`)?.focus();
}

/** The place whose row the pointer is over. */
function placeAt(list: HTMLOListElement | null, y: number): number | null {
	const rows = [...(list?.children ?? [])];
	const at = rows.findIndex((row) => {
		const { top, bottom } = row.getBoundingClientRect();
		return y >= top && y <= bottom;
	});
	return at < 0 ? null : at;
}

/** The right order, with where each step had been put. */
export function OrderResult({ steps, order }: Omit<OrderingProps, "onOrder">) {
	const right = countInOrder(order);
	const rows = steps.map((rich, step) => ({
		key: `${step} ${plainText(rich, "answer")}`,
		rich,
		step,
	}));
	return (
		<div className="ordering">
			<p className="small">
				{right === steps.length
					? "All in order."
					: `${right} of ${steps.length} in order.`}
			</p>
			<ol aria-label="Steps in order">
				{rows.map(({ key, rich, step }) => {
					const place = order.indexOf(step);
					return (
						<li
							key={key}
							className={place === step ? "step-right" : "step-wrong"}
						>
							<span className="step-place">{step + 1}</span>
							<span className="step-text">
								<RichView rich={rich} />
							</span>
							<span className="step-note">
								{place === step ? "✓ right" : `you: ${place + 1}`}
							</span>
						</li>
					);
				})}
			</ol>
		</div>
	);
}
