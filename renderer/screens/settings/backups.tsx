// Backups: what there is, making one, looking into one, going back to one.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Backup } from "../../../electron/engine/contract/backup.ts";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import { type App, attempt, say } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Section } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { sayAgo, sayCount } from "../../wording.ts";
import { saySize, sayTime } from "./backup-words.ts";
import "../../styles/backups.css";

const listKey = ["backups"];

function backupsQuery(client: EngineClient) {
	return queryOptions({
		queryKey: listKey,
		queryFn: ({ signal }) => client.backup.list({}, { signal }),
		staleTime: 0,
	});
}

const kindWords: Record<Backup["kind"], string> = {
	automatic: "",
	manual: "by hand",
	aside: "set aside when you went back",
};

/** So many are shown at first: who goes back goes back a little. */
const shownFirst = 5;

export function Backups() {
	const app = useApp();
	const list = useQuery(backupsQuery(app.engine.client)).data;
	const [isAll, setAll] = useState(false);
	const [chosen, setChosen] = useState<Backup | null>(null);
	const [isBusy, setBusy] = useState(false);
	if (!list?.folder) return null;
	const { backups, restoring } = list;
	const shown = isAll ? backups : backups.slice(0, shownFirst);
	const create = async () => {
		setBusy(true);
		await change(app, () => app.engine.client.backup.create({}));
		setBusy(false);
	};
	return (
		<Section title="Backups">
			<p>
				A copy of your data is made after every half hour of use. Older copies
				are thinned out: one a day, then one a week, then one a month.
			</p>
			<p>
				A backup holds your notes, cards, answers and settings; the pictures and
				sound that it shows stay beside your data for as long as it is there. To
				move to another computer, use Export, which takes them along.
			</p>
			{restoring !== null && (
				<p className="notice">
					Amiable goes back to a backup the next time it starts.
				</p>
			)}
			{backups.length === 0 ? (
				<p className="muted">None yet.</p>
			) : (
				<ul className="backup-rows">
					{shown.map((backup) => (
						<li key={backup.name}>
							<span className="backup-time">{sayTime(backup.at)}</span>
							<span className="backup-about">
								{[
									sayAgo(backup.at, Date.now()),
									saySize(backup.bytes),
									kindWords[backup.kind],
								]
									.filter(Boolean)
									.join(" · ")}
							</span>
							<Button look="quiet" onPress={() => setChosen(backup)}>
								Look…
							</Button>
						</li>
					))}
				</ul>
			)}
			<div className="actions">
				<Button isBusy={isBusy} onPress={() => void create()}>
					Back up now
				</Button>
				{backups.length > shownFirst && (
					<Button look="quiet" onPress={() => setAll(!isAll)}>
						{isAll ? "Show fewer" : `Show all ${backups.length}`}
					</Button>
				)}
			</div>
			<p className="data-file">
				<code>{list.folder}</code>
			</p>
			{chosen && <Look backup={chosen} onClose={() => setChosen(null)} />}
		</Section>
	);
}

/** What is in a backup, before anything is done with it. */
function Look({ backup, onClose }: { backup: Backup; onClose: () => void }) {
	const app = useApp();
	const { client } = app.engine;
	const { name, at, bytes } = backup;
	const content = useQuery({
		queryKey: [...listKey, name],
		queryFn: ({ signal }) => client.backup.look({ name }, { signal }),
		retry: false,
	});
	const restore = async () => {
		onClose();
		const isNow = await change(
			app,
			async () => (await client.backup.restore({ name })).isNow,
		);
		if (isNow !== null)
			say(
				app,
				isNow
					? `Back to ${sayTime(at)}.`
					: "Amiable goes back to it the next time it starts.",
			);
	};
	const remove = async () => {
		onClose();
		await change(app, () => client.backup.remove({ name }));
	};
	return (
		<Dialog title={sayTime(at)} onClose={onClose} className="backup-dialog">
			<p role="status">
				{content.isPending
					? "Looking into it…"
					: content.data
						? `${sayCount(content.data.notes, "note")}, ${sayCount(content.data.cards, "card")} and ${sayCount(content.data.reviews, "answer")}${content.data.lastReviewAt === null ? "" : `, the last one ${sayTime(content.data.lastReviewAt)}`}. ${saySize(bytes)}.`
						: "This backup cannot be read."}
			</p>
			{content.data && (
				<p>
					Going back puts it in the place of your data. What you have now is set
					aside among the backups, and you can go back to that too.
				</p>
			)}
			<div className="actions">
				{content.data && (
					<Button look="primary" onPress={() => void restore()}>
						Go back to this
					</Button>
				)}
				<Button look="quiet" onPress={() => void remove()}>
					Delete this backup
				</Button>
			</div>
		</Dialog>
	);
}

/** The list is fetched again in any case. */
async function change<T>(app: App, call: () => Promise<T>): Promise<T | null> {
	const made = await attempt(app, call);
	void app.cache.invalidateQueries({ queryKey: listKey });
	return made;
}
