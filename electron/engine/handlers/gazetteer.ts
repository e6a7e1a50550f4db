// The gazetteer that comes with the app, read once for each content folder.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gazetteerFile } from "../contract/gazetteer.ts";
import { createGazetteer, type Gazetteer } from "../notes/choice/gazetteer.ts";

/** The files of a folder do not change while the app runs, and reading them takes a while. */
const gazetteers = new Map<string, Gazetteer>();

/** The terms of the exams' subject area; none without a content folder. */
export function gazetteerOf(contentDir: string | null): Gazetteer {
	const known = gazetteers.get(contentDir ?? "");
	if (known) return known;
	const made = readGazetteer(contentDir);
	gazetteers.set(contentDir ?? "", made);
	return made;
}

function readGazetteer(contentDir: string | null): Gazetteer {
	if (contentDir === null) return createGazetteer([]);
	const folder = join(contentDir, "gazetteer");
	return createGazetteer(
		readdirSync(folder)
			.filter((name) => name.endsWith(".json"))
			.map((name) =>
				gazetteerFile.parse(
					JSON.parse(readFileSync(join(folder, name), "utf8")),
				),
			),
	);
}
