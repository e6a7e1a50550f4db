// The console's log as text: lines as they were typed, what they printed, and refusals with the rule behind them.
import { memo, type ReactNode, useLayoutEffect, useRef } from "react";
import type {
	LabEntry,
	LabResult,
} from "../../../electron/engine/contract/lab.ts";
import { sayCount } from "../../wording.ts";

/** It scrolls by itself, so the keyboard must be able to reach it although nothing in it can be pressed. */
const scrollable = { tabIndex: 0 };

/** What was run, from the top down; whenever `last` changes, its end comes into view. */
export function LogFrame(props: {
	last: number | undefined;
	children: ReactNode;
}) {
	const { last, children } = props;
	const log = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		if (last !== undefined)
			log.current?.scrollTo({ top: log.current.scrollHeight });
	}, [last]);
	return (
		<div
			ref={log}
			className="log"
			role="log"
			aria-live="off"
			aria-label="What was run"
			{...scrollable}
		>
			{children}
		</div>
	);
}

export function Log(props: { entries: readonly LabEntry[] }) {
	const prepared = props.entries.filter(({ step }) => step === 0);
	const typed = props.entries.filter(({ step }) => step > 0);
	return (
		<>
			{prepared.length > 0 && (
				<details className="prepared">
					<summary>
						Prepared for you in {sayCount(prepared.length, "line")}
					</summary>
					{keyed(prepared).map(({ key, item }) => (
						<Entry key={key} entry={item} />
					))}
				</details>
			)}
			{typed.map((entry) => (
				<Entry key={entry.step} entry={entry} />
			))}
		</>
	);
}

const Entry = memo(function Entry({ entry }: { entry: LabEntry }) {
	const { line, results, source } = entry;
	return (
		<div className="entry">
			<p className="entry-line">
				<span className="dollar" aria-hidden="true">
					$
				</span>
				<code>{line}</code>
			</p>
			{source === "endpoint" && (
				<p className="entry-source">sent to the endpoint</p>
			)}
			{keyed(results).map(({ key, item }) => (
				<Result key={key} result={item} />
			))}
		</div>
	);
});

/** Parts of a line never change their order, so their place tells them apart. */
function keyed<T>(list: readonly T[]): { key: number; item: T }[] {
	return list.map((item, key) => ({ key, item }));
}

function Result({ result }: { result: LabResult }) {
	const { text, error, cutLines } = result;
	if (error) return <Refusal text={text} error={error} />;
	if (text === "") return null;
	return (
		<>
			<pre className="output">{text}</pre>
			{cutLines > 0 && (
				<p className="entry-source">
					and {sayCount(cutLines, "more line")}; narrow it with --query or
					--filters
				</p>
			)}
		</>
	);
}

function Refusal(props: {
	text: string;
	error: NonNullable<LabResult["error"]>;
}) {
	const { text, error } = props;
	const [before = "", ...after] = text.split(error.code);
	return (
		<div className="refusal">
			<pre>
				{after.length > 0 ? (
					<>
						{before}
						<strong>{error.code}</strong>
						{after.join(error.code)}
					</>
				) : (
					text || `${error.code}: ${error.message}`
				)}
			</pre>
			{error.why !== "" && <p>{error.why}</p>}
		</div>
	);
}
