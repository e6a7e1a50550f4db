// The ways in for notes on any screen: the two import commands, and files or folders dropped onto the window.
import { useEffect, useRef, useState } from "react";
import { type App, offerImport, say, sayProblem } from "../app.ts";
import { useApp, useShortcuts } from "../context.tsx";
import {
	droppedFiles,
	type NamedFile,
	pickedEndings,
	pickedFiles,
	readFiles,
} from "../import-source.ts";
import { navigate, parseRoute } from "../routes.tsx";

export function ImportGate() {
	const app = useApp();
	const files = useRef<HTMLInputElement>(null);
	const folder = useRef<HTMLInputElement>(null);
	useShortcuts({
		"import-files": () => choose(app, "files", files.current),
		"import-folder": () => choose(app, "folder", folder.current),
	});
	usePaste(app);
	const take = (input: HTMLInputElement) => {
		const picked = pickedFiles(input.files ?? []);
		// The same folder may be chosen again, and must then be a change.
		input.value = "";
		void takeFiles(app, picked);
	};
	return (
		<>
			<input
				ref={files}
				type="file"
				multiple
				hidden
				aria-label="Notes to import"
				accept={pickedEndings}
				onChange={(event) => take(event.target)}
			/>
			<input
				ref={folder}
				type="file"
				hidden
				aria-label="Folder of notes to import"
				webkitdirectory=""
				onChange={(event) => take(event.target)}
			/>
			<DropOverlay />
		</>
	);
}

function choose(
	app: App,
	kind: "files" | "folder",
	input: HTMLInputElement | null,
): void {
	const { desktop } = app.engine;
	if (!desktop) {
		input?.click();
		return;
	}
	desktop.chooseImport(kind).then(
		(paths) => {
			if (paths.length > 0) offerImport(app, { kind: "paths", paths });
		},
		(error: unknown) => sayProblem(app, error),
	);
}

/** Pasting where notes are at home, outside of any field, brings them in. */
function usePaste(app: App): void {
	useEffect(() => {
		const paste = (event: ClipboardEvent) => {
			const { screen } = parseRoute(window.location.hash);
			const isField = document.activeElement?.matches("input, textarea");
			if (isField || (screen !== "notes" && screen !== "today")) return;
			const files = pickedFiles(event.clipboardData?.files ?? []);
			const text = event.clipboardData?.getData("text/plain") ?? "";
			if (files.length > 0) return void takeFiles(app, files);
			if (!text.trim()) return;
			app.pasted.set(text);
			navigate({ screen: "paste" });
		};
		window.addEventListener("paste", paste);
		return () => window.removeEventListener("paste", paste);
	}, [app]);
}

async function takeFiles(app: App, files: NamedFile[]): Promise<void> {
	const { source, leftOut } = await readFiles(files);
	if (source.files.length + leftOut.length > 0)
		return offerImport(app, source, leftOut);
	say(
		app,
		"There are no notes among these. Notes are files that end in .md, .markdown or .txt.",
	);
}

function DropOverlay() {
	const app = useApp();
	const [isOver, setOver] = useState(false);
	useEffect(
		() => followDrags(setOver, (data) => void takeDrop(app, data)),
		[app],
	);
	if (!isOver) return null;
	return (
		<div className="drop-overlay">
			<p>Drop notes or folders here</p>
			<p className="muted">
				You will see what they would add before anything is written.
			</p>
		</div>
	);
}

/** Watches files being dragged over the window; anything else that is dragged is left alone. */
function followDrags(
	setOver: (isOver: boolean) => void,
	onDrop: (data: DataTransfer) => void,
): () => void {
	const listening = new AbortController();
	const on = (
		type: "dragenter" | "dragover" | "dragleave" | "drop",
		act: (event: DragEvent) => void,
	) =>
		window.addEventListener(
			type,
			(event) => {
				if (!event.dataTransfer?.types.includes("Files")) return;
				event.preventDefault();
				act(event);
			},
			{ signal: listening.signal },
		);
	on("dragenter", () => setOver(true));
	on("dragover", () => setOver(true));
	on("dragleave", (event) => {
		// Only leaving the window has nowhere to go to.
		if (event.relatedTarget === null) setOver(false);
	});
	on("drop", (event) => {
		setOver(false);
		if (event.dataTransfer) onDrop(event.dataTransfer);
	});
	return () => listening.abort();
}

async function takeDrop(app: App, data: DataTransfer): Promise<void> {
	const { desktop } = app.engine;
	try {
		if (!desktop) {
			// Entries must be taken before the first await: the drop's data is gone afterwards.
			const entries = [...data.items].map(
				(item) => item.webkitGetAsEntry() ?? item.getAsFile(),
			);
			return await takeFiles(app, await droppedFiles(entries));
		}
		const paths = [...data.files]
			.map((file) => desktop.pathForFile(file))
			.filter(Boolean);
		desktop.addRecent(paths);
		offerImport(app, { kind: "paths", paths });
	} catch (error) {
		sayProblem(app, error);
	}
}
