// The time box: a word after as long as the learner wished to study at a stretch. It never stops anybody.
import { useEffect, useState } from "react";
import type { App } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useApp, useCell } from "../../context.tsx";
import { sayStretch } from "./words.ts";

/** Counts an answer towards the present stretch, or begins one. */
export function countAnswer(app: App): void {
	const stretch = app.stretch.get();
	app.stretch.set(
		stretch
			? { ...stretch, answered: stretch.answered + 1 }
			: { startedAt: performance.now(), answered: 1 },
	);
}

export function StretchNotice(props: {
	limitMinutes: number;
	onLeave: () => void;
}) {
	const app = useApp();
	const stretch = useCell(app.stretch);
	const [now, setNow] = useState(() => performance.now());
	useEffect(() => {
		if (!stretch)
			app.stretch.set({ startedAt: performance.now(), answered: 0 });
	}, [app, stretch]);
	// With each card is soon enough.
	useEffect(() => {
		if (stretch) setNow(performance.now());
	}, [stretch]);
	const minutes = stretch ? (now - stretch.startedAt) / 60_000 : 0;
	const words = sayStretch(minutes, props.limitMinutes, stretch?.answered ?? 0);
	if (!words) return null;
	return (
		<div className="review-notice" role="status">
			<p>{words}</p>
			<Button look="quiet" onPress={props.onLeave}>
				Take a break
			</Button>
			<Button
				look="quiet"
				onPress={() =>
					app.stretch.set({ startedAt: performance.now(), answered: 0 })
				}
			>
				Go on
			</Button>
		</div>
	);
}
