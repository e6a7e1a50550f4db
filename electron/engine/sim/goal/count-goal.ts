// Goals that count things: `instance running in us-west-2`, `exactly two snapshots`, `no image public`.
import { ownAccount } from "../shell-account.ts";
import {
	asksForState,
	has,
	type Said,
	takeAdjectives,
	takeQualities,
	variablesIn,
} from "./phrase.ts";
import type { Finding, Goal, Scene } from "./scene.ts";
import { isThere, type Kind, type Thing, thingsOf } from "./thing.ts";
import { type Cursor, takePattern } from "./words.ts";

const kinds: Readonly<Record<string, Kind>> = {
	instance: "instance",
	instances: "instance",
	machine: "instance",
	machines: "instance",
	image: "image",
	images: "image",
	AMI: "image",
	AMIs: "image",
	volume: "volume",
	volumes: "volume",
	snapshot: "snapshot",
	snapshots: "snapshot",
};

/** How many there have to be; `every` means all of the kind, and at least one. */
type Amount = { least: number; most: number } | "every";

const amounts: readonly [pattern: string, amount: (n: number) => Amount][] = [
	["exactly NUMBER", (n) => ({ least: n, most: n })],
	["at least NUMBER", (n) => ({ least: n, most: Number.POSITIVE_INFINITY })],
	["at most NUMBER", (n) => ({ least: 0, most: n })],
	["no", () => ({ least: 0, most: 0 })],
	["every", () => "every"],
	["NUMBER", (n) => ({ least: n, most: n })],
];

/** Reads a whole counting goal, or takes nothing. */
export function readCountGoal(cursor: Cursor, text: string): Goal | null {
	const start = cursor.at;
	const amount = takeAmount(cursor);
	const before = takeAdjectives(cursor);
	const kind = takeKind(cursor);
	if (kind && amount === "every") takePattern(cursor, "is");
	const after = kind ? takeQualities(cursor, kind) : null;
	const said =
		kind && after && before.every(({ quality }) => quality.kinds.includes(kind))
			? [...before, ...after]
			: null;
	if (!kind || !said || (amount === "every" && said.length === 0)) {
		cursor.at = start;
		return null;
	}
	return {
		kind: "check",
		text,
		variables: said.flatMap(({ slots }) => variablesIn(slots)),
		check: (scene) =>
			amount === "every"
				? checkEvery(scene, kind, said)
				: checkCount(scene, kind, said, amount),
	};
}

function takeAmount(cursor: Cursor): Amount {
	for (const [pattern, amount] of amounts) {
		const slots = takePattern(cursor, pattern);
		if (slots) return amount(Number(slots.NUMBER));
	}
	return { least: 1, most: Number.POSITIVE_INFINITY };
}

function takeKind(cursor: Cursor): Kind | null {
	for (const [word, kind] of Object.entries(kinds))
		if (takePattern(cursor, word)) return kind;
	return null;
}

function checkCount(
	scene: Scene,
	kind: Kind,
	said: readonly Said[],
	{ least, most }: Exclude<Amount, "every">,
): Finding {
	const begin = candidates(scene, kind, said);
	const found = begin.filter((thing) =>
		said.every((each) => has(thing, each, scene)),
	);
	const holds = found.length >= least && found.length <= most;
	const phrase = said.map(({ text }) => text).join(" ");
	if (found.length > 0 || holds)
		return {
			holds,
			why: `There ${are(found.length, kind)} ${phrase}`.trimEnd().concat("."),
		};
	return { holds, why: nearMiss(begin, kind, said, scene) };
}

/** "There is 1 instance running in us-west-2, but none with the same block devices as $I." */
function nearMiss(
	begin: readonly Thing[],
	kind: Kind,
	said: readonly Said[],
	scene: Scene,
): string {
	let left = begin;
	const passed: string[] = [];
	for (const each of said) {
		const next = left.filter((thing) => has(thing, each, scene));
		if (next.length === 0)
			return left.length === 0 || passed.length === 0
				? `There is no ${kind} ${each.text}.`
				: `There ${are(left.length, kind)} ${passed.join(" ")}, but none ${each.text}.`;
		passed.push(each.text);
		left = next;
	}
	return `There is no ${kind}.`;
}

function checkEvery(scene: Scene, kind: Kind, said: readonly Said[]): Finding {
	const all = thingsOf(scene.after.world, kind).filter(
		(thing) => thing.value.owner === ownAccount && isThere(thing),
	);
	const misses = all.filter(
		(thing) => !said.every((each) => has(thing, each, scene)),
	);
	const phrase = said.map(({ text }) => text).join(" ");
	if (all.length === 0)
		return { holds: false, why: `There is no ${kind} at all.` };
	return misses.length === 0
		? { holds: true, why: `Every ${kind} is ${phrase}.` }
		: {
				holds: false,
				why: `${misses.length} of ${all.length} ${kind}s ${misses.length === 1 ? "is" : "are"} not ${phrase}.`,
			};
}

/** The learner's own unless the goal names an owner; what is gone only where the goal names a state. */
function candidates(scene: Scene, kind: Kind, said: readonly Said[]): Thing[] {
	const namesOwner = said.some(
		({ quality }) => quality.form === "owned by WHO",
	);
	return thingsOf(scene.after.world, kind).filter(
		(thing) =>
			(namesOwner || thing.value.owner === ownAccount) &&
			(asksForState(said) || isThere(thing)),
	);
}

function are(count: number, kind: Kind): string {
	return count === 1 ? `is 1 ${kind}` : `are ${count} ${kind}s`;
}
