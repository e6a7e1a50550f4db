// Programs that the scripts run: every way to end is an exit status.
import { expect, test } from "vitest";
import { runCommand } from "../../scripts/command.ts";

const node = process.execPath;

test("the exit status of a program comes back", async () => {
	expect(await runCommand(node, ["-e", ""])).toBe(0);
	expect(await runCommand(node, ["-e", "process.exit(3)"])).toBe(3);
});

test("a program that runs too long is ended and has failed", async () => {
	const status = await runCommand(node, ["-e", "setInterval(() => {}, 1000)"], {
		limitMinutes: 0.005,
	});
	expect(status).toBe(1);
});

test("a program that is not there has failed", async () => {
	expect(await runCommand("/no/such/program", [])).toBe(1);
});

test("variables are added to ours, and undefined takes one away", async () => {
	const code =
		"process.exit(process.env.ADDED === 'a' && !('HOME' in process.env) && 'PATH' in process.env ? 0 : 1)";
	expect(
		await runCommand(node, ["-e", code], {
			env: { ADDED: "a", HOME: undefined },
		}),
	).toBe(0);
});
