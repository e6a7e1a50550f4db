// Sitting an exam or a practice run: the whole window, one question at a time. The engine's log is the truth; this shows it.
import { useLayoutEffect } from "react";
import type {
	AttemptId,
	AttemptView,
} from "../../../electron/engine/contract/exam-contract.ts";
import { say } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { navigate } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { Clock } from "./clock-view.tsx";
import { questionRows, sayStanding } from "./navigator.ts";
import { QuestionView } from "./question.tsx";
import { ReviewView } from "./review.tsx";
import { sayInterrupted, sayRules } from "./sitting-words.ts";
import { Strip } from "./strip.tsx";
import { type Sitting, useLeft, useSitting } from "./use-sitting.ts";
import "../../styles/exam-sitting.css";
import "../../styles/exam-question.css";

export function SittingScreen({ id }: { id: number }) {
	useTitle("Exam");
	const app = useApp();
	const { query, sitting } = useSitting(id as AttemptId);
	const keep = () =>
		say(
			app,
			"During an exam there is nothing to undo: press an answer again to take it back.",
		);
	useShortcuts({ undo: keep, redo: keep });
	if (query.isPending) return <Loading what="the exam" />;
	if (!sitting)
		return (
			<Failed
				what="The exam"
				error={query.error}
				onRetry={() => void query.refetch()}
			/>
		);
	return <SittingView sitting={sitting} />;
}

function SittingView({ sitting }: { sitting: Sitting }) {
	const { view } = sitting;
	const left = useLeft(sitting);
	useConditions(view);
	return (
		<div className="sitting" data-mode={view.mode}>
			<TopBar sitting={sitting} left={left} />
			<Phase sitting={sitting} left={left} />
		</div>
	);
}

/** From the first question to handing in, an exam shuts the notes, interruptions included. */
function useConditions({ mode, state: { phase } }: AttemptView): void {
	const { isExam } = useApp();
	const isSat =
		mode === "exam" &&
		(phase === "running" || phase === "review" || phase === "interrupted");
	useLayoutEffect(() => {
		isExam.set(isSat);
		return () => isExam.set(false);
	}, [isExam, isSat]);
}

function Phase(props: { sitting: Sitting; left: number | null }) {
	const { sitting, left } = props;
	const { phase, current } = sitting.view.state;
	switch (phase) {
		case "draft":
			return <StartView sitting={sitting} />;
		case "running":
			return <QuestionView key={current} sitting={sitting} />;
		case "review":
			return <ReviewView sitting={sitting} left={left} />;
		case "paused":
		case "interrupted":
			return <ContinueView sitting={sitting} left={left} />;
		case "submitted":
			return <Loading what="your report" />;
		default:
			return phase satisfies never;
	}
}

function TopBar(props: { sitting: Sitting; left: number | null }) {
	const { view, isSaving, act } = props.sitting;
	const { phase } = view.state;
	const isPractice = view.mode === "practice";
	const pause = () => void act({ kind: "pause" });
	useShortcuts(
		isPractice && phase === "running" ? { "exam-pause": pause } : {},
	);
	return (
		<header className="sitting-top">
			<Strip rows={questionRows(view)} />
			<div className="sitting-bar">
				<p className="sitting-title">
					{isPractice ? "Practice" : "Exam"}
					<span> · {view.title}</span>
				</p>
				<p className="saved" data-saving={isSaving || undefined}>
					{phase === "draft" ? "" : isSaving ? "Saving…" : "Saved"}
				</p>
				<Clock left={props.left} isPractice={isPractice} />
				{isPractice && phase === "running" && (
					<Button look="quiet" shortcut="exam-pause" onPress={pause}>
						Pause
					</Button>
				)}
				<Button look="quiet" onPress={() => navigate({ screen: "exam" })}>
					Leave
				</Button>
			</div>
		</header>
	);
}

function StartView({ sitting }: { sitting: Sitting }) {
	const { view, act } = sitting;
	const start = () => void act({ kind: "start" });
	useShortcuts({ "exam-go-on": start });
	return (
		<div className="page sitting-page">
			<ScreenHeading>
				{view.mode === "exam" ? "Ready when you are" : "Practice, at your pace"}
			</ScreenHeading>
			<p className="lead">
				{sayCount(view.items.length, "question")} of {view.title}
				{view.remainingMs === null
					? ", without a clock."
					: `, ${sayCount(Math.round(view.remainingMs / 60_000), "minute")}.`}
			</p>
			<ul className="sitting-rules">
				{sayRules(view).map((rule) => (
					<li key={rule}>{rule}</li>
				))}
			</ul>
			<div className="actions">
				<Button look="primary" shortcut="exam-go-on" onPress={start}>
					{view.mode === "exam" ? "Start the exam" : "Start"}
				</Button>
			</div>
		</div>
	);
}

function ContinueView(props: { sitting: Sitting; left: number | null }) {
	const { view, act } = props.sitting;
	const resume = () => void act({ kind: "resume" });
	useShortcuts({ "exam-go-on": resume });
	const isPaused = view.state.phase === "paused";
	return (
		<div className="page sitting-page">
			<ScreenHeading>
				{isPaused ? "Paused" : "You were interrupted"}
			</ScreenHeading>
			<p className="lead">{sayInterrupted(props.left, isPaused)}</p>
			<p className="lead">{sayStanding(questionRows(view))}</p>
			<div className="actions">
				<Button look="primary" shortcut="exam-go-on" onPress={resume}>
					Continue
				</Button>
			</div>
		</div>
	);
}
