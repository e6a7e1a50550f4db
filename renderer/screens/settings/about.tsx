// Where the data lives, which version this is, and what the person should know about the data file.
import { useQuery } from "@tanstack/react-query";
import { Section } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { statusQuery } from "../../query.ts";
import { CopyDiagnostics } from "./desktop.tsx";

export function About() {
	const { engine } = useApp();
	const status = useQuery(statusQuery(engine.client)).data;
	if (!status) return null;
	return (
		<Section title="Your data">
			{status.notices.map(({ code, message }) => (
				<p key={code} className="notice">
					{message}
				</p>
			))}
			<p>
				All cards, answers and settings are in one file on this computer.
				Nothing is sent anywhere.
			</p>
			<p className="data-file">
				<code>{status.dataFile}</code>
			</p>
			<p className="small">
				Amiable {status.version}
				{engine.desktop === null && ", in the browser"}
			</p>
			{engine.desktop && <CopyDiagnostics desktop={engine.desktop} />}
		</Section>
	);
}
