// A note's ```scenario blocks to scenarios that can be played; what is wrong with a block is a diagnostic at its place.
import type { Root } from "mdast";
import type { Diagnostic } from "../../contract/data.ts";
import type {
	AuthoredScenario,
	GoalText,
	OptionSource,
	ScenarioKind,
	ScenarioSource,
} from "../../contract/scenario.ts";
import { hash } from "../choice/hash.ts";
import { findScenarioBlocks, type ScenarioBlock } from "./block.ts";
import { type Place, placeOf, type ScenarioDraft } from "./draft.ts";
import { checkScenario } from "./schema.ts";
import { readYaml } from "./yaml.ts";

/** The scenarios of a note in their order. `text` is the note with `\n` as line end, `name` its path within what is imported. */
export function readScenarios(
	root: Root,
	text: string,
	{ path, name }: { path: string; name: string },
): { scenarios: ScenarioDraft[]; diagnostics: Diagnostic[] } {
	const scenarios: ScenarioDraft[] = [];
	const diagnostics: Diagnostic[] = [];
	const seen = new Map<string, number>();
	for (const block of findScenarioBlocks(root, text)) {
		const found = readBlock(block, path);
		if (Array.isArray(found)) {
			diagnostics.push(...found);
			continue;
		}
		const key = `${name}\n${found.source.title}`;
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		const id = `scenario-${hash(key).toString(36)}${count === 1 ? "" : `-${count}`}`;
		scenarios.push({ ...found, source: { ...found.source, id } });
	}
	return { scenarios, diagnostics };
}

function readBlock(
	block: ScenarioBlock,
	file: string,
): ScenarioDraft | Diagnostic[] {
	const report = (
		code: string,
		message: string,
		{ line, column }: Place,
	): Diagnostic => ({ file, line, column, code, message });
	const yaml = readYaml(block);
	if ("message" in yaml)
		return [
			report(
				"scenario-yaml",
				`This scenario is not valid YAML (${yaml.message}). It was left out; correct this line.`,
				yaml.place,
			),
		];
	const checked = checkScenario(yaml.value);
	if (Array.isArray(checked))
		return checked.map(({ message, path, isKey }) => {
			const place = isKey ? yaml.keys[path.join(".")] : undefined;
			return report(
				"scenario-format",
				message,
				place ?? placeOf(yaml.places, path),
			);
		});
	const span = { path: file, line: block.line, endLine: block.endLine };
	return {
		source: sourceOf(checked.scenario, checked.kind, span),
		places: yaml.places,
	};
}

function sourceOf(
	scenario: AuthoredScenario,
	kind: ScenarioKind,
	span: ScenarioSource["sources"][number],
): ScenarioSource {
	const {
		title,
		concepts = [],
		given = "",
		ask,
		options,
		steps = [],
		goal,
		solution,
		settle = true,
	} = scenario;
	return {
		id: "",
		title,
		kind,
		concepts,
		prompt: ask,
		given,
		act: scenario.do ?? "",
		options: options ? options.map(optionOf) : steps.map(optionOf),
		goals: listOf(goal),
		solution: solution ?? null,
		settles: settle,
		seed: 1,
		sources: [span],
		generated: false,
	};
}

function optionOf(option: {
	text: string;
	run?: string | undefined;
	says?: GoalText | GoalText[] | undefined;
	why?: string | undefined;
}): OptionSource {
	const { text, run = null, says, why = null } = option;
	return { text, run, says: says === undefined ? null : listOf(says), why };
}

function listOf(goal: GoalText | GoalText[] | undefined): GoalText[] {
	if (goal === undefined) return [];
	return Array.isArray(goal) ? goal : [goal];
}
