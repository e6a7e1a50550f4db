// A session of extra study: its cards one after the other, what was missed once more, undo from the screen.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { CardAction } from "../../../electron/engine/contract/action.ts";
import type { CardId, Grade } from "../../../electron/engine/contract/data.ts";
import { type App, sayFailure, stepHistory } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading } from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp, useCell, useShortcuts } from "../../context.tsx";
import { navigate } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { elapsedSince, showingKey } from "../review/grading.ts";
import { StudyCard } from "../review/study-card.tsx";
import { TopBar } from "../review/top-bar.tsx";
import { crammedQuery, sessionQuery } from "./query.ts";
import {
	advance,
	beginSession,
	type CramSetup,
	goBack,
	goForth,
	type Session,
	sayLeft,
	writeSetup,
} from "./setup.ts";

interface SessionProps {
	setup: CramSetup;
	/** Tells this session from another. */
	address: string;
}

const leave = () => navigate({ screen: "today" });

export function CramSession({ setup, address }: SessionProps) {
	const app = useApp();
	const kept = useCell(app.cram);
	const session = kept?.setup === address ? kept.session : null;
	const list = useQuery({
		...sessionQuery(app.engine.client, setup),
		enabled: session === null,
	});
	useShortcuts({ "leave-review": leave });
	useEffect(() => {
		app.study.set({ screen: "cram", setup: address });
	}, [app, address]);
	const ids = list.data?.cardIds;
	useEffect(() => {
		if (session === null && ids)
			app.cram.set({ setup: address, session: beginSession(ids) });
	}, [app, address, session, ids]);
	if (session)
		return <Running setup={setup} address={address} session={session} />;
	if (list.error)
		return (
			<Failed
				what="The session"
				error={list.error}
				onRetry={() => void list.refetch()}
			/>
		);
	return <Loading what="the session" />;
}

function Running(props: SessionProps & { session: Session }) {
	const { setup, address, session } = props;
	const app = useApp();
	const set = (next: Session) =>
		app.cram.set({ setup: address, session: next });
	const step = (direction: "undo" | "redo") =>
		void stepHere(app, direction, session, set);
	useShortcuts({ undo: () => step("undo"), redo: () => step("redo") });
	const [cardId] = session.waiting;
	const total = session.done + session.waiting.length;
	return (
		<div className="review">
			<TopBar
				title="Extra study"
				done={total === 0 ? 1 : session.done / total}
				counts={`${sayLeft(session)} · ${setup.isRescheduling ? "grades count" : "practice"}`}
				minutes={null}
				onLeave={leave}
				onUndo={() => step("undo")}
			/>
			{cardId === undefined ? (
				<Ended setup={setup} session={session} />
			) : (
				<Crammed
					key={`${cardId} ${session.past.length}`}
					cardId={cardId}
					setup={setup}
					onAnswered={(grade, label) =>
						set(advance(session, label, grade === "again"))
					}
					onGone={(label) => set(advance(session, label, false))}
				/>
			)}
		</div>
	);
}

/** Takes back the newest step; if it was one of this session, its card is on screen again. */
async function stepHere(
	app: App,
	direction: "undo" | "redo",
	session: Session,
	set: (session: Session) => void,
): Promise<void> {
	const notice = await stepHistory(app, direction);
	if (!notice) return;
	const go = direction === "undo" ? goBack : goForth;
	set(go(session, notice.label));
}

/** After these a card does not belong to the session any more. */
const goingKinds: readonly CardAction["kind"][] = ["suspend", "bury", "remove"];

function Crammed(props: {
	cardId: CardId;
	setup: CramSetup;
	onAnswered: (grade: Grade, label: string) => void;
	onGone: (label: string) => void;
}) {
	const { cardId, setup } = props;
	const app = useApp();
	const { client } = app.engine;
	const { isRescheduling } = setup;
	const shown = useQuery(crammedQuery(client, cardId, isRescheduling));
	const isBusy = useRef(false);
	if (shown.isPending) return null;
	if (!shown.data)
		return (
			<Failed
				what="The card"
				error={shown.error}
				onRetry={() => void shown.refetch()}
			/>
		);
	const { card, reps, intervals, why = null, marks = null } = shown.data;
	const grade = async (value: Grade, shownAt: number) => {
		if (isBusy.current) return;
		isBusy.current = true;
		try {
			const { label } = await client.cram.answer({
				cardId,
				grade: value,
				isRescheduling,
				reps,
				elapsedMs: elapsedSince(shownAt, performance.now()),
			});
			app.toast.set(null);
			props.onAnswered(value, label);
		} catch (error) {
			sayFailure(app, error);
			void shown.refetch();
		} finally {
			isBusy.current = false;
		}
	};
	return (
		<StudyCard
			key={showingKey({ card, reps })}
			shown={{
				card,
				reps,
				intervals,
				why,
				marks,
				grades: shown.data.grades ?? 2,
			}}
			onGrade={(value, shownAt) => void grade(value, shownAt)}
			onAct={({ kind }, label) =>
				goingKinds.includes(kind) && props.onGone(label)
			}
		/>
	);
}

function Ended({ setup, session }: { setup: CramSetup; session: Session }) {
	useShortcuts({ "show-answer": leave });
	return (
		<div className="page pause">
			<ScreenHeading level={2}>
				{session.done === 0 ? "No card fits" : "That was all of them"}
			</ScreenHeading>
			<p className="lead">
				{session.done > 0 &&
					`You went through ${sayCount(session.done, "card")}. `}
				{!setup.isRescheduling && session.done > 0 && "No day has changed."}
			</p>
			<div className="actions">
				<Button look="primary" shortcut="show-answer" onPress={leave}>
					Back to Today
				</Button>
				<Button
					onPress={() =>
						navigate({ screen: "cram", setup: writeSetup(setup, false) })
					}
				>
					Choose other cards
				</Button>
			</div>
		</div>
	);
}
