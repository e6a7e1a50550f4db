// Scenario questions: what a note's text holds of them, judged by playing.
import type { Judgement } from "../contract/scenario.ts";
import { arrange } from "../sim/scenario/arrange.ts";
import { type Context, os } from "./context.ts";
import { unpackNote } from "./packed-note.ts";
import { judgeScenarios } from "./scenario-judging.ts";

export const scenario = {
	judge: os.scenario.judge.handler(({ context, input }) =>
		judge(context, input),
	),
};

/** The note is read in the parse thread, which has a deadline. */
async function judge(
	{ parsePool }: Context,
	{ text, name, seed }: { text: string; name: string; seed: number },
): Promise<Judgement> {
	const outcome = await parsePool.parse({ path: name, name, text });
	if ("failure" in outcome)
		return {
			scenarios: [],
			diagnostics: [
				{
					file: name,
					line: 1,
					column: 1,
					code: outcome.isTimeout ? "parse-timeout" : "parse-failed",
					message: `${outcome.failure}. Shorten the text and try again.`,
				},
			],
		};
	const parsed = unpackNote(outcome.packed);
	return {
		scenarios: judgeScenarios(parsed).scenarios.map(({ scenario: judged }) =>
			arrange(judged, seed),
		),
		diagnostics: parsed.diagnostics,
	};
}
