// Fit to my memory: finds parameters of the memory model that suit the learner, shows how much better they are, and applies them.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ProgressBar } from "react-aria-components/ProgressBar";
import type {
	FitCandidate,
	FitProgress,
	FitResult,
} from "../../../electron/engine/contract/optimiser.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import { type App, attempt, sayDone, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { sayAgo, sayCount } from "../../wording.ts";
import { fitStatusQuery } from "./query.ts";

interface RunState {
	run: number;
	progress: FitProgress;
}

export function FitSection() {
	const { client } = useApp().engine;
	const status = useQuery(fitStatusQuery(client)).data;
	if (!status) return null;
	return (
		<Section title="Fit to my memory">
			<p className="chart-says">
				Amiable begins with what holds for most learners. From your own reviews
				it can learn how fast you forget, and plan each card more closely.
			</p>
			{status.reason ? (
				<p className="notice">{status.reason}</p>
			) : (
				status.presets.map((preset) => (
					<Preset
						key={preset.presetId}
						preset={preset}
						isOnly={status.presets.length === 1}
					/>
				))
			)}
		</Section>
	);
}

function Preset(props: { preset: FitCandidate; isOnly: boolean }) {
	const { preset, isOnly } = props;
	const app = useApp();
	const [state, setState] = useState<RunState | null>(null);
	const isEnough = preset.reviews >= preset.needed;
	const isRunning = state?.progress.state === "running";
	return (
		<div className="fit">
			{!isOnly && <h3>{preset.name}</h3>}
			<p className="small">{sayCandidate(preset)}</p>
			{isEnough && !isRunning && (
				<div className="actions">
					<Button onPress={() => void follow(app, preset, setState)}>
						{state ? "Fit again" : "Fit to my reviews"}
					</Button>
					{preset.fittedAt !== null && (
						<Button look="quiet" onPress={() => void reset(app, preset)}>
							Go back to the usual parameters
						</Button>
					)}
				</div>
			)}
			<div aria-live="polite">
				{state && <Outcome state={state} onDone={() => setState(null)} />}
			</div>
		</div>
	);
}

function sayCandidate({ reviews, needed, fittedAt }: FitCandidate): string {
	if (reviews < needed)
		return `Not enough reviews yet: ${reviews} of ${needed}. Repetitions of a card within a day do not count.`;
	const fitted =
		fittedAt === null
			? "The usual parameters are in use."
			: `Fitted ${sayAgo(fittedAt, Date.now())}.`;
	return `${fitted} ${sayCount(reviews, "review")} to learn from.`;
}

/** Starts a run and follows it to its end. */
async function follow(
	app: App,
	{ presetId }: FitCandidate,
	show: (state: RunState | null) => void,
): Promise<void> {
	const { client } = app.engine;
	try {
		const { run } = await client.optimiser.start({ presetId });
		for await (const progress of await client.optimiser.progress({ run }))
			show({ run, progress });
	} catch (error) {
		show(null);
		sayFailure(app, error);
	}
}

async function reset(app: App, { presetId }: FitCandidate): Promise<void> {
	await attempt(app, async () => {
		await app.engine.client.optimiser.reset({ presetId });
		sayDone(app, "The usual parameters are in use again");
	});
}

function Outcome(props: { state: RunState; onDone: () => void }) {
	const { run, progress } = props.state;
	const { client } = useApp().engine;
	switch (progress.state) {
		case "running":
			return (
				<Running
					share={progress.share}
					onCancel={() => void client.optimiser.cancel({ run })}
				/>
			);
		case "cancelled":
			return <p className="fit-outcome">Cancelled; nothing was changed.</p>;
		case "failed":
			return <p className="fit-outcome notice">{progress.message}</p>;
		case "done":
			return (
				<Result run={run} result={progress.result} onDone={props.onDone} />
			);
		default:
			return progress satisfies never;
	}
}

function Running({ share, onCancel }: { share: number; onCancel: () => void }) {
	return (
		<div className="fit-running">
			<ProgressBar aria-label="Fitting" value={share * 100}>
				<i className="progress">
					<i style={{ width: `${share * 100}%` }} />
				</i>
			</ProgressBar>
			<Button look="quiet" onPress={onCancel}>
				Cancel
			</Button>
		</div>
	);
}

interface ResultProps {
	run: number;
	result: FitResult;
	onDone: () => void;
}

function Result({ run, result, onDone }: ResultProps) {
	const app = useApp();
	const cache = useQueryClient();
	const apply = async (reschedule: boolean) => {
		try {
			const { rescheduled } = await app.engine.client.optimiser.apply({
				run,
				reschedule,
			});
			onDone();
			await cache.invalidateQueries({ queryKey: ["statistics"] });
			const words = reschedule
				? `Fitted, and ${sayCount(rescheduled, "card")} planned anew`
				: "Fitted: answers from now on use it";
			sayDone(app, words);
		} catch (error) {
			sayFailure(app, error);
		}
	};
	return (
		<div className="fit-outcome">
			<p>{sayResult(result)}</p>
			<Comparison result={result} />
			{result.parameters && (
				<div className="actions">
					<Button look="primary" onPress={() => void apply(false)}>
						Use for new answers
					</Button>
					<Button onPress={() => void apply(true)}>
						Use, and plan all cards anew
					</Button>
				</div>
			)}
		</div>
	);
}

export function sayResult({ outcome, trained, heldBack }: FitResult): string {
	const basis = `Fitted to ${sayCount(trained, "review")} and judged by ${heldBack} later ones that it had not seen`;
	return outcome === "better"
		? `${basis}, the new parameters predict you better.`
		: `${basis}, the new parameters predict you no better. Those in use stay.`;
}

function Comparison({ result }: { result: FitResult }) {
	const { before, after } = result;
	return (
		<table className="table">
			<thead>
				<tr>
					<th scope="col">On the later reviews</th>
					<th scope="col">In use</th>
					<th scope="col">New</th>
				</tr>
			</thead>
			<tbody>
				<tr>
					<th scope="row">Predictions off by</th>
					<td>{sayShare(before.rmseBins, 1)}</td>
					<td>{sayShare(after.rmseBins, 1)}</td>
				</tr>
				<tr>
					<th scope="row">Log loss, less is better</th>
					<td>{before.logLoss.toFixed(4)}</td>
					<td>{after.logLoss.toFixed(4)}</td>
				</tr>
			</tbody>
		</table>
	);
}
