// Goals about one thing that has a name: `$IMG is public`, `the root volume of $I is gone`.
import { has, type Said, takeQualities, variablesIn } from "./phrase.ts";
import type { Finding, Goal, Scene } from "./scene.ts";
import { isThere, referredTo, thingOf } from "./thing.ts";
import { type Cursor, isAtEnd, takePattern } from "./words.ts";

type Test = { not: boolean; said: readonly Said[] } | "exists" | "gone";

const existence: readonly [pattern: string, test: Test][] = [
	["does not exist", "gone"],
	["do not exist", "gone"],
	["is gone", "gone"],
	["are gone", "gone"],
	["is still there", "exists"],
	["are still there", "exists"],
	["is there", "exists"],
	["are there", "exists"],
	["still exists", "exists"],
	["still exist", "exists"],
	["exists", "exists"],
	["exist", "exists"],
];

const verbs = [
	"is not",
	"are not",
	"is still",
	"are still",
	"is",
	"are",
	"was",
	"has",
];

/** Reads a whole goal about a named thing, or takes nothing. */
export function readSubjectGoal(cursor: Cursor, text: string): Goal | null {
	const start = cursor.at;
	const reference = takePattern(cursor, "REF")?.REF;
	const test = reference === undefined ? null : takeTest(cursor);
	if (reference === undefined || test === null) {
		cursor.at = start;
		return null;
	}
	const slots =
		typeof test === "string" ? [] : test.said.map((each) => each.slots);
	return {
		kind: "check",
		text,
		variables: [{ REF: reference }, ...slots].flatMap(variablesIn),
		check: (scene) => check(scene, reference, test, text),
	};
}

function takeTest(cursor: Cursor): Test | null {
	const start = cursor.at;
	for (const [pattern, test] of existence)
		if (takePattern(cursor, pattern)) {
			if (isAtEnd(cursor)) return test;
			cursor.at = start;
		}
	for (const verb of verbs) {
		cursor.at = start;
		if (!takePattern(cursor, verb)) continue;
		if (isAtEnd(cursor)) continue;
		const said = takeQualities(cursor, null);
		if (said) return { not: verb.endsWith("not"), said };
	}
	return null;
}

function check(
	scene: Scene,
	reference: string,
	test: Test,
	text: string,
): Finding {
	const things = referredTo(scene, reference);
	if (things.length === 0)
		return {
			holds: test === "gone" && isNamed(scene, reference),
			why: `There is no ${reference} to look at.`,
		};
	const now = things.filter(
		({ value }) => thingOf(scene.after.world, value.id) !== null,
	);
	const there = now.filter(isThere);
	if (test === "exists" || test === "gone")
		return there.length === (test === "exists" ? things.length : 0)
			? { holds: true, why: `${sentence(text)}.` }
			: {
					holds: false,
					why: `${reference} ${test === "exists" ? "is gone" : "is still there"}.`,
				};
	const missing = test.said.find(
		(each) => !now.every((thing) => has(thing, each, scene)),
	);
	const isSo = now.length === things.length && missing === undefined;
	if (isSo !== test.not) return { holds: true, why: `${sentence(text)}.` };
	return {
		holds: false,
		why: test.not
			? `${reference} is ${test.said.map((each) => each.text).join(" ")}.`
			: now.length < things.length
				? `${reference} is gone.`
				: `${reference} is not ${missing?.text}.`,
	};
}

/** A variable that was set to something which is no longer known is gone; one that was never set is a mistake. */
function isNamed({ after }: Scene, reference: string): boolean {
	const name = /\$([A-Za-z_]\w*)/.exec(reference)?.[1];
	return name === undefined || (after.variables[name] ?? "") !== "";
}

function sentence(text: string): string {
	return text.replace(/[.!]$/, "");
}
