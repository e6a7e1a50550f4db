// The small, quiet key that stands on the control it presses. Decoration: `aria-keyshortcuts` says the same to assistive technology.
import type { ShortcutId } from "../../electron/engine/contract/shortcut.ts";
import { useApp, useKeymap } from "../context.tsx";
import { keyCaps } from "../shortcut.ts";

/** The first key of an action, or nothing where none presses it. */
export function Kbd({ id, which = 0 }: { id: ShortcutId; which?: number }) {
	const keys = useKeymap()[id];
	const combination = keys[which] ?? keys[0];
	return combination === undefined ? null : <KeyCaps keys={combination} />;
}

/** A combination such as "Mod+Shift+Z" as it stands on the keyboard. */
export function KeyCaps({ keys }: { keys: string }) {
	const { isMac } = useApp();
	return (
		<span className="keys" aria-hidden="true">
			{keyCaps(keys, isMac).map((cap) => (
				<kbd key={cap}>{cap}</kbd>
			))}
		</span>
	);
}
