// Reads a run of qualities, `running in us-west-2 with /dev/sdf`, into one test that can say where it failed.
import type { Quality } from "./quality.ts";
import { bondQualities } from "./quality-bond.ts";
import { diskQualities } from "./quality-disk.ts";
import { stateQualities, traitQualities } from "./quality-trait.ts";
import type { Scene } from "./scene.ts";
import type { Kind, Thing } from "./thing.ts";
import {
	type Cursor,
	isAtEnd,
	patternParts,
	type Slots,
	takePattern,
} from "./words.ts";

/** The table of qualities: reading, documentation and suggestions all come from it. Longer forms stand before what they begin with. */
export const qualities: readonly Quality[] = [
	...diskQualities,
	...bondQualities,
	...stateQualities,
	...traitQualities,
].sort(
	(one, other) => other.form.split(" ").length - one.form.split(" ").length,
);

/** One quality as a goal says it. */
export interface Said {
	readonly quality: Quality;
	readonly slots: Slots;
	/** As it was written. */
	readonly text: string;
}

/** Every quality from here to the end of the sentence; null when something else stands there. */
export function takeQualities(
	cursor: Cursor,
	kind: Kind | null,
): Said[] | null {
	const said: Said[] = [];
	while (!isAtEnd(cursor)) {
		if (said.length > 0) takePattern(cursor, "and");
		takePattern(cursor, "that is");
		const next = takeQuality(cursor, kind);
		if (!next) return null;
		said.push(next);
	}
	return said;
}

/** Qualities of one word that stand before the thing: `new running instance`. */
export function takeAdjectives(cursor: Cursor): Said[] {
	const said: Said[] = [];
	for (;;) {
		const next = takeQuality(cursor, null, 1);
		if (!next) return said;
		said.push(next);
	}
}

function takeQuality(
	cursor: Cursor,
	kind: Kind | null,
	longest = Number.POSITIVE_INFINITY,
): Said | null {
	const start = cursor.at;
	for (const quality of qualities) {
		if (kind !== null && !quality.kinds.includes(kind)) continue;
		if (patternParts(quality.form).length > longest) continue;
		const slots = takePattern(cursor, quality.form);
		if (slots)
			return {
				quality,
				slots,
				text: cursor.shown.slice(start, cursor.at).join(" "),
			};
	}
	return null;
}

/** Whether the thing has a quality; never one that its kind cannot have. */
export function has(
	thing: Thing,
	{ quality, slots }: Said,
	scene: Scene,
): boolean {
	return (
		quality.kinds.includes(thing.kind) && quality.holds(thing, scene, slots)
	);
}

/** Whether the goal itself asks for things that are gone or under way. */
export function asksForState(said: readonly Said[]): boolean {
	return said.some(({ quality }) => stateQualities.includes(quality));
}

/** The variables in slots, without `$`. */
export function variablesIn(slots: Slots): string[] {
	return Object.values(slots).flatMap((value) =>
		[...value.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name = ""]) => name),
	);
}
