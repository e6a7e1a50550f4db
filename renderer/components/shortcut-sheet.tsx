// All keys on one sheet, those of the screen behind it first, as the learner has them now. It prints.
import { useState } from "react";
import {
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
				{ids.map((id) => (
					<div key={id}>
						<dt>{shortcutOf(id).label.replace("…", "")}</dt>
						<dd>
							{keymap[id].map((key, index) => (
								<span key={key} className="combination">
									{index > 0 && <span className="or"> or </span>}
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
