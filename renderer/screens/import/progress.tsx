// How far an import is: words, a bar with counts, and the way out. The engine works beside the window, which stays usable.
import { useEffect, useState } from "react";
import type { ImportProgress } from "../../../electron/engine/contract/import.ts";
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";
import { sayProgress } from "./words.ts";
import "../../styles/import.css";

interface Props {
	/** The name under which the preview or import was called. */
	job: string;
	onCancel: () => void;
}

/** Shown only after a moment (by CSS): most imports are over before anyone could read it. */
export function ProgressRow({ job, onCancel }: Props) {
	const progress = useProgress(job);
	const words = sayProgress(progress);
	const isCounted = progress?.phase === "reading" && progress.total > 0;
	return (
		<div className="import-progress">
			<p>{words}</p>
			<progress
				aria-label={words}
				{...(isCounted && { value: progress.done, max: progress.total })}
			/>
			{progress?.phase !== "writing" && (
				<Button onPress={onCancel}>Cancel</Button>
			)}
		</div>
	);
}

function useProgress(job: string): ImportProgress | null {
	const { client } = useApp().engine;
	const [progress, setProgress] = useState<ImportProgress | null>(null);
	useEffect(() => {
		const leaving = new AbortController();
		const { signal } = leaving;
		void (async () => {
			try {
				const steps = await client.import.progress({ job }, { signal });
				for await (const step of steps) setProgress(step);
			} catch {
				// The import itself tells what went wrong; this is but its progress.
			}
		})();
		return () => leaving.abort();
	}, [client, job]);
	return progress;
}
