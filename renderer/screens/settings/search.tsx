// The search of settings: only sections that are meant stay.

import type { ReactNode } from "react";
import { useId, useState } from "react";
import { SectionFilter } from "../../components/screen.tsx";
import { isMeant, settingsSections } from "./sections.ts";

export function SettingsSearch({ children }: { children: ReactNode }) {
	const [sought, setSought] = useState("");
	const id = useId();
	const meant = settingsSections.filter(({ title }) => isMeant(sought, title));
	return (
		<>
			<div className="settings-search">
				<label htmlFor={id} className="visually-hidden">
					Find a setting
				</label>
				<input
					id={id}
					type="search"
					autoComplete="off"
					spellCheck={false}
					placeholder="Find a setting"
					value={sought}
					onChange={(event) => setSought(event.target.value)}
				/>
				<p className="small" role="status">
					{meant.length === 0 &&
						"No setting is called that. Try one word, such as “days” or “keys”."}
				</p>
			</div>
			<SectionFilter value={(title) => isMeant(sought, title)}>
				{children}
			</SectionFilter>
		</>
	);
}
