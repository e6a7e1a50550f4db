// What judging gives back: the scenario as it can be asked, or what keeps it from being asked.
import type { Scenario, ScenarioStep } from "../../contract/scenario.ts";

/** Where in a scenario a problem is: `["options", 1, "run"]`, as in the author's block. */
export type Part = readonly (string | number)[];

/** What keeps a scenario from being asked; never thrown. */
export interface Problem {
	readonly code: string;
	readonly message: string;
	readonly part: Part;
	/** Line of the part's script, from 1, where it is about one command. */
	readonly line: number | null;
	/** What was played on the way. */
	readonly trace: readonly ScenarioStep[];
}

export type Judged =
	| { readonly scenario: Scenario; readonly problems: readonly [] }
	| { readonly scenario: null; readonly problems: readonly Problem[] };
