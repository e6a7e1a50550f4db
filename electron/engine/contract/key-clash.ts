// Which actions must not share a key, and whether any do.
import { sameKey } from "./key.ts";
import { type Shortcut, shortcuts } from "./shortcut.ts";

/** Whether two actions can be on offer at the same time, so that they must not share a key. */
export function meet(one: Shortcut, other: Shortcut): boolean {
	const scopes = (each: Shortcut) => [each.scope, ...(each.also ?? [])];
	return (
		one.scope === "global" ||
		other.scope === "global" ||
		scopes(one).some((scope) => scopes(other).includes(scope))
	);
}

/** Pairs of actions that would answer to the same key at the same time; empty in a sound registry. */
export function findClashes(
	registry: Readonly<Record<string, Shortcut>> = shortcuts,
): { key: string; actions: [string, string] }[] {
	const entries = Object.entries(registry).flatMap(([id, shortcut]) =>
		shortcut.keys.map((key) => ({ id, shortcut, key: sameKey(key) })),
	);
	return entries.flatMap((one, index) =>
		entries
			.slice(index + 1)
			.filter(
				(other) =>
					other.key === one.key &&
					other.id !== one.id &&
					meet(one.shortcut, other.shortcut),
			)
			.map((other) => ({
				key: one.key,
				actions: [one.id, other.id] as [string, string],
			})),
	);
}
