// Judges the scenarios of a parsed note: what the author wrote, played in the simulator, with problems at their places in the note.
import type { Diagnostic } from "../contract/data.ts";
import type {
	Scenario,
	ScenarioSource,
	ScenarioStep,
} from "../contract/scenario.ts";
import type { ParsedNote } from "../notes/draft.ts";
import { placeOf, type ScenarioDraft } from "../notes/scenario/draft.ts";
import { arrange } from "../sim/scenario/arrange.ts";
import { judgeScenario } from "../sim/scenario/judge.ts";
import type { Problem } from "../sim/scenario/judgement.ts";
import { scenariosOf } from "./scenario-generating.ts";

/** A scenario that can be asked, with what it was played from. */
export interface JudgedScenario {
	source: ScenarioSource;
	scenario: Scenario;
}

/** Plays every scenario of the note; one that cannot be asked becomes diagnostics with what was played. */
export function judgeScenarios({
	path,
	scenarios = [],
}: Pick<ParsedNote, "path" | "scenarios">): {
	scenarios: JudgedScenario[];
	diagnostics: Diagnostic[];
} {
	const judged: JudgedScenario[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const draft of scenarios) {
		const { scenario, problems } = judgeScenario(draft.source);
		if (scenario) judged.push({ source: draft.source, scenario });
		for (const problem of problems)
			diagnostics.push(diagnosticOf(path, draft, problem));
	}
	return { scenarios: judged, diagnostics };
}

/** The scenarios of parsed notes, ready to be asked: those that authors wrote and one for each concept that they state, options in the order that `seed` draws. What is wrong with others stands in the notes' diagnostics. */
export function askScenarios(
	notes: readonly Pick<ParsedNote, "path" | "scenarios" | "concepts">[],
	{ seed }: { seed: number },
): JudgedScenario[] {
	return [
		...notes.flatMap((note) => judgeScenarios(note).scenarios),
		...scenariosOf(notes, seed),
	].map(({ source, scenario }) => ({
		source,
		scenario: arrange(scenario, seed),
	}));
}

function diagnosticOf(
	file: string,
	{ source, places }: ScenarioDraft,
	{ code, message, part, line, trace }: Problem,
): Diagnostic {
	const place = placeOf(places, part);
	const played =
		trace.length === 0
			? ""
			: `\nWhat was played:\n${trace.map(traceLine).join("\n")}`;
	return {
		file,
		line: line === null ? place.line : place.scriptLine + line - 1,
		column: line === null ? place.column : 1,
		code,
		message: `Scenario “${source.title}”: ${message}${played}`,
	};
}

/** `ok  aws ec2 …`, or with the error's code. Commands over several lines are told by their first. */
export function traceLine({ command, ok, error }: ScenarioStep): string {
	const [first = ""] = command.split("\n");
	return `  ${ok ? "ok" : (error?.code ?? "failed")}  ${first}`;
}
