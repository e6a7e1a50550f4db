// After the answer: how it went, and for every option what happened when it was played.
import { useLayoutEffect, useRef } from "react";
import type {
	ExplainedOption,
	ExplainedScenario,
} from "../../../electron/engine/contract/scenario-card.ts";
import type { ScenarioShowing } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { useApp, useAriaKeys, useShortcuts } from "../../context.tsx";
import { navigate, type Route, routeHref } from "../../routes.tsx";
import { fileName } from "../../wording.ts";
import { BeforeAfter } from "./scenario-picture.tsx";
import { answerOf, openInLab } from "./scenario-showing.ts";
import { ScenarioTools } from "./scenario-tools.tsx";
import { Trace } from "./scenario-trace.tsx";
import { sayOption, sayOutcome, sayVerdict } from "./scenario-words.ts";
import { saySource } from "./words.ts";
import "../../styles/lab-console.css";
import "../../styles/lab-picture.css";
import "../../styles/scenario.css";

export function ScenarioExplained(props: {
	showing: ScenarioShowing;
	explained: ExplainedScenario;
}) {
	const { showing, explained } = props;
	const app = useApp();
	const goOn = () => app.scenario.set(null);
	const { cardId, seed, kind } = explained;
	const lab = (labels: readonly string[]) =>
		void openInLab(app, {
			cardId,
			seed,
			...answerOf({ ...showing, labels }),
		});
	const source = sourceRoute(explained);
	useShortcuts({
		"scenario-answer": goOn,
		"scenario-lab": () => lab(showing.labels),
		"open-source": () => source && navigate(source),
	});
	return (
		<>
			<ScenarioTools cardId={cardId} />
			<article className="card scenario" aria-label="Scenario explained">
				<Verdict explained={explained} />
				<p className="scenario-prompt">{explained.prompt}</p>
				<Note explained={explained} />
				{kind === "order" && <Order explained={explained} showing={showing} />}
				{kind === "do-it" && <TaskResult explained={explained} />}
				{(kind === "order" || kind === "do-it") && (
					<details className="scenario-played step" open>
						<summary>
							<span className="scenario-text">What your answer did</span>
						</summary>
						<Trace steps={explained.trace} />
						<BeforeAfter picture={explained.picture} name="of your answer" />
					</details>
				)}
				{explained.options.map((option) => (
					<Option
						key={option.label}
						option={option}
						isStep={kind === "order"}
						onLab={() => lab([option.label])}
					/>
				))}
			</article>
			<div className="card-foot scenario-foot">
				<Button
					shortcut="scenario-lab"
					onPress={() => lab(showing.labels)}
					title="A new lab that stands where your answer ended"
				>
					Go on in the lab
				</Button>
				<Button look="primary" shortcut="scenario-answer" onPress={goOn}>
					Next card
				</Button>
			</div>
		</>
	);
}

/** The focus goes to the verdict, so that it is read first. */
function Verdict({ explained }: { explained: ExplainedScenario }) {
	const heading = useRef<HTMLHeadingElement>(null);
	useLayoutEffect(() => {
		heading.current?.focus({ preventScroll: true });
		window.scrollTo({ top: 0 });
	}, []);
	const { isRight } = explained.result;
	return (
		<header className={`scenario-verdict ${explained.grade}`}>
			<h2 ref={heading} tabIndex={-1}>
				<span aria-hidden="true">{isRight ? "✓" : "✗"} </span>
				{sayVerdict(explained)}
			</h2>
			<p>{sayOutcome(explained)}</p>
		</header>
	);
}

/** The rule, and what the learner's own note says of it. */
function Note({ explained }: { explained: ExplainedScenario }) {
	const { rule, excerpts } = explained;
	const keys = useAriaKeys("open-source");
	const [first] = excerpts;
	const route = sourceRoute(explained);
	return (
		<aside className="scenario-note" aria-label="Your note">
			{rule !== null && <p className="scenario-rule">{rule}</p>}
			{rule !== null && first && (
				<blockquote>{first.text.trim().replace(/^[-*+>#\s]+/, "")}</blockquote>
			)}
			{first && route && (
				<p className="sources">
					<a href={routeHref(route)} aria-keyshortcuts={keys}>
						{saySource(fileName(first.path), first.line, first.endLine)}
						<Kbd id="open-source" />
					</a>
				</p>
			)}
		</aside>
	);
}

function sourceRoute({ cardId, excerpts }: ExplainedScenario): Route | null {
	const [first] = excerpts;
	if (!first) return null;
	const { noteId, line, endLine } = first;
	return {
		screen: "note",
		id: noteId,
		card: cardId,
		from: "review",
		lines: { line, endLine },
	};
}

/** Open at first: what was chosen, and what is right. */
function Option(props: {
	option: ExplainedOption;
	isStep: boolean;
	onLab: () => void;
}) {
	const { option, isStep, onLab } = props;
	const { label, text, correct, isChosen, reason, trace } = option;
	return (
		<details
			className={`scenario-played ${isStep ? "step" : correct ? "good" : "again"}`}
			open={!isStep && isChosen}
		>
			<summary>
				<span className="scenario-letter">{isStep ? option.place : label}</span>
				<span className="scenario-text">{text}</span>
				{!isStep && (
					<span className="scenario-mark">
						<span aria-hidden="true">{correct ? "✓ " : "✗ "}</span>
						{sayOption(option)}
					</span>
				)}
			</summary>
			<p className="scenario-reason">{reason}</p>
			<Trace steps={trace} />
			{!isStep && (
				<BeforeAfter picture={option.picture} name={`of answer ${label}`} />
			)}
			{!isStep && (
				<Button look="quiet" onPress={onLab}>
					Open in the lab
				</Button>
			)}
		</details>
	);
}

function Order(props: {
	explained: ExplainedScenario;
	showing: ScenarioShowing;
}) {
	const { explained, showing } = props;
	const textOf = (label: string) =>
		explained.options.find((option) => option.label === label)?.text ?? label;
	const isRight = explained.result.isRight;
	const orders = isRight
		? [{ title: "Your order works", labels: showing.labels }]
		: [
				{ title: "Your order", labels: showing.labels },
				{ title: "An order that works", labels: explained.order },
			];
	return (
		<div className="scenario-orders">
			{orders.map(({ title, labels }) => (
				<section key={title}>
					<h3>{title}</h3>
					<ol>
						{labels.map((label) => (
							<li key={label}>{textOf(label)}</li>
						))}
					</ol>
				</section>
			))}
		</div>
	);
}

function TaskResult({ explained }: { explained: ExplainedScenario }) {
	const { result, solution } = explained;
	return (
		<>
			<ul className="scenario-goals" aria-label="Goals">
				{result.goals.map(({ goal, holds, why }) => (
					<li key={goal} data-reached={holds}>
						<span aria-hidden="true">{holds ? "✓" : "✗"}</span>
						<span>
							{goal}
							<span className="visually-hidden">
								{holds ? ", reached" : ", not reached"}
							</span>
							<small>{why}</small>
						</span>
					</li>
				))}
			</ul>
			<details className="scenario-played step" open={!result.isRight}>
				<summary>
					<span className="scenario-text">One way to do it</span>
				</summary>
				<Trace steps={solution} />
			</details>
		</>
	);
}
