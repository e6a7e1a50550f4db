// Which keys press which action: the registry's own, changed by the learner's choices, so that no key ever has two meanings.

import { partKey, sameKey } from "./key.ts";
import { meet } from "./key-clash.ts";
import type { OwnKeys } from "./own-keys.ts";
import { type Shortcut, type ShortcutId, shortcuts } from "./shortcut.ts";

/** What the learner settled about keys. */
export interface KeyChoice {
	keys: OwnKeys;
	/** False: keys that type a letter, digit or sign by themselves press nothing (WCAG 2.1.4). */
	characterKeys: boolean;
}

export type Keymap = Readonly<Record<ShortcutId, readonly string[]>>;

export const shortcutIds = Object.keys(shortcuts) as ShortcutId[];

/** An action of the registry; wider than the registry's own type. */
export function shortcutOf(id: ShortcutId): Shortcut {
	return shortcuts[id];
}

/**
 * The keys that count. Own ones go before the registry's, so that a key which a newer version gives
 * to something else stays what the learner made it; of two own ones for the same key the first counts.
 */
export function makeKeymap({ keys, characterKeys }: KeyChoice): Keymap {
	const taken = new Map<string, ShortcutId[]>();
	const take = (id: ShortcutId, key: string) => {
		if (isCharacter(key) && !characterKeys) return false;
		const spelling = sameKey(key);
		const holders = taken.get(spelling) ?? [];
		if (holders.some((other) => meet(shortcutOf(id), shortcutOf(other))))
			return false;
		taken.set(spelling, [...holders, id]);
		return true;
	};
	const isOwn = (id: ShortcutId) => Object.hasOwn(keys, id);
	return Object.fromEntries(
		shortcutIds
			.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)))
			.map((id) => {
				const wanted = isOwn(id) ? (keys[id] ?? []) : shortcutOf(id).keys;
				return [id, wanted.filter((key) => take(id, key))];
			}),
	) as unknown as Keymap;
}

/** The keys of the registry itself. */
export const usualKeymap: Keymap = makeKeymap({
	keys: {},
	characterKeys: true,
});

/** Whether a combination types a character by itself, with Shift at most. */
export function isCharacter(combination: string): boolean {
	const { modifiers, key } = partKey(combination);
	return key.length === 1 && modifiers.every((name) => name === "Shift");
}

/** Keys that belong to the system, to editing text or to moving the focus, with what they do there. */
const reserved: Readonly<Record<string, string>> = {
	tab: "moves the focus",
	"shift+tab": "moves the focus",
	"mod+c": "copies",
	"mod+v": "pastes",
	"mod+x": "cuts",
	"mod+a": "selects all",
	"mod+q": "quits",
	"mod+w": "closes the window",
	"mod+h": "hides the app on macOS",
	"mod+m": "makes the window small on macOS",
	"mod+0": "sets the usual size",
	"mod+-": "makes everything smaller",
	"mod+=": "makes everything larger",
	"mod++": "makes everything larger",
	"alt+f4": "closes the window",
	f11: "fills the screen",
	f12: "belongs to the browser",
};

/** Why a key cannot press `id`: the system has it, or another action that works at the same time. */
export type KeyRefusal =
	| { why: "reserved"; does: string }
	| { why: "taken"; by: ShortcutId };

/** Null if `key` may press `id` besides what `keymap` says. */
export function refuseKey(
	keymap: Keymap,
	id: ShortcutId,
	key: string,
): KeyRefusal | null {
	const does = reserved[sameKey(key)];
	if (does) return { why: "reserved", does };
	const by = shortcutIds.find(
		(other) =>
			other !== id &&
			meet(shortcutOf(id), shortcutOf(other)) &&
			keymap[other].some((each) => sameKey(each) === sameKey(key)),
	);
	return by ? { why: "taken", by } : null;
}

/** The first own key that could not count, since something else has it; null for sound choices. */
export function findRefusal(
	keys: OwnKeys,
	changed: readonly string[],
): { id: ShortcutId; key: string; refusal: KeyRefusal } | null {
	const wanted = Object.fromEntries(
		shortcutIds.map((id) => [id, keys[id] ?? shortcutOf(id).keys]),
	) as unknown as Keymap;
	for (const id of shortcutIds.filter((each) => changed.includes(each)))
		for (const key of keys[id] ?? []) {
			const refusal = refuseKey(wanted, id, key);
			if (refusal) return { id, key, refusal };
		}
	return null;
}
