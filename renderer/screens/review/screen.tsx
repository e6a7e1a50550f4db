// Review: one card at a time. The engine decides which; this screen shows it, takes the grade and asks for the next.
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import { useTitle } from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { nextQuery } from "../../query.ts";
import { navigate } from "../../routes.tsx";
import { sayMinutes } from "../../wording.ts";
import { showingKey, useGrading } from "./grading.ts";
import { LeechNotice } from "./leech.tsx";
import { PauseView } from "./pause.tsx";
import { useExplained } from "./scenario-showing.ts";
import { countAnswer, StretchNotice } from "./stretch.tsx";
import { StudyCard } from "./study-card.tsx";
import { TopBar } from "./top-bar.tsx";
import { progress, sayCounts } from "./words.ts";
import "../../styles/review.css";
import "../../styles/study.css";

// Most sessions have none of these, and every start loads what is imported here.
const ScenarioQuestion = lazy(async () => ({
	default: (await import("./scenario.tsx")).ScenarioQuestion,
}));
const ScenarioExplained = lazy(async () => ({
	default: (await import("./scenario-explained.tsx")).ScenarioExplained,
}));

const leave = () => navigate({ screen: "today" });

/** Of one deck with all below it, or of all decks. */
export function ReviewScreen({ deck }: { deck: string | undefined }) {
	useTitle("Review");
	useShortcuts({ "leave-review": leave });
	const app = useApp();
	const next = useQuery(nextQuery(app.engine.client, deck));
	const [leech, setLeech] = useState<CardId | null>(null);
	const grade = useGrading({
		deck,
		onAnswered: ({ cardId, isNewLeech = false }) => {
			countAnswer(app);
			if (isNewLeech) setLeech(cardId);
		},
	});
	const explained = useExplained(next.data);
	useEffect(() => {
		app.study.set({ screen: "review", ...(deck !== undefined && { deck }) });
	}, [app, deck]);
	if (next.isPending) return <Loading what="the next card" />;
	if (!next.data)
		return (
			<Failed
				what="The next card"
				error={next.error}
				onRetry={() => void next.refetch()}
			/>
		);
	const { card, reps, intervals, why = null, marks = null } = next.data;
	const { grades = 2, timeBoxMinutes = 0, counts, minutes } = next.data;
	return (
		<div className="review">
			<TopBar
				title={deck ? `Review of ${deck}` : "Review"}
				done={progress(next.data)}
				counts={sayCounts(counts)}
				minutes={card && sayMinutes(minutes)}
				onLeave={leave}
			/>
			<StretchNotice limitMinutes={timeBoxMinutes} onLeave={leave} />
			{leech !== null && leech !== card?.id && (
				<div className="review-notice">
					<LeechNotice cardId={leech} onDone={() => setLeech(null)} />
				</div>
			)}
			<Suspense>
				{explained?.explained ? (
					<ScenarioExplained
						key={explained.key}
						showing={explained}
						explained={explained.explained}
					/>
				) : card?.kind === "scenario" ? (
					<ScenarioQuestion
						key={showingKey({ card, reps })}
						card={card}
						reps={reps}
						deck={deck}
					/>
				) : card && intervals ? (
					<StudyCard
						key={showingKey({ card, reps })}
						shown={{ card, reps, intervals, why, marks, grades }}
						onGrade={(value, shownAt) =>
							void grade({ card, reps }, value, shownAt)
						}
					/>
				) : (
					<PauseView next={next.data} />
				)}
			</Suspense>
		</div>
	);
}
