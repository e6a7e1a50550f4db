// The small, quiet key that stands on the control it presses. Decoration: `aria-keyshortcuts` says the same to assistive technology.
import {
	type ShortcutId,
	shortcuts,
} from "../../electron/engine/contract/shortcut.ts";
import { useApp } from "../context.tsx";
import { keyCaps } from "../shortcut.ts";

export function Kbd({ id, which = 0 }: { id: ShortcutId; which?: number }) {
	const { isMac } = useApp();
	const keys: readonly string[] = shortcuts[id].keys;
	const combination = keys[which] ?? shortcuts[id].keys[0];
	return (
		<span className="keys" aria-hidden="true">
			{keyCaps(combination, isMac).map((cap) => (
				<kbd key={cap}>{cap}</kbd>
			))}
		</span>
	);
}
