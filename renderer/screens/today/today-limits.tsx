// How many cards a deck gives today alone; tomorrow the usual limits count again.
import { useId, useState } from "react";
import type { Deck } from "../../../electron/engine/contract/deck.ts";
import { sayDone, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";

export function TodayLimits(props: { deck: Deck; onDone: () => void }) {
	const { deck, onDone } = props;
	const { path, options, todayOnly } = deck;
	const app = useApp();
	const [fresh, setFresh] = useState(
		String(todayOnly.newPerDay ?? options.newPerDay),
	);
	const [reviews, setReviews] = useState(
		String(todayOnly.reviewsPerDay ?? options.reviewsPerDay),
	);
	const isOverridden =
		todayOnly.newPerDay !== null || todayOnly.reviewsPerDay !== null;
	async function save(newPerDay: number | null, reviewsPerDay: number | null) {
		try {
			await app.engine.client.deck.today({ path, newPerDay, reviewsPerDay });
			sayDone(
				app,
				newPerDay === null ? "As usual today" : "Changed for today alone",
			);
			onDone();
		} catch (error) {
			sayFailure(app, error);
		}
	}
	return (
		<form
			className="ask today-limits"
			onSubmit={(event) => {
				event.preventDefault();
				void save(Number(fresh), Number(reviews));
			}}
			onKeyDown={(event) => event.key === "Escape" && onDone()}
		>
			<Limit
				label="New cards today"
				value={fresh}
				onChange={setFresh}
				isFirst
			/>
			<Limit label="Reviews today" value={reviews} onChange={setReviews} />
			<button type="submit" className="button">
				Set for today
			</button>
			{isOverridden && (
				<Button look="quiet" onPress={() => void save(null, null)}>
					As usual
				</Button>
			)}
			<Button look="quiet" onPress={onDone}>
				Cancel
			</Button>
		</form>
	);
}

function Limit(props: {
	label: string;
	value: string;
	onChange: (value: string) => void;
	isFirst?: boolean;
}) {
	const id = useId();
	return (
		<label htmlFor={id}>
			<span>{props.label}</span>
			<input
				ref={props.isFirst ? takeFocus : undefined}
				id={id}
				type="number"
				min={0}
				max={9999}
				step={1}
				required
				value={props.value}
				onChange={(event) => props.onChange(event.target.value)}
			/>
		</label>
	);
}

/** After the menu that led here has closed, which gives the focus back to its button. */
function takeFocus(field: HTMLElement | null): void {
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			if (field?.isConnected) field.focus();
		}),
	);
}
