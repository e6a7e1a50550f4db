// What can be sat now: a paper under exam conditions, the honest shorter one where notes lack questions, or practice of one's choice.
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Drill } from "../../../electron/engine/contract/drill.ts";
import type {
	Accommodation,
	ExamMode,
} from "../../../electron/engine/contract/exam.ts";
import type {
	BlueprintEntry,
	PaperOutline,
} from "../../../electron/engine/contract/exam-contract.ts";
import { type App, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Switch } from "../../components/switch.tsx";
import { useApp } from "../../context.tsx";
import { openSitting } from "../../own-window.ts";
import { routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import {
	DrillForm,
	type DrillWish,
	toDrill,
	usualWish,
} from "./drill-form.tsx";
import { outlineQuery } from "./query.ts";
import {
	accommodations,
	accommodationWords,
	minutesFor,
	sayLack,
} from "./words.ts";

interface Plan {
	mode: ExamMode;
	seed: number;
	accommodation: Accommodation;
	wish: DrillWish;
}

export function PaperOffer(props: {
	entry: BlueprintEntry;
	firstSeed: number;
}) {
	const { entry, firstSeed } = props;
	const { blueprint } = entry;
	const { code } = blueprint;
	const app = useApp();
	const [plan, setPlan] = useState<Plan>({
		mode: "exam",
		seed: firstSeed,
		accommodation: "none",
		wish: usualWish,
	});
	const outline = useQuery(outlineQuery(app.engine.client, code, plan.seed));
	const change = (part: Partial<Plan>) => setPlan({ ...plan, ...part });
	const isExam = plan.mode === "exam";
	const begin = (scored?: number) =>
		void start(app, {
			code,
			seed: plan.seed,
			mode: plan.mode,
			accommodation: plan.accommodation,
			...(scored !== undefined && { scored }),
			...(isExam ? {} : { drill: toDrill(plan.wish) }),
		});
	return (
		<section className="section offer" aria-label="Sit it">
			<Switch
				options={{ exam: "Exam", practice: "Practice" }}
				value={plan.mode}
				onChange={(mode) => change({ mode })}
			/>
			{!outline.data ? (
				<p className="muted">Looking through your notes…</p>
			) : isExam ? (
				<ExamOffer entry={entry} outline={outline.data} onBegin={begin} />
			) : (
				<>
					<DrillForm
						blueprint={blueprint}
						wish={plan.wish}
						onChange={(wish) => change({ wish })}
					/>
					<div className="actions">
						<Button look="primary" onPress={() => begin()}>
							Start practising
						</Button>
					</div>
				</>
			)}
			<Conditions plan={plan} onChange={change} entry={entry} />
		</section>
	);
}

async function start(
	app: App,
	order: Parameters<App["engine"]["client"]["exam"]["begin"]>[0] & {
		drill?: Drill;
	},
): Promise<void> {
	try {
		const { client, desktop } = app.engine;
		await openSitting(desktop, await client.exam.begin(order));
	} catch (error) {
		sayFailure(app, error);
	}
}

function ExamOffer(props: {
	entry: BlueprintEntry;
	outline: PaperOutline;
	onBegin: (scored?: number) => void;
}) {
	const { outline, onBegin } = props;
	const { blueprint } = props.entry;
	const { scored, unscored, shortfalls, honestSize } = outline;
	const isFull = shortfalls.length === 0;
	if (scored === 0)
		return (
			<>
				<p className="offer-says">
					Your notes give no question for this exam yet. Bring notes on its
					topics, or choose another one.
				</p>
				<div className="actions">
					<a className="button primary" href={routeHref({ screen: "notes" })}>
						Go to your notes
					</a>
				</div>
				<Shortfalls outline={outline} />
			</>
		);
	return (
		<>
			<p className="offer-says">
				{isFull
					? `${sayCount(scored + unscored, "question")} in ${sayCount(outline.minutes, "minute")}${unscored > 0 ? `; ${unscored} of them are on trial and do not count, and nothing tells which` : ""}.`
					: `A full paper has ${blueprint.items.scored} scored questions; your notes can ask ${scored} of them.`}
			</p>
			<div className="actions">
				{isFull ? (
					<Button look="primary" onPress={() => onBegin()}>
						Sit the exam
					</Button>
				) : (
					<>
						{honestSize > 0 && (
							<Button look="primary" onPress={() => onBegin(honestSize)}>
								Sit the honest shorter paper of {honestSize}
							</Button>
						)}
						<Button
							look={honestSize > 0 ? "plain" : "primary"}
							onPress={() => onBegin()}
						>
							Sit the {scored} there are
						</Button>
					</>
				)}
			</div>
			{!isFull && (
				<p className="small offer-note">
					{honestSize > 0
						? `The shorter paper keeps the exam’s proportions: ${sayCount(honestSize, "scored question")} in about ${sayCount(minutesFor(blueprint, honestSize), "minute")}. With all ${scored}, some domains would weigh too much.`
						: "At least one domain has no question at all, so no size keeps the exam’s proportions."}
				</p>
			)}
			<Shortfalls outline={outline} />
		</>
	);
}

function Shortfalls({ outline }: { outline: PaperOutline }) {
	if (outline.shortfalls.length === 0) return null;
	return (
		<details className="shortfalls">
			<summary>
				What your notes lack: {sayCount(outline.shortfalls.length, "domain")}
			</summary>
			<table className="table">
				<thead>
					<tr>
						<th scope="col">Domain</th>
						<th scope="col">There are</th>
						<th scope="col">What is missing</th>
					</tr>
				</thead>
				<tbody>
					{outline.shortfalls.map((shortfall) => (
						<tr key={shortfall.domain}>
							<th scope="row">{shortfall.title}</th>
							<td>
								{shortfall.found} of {shortfall.wanted}
							</td>
							<td>{sayLack(shortfall)}</td>
						</tr>
					))}
				</tbody>
			</table>
			{outline.unsorted > 0 && (
				<p className="small">
					{sayCount(outline.unsorted, "question")} of your notes belong to no
					topic of this exam.
				</p>
			)}
		</details>
	);
}

function Conditions(props: {
	plan: Plan;
	onChange: (part: Partial<Plan>) => void;
	entry: BlueprintEntry;
}) {
	const { plan, onChange, entry } = props;
	const id = useId();
	return (
		<details className="conditions">
			<summary>
				Time and advanced
				{plan.accommodation !== "none" &&
					`: ${accommodationWords[plan.accommodation].toLowerCase()}`}
			</summary>
			<div className="field-row">
				<label htmlFor={`${id}-time`}>Time</label>
				<select
					id={`${id}-time`}
					value={plan.accommodation}
					onChange={(event) =>
						onChange({ accommodation: event.target.value as Accommodation })
					}
				>
					{accommodations.map((name) => (
						<option key={name} value={name}>
							{accommodationWords[name]}
						</option>
					))}
				</select>
			</div>
			<div className="field-row">
				<label htmlFor={`${id}-seed`}>Seed</label>
				<input
					id={`${id}-seed`}
					type="number"
					min={0}
					max={4_294_967_295}
					value={plan.seed}
					onChange={(event) =>
						onChange({
							seed: Math.min(
								4_294_967_295,
								Math.max(0, Math.trunc(event.target.valueAsNumber) || 0),
							),
						})
					}
				/>
				<span className="small">
					The same seed and notes give the same paper.
				</span>
			</div>
			<p className="small">
				{entry.blueprint.source.about}, looked up on{" "}
				{entry.blueprint.source.checked}.{" "}
				<a
					href={routeHref({ screen: "blueprint", code: entry.blueprint.code })}
				>
					{entry.isBundled ? "Edit a copy" : "Edit it"}
				</a>
			</p>
		</details>
	);
}
