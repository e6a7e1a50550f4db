// `amiable ec2` as a process of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { WrongUsage } from "../../../scripts/cli/command.ts";
import { ec2Command } from "../../../scripts/cli/ec2.ts";

const module = new URL("../../../scripts/cli/ec2.ts", import.meta.url).href;

function start(...args: string[]) {
	const code = `import { ec2Command } from ${JSON.stringify(module)}; process.exitCode = await ec2Command.run(${JSON.stringify(args)}, process);`;
	return spawn(process.execPath, ["--input-type=module", "-e", code], {
		stdio: ["ignore", "pipe", "inherit"],
	});
}

test("it says where it is, answers there, and stops when it is told to", async () => {
	const child = start("--json");
	const [line] = await once(createInterface(child.stdout), "line");
	const { url, port } = JSON.parse(line);
	expect(url).toBe(`http://127.0.0.1:${port}`);
	const reply = await fetch(url, { method: "POST", body: "Action=LabBill" });
	expect(await reply.json()).toEqual({ totalGiB: 0, snapshots: {} });
	child.kill("SIGTERM");
	expect(await once(child, "exit")).toEqual([0, null]);
});

test("people get lines to paste", async () => {
	const child = start();
	const lines: string[] = [];
	for await (const line of createInterface(child.stdout)) {
		lines.push(line);
		if (line.includes("Ctrl+C")) child.kill("SIGINT");
	}
	expect(lines.join("\n")).toMatch(
		/AWS_ACCESS_KEY_ID=SIM111122223333[\s\S]*aws --endpoint-url http:\/\/127\.0\.0\.1:\d+ ec2 describe-images/,
	);
});

test.each(["-1", "65536", "http", "1.5", ""])(
	"port “%s” is wrong usage",
	async (port) => {
		await expect(ec2Command.run([`--port=${port}`], process)).rejects.toThrow(
			WrongUsage,
		);
	},
);
