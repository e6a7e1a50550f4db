// What the statistics are of: a stretch of time, a deck, and of it what a search finds.
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { sayFailure } from "../../app.ts";
import { Switch } from "../../components/switch.tsx";
import { useApp } from "../../context.tsx";
import { decksQuery, type Look } from "./query.ts";

interface ChoicesProps {
	look: Look;
	onChange: (look: Look) => void;
}

const periods: readonly { words: string; days: number | null }[] = [
	{ words: "30 days", days: 30 },
	{ words: "3 months", days: 91 },
	{ words: "A year", days: 365 },
	{ words: "All", days: null },
];

const periodWords = Object.fromEntries(
	periods.map(({ words }) => [words, words]),
);
const daysBy = new Map(periods.map(({ words, days }) => [words, days]));

export function Choices(props: ChoicesProps) {
	const { look, onChange } = props;
	return (
		<div className="choices">
			<Switch
				legend="How far back"
				options={periodWords}
				value={periods.find(({ days }) => days === look.days)?.words ?? ""}
				onChange={(words) =>
					onChange({ ...look, days: daysBy.get(words) ?? null })
				}
			/>
			<DeckChoice {...props} />
			<SearchChoice {...props} />
		</div>
	);
}

function DeckChoice({ look, onChange }: ChoicesProps) {
	const { client } = useApp().engine;
	const decks = useQuery(decksQuery(client)).data ?? [];
	const id = useId();
	if (decks.length === 0) return null;
	return (
		<label htmlFor={id}>
			<span className="visually-hidden">Deck</span>
			<select
				id={id}
				value={look.deck}
				onChange={(event) => onChange({ ...look, deck: event.target.value })}
			>
				<option value="">All decks</option>
				{decks.map((deck) => (
					<option key={deck} value={deck}>
						{deck.replaceAll("/", " › ")}
					</option>
				))}
			</select>
		</label>
	);
}

/** Enter takes a search over once it can be read. */
function SearchChoice({ look, onChange }: ChoicesProps) {
	const app = useApp();
	const [typed, setTyped] = useState(look.query);
	const [problem, setProblem] = useState<string | null>(null);
	const id = useId();

	async function take(event?: FormEvent) {
		event?.preventDefault();
		const query = typed.trim();
		if (query === look.query) return setProblem(null);
		try {
			const checked = await app.engine.client.find.check({ query });
			setProblem(checked.problem?.message ?? null);
			if (!checked.problem) onChange({ ...look, query });
		} catch (error) {
			sayFailure(app, error);
		}
	}

	return (
		<form className="choices-search" onSubmit={(event) => void take(event)}>
			<label htmlFor={id} className="visually-hidden">
				Only what a search finds
			</label>
			<input
				id={id}
				placeholder="Only what a search finds"
				spellCheck={false}
				autoComplete="off"
				value={typed}
				aria-invalid={problem !== null || undefined}
				aria-describedby={problem === null ? undefined : `${id}-problem`}
				onChange={(event) => setTyped(event.target.value)}
				onBlur={() => void take()}
			/>
			{problem !== null && (
				<p id={`${id}-problem`} className="small" role="alert">
					{problem}
				</p>
			)}
		</form>
	);
}
