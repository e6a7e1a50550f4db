// All questions as a table that can be sorted and narrowed down; each leads to its question.
import { useState } from "react";
import { Switch } from "../../components/switch.tsx";
import {
	type Filter,
	filterRows,
	type QuestionRow,
	type SortKey,
	sortRows,
	statusWords,
	withCounts,
} from "./navigator.ts";

interface TableProps {
	rows: readonly QuestionRow[];
	onChoose: (item: number) => void;
}

const headings: readonly { key: SortKey; title: string }[] = [
	{ key: "item", title: "Question" },
	{ key: "status", title: "Status" },
	{ key: "flag", title: "Flagged" },
];

const filterWords: Record<Filter, string> = {
	all: "All",
	incomplete: "Incomplete",
	unseen: "Not seen",
	flagged: "Flagged",
};

export function NavigatorTable({ rows, onChoose }: TableProps) {
	const [sort, setSort] = useState<{ key: SortKey; isReversed: boolean }>({
		key: "item",
		isReversed: false,
	});
	const [filter, setFilter] = useState<Filter>("all");
	const shown = filterRows(sortRows(rows, sort.key, sort.isReversed), filter);
	return (
		<div className="navigator">
			<Switch
				legend="Which questions"
				options={withCounts(
					filterWords,
					(name) => filterRows(rows, name).length,
				)}
				value={filter}
				onChange={setFilter}
			/>
			<table className="table">
				<caption className="visually-hidden">Questions</caption>
				<thead>
					<tr>
						{headings.map(({ key, title }) => (
							<th
								key={key}
								scope="col"
								aria-sort={
									key !== sort.key
										? undefined
										: sort.isReversed
											? "descending"
											: "ascending"
								}
							>
								<button
									type="button"
									className="bare"
									onClick={() =>
										setSort({
											key,
											isReversed: key === sort.key && !sort.isReversed,
										})
									}
								>
									{title}
									<span aria-hidden="true">
										{key === sort.key ? (sort.isReversed ? " ↓" : " ↑") : ""}
									</span>
								</button>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{shown.map((row) => (
						<Row key={row.item} row={row} onChoose={onChoose} />
					))}
				</tbody>
			</table>
			{shown.length === 0 && <p className="muted">None.</p>}
		</div>
	);
}

function Row(props: { row: QuestionRow; onChoose: (item: number) => void }) {
	const { item, status, isFlagged, hasNote, isCurrent } = props.row;
	return (
		<tr data-status={status} aria-current={isCurrent || undefined}>
			<th scope="row">
				<button
					type="button"
					className="bare"
					onClick={() => props.onChoose(item)}
				>
					<span className="visually-hidden">Go to question </span>
					{item + 1}
				</button>
			</th>
			<td>
				{statusWords[status]}
				{hasNote && <span className="small"> · note</span>}
			</td>
			<td>{isFlagged ? "⚑ Flagged" : ""}</td>
		</tr>
	);
}
