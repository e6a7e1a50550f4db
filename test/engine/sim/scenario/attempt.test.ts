// A learner's own commands for a task: what a console shows of them, and how a lab comes to the same world.
import { expect, test } from "vitest";
import type { ScenarioSource } from "../../../../electron/engine/contract/scenario.ts";
import {
	attemptLines,
	explainAttempt,
	playAttempt,
} from "../../../../electron/engine/sim/scenario/attempt.ts";
import { createShell, runLine } from "../../../../electron/engine/sim/shell.ts";
import { viewWorld } from "../../../../electron/engine/sim/view/view.ts";

const launch =
	"aws ec2 run-instances --image-id $amazon_linux --instance-type t3.micro";
const task: ScenarioSource = {
	id: "task",
	title: "Stop it",
	kind: "do-it",
	concepts: [],
	prompt: "Stop the instance.",
	given: launch,
	act: "",
	options: [],
	goals: ["1 stopped instance"],
	solution: null,
	settles: true,
	seed: 7,
	sources: [],
	generated: true,
};

/** The id of the given instance, as the console shows it. */
function givenId(): string {
	const { view } = playAttempt(task, []);
	const [instance] = view.regions.flatMap(({ instances }) => instances);
	if (!instance) throw new Error("expected an instance");
	return instance.id;
}

test("a console shows each line with what it printed, and marks what the last one changed", () => {
	const stop = `aws ec2 stop-instances --instance-ids ${givenId()}`;
	const { entries, view } = playAttempt(task, [
		"aws ec2 describe-instances --instance-ids i-00000000000000000",
		stop,
	]);
	expect(entries.map(({ step, line }) => ({ step, line }))).toEqual([
		{ step: 1, line: entries[0]?.line },
		{ step: 2, line: stop },
	]);
	expect(entries[0]?.results[0]?.error?.code).toBe(
		"InvalidInstanceID.NotFound",
	);
	expect(entries[1]?.results[0]?.ok).toBe(true);
	expect(view.changes.changed).toContain(givenId());
	const { trace, picture } = explainAttempt(task, [stop]);
	expect(trace).toEqual([{ command: stop, ok: true }]);
	expect(picture.after.changes.changed).toContain(givenId());
});

test("a lab comes to the same world, though its ids are others", () => {
	const lines = [`aws ec2 stop-instances --instance-ids ${givenId()}`, launch];
	let shell = createShell();
	for (const line of attemptLines(task, lines)) {
		const after = runLine(shell, line);
		expect(after.results.every(({ ok }) => ok)).toBe(true);
		shell = after.session;
	}
	const states = viewWorld(shell.world, null).regions.flatMap(({ instances }) =>
		instances.map(({ state }) => state),
	);
	expect(states).toEqual(["stopped", "running"]);
});
