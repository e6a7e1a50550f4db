// All keys on one sheet, those of the screen behind it first, as the learner has them now. It prints.
import { useState } from "react";
import {
	type Keymap,
	shortcutIds,
	shortcutOf,
} from "../../electron/engine/contract/keymap.ts";
import {
	type ShortcutId,
	type ShortcutScope,
	shortcutScopes,
} from "../../electron/engine/contract/shortcut.ts";
import { useApp, useKeymap } from "../context.tsx";
import { navigate } from "../routes.tsx";
import { sayKey } from "../shortcut.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { KeyCaps } from "./kbd.tsx";
import { sectionId } from "./screen.tsx";
import "../styles/keyboard.css";

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
	const { hub } = useApp();
	const [here] = useState(() => hub.offered());
	return (
		<Dialog
			title="Keyboard shortcuts"
			size="wide"
			className="shortcut-sheet"
			onClose={onClose}
			actions={
				<>
					<Button look="quiet" onPress={() => window.print()}>
						Print
					</Button>
					<Button
						look="quiet"
						onPress={() => {
							onClose();
							navigate({ screen: "settings", section: sectionId("Keyboard") });
						}}
					>
						Change keys
					</Button>
				</>
			}
		>
			<div className="sheet">
				{scopesFrom(here).map(({ scope, isHere }) => (
					<Scope key={scope} scope={scope} isHere={isHere} />
				))}
			</div>
		</Dialog>
	);
}

/** Those of the present screen first, then what works everywhere, then the rest. */
export function scopesFrom(
	here: ReadonlySet<ShortcutId>,
): { scope: ShortcutScope; isHere: boolean }[] {
	const scopes = Object.keys(shortcutScopes) as ShortcutScope[];
	const present = new Set([...here].map((id) => shortcutOf(id).scope));
	const place = (scope: ShortcutScope) =>
		scope === "global" ? 1 : present.has(scope) ? 0 : 2;
	return scopes
		.toSorted((one, other) => place(one) - place(other))
		.map((scope) => ({ scope, isHere: place(scope) === 0 }));
}

export interface SheetRow {
	label: string;
	/** Any of these does it. */
	keys: readonly string[];
	/** The first and the last of a run of letters, each of which does its own. */
	run?: readonly [string, string];
}

/** One row an action; actions that differ in a letter, and are pressed by it, are one row together. */
export function sheetRows(
	ids: readonly ShortcutId[],
	keymap: Keymap,
): SheetRow[] {
	const rows: SheetRow[] = [];
	for (const id of ids) {
		const label = shortcutOf(id).label.replace("…", "");
		const keys = keymap[id];
		const [, stem, letter] = /^(.+) ([A-Z])$/.exec(label) ?? [];
		if (!stem || !letter || keys.length !== 1 || keys[0] !== letter) {
			rows.push({ label, keys });
			continue;
		}
		const last = rows.at(-1);
		if (last?.run && last.label === stem && isNext(last.run[1], letter))
			rows[rows.length - 1] = { ...last, run: [last.run[0], letter] };
		else rows.push({ label: stem, keys, run: [letter, letter] });
	}
	return rows.map(({ run, ...row }) =>
		run && run[0] !== run[1]
			? { ...row, run }
			: { ...row, label: run ? `${row.label} ${run[0]}` : row.label },
	);
}

function isNext(one: string, other: string): boolean {
	return other.charCodeAt(0) === one.charCodeAt(0) + 1;
}

function Scope(props: { scope: ShortcutScope; isHere: boolean }) {
	const { scope, isHere } = props;
	const keymap = useKeymap();
	const { isMac } = useApp();
	const ids = shortcutIds.filter(
		(id) => shortcutOf(id).scope === scope && keymap[id].length > 0,
	);
	if (ids.length === 0) return null;
	return (
		<section
			className={ids.length > 14 ? "sheet-scope is-long" : "sheet-scope"}
		>
			<h3>
				{shortcutScopes[scope]}
				{isHere && <span className="sheet-here"> · this screen</span>}
			</h3>
			<dl>
				{sheetRows(ids, keymap).map(({ label, keys, run }) => (
					<div key={`${label} ${keys[0]}`}>
						<dt>{label}</dt>
						<dd>
							{(run ?? keys).map((key, index) => (
								<span key={key} className="combination">
									{index > 0 && (
										<span className="or">{run ? " to " : " or "}</span>
									)}
									<span className="visually-hidden">{sayKey(key, isMac)}</span>
									<KeyCaps keys={key} />
								</span>
							))}
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
