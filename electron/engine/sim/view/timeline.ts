// A lab as its steps: what each line did, what the console remembers after it, and how far a walk has come. Pure replay.
import type { LabEntry, WalkId } from "../../contract/lab.ts";
import {
	createShell,
	runLine,
	type Session,
	type ShellResult,
} from "../shell.ts";
import { type Call, execute } from "../simulator.ts";
import { reachedAfter } from "../walk/walk.ts";
import { walks } from "../walk/walks.ts";
import { callLine } from "./call-line.ts";
import { labResult } from "./result.ts";

export interface Step {
	/** The console after the line. */
	readonly session: Session;
	/** What is shown of it; several before the first line of a walk, which prepares its world. */
	readonly entries: readonly LabEntry[];
	/** Goals of the walk reached so far. */
	readonly reached: number;
}

/** Step 0: an empty console, or the world that a walk begins with. */
export function firstStep(walk: WalkId | null): Step {
	const prepared = walk ? walks[walk].prepared : [];
	let session = createShell();
	const entries = prepared.map((line): LabEntry => {
		const after = runLine(session, line);
		session = after.session;
		const results = after.results.map(labResult);
		return { step: 0, line, source: "console", results };
	});
	return { session: { ...session, history: [] }, entries, reached: 0 };
}

/** A line as a lab keeps it: what was typed, or as JSON a call that came to the endpoint. */
export interface KeptLine {
	readonly line: string;
	readonly source: LabEntry["source"];
}

/** The step after `before`, which is number `step` of its lab. */
export function nextStep(
	before: Step,
	kept: KeptLine,
	{ step, walk }: { step: number; walk: WalkId | null },
): Step {
	const { source } = kept;
	const { session, results } =
		source === "console"
			? runLine(before.session, kept.line)
			: runCall(before.session, JSON.parse(kept.line));
	const line =
		source === "console" ? kept.line : (results[0]?.command ?? kept.line);
	const scene = { world: session.world, results };
	return {
		session,
		entries: [{ step, line, source, results: results.map(labResult) }],
		reached: walk
			? reachedAfter(walks[walk], before.reached, scene)
			: before.reached,
	};
}

/** Carries out a call as the endpoint did, past the command line and its own checks. */
function runCall(
	session: Session,
	call: Call,
): { session: Session; results: readonly ShellResult[] } {
	const outcome = execute(session.world, call);
	const result = { line: 1, command: callLine(call), calls: [call] };
	return outcome.ok
		? {
				session: { ...session, world: outcome.world },
				results: [
					{
						...result,
						ok: true,
						output: outcome.output,
						text: printed(outcome.output),
						errorText: "",
						exitCode: 0,
						error: null,
						events: outcome.events,
					},
				],
			}
		: {
				session,
				results: [
					{
						...result,
						ok: false,
						output: null,
						text: "",
						errorText: outcome.error.message,
						exitCode: 254,
						error: { ...outcome.error },
						events: [],
					},
				],
			};
}

function printed(output: Readonly<Record<string, unknown>>): string {
	return Object.keys(output).length === 0
		? ""
		: JSON.stringify(output, null, 4);
}
