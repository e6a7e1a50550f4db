// Key presses against the contract's shortcut registry, and how its keys are shown and announced.
import {
	type ShortcutId,
	shortcuts,
} from "../electron/engine/contract/shortcut.ts";

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
	const parts = combination.split("+");
	const key = parts.pop() ?? "";
	const wantsMod = parts.includes("Mod");
	const wantsShift = parts.includes("Shift");
	return (
		(isMac ? press.metaKey : press.ctrlKey) === wantsMod &&
		!(isMac ? press.ctrlKey : press.metaKey) &&
		press.altKey === parts.includes("Alt") &&
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
	const key = combination.split("+").at(-1) || "+";
	return press.key.toLowerCase() === key.toLowerCase();
}

/** The shortcut among `ids` that `press` means; at most one, as the registry has no clashes. */
export function findShortcut(
	press: KeyPress,
	ids: readonly ShortcutId[],
	isMac: boolean,
): ShortcutId | null {
	const meant = ids.filter((id) =>
		shortcuts[id].keys.some((key) => matchesKey(press, key, isMac)),
	);
	// "@" on the key of the 2 is itself, where something answers to it.
	const typed = meant.find((id) =>
		shortcuts[id].keys.some((key) => isTyped(press, key)),
	);
	return typed ?? meant[0] ?? null;
}

/** The keys of a combination as they are printed: ["Ctrl", "Shift", "Z"] or ["⇧", "⌘", "Z"]. */
export function keyCaps(combination: string, isMac: boolean): string[] {
	return combination.split("+").map((part) => keyCap(part, isMac));
}

function keyCap(part: string, isMac: boolean): string {
	if (part === "Mod") return isMac ? "⌘" : "Ctrl";
	if (part === "Shift" && isMac) return "⇧";
	return part === "Escape" ? "Esc" : part;
}

/** The value of `aria-keyshortcuts` for an action: all its combinations, parted by spaces. */
export function ariaKeys(id: ShortcutId, isMac: boolean): string {
	return shortcuts[id].keys
		.map((key) => key.replace("Mod", isMac ? "Meta" : "Control"))
		.join(" ");
}
