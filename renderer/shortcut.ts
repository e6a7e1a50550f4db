// Key presses against the contract's shortcut registry, and how its keys are shown and announced.

import { partKey } from "../electron/engine/contract/key.ts";
import {
	type Keymap,
	usualKeymap,
} from "../electron/engine/contract/keymap.ts";
import type { ShortcutId } from "../electron/engine/contract/shortcut.ts";

/** The parts of a `KeyboardEvent` that decide which shortcut it is. */
export interface KeyPress {
	key: string;
	code: string;
	ctrlKey: boolean;
	metaKey: boolean;
	shiftKey: boolean;
	altKey: boolean;
}

/** True if `press` is the registry's `combination`, such as "Mod+Shift+Z". */
export function matchesKey(
	press: KeyPress,
	combination: string,
	isMac: boolean,
): boolean {
	const { modifiers, key } = partKey(combination);
	const wantsMod = modifiers.includes("Mod");
	const wantsShift = modifiers.includes("Shift");
	return (
		(isMac ? press.metaKey : press.ctrlKey) === wantsMod &&
		!(isMac ? press.ctrlKey : press.metaKey) &&
		press.altKey === modifiers.includes("Alt") &&
		(press.shiftKey === wantsShift || isShiftFree(key)) &&
		isKey(press, key)
	);
}

/** Digits and signs sit on the shifted level of some keyboards, so Shift does not count for them. */
function isShiftFree(key: string): boolean {
	return key.length === 1 && !/[a-z]/i.test(key);
}

/**
 * Compares the typed character; falls back to the key's position for digits (French keyboards)
 * and for letters of another script (Cyrillic, Greek), where the character never comes.
 */
function isKey(press: KeyPress, key: string): boolean {
	const typed = press.key === " " ? "Space" : press.key;
	if (typed.toLowerCase() === key.toLowerCase()) return true;
	if (/^\d$/.test(key)) return press.code === `Digit${key}`;
	const isOtherScript = typed.length === 1 && typed.charCodeAt(0) > 0x24f;
	return isOtherScript && press.code === `Key${key.toUpperCase()}`;
}

function isTyped(press: KeyPress, combination: string): boolean {
	const { key } = partKey(combination);
	return press.key.toLowerCase() === key.toLowerCase();
}

/** The shortcut among `ids` that `press` means; at most one, as the registry has no clashes. */
export function findShortcut(
	press: KeyPress,
	ids: readonly ShortcutId[],
	isMac: boolean,
	keymap: Keymap = usualKeymap,
): ShortcutId | null {
	const meant = ids.filter((id) =>
		keymap[id].some((key) => matchesKey(press, key, isMac)),
	);
	// "@" on the key of the 2 is itself, where something answers to it.
	const typed = meant.find((id) =>
		keymap[id].some((key) => isTyped(press, key)),
	);
	return typed ?? meant[0] ?? null;
}

/** The keys of a combination as they are printed: ["Ctrl", "Shift", "Z"] or ["⇧", "⌘", "Z"]. */
export function keyCaps(combination: string, isMac: boolean): string[] {
	const { modifiers, key } = partKey(combination);
	return [...modifiers, key].map((part) => keyCap(part, isMac));
}

const caps: Readonly<Record<string, string>> = {
	Escape: "Esc",
	ArrowLeft: "←",
	ArrowRight: "→",
	ArrowUp: "↑",
	ArrowDown: "↓",
};

function keyCap(part: string, isMac: boolean): string {
	if (part === "Mod") return isMac ? "⌘" : "Ctrl";
	if (part === "Shift" && isMac) return "⇧";
	if (part === "Alt" && isMac) return "⌥";
	return caps[part] ?? part;
}

/** The value of `aria-keyshortcuts` for an action: all its combinations, parted by spaces; undefined where there is none. */
export function ariaKeys(
	keys: readonly string[],
	isMac: boolean,
): string | undefined {
	const told = keys.map((key) =>
		key.replace("Mod", isMac ? "Meta" : "Control"),
	);
	return told.length > 0 ? told.join(" ") : undefined;
}

/** A combination in words of one line: "Ctrl+Shift+Z", "⇧⌘Z". */
export function sayKey(combination: string, isMac: boolean): string {
	return keyCaps(combination, isMac).join(isMac ? "" : "+");
}

const modifierKeys = [
	"Shift",
	"Control",
	"Alt",
	"Meta",
	"AltGraph",
	"CapsLock",
	"Dead",
	"Process",
	"Unidentified",
];

/** The combination that a press is, for keeping it as the learner's own; null while only modifiers are held. */
export function readCombination(
	press: KeyPress,
	isMac: boolean,
): string | null {
	const { key } = press;
	if (modifierKeys.includes(key)) return null;
	// With Alt, a Mac types a sign in place of the letter or digit.
	const plain = press.altKey && /^(?:Digit|Key)(.)$/.exec(press.code)?.[1];
	// The modifier that is not Mod here has no name in the registry.
	if (isMac ? press.ctrlKey : press.metaKey) return null;
	const name = plain || (key === " " ? "Space" : key);
	const isLetter = name.length === 1 && /\p{L}/u.test(name);
	const isNamed = name.length > 1;
	const parts = [
		(isMac ? press.metaKey : press.ctrlKey) && "Mod",
		press.altKey && "Alt",
		press.shiftKey && (isLetter || isNamed) && "Shift",
		isLetter ? name.toUpperCase() : name,
	];
	return parts.filter(Boolean).join("+");
}
