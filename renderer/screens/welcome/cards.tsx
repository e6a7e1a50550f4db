// The third step: three real cards of three kinds. What is graded here counts.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Card, Grade } from "../../../electron/engine/contract/data.ts";
import { sayFailure } from "../../app.ts";
import { ScreenHeading } from "../../components/screen.tsx";
import { Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { nextQuery } from "../../query.ts";
import { CardView } from "../review/card.tsx";
import { StepPage } from "./page.tsx";
import type { StepProps } from "./screen.tsx";
import { chooseSamples, sayKind } from "./steps.ts";
import "../../styles/review.css";
import "../../styles/study.css";

export function CardsStep({ onNext }: StepProps) {
	const samples = useSamples();
	const [done, setDone] = useState(0);
	if (!samples) return <Loading what="three cards" />;
	const card = samples[done];
	if (samples.length === 0) return <NoSamples onNext={onNext} />;
	if (!card) return <AllDone count={samples.length} onNext={onNext} />;
	return (
		<SampleCard
			key={card.id}
			card={card}
			place={`Card ${done + 1} of ${samples.length}`}
			onDone={() => setDone(done + 1)}
		/>
	);
}

/** Chosen once: what is graded on the way is no reason for others. */
function useSamples(): Card[] | undefined {
	const { client } = useApp().engine;
	return useQuery({
		queryKey: ["welcome-samples"],
		queryFn: async ({ signal }) => {
			const notes = await client.note.list({}, { signal });
			const note = notes.find(({ cards }) => cards > 0);
			if (!note) return [];
			return chooseSamples(
				await client.card.list({ noteId: note.id }, { signal }),
			);
		},
		gcTime: 0,
	}).data;
}

function SampleCard(props: { card: Card; place: string; onDone: () => void }) {
	const { card, place, onDone } = props;
	const app = useApp();
	const { client } = app.engine;
	const [isBusy, setBusy] = useState(false);
	// A new card has the steps of any other one, and the next to study is new on a first day.
	const next = useQuery(nextQuery(client)).data;
	const isLike = next?.card?.schedule.state === "new";
	async function grade(value: Grade, shownAt: number) {
		if (isBusy) return;
		setBusy(true);
		try {
			const elapsedMs = Math.round(performance.now() - shownAt);
			await client.review.answer({ cardId: card.id, grade: value, elapsedMs });
			onDone();
		} catch (error) {
			setBusy(false);
			sayFailure(app, error);
		}
	}
	return (
		<div className="review welcome-card">
			<div className="welcome-kind">
				<ScreenHeading>{place}</ScreenHeading>
				<p>{sayKind(card.kind)}</p>
			</div>
			<CardView
				shown={{
					card,
					reps: 0,
					intervals: isLike ? (next?.intervals ?? null) : null,
					why: isLike ? (next?.why ?? null) : null,
					marks: null,
					grades: 2,
				}}
				onGrade={(value, shownAt) => void grade(value, shownAt)}
			/>
		</div>
	);
}

function AllDone({ count, onNext }: StepProps & { count: number }) {
	return (
		<StepPage
			title="That is how it goes"
			lead={
				<>
					<p>
						Each answer sets the day on which the card comes back: soon after
						Again, later after each Good.{" "}
						{count === 3 ? "These three" : "These"} count already.
					</p>
					<p>
						Below each answer stands the line of your note that it is from. One
						key takes the last answer back.
					</p>
				</>
			}
			next={{ label: "Continue", onPress: onNext }}
		/>
	);
}

function NoSamples({ onNext }: StepProps) {
	return (
		<StepPage
			title="Cards come one at a time"
			lead={
				<p>
					You see a question, think of its answer, show it, and say whether you
					knew it. There is no new card to try this on right now; yours wait on
					Today.
				</p>
			}
			next={{ label: "Continue", onPress: onNext }}
		/>
	);
}
