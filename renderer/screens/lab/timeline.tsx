// Steps back and forth through a lab: the picture shows the world as it was, and from there one can go on anew.
import { Button } from "../../components/button.tsx";
import { sayCount } from "../../wording.ts";

interface TimelineProps {
	steps: number;
	/** The step whose world is shown. */
	at: number;
	/** The line of that step, or empty. */
	line: string;
	onStep: (at: number) => void;
	/** Forgets the steps after `at`. */
	onRewind: () => void;
}

export function Timeline(props: TimelineProps) {
	const { steps, at, line, onStep, onRewind } = props;
	const isPast = at < steps;
	const said = at === 0 ? "the beginning" : `step ${at}`;
	return (
		<section className="timeline" aria-label="Timeline">
			{isPast && (
				<p className="timeline-past">
					The world as it was {at === 0 ? "at" : "after"} {said}.
					<span className="timeline-actions">
						<Button look="quiet" onPress={() => onStep(steps)}>
							Back to now
						</Button>
						<Button look="quiet" onPress={onRewind}>
							Go on from here
						</Button>
					</span>
				</p>
			)}
			<div className="timeline-row">
				<StepButton
					label="Previous step"
					isOff={at === 0}
					onPress={() => onStep(at - 1)}
				>
					←
				</StepButton>
				<input
					type="range"
					min={0}
					max={Math.max(steps, 1)}
					value={at}
					disabled={steps === 0}
					aria-label="Step"
					aria-valuetext={`${said} of ${sayCount(steps, "step")}${line && `: ${line}`}`}
					onChange={({ target }) =>
						onStep(Math.min(Number(target.value), steps))
					}
				/>
				<StepButton
					label="Next step"
					isOff={!isPast}
					onPress={() => onStep(at + 1)}
				>
					→
				</StepButton>
				<span className="timeline-count">
					{steps === 0 ? "no steps yet" : `step ${at} of ${steps}`}
				</span>
			</div>
			{isPast && line && <code className="timeline-line">{line}</code>}
		</section>
	);
}

function StepButton(props: {
	label: string;
	isOff: boolean;
	onPress: () => void;
	children: string;
}) {
	const { label, isOff, onPress, children } = props;
	return (
		<button
			type="button"
			className="step"
			aria-label={label}
			aria-disabled={isOff || undefined}
			onClick={isOff ? undefined : onPress}
		>
			{children}
		</button>
	);
}
