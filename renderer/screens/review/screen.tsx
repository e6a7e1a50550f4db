// Review: one card at a time. The engine decides which; this screen shows it, takes the grade and asks for the next.
import { useQuery } from "@tanstack/react-query";
import type { Next } from "../../../electron/engine/contract/data.ts";
import { stepHistory } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useTitle } from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { nextQuery, statusQuery } from "../../query.ts";
import { navigate } from "../../routes.tsx";
import { sayMinutes } from "../../wording.ts";
import { CardView } from "./card.tsx";
import { showingKey } from "./grading.ts";
import { PauseView } from "./pause.tsx";
import { progress, sayCounts } from "./words.ts";
import "../../styles/review.css";

const leave = () => navigate({ screen: "today" });

export function ReviewScreen() {
	useTitle("Review");
	useShortcuts({ "leave-review": leave });
	const next = useQuery(nextQuery(useApp().engine.client));
	if (next.isPending) return <Loading what="the next card" />;
	if (!next.data)
		return (
			<Failed
				what="The next card"
				error={next.error}
				onRetry={() => void next.refetch()}
			/>
		);
	const { card, reps, intervals } = next.data;
	return (
		<div className="review">
			<TopBar next={next.data} />
			{card && intervals ? (
				<CardView
					key={showingKey({ card, reps })}
					card={card}
					reps={reps}
					intervals={intervals}
				/>
			) : (
				<PauseView next={next.data} />
			)}
		</div>
	);
}

function TopBar({ next }: { next: Next }) {
	const done = progress(next);
	return (
		<header className="review-top">
			<h1 className="visually-hidden">Review</h1>
			<div
				className="progress"
				role="progressbar"
				aria-label="Today’s cards"
				aria-valuenow={Math.round(done * 100)}
			>
				<i style={{ width: `${done * 100}%` }} />
			</div>
			<div className="review-bar">
				<p className="counts">{sayCounts(next.counts)}</p>
				<UndoButton />
				<p className="minutes">{next.card && sayMinutes(next.minutes)}</p>
				<Button look="quiet" shortcut="leave-review" onPress={leave}>
					Leave
				</Button>
			</div>
		</header>
	);
}

/** Takes back the newest step, which in a review is the last grade; its name says so. */
function UndoButton() {
	const app = useApp();
	const undo = useQuery(statusQuery(app.engine.client)).data?.undo;
	const run = () => void stepHistory(app, "undo");
	useShortcuts({ "undo-grade": run });
	if (!undo) return null;
	return (
		<Button
			look="quiet"
			shortcut="undo-grade"
			onPress={run}
			title={`Undo: ${undo}`}
		>
			Undo<span className="undo-name">: {undo}</span>
		</Button>
	);
}
