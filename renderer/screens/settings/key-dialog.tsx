// Catches the key that is to press an action from now on, and says why one cannot.
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import {
	isCharacter,
	type Keymap,
	refuseKey,
	shortcutOf,
} from "../../../electron/engine/contract/keymap.ts";
import {
	type ShortcutId,
	shortcutScopes,
} from "../../../electron/engine/contract/shortcut.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { KeyCaps } from "../../components/kbd.tsx";
import { useApp } from "../../context.tsx";
import { readCombination, sayKey } from "../../shortcut.ts";

interface KeyDialogProps {
	id: ShortcutId;
	keymap: Keymap;
	onKeys: (keys: readonly string[]) => void;
	onClose: () => void;
}

export function KeyDialog({ id, keymap, onKeys, onClose }: KeyDialogProps) {
	const { isMac } = useApp();
	const [caught, setCaught] = useState<string | null>(null);
	const field = useRef<HTMLButtonElement>(null);
	const keys = keymap[id];
	const name = shortcutOf(id).label.replace("…", "");
	const problem = caught && sayRefusal({ id, keymap, key: caught, isMac });
	useEffect(() => field.current?.focus(), []);

	/** Tab and Escape keep their meaning, so that nobody is caught here. */
	function press(event: KeyboardEvent) {
		if (event.key === "Tab" || event.nativeEvent.isComposing) return;
		if (event.key === "Escape") return;
		const combination = readCombination(event, isMac);
		event.preventDefault();
		event.stopPropagation();
		if (combination) setCaught(combination);
	}

	const isFine = caught !== null && problem === null;
	return (
		<Dialog title={`Key for “${name}”`} onClose={onClose}>
			<button
				ref={field}
				type="button"
				className="key-catcher"
				onKeyDown={press}
			>
				<span className={caught ? "visually-hidden" : "muted"}>
					Press the new key
				</span>
				{caught && (
					<>
						<span className="visually-hidden">: {sayKey(caught, isMac)}</span>
						<KeyCaps keys={caught} />
					</>
				)}
			</button>
			<p
				className="help key-answer"
				role="status"
				data-problem={problem ?? undefined}
			>
				{problem ??
					(isFine
						? `${sayKey(caught, isMac)} is free.`
						: `Now: ${keys.length > 0 ? keys.map((key) => sayKey(key, isMac)).join(" or ") : "no key"}. Tab leaves this field, Esc closes.`)}
			</p>
			{isFine && isCharacter(caught) && (
				<p className="help">
					It works outside of text fields only, like all keys without Ctrl.
				</p>
			)}
			<div className="actions">
				<Button
					look="primary"
					isBusy={!isFine}
					onPress={() => caught && onKeys([caught])}
				>
					Use this key
				</Button>
				{keys.length > 0 && keys.length < 4 && (
					<Button
						isBusy={!isFine}
						onPress={() => caught && onKeys([...keys, caught])}
					>
						Use it as well
					</Button>
				)}
				{keys.length > 0 && (
					<Button look="quiet" onPress={() => onKeys([])}>
						No key at all
					</Button>
				)}
			</div>
		</Dialog>
	);
}

/** Why a key is refused, and what to do; null if it is free. */
export function sayRefusal(given: {
	id: ShortcutId;
	keymap: Keymap;
	key: string;
	isMac: boolean;
}): string | null {
	const { id, keymap, key, isMac } = given;
	if (keymap[id].includes(key)) return "It is this action’s key already.";
	const refusal = refuseKey(keymap, id, key);
	const said = sayKey(key, isMac);
	if (refusal === null) return null;
	if (refusal.why === "reserved")
		return `${said} ${refusal.does}, in every app. Press another one.`;
	const { label, scope } = shortcutOf(refusal.by);
	const where =
		scope === "global" ? "everywhere" : `in ${shortcutScopes[scope]}`;
	return `${said} is “${label.replace("…", "")}” ${where}. Press another one, or change that one first.`;
}
