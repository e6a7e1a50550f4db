// Setting an exam's date and minutes a day, for a deck or a tag. Used on Today and in Settings.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readFailure } from "../../electron/engine/contract/client.ts";
import type { ExamScope } from "../../electron/engine/contract/plan.ts";
import { type App, sayDone, sayFailure } from "../app.ts";
import { useApp } from "../context.tsx";
import { decksQuery } from "../query.ts";
import { sayCount, sayDay } from "../wording.ts";
import { Button } from "./button.tsx";
import "../styles/card-menu.css";

export interface ExamWish {
	of: ExamScope;
	date: string;
	minutesPerDay: number;
}

/** What an exam is of: "all decks", "aws", "#saa". */
export function sayScope({ scope, name }: ExamScope): string {
	if (scope === "tag") return `#${name}`;
	return name === "" ? "all decks" : name;
}

/** Sets (or, without a date, removes) an exam date and offers to undo it. Rejects in the engine's words. */
export async function setExamDate(
	app: App,
	of: ExamScope,
	wish: { date: string; minutesPerDay: number } | null,
): Promise<void> {
	const { broughtForward } = await app.engine.client.plan.setExam({
		of,
		date: wish?.date ?? null,
		...(wish && { minutesPerDay: wish.minutesPerDay }),
	});
	const moved =
		broughtForward > 0
			? `; ${sayCount(broughtForward, "card")} brought forward`
			: "";
	sayDone(
		app,
		wish ? `Exam on ${sayDay(wish.date)}${moved}` : "The exam date is removed",
	);
}

/** The button that takes an exam date away. */
export function RemoveExam({ of }: { of: ExamScope }) {
	const app = useApp();
	return (
		<Button
			look="quiet"
			onPress={() =>
				void setExamDate(app, of, null).catch((error) => sayFailure(app, error))
			}
		>
			Remove the date
			<span className="visually-hidden"> of {sayScope(of)}</span>
		</Button>
	);
}

/** `fixed` is what the exam is of, where that is no question. */
export function ExamForm(props: {
	initial?: Partial<ExamWish>;
	fixed?: ExamScope;
	onDone: () => void;
}) {
	const { initial = {}, fixed, onDone } = props;
	const app = useApp();
	const [of, setOf] = useState<ExamScope>(
		fixed ?? initial.of ?? { scope: "deck", name: "" },
	);
	const [date, setDate] = useState(initial.date ?? "");
	const [minutes, setMinutes] = useState(String(initial.minutesPerDay ?? 30));
	const [problem, setProblem] = useState<string | null>(null);
	async function save() {
		try {
			await setExamDate(app, of, { date, minutesPerDay: Number(minutes) });
			onDone();
		} catch (error) {
			setProblem(readFailure(error).message);
		}
	}
	return (
		<form
			className="ask exam-form"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
			onKeyDown={(event) => event.key === "Escape" && onDone()}
		>
			{!fixed && <ScopeField of={of} onChange={setOf} />}
			<label>
				<span>Day of the exam</span>
				<input
					ref={takeFocus}
					type="date"
					required
					value={date}
					onChange={(event) => setDate(event.target.value)}
				/>
			</label>
			<label>
				<span>Minutes a day</span>
				<input
					type="number"
					required
					min={1}
					max={1440}
					value={minutes}
					onChange={(event) => setMinutes(event.target.value)}
				/>
			</label>
			<button type="submit" className="button">
				Set
			</button>
			<Button look="quiet" onPress={onDone}>
				Cancel
			</Button>
			{problem && (
				<p className="help wrong" role="alert">
					{problem}
				</p>
			)}
		</form>
	);
}

const takeFocus = (field: HTMLElement | null) => field?.focus();

function ScopeField(props: {
	of: ExamScope;
	onChange: (of: ExamScope) => void;
}) {
	const { of, onChange } = props;
	const { client } = useApp().engine;
	const decks = useQuery(decksQuery(client)).data ?? [];
	const value = of.scope === "tag" ? "tag" : `deck ${of.name}`;
	return (
		<>
			<label>
				<span>Of</span>
				<select
					value={value}
					onChange={({ target }) =>
						onChange(
							target.value === "tag"
								? { scope: "tag", name: "" }
								: { scope: "deck", name: target.value.slice(5) },
						)
					}
				>
					<option value="deck ">All decks</option>
					{decks
						.filter(({ path }) => path !== "")
						.map(({ path }) => (
							<option key={path} value={`deck ${path}`}>
								{path}
							</option>
						))}
					<option value="tag">The cards of a tag…</option>
				</select>
			</label>
			{of.scope === "tag" && (
				<label>
					<span>Tag</span>
					<input
						required
						autoComplete="off"
						value={of.name}
						onChange={(event) =>
							onChange({
								scope: "tag",
								name: event.target.value.replace(/^#/, "").trim(),
							})
						}
					/>
				</label>
			)}
		</>
	);
}
