// The estimate on the exam's scale with its interval and the pass mark. The words above it say the same.
import type { Score } from "../../../electron/engine/contract/exam.ts";

type Bar = Pick<Score, "scaled" | "interval" | "pass" | "isPassed">;

/** AWS's scale; other exams' marks stand in proportion. */
const bottom = 100;
const top = 1000;

export function ScaleBar({ score }: { score: Bar }) {
	const { scaled, interval, pass, isPassed } = score;
	const place = (value: number) =>
		Math.max(0, Math.min(100, ((value - bottom) / (top - bottom)) * 100));
	return (
		<div
			className="scale"
			aria-hidden="true"
			data-passed={isPassed || undefined}
		>
			<div className="gauge">
				<i
					style={{
						left: `${place(interval.low)}%`,
						width: `${place(interval.high) - place(interval.low)}%`,
					}}
				/>
				<b style={{ left: `${place(scaled)}%` }} />
				<u style={{ left: `${place(pass)}%` }} />
			</div>
			<p className="scale-ends">
				<span>{bottom}</span>
				<span className="pass-mark" style={{ left: `${place(pass)}%` }}>
					pass {pass}
				</span>
				<span>{top}</span>
			</p>
		</div>
	);
}
