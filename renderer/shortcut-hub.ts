// Who answers to which shortcut now. Keys, native menus and buttons all run an action through here.
import {
	type Keymap,
	usualKeymap,
} from "../electron/engine/contract/keymap.ts";
import type { ShortcutId } from "../electron/engine/contract/shortcut.ts";
import { findShortcut, type KeyPress } from "./shortcut.ts";

export type Actions = Partial<Record<ShortcutId, () => void>>;

export interface ShortcutHub {
	/** Offers actions until the returned function is called; a later offer for the same id goes first. */
	offer(actions: Actions): () => void;
	/** Runs the action, if a screen offers it now. */
	run(id: ShortcutId): boolean;
	/** What screens offer now. */
	offered(): ReadonlySet<ShortcutId>;
	/** Runs what the key means; the caller has decided that it is meant for the app. */
	press(press: KeyPress): boolean;
}

export function createShortcutHub(
	isMac: boolean,
	keymap: () => Keymap = () => usualKeymap,
): ShortcutHub {
	let offers: Actions[] = [];
	const find = (id: ShortcutId) =>
		offers.findLast((offer) => offer[id] !== undefined)?.[id];
	const run = (id: ShortcutId) => {
		const action = find(id);
		action?.();
		return action !== undefined;
	};
	const offered = () =>
		new Set(offers.flatMap((offer) => Object.keys(offer) as ShortcutId[]));
	return {
		offer(actions) {
			offers = [...offers, actions];
			return () => {
				offers = offers.filter((offer) => offer !== actions);
			};
		},
		run,
		offered,
		press(press) {
			const id = findShortcut(press, [...offered()], isMac, keymap());
			return id !== null && run(id);
		},
	};
}

const textInputs =
	"input:not([type=button], [type=checkbox], [type=file], [type=radio], [type=range]), textarea, select, [contenteditable='true']";
const controls =
	"button, a[href], input, summary, [role=button], [role=slider], [role=radio], [role=tab]";

/** With Ctrl or Cmd, these edit text; everything else means the same as outside of it. */
const editing =
	/^(?:[acvxzy]|arrow.*|home|end|backspace|delete|enter|insert)$/i;

/**
 * False for keys that belong to something else: text being typed or composed, a dialog, a key held down
 * (so that nobody grades a whole deck by leaning on the space bar), Space and Enter on a focused control.
 */
export function isForApp(event: KeyboardEvent): boolean {
	if (event.defaultPrevented || event.isComposing || event.repeat) return false;
	const { target } = event;
	if (!(target instanceof Element)) return true;
	if (target.closest("dialog")) return false;
	if (target.closest(textInputs))
		return (event.ctrlKey || event.metaKey) && !editing.test(event.key);
	const isActivation = event.key === " " || event.key === "Enter";
	return !(isActivation && target.closest(controls));
}
