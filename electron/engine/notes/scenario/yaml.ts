// A block's YAML as a value, with the place of every part, or what is wrong with it.
import {
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
} from "yaml";
import type { ScenarioBlock } from "./block.ts";
import type { Place } from "./draft.ts";

export interface ReadYaml {
	value: unknown;
	places: Record<string, Place>;
	/** Where a property's name stands, by the same paths. */
	keys: Record<string, Place>;
}

/** What is no YAML, and where. */
export interface YamlProblem {
	message: string;
	place: Place;
}

export function readYaml(block: ScenarioBlock): ReadYaml | YamlProblem {
	const counter = new LineCounter();
	const document = parseDocument(block.yaml, { lineCounter: counter });
	const at = (offset: number): Place => {
		const { line, col } = counter.linePos(offset);
		const place = block.toNote(line, col);
		return { ...place, scriptLine: place.line };
	};
	const [error] = document.errors;
	if (error)
		return {
			message: (error.message.split("\n")[0] ?? "").replace(/ at line .*$/, ""),
			place: at(error.pos[0]),
		};
	const places: Record<string, Place> = {
		"": {
			line: block.line,
			column: block.column,
			scriptLine: block.line,
		},
	};
	const keys: Record<string, Place> = {};
	collect(document.contents, "");
	try {
		return { value: document.toJS({ maxAliasCount: 20 }), places, keys };
	} catch (thrown) {
		return { message: String(thrown), place: at(0) };
	}

	function collect(node: unknown, path: string): void {
		if (!isNode(node)) return;
		const start = node.range?.[0];
		if (path !== "" && start !== undefined) {
			const place = at(start);
			const isBlock = isScalar(node) && /^BLOCK/.test(node.type ?? "");
			places[path] = { ...place, scriptLine: place.line + (isBlock ? 1 : 0) };
		}
		const inside = (name: string) => (path === "" ? name : `${path}.${name}`);
		if (isSeq(node))
			for (const [index, item] of node.items.entries())
				collect(item, inside(String(index)));
		if (!isMap(node)) return;
		for (const { key, value } of node.items) {
			const name = inside(String(isScalar(key) ? key.value : key));
			const offset = isNode(key) ? key.range?.[0] : undefined;
			if (offset !== undefined) keys[name] = at(offset);
			collect(value, name);
		}
	}
}
