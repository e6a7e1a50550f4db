// Reads a goal as it is written: a sentence in one of the forms of the table, or a query.
import type { GoalText } from "../../contract/scenario.ts";
import { closestNames } from "../cli/closest.ts";
import { readAbilityGoal } from "./ability-goal.ts";
import { readCountGoal } from "./count-goal.ts";
import { readCourseGoal } from "./course-goal.ts";
import { queryText, readQueryGoal } from "./query-goal.ts";
import type { Goal, Misread } from "./scene.ts";
import { readSubjectGoal } from "./subject-goal.ts";
import { allForms } from "./table.ts";
import { type Cursor, createCursor, isAtEnd, patternParts } from "./words.ts";

const readers = [
	readCourseGoal,
	readAbilityGoal,
	readSubjectGoal,
	readCountGoal,
];

/** The goal that a sentence or query means, or what is wrong with it and which forms are nearest. Never throws. */
export function readGoal(written: GoalText): Goal | Misread {
	if (typeof written !== "string") return readQueryGoal(written);
	const cursor = createCursor(written);
	for (const read of readers) {
		const goal = read(cursor, written);
		if (goal && isAtEnd(cursor)) return goal;
		cursor.at = 0;
	}
	return misread(written, cursor);
}

/** As it stands in the note, in one line. */
export function goalInWords(written: GoalText): string {
	return typeof written === "string" ? written : queryText(written);
}

function misread(written: string, cursor: Cursor): Misread {
	const word = cursor.words[cursor.stuckAt];
	const names = [...cursor.expected].filter(
		(each) => each === each.toLowerCase(),
	);
	const [meant] =
		word === undefined ? [] : closestNames(word.toLowerCase(), names);
	const place =
		word === undefined
			? "It ends too early"
			: `It is not clear at “${word}”${meant ? `; did you mean “${meant}”?` : ""}`;
	return {
		kind: "misread",
		message: `“${written}” is not a goal that Amiable can check. ${place}${/\?$/.test(place) ? "" : "."}`,
		nearest: nearestForms(cursor.words),
	};
}

/** The forms that share most words with what was written. */
function nearestForms(words: readonly string[]): string[] {
	const given = new Set(words.map((word) => word.toLowerCase()));
	return allForms()
		.map((form) => {
			const parts = patternParts(form).map((part) => part.toLowerCase());
			const shared = parts.filter((part) => given.has(part)).length;
			return { form, score: (2 * shared) / (parts.length + given.size) };
		})
		.filter(({ score }) => score > 0)
		.sort((one, other) => other.score - one.score)
		.slice(0, 3)
		.map(({ form }) => form);
}
