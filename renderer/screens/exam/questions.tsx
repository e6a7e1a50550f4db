// What is known of each question over all attempts: a table to sort, and behind each row its options, its lines and saying that it is wrong.

import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import type { QuestionRecord } from "../../../electron/engine/contract/exam-record.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { Switch } from "../../components/switch.tsx";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { recordsQuery } from "./query.ts";
import { QuestionDetail } from "./question-detail.tsx";
import {
	filterRecords,
	type RecordColumn,
	type RecordFilter,
	type RecordOrder,
	recordColumns,
	sayParts,
	sortRecords,
	textOf,
	turnOrder,
} from "./question-records.ts";
import { sayDate } from "./words.ts";
import "../../styles/exam.css";
import "../../styles/exam-question.css";
import "../../styles/exam-report.css";
import "../../styles/exam-records.css";

const filterWords: Record<RecordFilter, string> = {
	all: "All",
	hard: "Hard for you",
	turned: "Missed on good days",
	"left-out": "Left out",
};
const columnWords: Record<RecordColumn, string> = {
	stem: "Question",
	asked: "Asked",
	right: "Right",
	seconds: "Time",
	parts: "Tells good days",
	last: "Last",
};

export function QuestionsScreen() {
	useTitle("Questions");
	const records = useQuery(recordsQuery(useApp().engine.client));
	if (records.isPending) return <Loading what="your questions" />;
	if (!records.data)
		return (
			<Failed
				what="Your questions"
				error={records.error}
				onRetry={() => void records.refetch()}
			/>
		);
	return (
		<div className="page exam-records">
			<p className="report-way">
				<a href={routeHref({ screen: "exam" })}>Exam</a>
			</p>
			<ScreenHeading>Your questions</ScreenHeading>
			{records.data.length === 0 ? (
				<p className="lead">
					None was asked yet. After the first exam or practice run, each
					question stands here with how often it was right, how long it took and
					what was chosen instead.
				</p>
			) : (
				<Records records={records.data} />
			)}
		</div>
	);
}

function Records({ records }: { records: readonly QuestionRecord[] }) {
	const [filter, setFilter] = useState<RecordFilter>("all");
	const [words, setWords] = useState("");
	const [order, setOrder] = useState<RecordOrder>({
		column: "right",
		isDescending: false,
	});
	const [open, setOpen] = useState<string | null>(null);
	const shown = sortRecords(filterRecords(records, { filter, words }), order);
	return (
		<>
			<p className="lead">{sayAll(records)}</p>
			<div className="records-tools">
				<Switch options={filterWords} value={filter} onChange={setFilter} />
				<SearchBox
					label="Words of the question"
					value={words}
					onChange={setWords}
				/>
			</div>
			<div className="table-frame">
				<table className="table records">
					<caption className="visually-hidden">
						Questions over all attempts
					</caption>
					<thead>
						<tr>
							{recordColumns.map((column) => (
								<Head
									key={column}
									column={column}
									order={order}
									onOrder={setOrder}
								/>
							))}
						</tr>
					</thead>
					<tbody>
						{shown.map((record) => (
							<Row
								key={record.key}
								record={record}
								isOpen={open === record.key}
								onOpen={(isOpen) => setOpen(isOpen ? record.key : null)}
							/>
						))}
					</tbody>
				</table>
			</div>
			{shown.length === 0 && <p className="muted">None of this kind.</p>}
			<p className="small records-note">
				“Tells good days” is the correlation of being right here with the rest
				of the same attempt, once there are ten answers. Below zero the question
				may be wrong, or read differently than it is meant.
			</p>
		</>
	);
}

function sayAll(records: readonly QuestionRecord[]): string {
	const asked = records.reduce((sum, { exposures }) => sum + exposures, 0);
	const right = records.reduce(
		(sum, { exposures, right: share }) => sum + exposures * (share ?? 0),
		0,
	);
	const share = asked === 0 ? "" : `, ${sayShare(right / asked)} of them right`;
	return `${sayCount(records.length, "question")}, ${sayCount(asked, "answer")}${share}.`;
}

function Head(props: {
	column: RecordColumn;
	order: RecordOrder;
	onOrder: (order: RecordOrder) => void;
}) {
	const { column, order, onOrder } = props;
	const isSorted = order.column === column;
	return (
		<th
			scope="col"
			aria-sort={
				isSorted ? (order.isDescending ? "descending" : "ascending") : undefined
			}
		>
			<button
				type="button"
				className="bare"
				onClick={() => onOrder(turnOrder(order, column))}
			>
				{columnWords[column]}
				<span aria-hidden="true">
					{isSorted ? (order.isDescending ? " ↓" : " ↑") : ""}
				</span>
			</button>
		</th>
	);
}

function Row(props: {
	record: QuestionRecord;
	isOpen: boolean;
	onOpen: (isOpen: boolean) => void;
}) {
	const { record, isOpen, onOpen } = props;
	const { exposures, right, meanSeconds, discrimination, lastAt } = record;
	return (
		<Fragment>
			<tr data-open={isOpen || undefined}>
				<th scope="row">
					<button
						type="button"
						className="bare"
						aria-expanded={isOpen}
						onClick={() => onOpen(!isOpen)}
					>
						{textOf(record)}
					</button>
					{record.isSuspended && <span className="small"> · left out</span>}
				</th>
				<td>{exposures}</td>
				<td>{right === null ? "–" : sayShare(right)}</td>
				<td>{meanSeconds === null ? "–" : `${Math.round(meanSeconds)} s`}</td>
				<td className={discrimination === null ? "parts small" : "parts"}>
					{sayParts(discrimination)}
				</td>
				<td>{lastAt === null ? "–" : sayDate(lastAt)}</td>
			</tr>
			{isOpen && (
				<tr className="record-detail">
					<td colSpan={recordColumns.length}>
						<QuestionDetail record={record} />
					</td>
				</tr>
			)}
		</Fragment>
	);
}
