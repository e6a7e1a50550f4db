// Choosing what to study beside the daily queue, with how many cards that is and how long they take.

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import { Button } from "../../components/button.tsx";
import { DeckChoices } from "../../components/deck-choices.tsx";
import { ScreenHeading } from "../../components/screen.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { decksQuery } from "../../query.ts";
import { navigate } from "../../routes.tsx";
import { sayCount, sayMinutes } from "../../wording.ts";
import { sessionQuery } from "./query.ts";
import {
	type Choice,
	type CramSetup,
	choices,
	hasDays,
	type Order,
	orders,
	writeSetup,
} from "./setup.ts";

export function CramForm({ initial }: { initial: CramSetup }) {
	const app = useApp();
	const [setup, setSetup] = useState(initial);
	const change = (part: Partial<CramSetup>) => setSetup({ ...setup, ...part });
	const asked = useDeferredValue(setup);
	const found = useQuery({
		...sessionQuery(app.engine.client, asked),
		placeholderData: keepPreviousData,
	});
	const count = found.data?.cardIds.length ?? 0;
	const start = () => {
		if (count === 0) return;
		app.cram.set(null);
		navigate({ screen: "cram", setup: writeSetup(setup, true) });
	};
	useShortcuts({
		"start-review": start,
		"leave-review": () => navigate({ screen: "today" }),
	});
	return (
		<div className="page cram-form">
			<ScreenHeading>Extra study</ScreenHeading>
			<p className="lead">
				Beside your daily cards: before a lesson, ahead of a holiday, or what
				will not stay.
			</p>
			<div className="cram-fields">
				<Which setup={setup} change={change} />
				<How setup={setup} change={change} />
			</div>
			<p className="cram-count" role="status">
				{found.error && !found.data
					? readFailure(found.error).message
					: count === 0
						? "No card fits."
						: `${sayCount(count, "card")}, ${sayMinutes(found.data?.minutes ?? 0)}.`}
			</p>
			<div className="actions">
				<Button
					look="primary"
					shortcut="start-review"
					isBusy={count === 0}
					onPress={start}
				>
					Start
				</Button>
			</div>
		</div>
	);
}

interface PartProps {
	setup: CramSetup;
	change: (part: Partial<CramSetup>) => void;
}

function Which({ setup, change }: PartProps) {
	const id = useId();
	return (
		<fieldset className="cram-part">
			<legend>Which cards</legend>
			{(Object.keys(choices) as Choice[]).map((choice) => (
				<label key={choice} className="choice-line">
					<input
						type="radio"
						name={id}
						checked={setup.choice === choice}
						onChange={() => change({ choice })}
					/>
					<span>{choices[choice]}</span>
				</label>
			))}
			{hasDays(setup) && (
				<NumberLine
					label={setup.choice === "ahead" ? "Days ahead" : "Days back"}
					value={setup.days}
					range={[setup.choice === "ahead" ? 0 : 1, 3650]}
					onChange={(days) => change({ days })}
				/>
			)}
			{setup.choice === "search" ? (
				<label className="cram-line">
					<span>Search, as in Browse</span>
					<input
						value={setup.query}
						spellCheck={false}
						autoComplete="off"
						onChange={(event) => change({ query: event.target.value })}
					/>
				</label>
			) : (
				<DeckLine setup={setup} change={change} />
			)}
		</fieldset>
	);
}

function DeckLine({ setup, change }: PartProps) {
	const { client } = useApp().engine;
	const decks = useQuery(decksQuery(client)).data ?? [];
	return (
		<label className="cram-line">
			<span>Deck</span>
			<select
				value={setup.deck}
				onChange={(event) => change({ deck: event.target.value })}
			>
				<option value="">All decks</option>
				<DeckChoices decks={decks} />
			</select>
		</label>
	);
}

function How({ setup, change }: PartProps) {
	const id = useId();
	return (
		<fieldset className="cram-part">
			<legend>How</legend>
			<label className="cram-line">
				<span>Order</span>
				<select
					value={setup.order}
					onChange={(event) => change({ order: event.target.value as Order })}
				>
					{(Object.keys(orders) as Order[]).map((order) => (
						<option key={order} value={order}>
							{orders[order]}
						</option>
					))}
				</select>
			</label>
			<NumberLine
				label="At most, cards"
				value={setup.limit}
				range={[1, 10_000]}
				onChange={(limit) => change({ limit })}
			/>
			<label className="choice-line">
				<input
					type="checkbox"
					checked={setup.isRescheduling}
					aria-describedby={id}
					onChange={(event) => change({ isRescheduling: event.target.checked })}
				/>
				<span>Let the grades count</span>
			</label>
			<p id={id} className="help">
				{setup.isRescheduling
					? "Each grade sets a new day, as in your daily review."
					: "Practice: no day changes, whatever you answer. What you miss comes once more."}
			</p>
		</fieldset>
	);
}

function NumberLine(props: {
	label: string;
	value: number;
	range: readonly [number, number];
	onChange: (value: number) => void;
}) {
	const [least, most] = props.range;
	const [text, setText] = useState(String(props.value));
	return (
		<label className="cram-line">
			<span>{props.label}</span>
			<input
				type="number"
				min={least}
				max={most}
				value={text}
				onChange={(event) => {
					setText(event.target.value);
					const value = event.target.valueAsNumber;
					if (Number.isInteger(value) && value >= least && value <= most)
						props.onChange(value);
				}}
			/>
		</label>
	);
}
