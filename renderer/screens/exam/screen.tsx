// The exam's home: would you pass, sit a paper or practise, and what came of earlier ones.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type {
	AttemptSummary,
	BlueprintEntry,
} from "../../../electron/engine/contract/exam-contract.ts";
import { Section, useTitle } from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { openSitting } from "../../own-window.ts";
import { navigate, type Route, routeHref } from "../../routes.tsx";
import { BlueprintCards } from "./blueprint-cards.tsx";
import { recallChoice, rememberChoice } from "./choice.ts";
import { History } from "./history.tsx";
import { PaperOffer } from "./paper-offer.tsx";
import { attemptsQuery, blueprintsQuery } from "./query.ts";
import { ReadinessHead, ReadinessMore, useReadiness } from "./readiness.tsx";
import { sayUnfinished } from "./words.ts";
import "../../styles/exam.css";

export function ExamScreen(props: {
	route: Extract<Route, { screen: "exam" }>;
}) {
	useTitle("Exam");
	const { client } = useApp().engine;
	const blueprints = useQuery(blueprintsQuery(client));
	const attempts = useQuery(attemptsQuery(client));
	if (blueprints.isPending || attempts.isPending)
		return <Loading what="the exams" />;
	if (!blueprints.data || !attempts.data)
		return (
			<Failed
				what="The exams"
				error={blueprints.error ?? attempts.error}
				onRetry={() => {
					void blueprints.refetch();
					void attempts.refetch();
				}}
			/>
		);
	return (
		<Home
			entries={blueprints.data}
			attempts={attempts.data}
			code={props.route.code}
		/>
	);
}

interface HomeProps {
	entries: readonly BlueprintEntry[];
	attempts: readonly AttemptSummary[];
	code: string | undefined;
}

function Home({ entries, attempts, code }: HomeProps) {
	const wanted = code ?? recallChoice(window.localStorage) ?? attempts[0]?.code;
	const entry =
		entries.find(({ blueprint }) => blueprint.code === wanted) ??
		entries.find(({ blueprint }) => blueprint.code === "saa-c03") ??
		entries[0];
	if (!entry) return <Loading what="the exams" />;
	const { blueprint } = entry;
	const choose = (chosen: string) => {
		rememberChoice(window.localStorage, chosen);
		navigate({ screen: "exam", code: chosen });
	};
	return (
		<ChosenExam
			key={blueprint.code}
			entry={entry}
			entries={entries}
			attempts={attempts}
			onChoose={choose}
		/>
	);
}

function ChosenExam(props: {
	entry: BlueprintEntry;
	entries: readonly BlueprintEntry[];
	attempts: readonly AttemptSummary[];
	onChoose: (code: string) => void;
}) {
	const { entry, entries, attempts } = props;
	const { blueprint } = entry;
	const readiness = useReadiness(blueprint.code);
	const [seed] = useState(newSeed);
	return (
		<div className="page exam-home">
			<Unfinished attempts={attempts} />
			<ReadinessHead readiness={readiness} blueprint={blueprint} />
			<BlueprintCards
				entries={entries}
				chosen={blueprint.code}
				onChoose={props.onChoose}
			/>
			<PaperOffer entry={entry} firstSeed={seed} />
			<Section title="What would help">
				<ReadinessMore readiness={readiness} blueprint={blueprint} />
			</Section>
			<Section title="Your attempts">
				<History attempts={attempts} blueprint={blueprint} />
				{attempts.length > 0 && (
					<p className="questions-way">
						<a href={routeHref({ screen: "exam-questions" })}>
							What is known of each question
						</a>
					</p>
				)}
			</Section>
		</div>
	);
}

function newSeed(): number {
	const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
	return seed;
}

/** The newest attempt that is not handed in. */
function Unfinished({ attempts }: { attempts: readonly AttemptSummary[] }) {
	const open = attempts.find(
		({ submittedAt, isTakenBack }) => submittedAt === null && !isTakenBack,
	);
	const { desktop } = useApp().engine;
	if (!open) return null;
	return (
		<aside className="notice unfinished" aria-label="Unfinished">
			<p>
				{open.mode === "exam" ? "An exam" : "A practice run"} waits for you:{" "}
				{open.title}, {sayUnfinished(open)}.
			</p>
			<a
				className="button plain"
				href={routeHref({ screen: "sitting", id: open.id })}
				onClick={(event) => {
					event.preventDefault();
					void openSitting(desktop, open);
				}}
			>
				Go on
			</a>
		</aside>
	);
}
