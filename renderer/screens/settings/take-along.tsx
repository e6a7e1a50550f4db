// Taking everything along, in formats that any program reads, or giving a deck away.
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { type App, say, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { DeckChoices } from "../../components/deck-choices.tsx";
import { Section } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { decksQuery } from "../../query.ts";
import { saveBase64 } from "../../save-file.ts";
import { sayCount } from "../../wording.ts";

export function TakeAlong() {
	const app = useApp();
	const decks = useQuery(decksQuery(app.engine.client)).data ?? [];
	const [deck, setDeck] = useState("");
	const [hasAnswers, setAnswers] = useState(true);
	const [isBusy, setBusy] = useState(false);
	const id = useId();
	const save = async () => {
		setBusy(true);
		await exportPackage(app, { deck, hasAnswers });
		setBusy(false);
	};
	return (
		<Section title="Export">
			<p>
				One file for another computer, or for somebody else: your notes as you
				wrote them, their pictures, and all cards. It is a zip of Markdown, JSON
				and CSV, and Amiable imports it like notes.
			</p>
			<div className="field">
				<label htmlFor={id}>What</label>
				<select
					id={id}
					value={deck}
					onChange={(event) => setDeck(event.target.value)}
				>
					<option value="">Everything</option>
					<DeckChoices decks={decks} />
				</select>
			</div>
			<label className="choice-line export-answers">
				<input
					type="checkbox"
					checked={hasAnswers}
					onChange={(event) => setAnswers(event.target.checked)}
				/>
				<span>With my answers and settings</span>
			</label>
			<p className="help">
				With them, the import offers to go on where you are: with every day,
				answer and mark. Without, whoever gets the file begins anew. Exams that
				you sat and labs stay here.
			</p>
			<div className="actions">
				<Button isBusy={isBusy} onPress={() => void save()}>
					Export…
				</Button>
			</div>
		</Section>
	);
}

async function exportPackage(
	app: App,
	wish: { deck: string; hasAnswers: boolean },
): Promise<void> {
	try {
		const made = await app.engine.client.package.export(wish);
		saveBase64(made.name, "application/vnd.amiable.package", made.base64);
		const { notes, cards } = made.manifest;
		say(
			app,
			`Exported: ${sayCount(notes, "note")}, ${sayCount(cards, "card")}.`,
		);
	} catch (error) {
		sayFailure(app, error);
	}
}
