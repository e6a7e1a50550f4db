// Who answers to which shortcut now. Keys, native menus and buttons all run an action through here.
import type { ShortcutId } from "../electron/engine/contract/shortcut.ts";
import { findShortcut, type KeyPress } from "./shortcut.ts";

export type Actions = Partial<Record<ShortcutId, () => void>>;

export interface ShortcutHub {
	/** Offers actions until the returned function is called; a later offer for the same id goes first. */
	offer(actions: Actions): () => void;
	/** Runs the action, if a screen offers it now. */
	run(id: ShortcutId): boolean;
	/** Runs what the key means; the caller has decided that it is meant for the app. */
	press(press: KeyPress): boolean;
}

export function createShortcutHub(isMac: boolean): ShortcutHub {
	let offers: Actions[] = [];
	const find = (id: ShortcutId) =>
		offers.findLast((offer) => offer[id] !== undefined)?.[id];
	const run = (id: ShortcutId) => {
		const action = find(id);
		action?.();
		return action !== undefined;
	};
	return {
		offer(actions) {
			offers = [...offers, actions];
			return () => {
				offers = offers.filter((offer) => offer !== actions);
			};
		},
		run,
		press(press) {
			const ids = offers.flatMap((offer) => Object.keys(offer) as ShortcutId[]);
			const id = findShortcut(press, ids, isMac);
			return id !== null && run(id);
		},
	};
}

const textInputs =
	"input:not([type=button], [type=checkbox], [type=file], [type=radio], [type=range]), textarea, select, [contenteditable='true']";
const controls =
	"button, a[href], input, summary, [role=button], [role=slider], [role=radio], [role=tab]";

/**
 * False for keys that belong to something else: text being typed or composed, a key held down (so that
 * nobody grades a whole deck by leaning on the space bar), Space and Enter on a focused control.
 */
export function isForApp(event: KeyboardEvent): boolean {
	if (event.defaultPrevented || event.isComposing || event.repeat) return false;
	const { target } = event;
	if (!(target instanceof Element)) return true;
	if (target.closest(textInputs)) return false;
	const isActivation = event.key === " " || event.key === "Enter";
	return !(isActivation && target.closest(controls));
}
