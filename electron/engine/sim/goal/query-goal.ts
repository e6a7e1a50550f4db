// Goals in JMESPath, for what no sentence says: over the world as data, or over what a command answers.
import type { QueryGoal } from "../../contract/scenario.ts";
import { monthlyCost, snapshotBill } from "../account/bill.ts";
import { applyQuery } from "../cli/query.ts";
import { Refusal } from "../cli/refusal.ts";
import { runScript } from "../shell.ts";
import { ownAccount } from "../shell-account.ts";
import type { World } from "../simulator.ts";
import { createWorld } from "../simulator.ts";
import type { Finding, Goal, Misread, Scene } from "./scene.ts";
import { thingsOf } from "./thing.ts";

/** Reads a query goal; the expression is tried on an empty world, so that what is no JMESPath shows at once. */
export function readQueryGoal(goal: QueryGoal): Goal | Misread {
	const text = queryText(goal);
	try {
		applyQuery(worldData(createWorld()), goal.query);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		// A function that finds null where it wants a list is fine: the world was empty.
		if (!/TypeError/.test(error.message))
			return {
				kind: "misread",
				message: `${error.message} ${error.why}`,
				nearest: [],
			};
	}
	return {
		kind: "check",
		text,
		variables: [...(goal.of ?? "").matchAll(/\$([A-Za-z_]\w*)/g)].map(
			([, name = ""]) => name,
		),
		check: (scene) => check(scene, goal, text),
	};
}

export function queryText({ query, of, equals }: QueryGoal): string {
	return [
		query,
		...(of ? [`of ${of.trim()}`] : []),
		...(equals === undefined ? [] : [`equals ${JSON.stringify(equals)}`]),
	].join(" ");
}

function check(
	scene: Scene,
	{ query, of, equals }: QueryGoal,
	text: string,
): Finding {
	try {
		const data =
			of === undefined ? worldData(scene.after.world) : answer(scene, of);
		const value = applyQuery(data, query);
		const holds =
			equals === undefined ? isTruthy(value) : isEqual(value, equals);
		return {
			holds,
			why: `${text} ${holds ? "holds" : "does not hold"}: it gives ${JSON.stringify(value)}.`,
		};
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { holds: false, why: error.message };
	}
}

/** The answer of the last command of `script`, played on a copy. */
function answer({ after }: Scene, script: string): unknown {
	const { results } = runScript(after, script);
	return results.at(-1)?.output ?? null;
}

/** What a query without `of` sees: everything that exists, oldest first, and the learner's bill. */
export function worldData(world: World): Record<string, unknown> {
	const all = (kind: Parameters<typeof thingsOf>[1]) =>
		thingsOf(world, kind).map(({ value }) => value);
	return {
		now: world.now,
		instances: all("instance"),
		images: all("image"),
		volumes: all("volume"),
		snapshots: all("snapshot"),
		bill: {
			...monthlyCost(world, ownAccount),
			snapshotGiB: snapshotBill(world, ownAccount).totalGiB,
		},
	};
}

/** JMESPath's own notion: null, false and what is empty are false. */
function isTruthy(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0;
	if (typeof value === "object" && value !== null)
		return Object.keys(value).length > 0;
	return value !== null && value !== false && value !== "";
}

function isEqual(one: unknown, other: unknown): boolean {
	return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Objects with their keys in order, at every depth. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([key, inner]) => [key, sorted(inner)]),
	);
}
