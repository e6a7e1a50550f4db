// A scenario question as an author wrote it in a note, and where each part of it stands there.
import type { ScenarioSource } from "../../contract/scenario.ts";

/** Line and column in the note, from 1. `scriptLine` is the line on which a script's own first line stands. */
export interface Place {
	line: number;
	column: number;
	scriptLine: number;
}

/** `places` go by the path of the part in the block, `options.1.run`; the empty path is the block itself. */
export interface ScenarioDraft {
	source: ScenarioSource;
	places: Record<string, Place>;
}

/** The place of a part, or of the nearest part around it that is written down. */
export function placeOf(
	places: Readonly<Record<string, Place>>,
	part: readonly (string | number)[],
): Place {
	for (let length = part.length; length >= 0; length -= 1) {
		const place = places[part.slice(0, length).join(".")];
		if (place) return place;
	}
	return { line: 1, column: 1, scriptLine: 1 };
}
