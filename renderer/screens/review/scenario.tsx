// A scenario question in review: the situation, the answers with their letters, or a console with goals; answering explains it in place.
import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef } from "react";
import type { Card } from "../../../electron/engine/contract/data.ts";
import type { ShownScenario } from "../../../electron/engine/contract/scenario-card.ts";
import { Button } from "../../components/button.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { scenarioQuery } from "../../query.ts";
import { showingKey } from "./grading.ts";
import { Ordering } from "./ordering.tsx";
import { Options, useOptionKeys } from "./scenario-options.tsx";
import { useScenarioAnswer, useScenarioShowing } from "./scenario-showing.ts";
import { Situation } from "./scenario-situation.tsx";
import { Task } from "./scenario-task.tsx";
import { ScenarioTools } from "./scenario-tools.tsx";
import { sayTask } from "./scenario-words.ts";
import "../../styles/lab-console.css";
import "../../styles/lab-picture.css";
import "../../styles/scenario.css";

interface ScenarioProps {
	card: Card;
	reps: number;
	deck: string | undefined;
}

export function ScenarioQuestion(props: ScenarioProps) {
	const { card, reps } = props;
	const { client } = useApp().engine;
	const asked = useQuery(scenarioQuery(client, { cardId: card.id, reps }));
	if (asked.isPending) return <Loading what="the question" />;
	if (!asked.data)
		return (
			<Failed
				what="The question"
				error={asked.error}
				onRetry={() => void asked.refetch()}
			/>
		);
	return <Question {...props} shown={asked.data} />;
}

function Question(props: ScenarioProps & { shown: ShownScenario }) {
	const { card, reps, deck, shown } = props;
	const { kind, options, select } = shown;
	const { client } = useApp().engine;
	const [showing, change] = useScenarioShowing(showingKey({ card, reps }));
	const { labels, lines } = showing;
	const send = useScenarioAnswer();
	const isChoice = kind !== "order" && kind !== "do-it";
	const order = labels.length > 0 ? labels : options.map(({ label }) => label);
	const answered = kind === "order" ? { ...showing, labels: order } : showing;
	const missing = isChoice ? select - labels.length : 0;
	const answer = () => {
		if (missing <= 0) void send({ shown, reps, deck, showing: answered });
	};
	const choose = (label: string) =>
		change({ labels: chosenAfter(labels, label, select) });
	useShortcuts({ "scenario-answer": answer });
	useOptionKeys(isChoice ? options.map(({ label }) => label) : [], choose);
	return (
		<>
			<ScenarioTools cardId={card.id} />
			<article className="card scenario" aria-label="Scenario question">
				<Trail card={card} />
				<Prompt text={shown.prompt} />
				<Situation given={shown.given} act={shown.act} />
				<p className="scenario-task">{sayTask(shown)}</p>
				{isChoice && (
					<Options
						options={options}
						select={select}
						chosen={labels}
						onChoose={choose}
						onAnswer={answer}
					/>
				)}
				{kind === "order" && (
					<Ordering
						steps={options.map(({ text }) => [{ type: "text", value: text }])}
						order={order.map((label) =>
							options.findIndex((option) => option.label === label),
						)}
						onOrder={(places) =>
							change({
								labels: places.flatMap((at) => options[at]?.label ?? []),
							})
						}
					/>
				)}
				{kind === "do-it" && (
					<Task
						id={`${shown.cardId} ${shown.seed}`}
						goals={shown.goals}
						play={(typed, signal) =>
							client.scenario.attempt(
								{ cardId: shown.cardId, seed: shown.seed, lines: typed },
								{ signal },
							)
						}
						complete={(typed) =>
							client.scenario.complete({
								cardId: shown.cardId,
								seed: shown.seed,
								...typed,
							})
						}
						lines={lines}
						onLines={(typed) => change({ lines: typed })}
						onDone={answer}
					/>
				)}
			</article>
			<div className="card-foot">
				<Button
					look="primary"
					shortcut="scenario-answer"
					onPress={answer}
					isBusy={missing > 0}
				>
					{missing > 0
						? missing === select
							? `Choose ${select === 1 ? "an answer" : select}`
							: `Choose ${missing} more`
						: kind === "do-it"
							? "Done, check it"
							: "Answer"}
				</Button>
			</div>
		</>
	);
}

/** One takes the place of another; of several, the oldest choice makes room. */
export function chosenAfter(
	chosen: readonly string[],
	label: string,
	select: number,
): string[] {
	if (chosen.includes(label)) return chosen.filter((each) => each !== label);
	return [...chosen, label].slice(-select);
}

function Trail({ card }: { card: Card }) {
	// A heading may repeat on the way down, so its depth tells it apart.
	const steps = card.context.map((text, depth) => ({
		key: `${depth} ${text}`,
		text,
	}));
	return (
		<ol className="trail" aria-label="Where this card comes from">
			{steps.map(({ key, text }) => (
				<li key={key}>{text}</li>
			))}
		</ol>
	);
}

/** The focus begins at the question, so that it is read first. */
function Prompt({ text }: { text: string }) {
	const front = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => front.current?.focus({ preventScroll: true }), []);
	return (
		<div ref={front} tabIndex={-1} className="front">
			{text}
		</div>
	);
}
