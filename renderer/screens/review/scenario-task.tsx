// A task to do yourself: its goals with live ticks, a console, and the world that the commands work on.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ScenarioAttempt } from "../../../electron/engine/contract/scenario-card.ts";
import { Log, LogFrame } from "../lab/log.tsx";
import { Picture } from "../lab/picture.tsx";
import { sayEntries } from "../lab/words.ts";
import { type CompleteLine, TaskLine } from "./scenario-line.tsx";
import "../../styles/lab-console.css";
import "../../styles/lab-picture.css";
import "../../styles/scenario.css";

interface TaskProps {
	/** Tells this task from others in the cache. */
	id: string;
	goals: readonly string[];
	/** Plays the lines; stores nothing. */
	play: (lines: string[], signal: AbortSignal) => Promise<ScenarioAttempt>;
	lines: readonly string[];
	onLines: (lines: readonly string[]) => void;
	/** What could stand at the cursor of the next line. */
	complete: CompleteLine;
	/** Enter on an empty line. */
	onDone: () => void;
}

export function Task(props: TaskProps) {
	const { id, goals, play, lines, onLines, complete, onDone } = props;
	const attempt = useQuery({
		queryKey: ["scenario-attempt", id, lines],
		queryFn: ({ signal }) => play([...lines], signal),
		placeholderData: (former) => former,
	}).data;
	return (
		<>
			<Goals goals={goals} attempt={attempt} />
			<section className="scenario-console" aria-label="Console">
				<TaskLog attempt={attempt} />
				<TaskLine
					lines={lines}
					complete={complete}
					onRun={(line) => onLines([...lines, line])}
					onDone={onDone}
				/>
			</section>
			{attempt && <World view={attempt.view} />}
			<p className="visually-hidden" role="status">
				{attempt && sayAttempt(attempt)}
			</p>
		</>
	);
}

/** What a screen reader hears after each line: what it printed, and how far the goals are. */
function sayAttempt({ entries, goals, view }: ScenarioAttempt): string {
	const said = sayEntries(entries.slice(-1), view.changes);
	if (goals.length === 0) return said;
	const reached = goals.filter(({ holds }) => holds).length;
	return `${said} ${reached} of ${goals.length} goals reached.`;
}

function Goals(props: {
	goals: readonly string[];
	attempt: ScenarioAttempt | undefined;
}) {
	const { goals, attempt } = props;
	return (
		<ul className="scenario-goals" aria-label="Goals">
			{goals.map((goal, at) => {
				const verdict = attempt?.goals[at];
				const isReached = verdict?.holds === true;
				return (
					<li key={goal} data-reached={isReached}>
						<span aria-hidden="true">{isReached ? "✓" : "○"}</span>
						<span>
							{goal}
							<span className="visually-hidden">
								{isReached ? ", reached" : verdict && ", not reached yet"}
							</span>
							{verdict && !isReached && <small>{verdict.why}</small>}
						</span>
					</li>
				);
			})}
		</ul>
	);
}

function TaskLog({ attempt }: { attempt: ScenarioAttempt | undefined }) {
	const count = attempt?.entries.length ?? 0;
	return (
		<LogFrame last={count > 0 ? count : undefined}>
			{count === 0 ? (
				<p className="scenario-empty">
					Type AWS commands here. Nothing leaves this computer.
				</p>
			) : (
				<Log entries={attempt?.entries ?? []} />
			)}
		</LogFrame>
	);
}

function World({ view }: Pick<ScenarioAttempt, "view">) {
	const [selected, setSelected] = useState<string | null>(null);
	return (
		<Picture
			view={view}
			selected={selected}
			onSelect={(id) => setSelected((old) => (old === id ? null : id))}
		/>
	);
}
