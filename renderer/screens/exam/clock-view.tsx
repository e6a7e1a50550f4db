// The time left: hidden by a press, back at five minutes. It is never announced by itself; warnings are.
import { useState } from "react";
import { Kbd } from "../../components/kbd.tsx";
import { useAriaKeys, useShortcuts } from "../../context.tsx";
import { canHide, isClockShown, sayClock, sayLeft } from "./clock.ts";

export function Clock(props: { left: number | null; isPractice: boolean }) {
	const { left, isPractice } = props;
	const [isHidden, setHidden] = useState(false);
	const keys = useAriaKeys("exam-clock");
	const toggle = () => setHidden((hidden) => !hidden);
	useShortcuts(left === null ? {} : { "exam-clock": toggle });
	if (left === null)
		return <p className="clock none">{isPractice ? "" : "No time limit"}</p>;
	const isShown = isClockShown(isHidden, left);
	if (!canHide(left))
		return (
			<p className="clock last" role="timer" aria-live="off">
				<span className="visually-hidden">{sayLeft(left)} left</span>
				<span aria-hidden="true">{sayClock(left)}</span>
			</p>
		);
	return (
		<button
			type="button"
			className="clock"
			aria-pressed={!isShown}
			aria-keyshortcuts={keys}
			onClick={toggle}
		>
			<span aria-hidden={isShown || undefined}>
				{isShown ? sayClock(left) : "Time hidden"}
			</span>
			{isShown && (
				<span className="visually-hidden">{sayLeft(left)} left, hide</span>
			)}
			<Kbd id="exam-clock" />
		</button>
	);
}
