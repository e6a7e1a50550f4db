// The first steps of a new learner, each of which can be skipped: notes, exam, three cards, notes of one's own, minutes a day.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { sayFailure } from "../../app.ts";
import { appQuery } from "../../app-query.ts";
import { Button } from "../../components/button.tsx";
import { useTitle } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { navigate } from "../../routes.tsx";
import { CardsStep } from "./cards.tsx";
import { ExamStep } from "./exam.tsx";
import { ImportStep } from "./import.tsx";
import { MinutesStep } from "./minutes.tsx";
import { type Keeping, leaveOut, NotesStep } from "./notes.tsx";
import { stepAt, type WelcomeStep, welcomeSteps } from "./steps.ts";
import "../../styles/welcome.css";

export interface StepProps {
	/** On to the next step. */
	onNext: () => void;
}

export function WelcomeScreen({ step }: { step: number | undefined }) {
	useTitle("First steps");
	const app = useApp();
	const cache = useQueryClient();
	const [keeping, setKeeping] = useState<Keeping>("keep");
	const at = stepAt(step);
	const number = welcomeSteps.indexOf(at) + 1;
	useEffect(() => app.tour.set(null), [app]);
	async function finish() {
		try {
			const { client } = app.engine;
			if (keeping === "leave") await leaveOut(app);
			cache.setQueryData(
				appQuery(client).queryKey,
				await client.app.welcome({}),
			);
			navigate({ screen: "today" });
		} catch (error) {
			sayFailure(app, error);
		}
	}
	const next = () => {
		if (number === welcomeSteps.length) void finish();
		else navigate({ screen: "welcome", step: number + 1 });
	};
	return (
		<div className="first-steps">
			<header className="welcome-head">
				<p className="brand">Amiable</p>
				<Progress number={number} />
				<Button look="quiet" onPress={() => void finish()}>
					Skip the first steps
				</Button>
			</header>
			<Step
				key={at}
				at={at}
				keeping={keeping}
				onKeep={setKeeping}
				onNext={next}
			/>
		</div>
	);
}

function Step(
	props: StepProps & {
		at: WelcomeStep;
		keeping: Keeping;
		onKeep: (keeping: Keeping) => void;
	},
) {
	const { at, onNext } = props;
	switch (at) {
		case "notes":
			return (
				<NotesStep
					keeping={props.keeping}
					onKeep={props.onKeep}
					onNext={onNext}
				/>
			);
		case "exam":
			return <ExamStep onNext={onNext} />;
		case "cards":
			return <CardsStep onNext={onNext} />;
		case "import":
			return <ImportStep onNext={onNext} />;
		case "minutes":
			return <MinutesStep onNext={onNext} />;
		default:
			return at satisfies never;
	}
}

function Progress({ number }: { number: number }) {
	return (
		<p className="welcome-progress">
			<span>
				{number} of {welcomeSteps.length}
			</span>
			<span className="dot-row" aria-hidden="true">
				{welcomeSteps.map((step, index) => (
					<i
						key={step}
						className={
							index + 1 < number ? "done" : index + 1 === number ? "next" : ""
						}
					/>
				))}
			</span>
		</p>
	);
}
