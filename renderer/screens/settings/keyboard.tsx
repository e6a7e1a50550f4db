// The keys of every action, by where they work: looked through, given anew, taken away, set back.
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import {
	makeKeymap,
	shortcutIds,
	shortcutOf,
} from "../../../electron/engine/contract/keymap.ts";
import type { OwnKeys } from "../../../electron/engine/contract/own-keys.ts";
import type { Settings } from "../../../electron/engine/contract/setting.ts";
import {
	type ShortcutId,
	type ShortcutScope,
	shortcutScopes,
} from "../../../electron/engine/contract/shortcut.ts";
import { Button } from "../../components/button.tsx";
import { KeyCaps } from "../../components/kbd.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { useApp } from "../../context.tsx";
import { settingsQuery } from "../../query.ts";
import { score } from "../../score.ts";
import { sayKey } from "../../shortcut.ts";
import { KeyDialog } from "./key-dialog.tsx";
import type { Save } from "./save.ts";
import "../../styles/keyboard.css";

type Choice = Pick<Settings, "keys" | "characterKeys">;

export function Keyboard({ save }: { save: Save }) {
	const settings = useQuery(settingsQuery(useApp().engine.client)).data;
	return settings ? <KeyTable choice={settings} save={save} /> : null;
}

function KeyTable({ choice, save }: { choice: Choice; save: Save }) {
	const { hub } = useApp();
	const [sought, setSought] = useState("");
	const [asked, setAsked] = useState<ShortcutId | null>(null);
	const keymap = makeKeymap(choice);
	const found = useFound(sought, keymap);
	const set = (id: ShortcutId, keys: readonly string[]) =>
		save(`keys of “${nameOf(id)}”`, {
			keys: { ...choice.keys, [id]: [...keys] },
		});
	const reset = (id: ShortcutId) =>
		save(`keys of “${nameOf(id)}”`, { keys: without(choice.keys, id) });
	const isOwn = Object.keys(choice.keys).length > 0;
	return (
		<>
			<CharacterKeys
				value={choice.characterKeys}
				onChange={(characterKeys) =>
					save("keys without Ctrl", { characterKeys })
				}
			/>
			<div className="key-tools">
				<KeySearch value={sought} onChange={setSought} count={found.length} />
				<Button
					look="quiet"
					shortcut="show-shortcuts"
					onPress={() => hub.run("show-shortcuts")}
				>
					All on one sheet
				</Button>
				{isOwn && (
					<Button look="quiet" onPress={() => save("all keys", { keys: {} })}>
						Reset all
					</Button>
				)}
			</div>
			{found.length === 0 && (
				<p className="muted">
					No action is called that, and no key that you typed presses one.
				</p>
			)}
			{(Object.keys(shortcutScopes) as ShortcutScope[]).map((scope) => (
				<ScopeKeys
					key={scope}
					scope={scope}
					ids={found.filter((id) => shortcutOf(id).scope === scope)}
					keymap={keymap}
					own={choice.keys}
					onAsk={setAsked}
					onReset={reset}
				/>
			))}
			{asked && (
				<KeyDialog
					id={asked}
					keymap={keymap}
					onClose={() => setAsked(null)}
					onKeys={(keys) => {
						setAsked(null);
						set(asked, keys);
					}}
				/>
			)}
		</>
	);
}

export function nameOf(id: ShortcutId): string {
	return shortcutOf(id).label.replace("…", "");
}

function without(keys: OwnKeys, id: string): OwnKeys {
	const { [id]: _, ...rest } = keys;
	return rest;
}

/** By name, by place, or by the key itself as it stands on the keyboard. */
function useFound(
	sought: string,
	keymap: ReturnType<typeof makeKeymap>,
): ShortcutId[] {
	const { isMac } = useApp();
	const text = sought.trim();
	if (text === "") return shortcutIds;
	const isKey = (id: ShortcutId) =>
		keymap[id].some(
			(key) => sayKey(key, isMac).toLowerCase() === text.toLowerCase(),
		);
	return shortcutIds.filter((id) => {
		const { label, scope } = shortcutOf(id);
		return isKey(id) || score(text, `${label} ${shortcutScopes[scope]}`) > 0.5;
	});
}

function KeySearch(props: {
	value: string;
	onChange: (value: string) => void;
	count: number;
}) {
	return (
		<div className="key-search">
			<SearchBox
				label="Find an action or a key"
				value={props.value}
				onChange={props.onChange}
			/>
			<span className="visually-hidden" role="status">
				{props.value && `${props.count} actions`}
			</span>
		</div>
	);
}

function CharacterKeys(props: {
	value: boolean;
	onChange: (value: boolean) => void;
}) {
	const id = useId();
	return (
		<div className="field character-keys">
			<label>
				<input
					type="checkbox"
					checked={props.value}
					aria-describedby={id}
					onChange={(event) => props.onChange(event.target.checked)}
				/>
				Letters, digits and signs press actions by themselves
			</label>
			<p id={id} className="help">
				Switch this off if you speak to your computer or press keys by accident.
				Keys with Ctrl, Cmd or Alt, Space, Enter and arrows stay.
			</p>
		</div>
	);
}

interface ScopeProps {
	scope: ShortcutScope;
	ids: readonly ShortcutId[];
	keymap: ReturnType<typeof makeKeymap>;
	own: OwnKeys;
	onAsk: (id: ShortcutId) => void;
	onReset: (id: ShortcutId) => void;
}

function ScopeKeys(props: ScopeProps) {
	const { scope, ids, keymap, own, onAsk, onReset } = props;
	if (ids.length === 0) return null;
	return (
		<table className="table shortcuts">
			<caption>{shortcutScopes[scope]}</caption>
			<thead className="visually-hidden">
				<tr>
					<th scope="col">Action</th>
					<th scope="col">Keys</th>
					<th scope="col">Change</th>
				</tr>
			</thead>
			<tbody>
				{ids.map((id) => (
					<tr key={id} data-own={Object.hasOwn(own, id) || undefined}>
						<th scope="row">{nameOf(id)}</th>
						<td>
							<Combinations keys={keymap[id]} />
						</td>
						<td className="key-actions">
							<Button look="quiet" onPress={() => onAsk(id)}>
								Change<span className="visually-hidden"> {nameOf(id)}</span>
							</Button>
							{Object.hasOwn(own, id) && (
								<Button look="quiet" onPress={() => onReset(id)}>
									Reset<span className="visually-hidden"> {nameOf(id)}</span>
								</Button>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** All keys of an action, or that it has none. */
export function Combinations({ keys }: { keys: readonly string[] }) {
	const { isMac } = useApp();
	if (keys.length === 0) return <span className="small">no key</span>;
	return keys.map((key, index) => (
		<span key={key} className="combination">
			{index > 0 && <span className="or"> or </span>}
			<span className="visually-hidden">{sayKey(key, isMac)}</span>
			<KeyCaps keys={key} />
		</span>
	));
}
