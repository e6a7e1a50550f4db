// One card's history: its forgetting curve and the list of its reviews. For the panels of Browse and Review.

import { useQuery } from "@tanstack/react-query";
import type { CardId } from "../../electron/engine/contract/data.ts";
import { sayShare } from "../../electron/engine/contract/share.ts";
import type {
	CardHistory as History,
	PastReview,
} from "../../electron/engine/contract/statistic.ts";
import { useApp } from "../context.tsx";
import { isoDate, sayDate, sayShortDate } from "../screens/statistics/day.ts";
import { round } from "../screens/statistics/past.ts";
import { cardHistoryQuery } from "../screens/statistics/query.ts";
import { capital, sayCount, sayDays } from "../wording.ts";
import { Chart } from "./chart.tsx";
import { LineChart } from "./chart-line.tsx";
import "../styles/chart.css";

export function CardHistory({ cardId }: { cardId: CardId }) {
	const { client } = useApp().engine;
	const history = useQuery(cardHistoryQuery(client, cardId)).data;
	if (!history) return null;
	if (history.reviews.length === 0)
		return <p className="muted">This card was not studied yet.</p>;
	return (
		<Chart
			title="History of this card"
			says={sayHistory(history)}
			table={tableOf(history)}
			file={`amiable-card-${cardId}`}
		>
			<Curve history={history} />
			<ReviewList reviews={history.reviews} />
		</Chart>
	);
}

export function sayHistory({ reviews, recallNow }: History): string {
	const studied = reviews.filter(({ isCram }) => !isCram);
	const failed = studied.filter(({ grade }) => grade === "again").length;
	const chance =
		recallNow === null
			? ""
			: ` Asked now, you would know it ${sayShare(recallNow)} of the time.`;
	return `${capital(sayCount(studied.length, "review"))}, forgotten ${failed === 0 ? "never" : sayCount(failed, "time")}.${chance}`;
}

function Curve({ history }: { history: History }) {
	const { curve, today } = history;
	if (curve.length < 2) return null;
	const last = curve.length - 1;
	return (
		<LineChart
			name="Recall over time"
			points={curve.map(({ day, recall }, index) => ({
				label:
					index === 0 || index === last ? sayShortDate(Math.floor(day)) : "",
				spoken: `${sayDate(Math.floor(day))}: ${sayShare(recall)}${day > today ? ", if you do not review it" : ""}`,
				values: [recall],
			}))}
			at={curve.map(({ day }) => day)}
			top={1}
			say={sayShare}
		/>
	);
}

function ReviewList({ reviews }: { reviews: readonly PastReview[] }) {
	return (
		<ol className="past-reviews" reversed>
			{reviews.toReversed().map((review) => (
				<li key={review.id}>
					<span className="past-day">{sayDate(review.day)}</span>
					<span className={`past-grade ${review.grade}`}>
						{capital(review.grade)}
					</span>
					<span className="small">{sayDetails(review)}</span>
				</li>
			))}
		</ol>
	);
}

function sayDetails(review: PastReview): string {
	const parts = [
		review.isCram ? "practice" : null,
		review.predicted === null ? null : `expected ${sayShare(review.predicted)}`,
		review.intervalDays >= 1 ? `then ${sayDays(review.intervalDays)}` : null,
		review.elapsedMs === null ? null : `${round(review.elapsedMs / 1000)} s`,
	];
	return parts.filter((part) => part !== null).join(" · ");
}

function tableOf({ reviews }: History) {
	return {
		columns: [
			"Review",
			"Day",
			"Grade",
			"Expected",
			"Next after days",
			"Stability",
			"Difficulty",
			"Seconds",
		],
		rows: reviews.map((review, index) => [
			index + 1,
			isoDate(review.day),
			review.grade,
			review.predicted === null ? "" : round(review.predicted * 100),
			round(review.intervalDays),
			round(review.stability),
			round(review.difficulty),
			review.elapsedMs === null ? "" : round(review.elapsedMs / 1000),
		]),
	};
}
