// The guide of a walk: the goal that comes next, a hint, the line typed for you, and the fact behind what was just done.
import { useState } from "react";
import type {
	WalkGoal,
	WalkProgress,
} from "../../../electron/engine/contract/lab.ts";
import { Button } from "../../components/button.tsx";

interface GuideProps {
	progress: WalkProgress;
	onType: (line: string) => void;
	onWalks: () => void;
}

export function Guide({ progress, onType, onWalks }: GuideProps) {
	const { title, goals, reached } = progress;
	const goal = goals[reached];
	const last = goals[reached - 1];
	return (
		<section className="guide" aria-label={`Guided walk: ${title}`}>
			<div className="guide-head">
				<h2>Guided walk</h2>
				<Dots goals={goals} reached={reached} />
			</div>
			<div role="status">
				{last && (
					<p className="guide-fact">
						<span aria-hidden="true">✓ </span>
						<span className="visually-hidden">Reached: {last.title}. </span>
						{last.why}
					</p>
				)}
				<p className="guide-goal">
					{goal ? goal.title : "That was the whole walk."}
				</p>
			</div>
			{goal ? (
				<NextGoal key={reached} goal={goal} onType={onType} />
			) : (
				<div className="guide-actions">
					<Button onPress={onWalks}>Choose another walk</Button>
				</div>
			)}
		</section>
	);
}

function Dots(props: { goals: readonly WalkGoal[]; reached: number }) {
	const { goals, reached } = props;
	return (
		<p className="dots">
			<span>
				{reached} of {goals.length} reached
			</span>
			<span className="dot-row" aria-hidden="true">
				{goals.map(({ title }, index) => (
					<i
						key={title}
						className={
							index < reached ? "done" : index === reached ? "next" : ""
						}
					/>
				))}
			</span>
		</p>
	);
}

function NextGoal(props: { goal: WalkGoal; onType: (line: string) => void }) {
	const { goal, onType } = props;
	const [isHinted, setHinted] = useState(false);
	const { line } = goal;
	return (
		<>
			{isHinted && <p className="guide-hint">{goal.hint}</p>}
			<div className="guide-actions">
				<Button look="quiet" onPress={() => setHinted(!isHinted)}>
					{isHinted ? "Hide the hint" : "Hint"}
				</Button>
				{line !== null && (
					<Button look="quiet" onPress={() => onType(line)}>
						Type it for me
					</Button>
				)}
			</div>
			{line === null && (
				<p className="guide-hint">
					What this goal needs is not there any more. Go back along the timeline
					or start over.
				</p>
			)}
		</>
	);
}
