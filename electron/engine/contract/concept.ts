// The rules about AMIs that questions are made about: what notes state and what templates ask, by the same ids.
import type { concepts } from "./data/concepts.ts";

/** A rule, told in plain words, with where AWS documents it. */
export interface Concept {
	readonly id: string;
	readonly title: string;
	readonly rule: string;
	readonly source: string;
}

export type ConceptId = (typeof concepts)[number]["id"];

/** A concept that a note states, and where: lines of the note, the clearest first. */
export interface StatedConcept {
	readonly conceptId: ConceptId;
	readonly lines: readonly {
		readonly line: number;
		readonly endLine: number;
	}[];
}
