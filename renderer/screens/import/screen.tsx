// Import: what the chosen files would do, then a yes, then the result with its undo. Nothing is written before the yes.
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type {
	ImportPreview,
	ImportResult,
} from "../../../electron/engine/contract/import.ts";
import type { StudyGain } from "../../../electron/engine/contract/study-record.ts";
import { type PendingImport, stepHistory } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Problems } from "../../components/place-list.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { Failed, Message } from "../../components/state.tsx";
import { useApp, useCell, useShortcuts } from "../../context.tsx";
import { statusQuery } from "../../query.ts";
import { navigate, routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { NoteChanges } from "./note-changes.tsx";
import { ProgressRow } from "./progress.tsx";
import {
	hasEffect,
	hasGain,
	sayApply,
	sayOtherEffects,
	sayOutlook,
	sayPreview,
	sayResult,
	sayStudy,
} from "./words.ts";
import "../../styles/notes.css";
import "../../styles/settings.css";

const leave = () => navigate({ screen: "notes" });

export function ImportScreen() {
	useTitle("Import");
	const pending = useCell(useApp().pendingImport);
	// After a reload the choice is gone, and with it this screen's reason.
	useEffect(() => {
		if (!pending) window.location.replace(routeHref({ screen: "notes" }));
	}, [pending]);
	return pending && <Chosen key={pending.key} pending={pending} />;
}

function Chosen({ pending }: { pending: PendingImport }) {
	const { client } = useApp().engine;
	const { source } = pending;
	const [job] = useState(() => crypto.randomUUID());
	const [withStudy, setStudy] = useState(true);
	const preview = useQuery({
		queryKey: ["preview", pending.key],
		queryFn: ({ signal }) =>
			client.import.preview({ source, job: `${job}-preview` }, { signal }),
		gcTime: 0,
	});
	const apply = useMutation({
		mutationFn: () => client.import.apply({ source, job, withStudy }),
		onError: (error) => {
			if (readFailure(error).code === "cancelled") apply.reset();
		},
	});
	if (apply.data) return <Result result={apply.data} />;
	if (preview.isPending)
		return (
			<div className="page import-reading">
				<ScreenHeading>Reading your notes</ScreenHeading>
				<ProgressRow
					job={`${job}-preview`}
					// Leaving ends the call, and with it the reading.
					onCancel={leave}
				/>
			</div>
		);
	const error = apply.error ?? preview.error;
	if (error || !preview.data)
		return (
			<Failed
				what="These notes"
				error={error}
				onRetry={() => {
					apply.reset();
					void preview.refetch();
				}}
			/>
		);
	return (
		<Preview
			preview={preview.data}
			leftOut={pending.leftOut}
			withStudy={withStudy}
			onStudy={setStudy}
			job={apply.isPending ? job : null}
			onApply={() => apply.mutate()}
			onCancel={() => void client.import.cancel({ job })}
		/>
	);
}

interface PreviewProps {
	preview: ImportPreview;
	leftOut: PendingImport["leftOut"];
	/** Whether a package's schedule and answers come along. */
	withStudy: boolean;
	onStudy: (withStudy: boolean) => void;
	/** The import under way, once the person said yes. */
	job: string | null;
	onApply: () => void;
	onCancel: () => void;
}

function Preview(props: PreviewProps) {
	const { preview, leftOut, withStudy, job, onApply, onCancel } = props;
	const { counts, notes, diagnostics } = preview;
	const study = withStudy ? preview.study : undefined;
	// A note may change without its cards: its lines and pictures do, too.
	const isUseful = hasEffect(counts) || notes.length > 0 || hasGain(study);
	return (
		<div className="page">
			<ScreenHeading>{sayPreview(counts, notes, study)}</ScreenHeading>
			<p className="lead">
				{sayOtherEffects(counts)} {sayOutlook(counts, notes, study)}
			</p>
			{preview.study && (
				<StudyChoice
					study={preview.study}
					isOn={withStudy}
					isDisabled={job !== null}
					onChange={props.onStudy}
				/>
			)}
			<div className="actions">
				{isUseful ? (
					<>
						<Button look="primary" isBusy={job !== null} onPress={onApply}>
							{job === null ? sayApply(counts, study) : "Adding…"}
						</Button>
						{job === null && <Button onPress={leave}>Cancel</Button>}
					</>
				) : (
					<Button look="primary" onPress={leave}>
						Back to your notes
					</Button>
				)}
			</div>
			{job !== null && <ProgressRow job={job} onCancel={onCancel} />}
			<LeftOut files={leftOut} />
			{diagnostics.length > 0 && (
				<section className="section">
					<h2>{sayCount(diagnostics.length, "problem")}; the rest is fine</h2>
					<Problems diagnostics={diagnostics} />
				</section>
			)}
			<NoteChanges notes={notes} />
		</div>
	);
}

/** A package has more than notes: how each card stood, and every answer. */
function StudyChoice(props: {
	study: StudyGain;
	isOn: boolean;
	isDisabled: boolean;
	onChange: (isOn: boolean) => void;
}) {
	const { study, isOn, isDisabled, onChange } = props;
	const id = useId();
	if (!hasGain(study)) return <p className="import-study">{sayStudy(study)}</p>;
	return (
		<div className="field import-study">
			<label className="choice-line">
				<input
					type="checkbox"
					checked={isOn}
					disabled={isDisabled}
					aria-describedby={id}
					onChange={(event) => onChange(event.target.checked)}
				/>
				<span>With schedule and answers</span>
			</label>
			<p id={id} className="help">
				{isOn
					? sayStudy(study)
					: "Cards that are new here begin anew; those that you know stay as they are."}
			</p>
		</div>
	);
}

function LeftOut({ files }: { files: PendingImport["leftOut"] }) {
	if (files.length === 0) return null;
	return (
		<section className="section">
			<h2>{sayCount(files.length, "file")} left out</h2>
			<ul className="places">
				{files.map(({ path, reason }) => (
					<li key={path}>
						<code>{path}</code>
						<span>{reason}</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function Result({ result }: { result: ImportResult }) {
	const app = useApp();
	const undo = useQuery(statusQuery(app.engine.client)).data?.undo;
	const takeBack = async () => {
		await stepHistory(app, "undo");
		leave();
	};
	// The key does what the button does: what is undone must not stand there as done.
	useShortcuts({ undo: () => void takeBack() });
	return (
		<Message
			title={sayResult(result, result.study)}
			actions={
				<>
					<Button look="primary" onPress={() => navigate({ screen: "review" })}>
						Start reviewing
					</Button>
					{result.inbox > 0 && (
						<Button onPress={() => navigate({ screen: "inbox" })}>
							Look at the inbox
						</Button>
					)}
					<Button onPress={leave}>See your notes</Button>
					{undo && (
						<Button look="quiet" shortcut="undo" onPress={takeBack}>
							Undo: {undo}
						</Button>
					)}
				</>
			}
		>
			<p>{sayOtherEffects(result) || "Ready to be studied."}</p>
			{result.study && hasGain(result.study) && <p>{sayStudy(result.study)}</p>}
			{result.diagnostics.length > 0 && (
				<Problems diagnostics={result.diagnostics} />
			)}
		</Message>
	);
}
