// The quiet word that notes have changed in a watched folder: cards change only when the person says so.
import { useQuery } from "@tanstack/react-query";
import type { WaitingChanges } from "../../electron/engine/contract/folder.ts";
import { offerImport, sayDone, sayFailure } from "../app.ts";
import { useApp } from "../context.tsx";
import { waitingQuery } from "../query.ts";
import { sayCount, sayList } from "../wording.ts";
import { Button } from "./button.tsx";
import "../styles/import.css";

export function WaitingNotes() {
	const app = useApp();
	const { data } = useQuery(waitingQuery(app.engine.client));
	if (!data || data.notes === 0) return null;
	const always = async () => {
		try {
			await app.engine.client.setting.update({ watch: "automatic" });
			sayDone(app, "From now on changed notes are taken over by themselves");
		} catch (error) {
			sayFailure(app, error);
		}
	};
	return (
		<aside className="waiting-notes" aria-label="Changed notes">
			<p role="status">{sayWaiting(data)}</p>
			<Button
				onPress={() => offerImport(app, { kind: "paths", paths: data.paths })}
			>
				Review the changes
			</Button>
			<Button look="quiet" onPress={() => void always()}>
				Always take them over
			</Button>
		</aside>
	);
}

/** "3 notes changed: 5 new cards and 1 changed card." */
export function sayWaiting(waiting: WaitingChanges): string {
	const { notes, added, updated, retired } = waiting;
	const parts = [
		added > 0 && sayCount(added, "new card"),
		updated > 0 && sayCount(updated, "changed card"),
		retired > 0 && sayCount(retired, "card to retire", "cards to retire"),
	].filter((part) => part !== false);
	const effect = parts.length > 0 ? `: ${sayList(parts)}` : "";
	return `${sayCount(notes, "note")} changed${effect}.`;
}
