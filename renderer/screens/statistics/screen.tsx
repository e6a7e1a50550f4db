// Statistics: one sentence about the learner's memory, and the charts behind it, for a deck and a stretch of time.

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import type { Overview } from "../../../electron/engine/contract/statistic.ts";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { Failed, Loading, Message } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { type Route, routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { FutureCharts, NowCharts, PastCharts } from "./charts.tsx";
import { Choices } from "./choices.tsx";
import { FitSection } from "./fit.tsx";
import { type Look, overviewQuery } from "./query.ts";
import "../../styles/chart.css";
import "../../styles/statistics.css";

export function StatisticsScreen({
	route,
}: {
	route: Extract<Route, { screen: "statistics" }>;
}) {
	useTitle("Statistics");
	const { client } = useApp().engine;
	const [look, setLook] = useState<Look>({
		deck: "",
		query: route.query ?? "",
		days: 365,
	});
	const overview = useQuery(overviewQuery(client, look));
	if (overview.isPending) return <Loading what="the statistics" />;
	if (!overview.data)
		return (
			<Failed
				what="The statistics"
				error={overview.error}
				onRetry={() => {
					setLook((former) => ({ ...former, query: "" }));
					void overview.refetch();
				}}
			/>
		);
	const isEmpty =
		overview.data.reviews === 0 && overview.data.cards.graded === 0;
	const isAll = look.deck === "" && look.query === "";
	if (isEmpty && isAll) return <NothingYet />;
	return (
		<div className="page statistics">
			<ScreenHeading>{sayMemory(overview.data)}</ScreenHeading>
			<p className="lead">{sayStand(overview.data)}</p>
			<Choices look={look} onChange={setLook} />
			<PastCharts view={overview.data} look={look} />
			<NowCharts view={overview.data} />
			<FutureCharts view={overview.data} look={look} />
			<FitSection />
		</div>
	);
}

/** The one sentence of the screen. */
export function sayMemory({ retention }: Overview): string {
	const known = retention.filter(({ age }) => age !== "learning");
	const passed = known.reduce((sum, age) => sum + age.passed, 0);
	const all = known.reduce((sum, age) => sum + age.passed + age.failed, 0);
	if (all < 10) return "Your memory, so far";
	return `You remembered ${sayShare(passed / all)}`;
}

function sayStand({ reviews, cards }: Overview): string {
	const unseen = cards.unseen
		? ` ${sayCount(cards.unseen, "card")} you have not met yet.`
		: "";
	return `From ${sayCount(reviews, "answer")}. Asked now, you would know about ${Math.round(cards.expectedKnown)} of the ${sayCount(cards.graded, "card")} that you have studied.${unseen}`;
}

function NothingYet() {
	return (
		<Message
			title="Nothing to look back on yet"
			actions={
				<a className="button primary" href={routeHref({ screen: "today" })}>
					Go to Today
				</a>
			}
		>
			<p>
				After your first reviews this page shows how well you remember, when you
				study, what is to come and what it will cost you.
			</p>
		</Message>
	);
}
