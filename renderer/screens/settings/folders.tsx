// Watched folders: what a changed note does, in all folders and in each.
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type {
	Folder,
	WatchMode,
} from "../../../electron/engine/contract/folder.ts";
import { type App, attempt, sayDone, sayProblem } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { foldersQuery } from "../../query.ts";
import { sayCount } from "../../wording.ts";
import type { Save } from "./save.ts";
import "../../styles/import.css";

const modeWords: Record<WatchMode, string> = {
	ask: "Ask first",
	automatic: "Take it over by itself",
	off: "Do nothing",
};
const modes = Object.keys(modeWords) as WatchMode[];

export function Folders({ watch, save }: { watch: WatchMode; save: Save }) {
	const app = useApp();
	const { data: folders = [] } = useQuery(foldersQuery(app.engine.client));
	const id = useId();
	return (
		<Section title="Watched folders">
			<div className="field">
				<label htmlFor={id}>When a note changes</label>
				<select
					id={id}
					value={watch}
					aria-describedby={`${id}-help`}
					onChange={(event) =>
						save("what a changed note does", {
							watch: event.target.value as WatchMode,
						})
					}
				>
					{modes.map((mode) => (
						<option key={mode} value={mode}>
							{modeWords[mode]}
						</option>
					))}
				</select>
				<p id={`${id}-help`} className="help">
					Folders that you import are watched. Your files are only ever read.
				</p>
			</div>
			{folders.length > 0 && (
				<ul className="folder-rows">
					{folders.map((folder) => (
						<FolderRow key={folder.id} folder={folder} />
					))}
				</ul>
			)}
			<AddFolder app={app} />
		</Section>
	);
}

function FolderRow({ folder }: { folder: Folder }) {
	const app = useApp();
	const { client } = app.engine;
	const { id: folderId, path, mode, problem, waiting } = folder;
	const name = path.split(/[\\/]/).findLast(Boolean) ?? path;
	const change = (value: string) =>
		attempt(app, () =>
			client.folder.setMode({
				folderId,
				mode: value === "" ? null : (value as WatchMode),
			}),
		);
	const remove = () =>
		attempt(app, async () => {
			await client.folder.remove({ folderId });
			sayDone(app, `${name} is not watched any more; its cards stay`);
		});
	return (
		<li className="folder-row">
			<b>{name}</b>
			<select
				value={mode ?? ""}
				aria-label={`When a note in ${name} changes`}
				onChange={(event) => void change(event.target.value)}
			>
				<option value="">As above</option>
				{modes.map((one) => (
					<option key={one} value={one}>
						{modeWords[one]}
					</option>
				))}
			</select>
			<Button look="quiet" onPress={() => void remove()}>
				Stop watching
			</Button>
			<span className="small">
				{path}
				{waiting > 0 && ` · ${sayCount(waiting, "changed note")} waiting`}
				{problem && ` · ${problem}`}
			</span>
		</li>
	);
}

/** Only the desktop app can name a folder of this computer. */
function AddFolder({ app }: { app: App }) {
	const { desktop, client } = app.engine;
	if (!desktop) return null;
	async function choose() {
		try {
			const [path] = (await desktop?.chooseImport("folder")) ?? [];
			if (path) await attempt(app, () => client.folder.add({ path }));
		} catch (error) {
			sayProblem(app, error);
		}
	}
	return (
		<div className="actions">
			<Button onPress={() => void choose()}>Watch another folder…</Button>
		</div>
	);
}
