// About: which version this is, what it does with data, and the licences of all that it is made of.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DesktopBridge } from "../../../electron/engine/contract/desktop.ts";
import { ScreenHeading, Section, useTitle } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { desktopQuery } from "../../desktop-query.ts";
import { statusQuery } from "../../query.ts";
import { sayCount } from "../../wording.ts";
import { sayNetwork } from "../settings/update-words.ts";
import { type LicenceEntry, licencesQuery } from "./licences.ts";
import "../../styles/about.css";

export function AboutScreen() {
	useTitle("About");
	const { client, desktop } = useApp().engine;
	const status = useQuery(statusQuery(client)).data;
	return (
		<div className="page about-page">
			<ScreenHeading>Amiable {status?.version}</ScreenHeading>
			<p className="lead">
				Turns your own notes into cards, brings each one back on the day you are
				about to forget it, and trains for the exam. Everything stays on this
				computer.{" "}
				{desktop ? (
					<DesktopNetwork desktop={desktop} />
				) : (
					sayNetwork(null, false)
				)}
			</p>
			<p className="about-own">
				Free under the MIT licence, like most of what it is made of.
			</p>
			<Section title="Made of">
				<Licences />
			</Section>
		</div>
	);
}

function DesktopNetwork({ desktop }: { desktop: DesktopBridge }) {
	const view = useQuery(desktopQuery(desktop)).data;
	if (!view) return null;
	return sayNetwork(view.updates, view.settings.updates);
}

function Licences() {
	const licences = useQuery(licencesQuery);
	if (licences.isPending) return <p className="muted">Reading the list…</p>;
	if (!licences.data)
		return (
			<p role="status">
				The list of licences is not in this build. `npm run package` puts it in.
			</p>
		);
	return (
		<>
			<p>
				{sayCount(licences.data.length, "package")}, each with its licence.
				Electron and Chromium, around them, bring their own files.
			</p>
			<ul className="licences">
				{licences.data.map((entry) => (
					<li key={`${entry.name} ${entry.version}`}>
						<Licence entry={entry} />
					</li>
				))}
			</ul>
		</>
	);
}

/** The text is long, and there are many: each is drawn once it is opened. */
function Licence({ entry }: { entry: LicenceEntry }) {
	const [isOpen, setOpen] = useState(false);
	const { name, version, licence, text } = entry;
	return (
		<details onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				<span className="licence-name">{name}</span>
				<span className="licence-about">
					{version} · {licence}
				</span>
			</summary>
			{isOpen && (
				<pre>{text ?? `Under ${licence}. For another kind of computer.`}</pre>
			)}
		</details>
	);
}
