// Paste: Markdown from the clipboard becomes a note of its own, through the same preview as a file.
import { useId, useState } from "react";
import { offerImport, sayProblem } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { useApp, useCell } from "../../context.tsx";
import { readFiles } from "../../import-source.ts";
import { navigate } from "../../routes.tsx";
import { pastedName, titleOf } from "./words.ts";
import "../../styles/import.css";

export function PasteScreen() {
	useTitle("Paste notes");
	const app = useApp();
	const pasted = useCell(app.pasted);
	return <PasteForm key={pasted} pasted={pasted} />;
}

function PasteForm({ pasted }: { pasted: string }) {
	const app = useApp();
	const id = useId();
	const [text, setText] = useState(pasted);
	const [ownTitle, setTitle] = useState<string | null>(null);
	const title = ownTitle ?? titleOf(text);
	const isEmpty = text.trim() === "";
	async function preview() {
		try {
			const name = pastedName(title);
			const file = new File([text], name);
			const { source, leftOut } = await readFiles([{ path: name, file }]);
			app.pasted.set(text);
			offerImport(app, source, leftOut);
		} catch (error) {
			sayProblem(app, error);
		}
	}
	return (
		<div className="page">
			<ScreenHeading>Paste notes</ScreenHeading>
			<p className="lead">
				Markdown from anywhere. You see its cards before anything is written.
			</p>
			<div className="paste-form">
				<label htmlFor={`${id}-title`}>Title</label>
				<input
					id={`${id}-title`}
					value={title}
					autoComplete="off"
					onChange={(event) => setTitle(event.target.value)}
				/>
				<label htmlFor={`${id}-text`}>Text</label>
				<textarea
					id={`${id}-text`}
					value={text}
					spellCheck={false}
					onChange={(event) => setText(event.target.value)}
				/>
			</div>
			<div className="actions">
				<Button look="primary" isBusy={isEmpty} onPress={() => void preview()}>
					See the cards
				</Button>
				<Button onPress={() => navigate({ screen: "notes" })}>Cancel</Button>
			</div>
		</div>
	);
}
