// One question behind its row: what was chosen how often, the lines and cards that it is made of, and mending it.

import { useQueries } from "@tanstack/react-query";
import type { ExamItem } from "../../../electron/engine/contract/exam.ts";
import type { QuestionRecord } from "../../../electron/engine/contract/exam-record.ts";
import { tellRight } from "../../../electron/engine/contract/exam-words.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import { type App, sayDone, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { RichView } from "../../components/rich.tsx";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { cardQuery } from "../browse/query.ts";
import { Excerpts, useExcerpts } from "./excerpt.tsx";
import { WrongQuestion } from "./wrong-question.tsx";

export function QuestionDetail({ record }: { record: QuestionRecord }) {
	const { item, isSuspended, sureRight, facility } = record;
	return (
		<div className="question-report">
			{item ? (
				<>
					{item.stimulus && (
						<div className="record-case">
							<RichView rich={item.stimulus} />
						</div>
					)}
					<Chosen record={record} item={item} />
				</>
			) : (
				<p className="muted">
					It was left out before it stood on any paper, so its wording is not
					known.
				</p>
			)}
			<p className="small">
				{facility !== null && `At first sight: ${sayShare(facility)} right. `}
				{sureRight !== null &&
					`When you were sure: ${sayShare(sureRight)} right.`}
			</p>
			{item && <Origin item={item} />}
			{isSuspended ? (
				<TakeBack record={record} />
			) : (
				item && <WrongQuestion item={item} />
			)}
		</div>
	);
}

/** Each option with how often it was chosen; of other kinds what would be right. */
function Chosen({ record, item }: { record: QuestionRecord; item: ExamItem }) {
	if (!("options" in item) || record.chosen.length === 0)
		return (
			<ul className="record-right">
				{tellRight(item).map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		);
	const counts = new Map(record.chosen.map(({ text, count }) => [text, count]));
	const shown = new Set(item.options.map(({ text }) => plainText(text)));
	const gone = record.chosen.filter(({ text }) => !shown.has(text));
	const all = record.chosen.reduce((sum, { count }) => sum + count, 0);
	const rows = [
		...item.options.map(({ text, isKey }) => ({
			text: plainText(text),
			isKey,
			isGone: false,
		})),
		...gone.map(({ text }) => ({ text, isKey: false, isGone: true })),
	];
	return (
		<table className="chosen">
			<caption className="visually-hidden">
				How often each option was chosen
			</caption>
			<tbody>
				{rows.map(({ text, isKey, isGone }) => {
					const count = counts.get(text) ?? 0;
					return (
						<tr key={text} data-key={isKey || undefined}>
							<th scope="row">
								{text}
								{isKey && <span className="verdict"> Right</span>}
								{isGone && <span className="small"> · offered before</span>}
							</th>
							<td>
								<i aria-hidden="true">
									<b style={{ width: `${(count / all) * 100}%` }} />
								</i>
							</td>
							<td>{count === 0 ? "never" : `${count} ×`}</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

/** The lines that it is made of, and its cards at them. */
function Origin({ item }: { item: ExamItem }) {
	const { client } = useApp().engine;
	const excerpts = useExcerpts(item.sources);
	const cards = useQueries({
		queries: item.cardIds.map((cardId) => cardQuery(client, cardId)),
	}).flatMap(({ data }) => data ?? []);
	return (
		<>
			<Excerpts excerpts={excerpts} />
			{cards.length > 0 && (
				<ul className="record-cards" aria-label="Its cards">
					{cards.map((card) => (
						<li key={card.id}>
							<a
								href={routeHref({
									screen: "note",
									id: card.noteId,
									card: card.id,
									...(card.sources[0] && {
										lines: {
											line: card.sources[0].line,
											endLine: card.sources[0].endLine,
										},
									}),
								})}
							>
								Card: {plainText(card.front)}
							</a>
						</li>
					))}
				</ul>
			)}
		</>
	);
}

function TakeBack({ record }: { record: QuestionRecord }) {
	const app = useApp();
	return (
		<div className="actions">
			<Button onPress={() => void takeBack(app, record.key)}>
				Ask it again
			</Button>
		</div>
	);
}

async function takeBack(app: App, key: string): Promise<void> {
	try {
		await app.engine.client.exam.patch({
			key,
			isSuspended: false,
			reason: "",
			edit: null,
		});
		sayDone(app, "It may stand on papers again");
	} catch (error) {
		sayFailure(app, error);
	}
}
