// All keyboard shortcuts, straight from the registry that the app itself answers to.
import {
	type ShortcutId,
	type ShortcutScope,
	shortcutScopes,
	shortcuts,
} from "../../../electron/engine/contract/shortcut.ts";
import { useApp } from "../../context.tsx";
import { keyCaps } from "../../shortcut.ts";

const scopes = (
	Object.entries(shortcutScopes) as [ShortcutScope, string][]
).map(([scope, title]) => ({ scope, title }));

export function ShortcutTable() {
	return (
		<table className="table shortcuts">
			<thead>
				<tr>
					<th scope="col">Action</th>
					<th scope="col">Keys</th>
				</tr>
			</thead>
			{scopes.map(({ scope, title }) => (
				<ScopeRows key={scope} scope={scope} title={title} />
			))}
		</table>
	);
}

function ScopeRows(props: { scope: ShortcutScope; title: string }) {
	const all = Object.keys(shortcuts) as ShortcutId[];
	const ids = all.filter((id) => shortcuts[id].scope === props.scope);
	if (ids.length === 0) return null;
	return (
		<tbody>
			<tr>
				<th scope="rowgroup" colSpan={2}>
					{props.title}
				</th>
			</tr>
			{ids.map((id) => (
				<tr key={id}>
					<td>{shortcuts[id].label.replace("…", "")}</td>
					<td>
						<Combinations id={id} />
					</td>
				</tr>
			))}
		</tbody>
	);
}

function Combinations({ id }: { id: ShortcutId }) {
	const { isMac } = useApp();
	return shortcuts[id].keys.map((combination, index) => (
		<span key={combination}>
			{index > 0 && <span className="or"> or </span>}
			<span className="keys">
				{keyCaps(combination, isMac).map((cap) => (
					<kbd key={cap}>{cap}</kbd>
				))}
			</span>
		</span>
	));
}
