// What goals are checked against, and what a goal is once it is read.

import type { ShellResult } from "../shell-result.ts";
import type { Session } from "../shell-session.ts";
import type { Event, World } from "../simulator.ts";

/** Some commands that were played: the world before them, the console after them, and what they did. */
export interface Scene {
	readonly before: World;
	readonly after: Session;
	readonly results: readonly ShellResult[];
	/** Everything that happened, what was pending and got done included. */
	readonly events: readonly Event[];
}

/** `why` is a sentence about what was found. */
export interface Finding {
	readonly holds: boolean;
	readonly why: string;
}

/**
 * A goal that was read. A `check` looks at one scene; a `least` compares the scenes of all answers
 * that reach the other goals, and the smallest measure holds.
 */
export type Goal =
	| {
			readonly kind: "check";
			readonly text: string;
			/** Variables that it names. */
			readonly variables: readonly string[];
			check(scene: Scene): Finding;
	  }
	| {
			readonly kind: "least";
			readonly text: string;
			readonly variables: readonly string[];
			measure(scene: Scene): number;
			/** "3 steps", "$1.20 a month": the measure in words. */
			inWords(measure: number): string;
	  };

/** A goal that cannot be read: what is wrong, and the goals that may have been meant. */
export interface Misread {
	readonly kind: "misread";
	readonly message: string;
	readonly nearest: readonly string[];
}
