// The search of settings: only sections that are meant stay.

import type { ReactNode } from "react";
import { useState } from "react";
import { SectionFilter } from "../../components/screen.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { isMeant, settingsSections } from "./sections.ts";

export function SettingsSearch({ children }: { children: ReactNode }) {
	const [sought, setSought] = useState("");
	const meant = settingsSections.filter(({ title }) => isMeant(sought, title));
	return (
		<>
			<div className="settings-search">
				<SearchBox label="Find a setting" value={sought} onChange={setSought} />
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
