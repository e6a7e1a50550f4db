// `amiable sim` as a program calls it.
import { join } from "node:path";
import { expect, test } from "vitest";
import { WrongUsage } from "../../../scripts/cli/command.ts";
import { simCommand } from "../../../scripts/cli/sim.ts";
import { createFolder } from "../../engine/fixture.ts";
import { listen } from "../run.ts";

function run(args: string[], input = "") {
	return listen((io) => simCommand.run(args, io), { input });
}

async function runJson(args: string[], input = "") {
	const { status, out } = await run([...args, "--json"], input);
	const lines = out.split("\n").slice(0, -1);
	return { status, lines: lines.map((line) => JSON.parse(line)) };
}

const script = `# two commands
VOL=$(aws ec2 create-volume --availability-zone us-east-1a --size 1 \\
  --query VolumeId --output text)

aws ec2 delete-snapshot --snapshot-id snap-0123456789abcdef0
aws ec2 reboot-instances --instance-ids
`;

test("one object a line tells the line, the command and its answer or its refusal", async () => {
	const { status, lines } = await runJson(["-"], script);
	expect(status).toBe(0);
	expect(lines).toEqual([
		{
			line: 2,
			command: script.split("\n").slice(1, 3).join("\n"),
			ok: true,
			output: expect.stringMatching(/^vol-[0-9a-f]{17}$/),
		},
		{
			line: 5,
			command: "aws ec2 delete-snapshot --snapshot-id snap-0123456789abcdef0",
			ok: false,
			error: {
				code: "InvalidSnapshot.NotFound",
				message: "The snapshot 'snap-0123456789abcdef0' does not exist.",
				why: expect.stringMatching(/\w/),
			},
		},
		{
			line: 6,
			command: "aws ec2 reboot-instances --instance-ids",
			ok: false,
			error: {
				code: "MissingParameter",
				message: "The request must contain the parameter InstanceId",
				why: expect.stringMatching(/\w/),
			},
		},
	]);
});

test("a file is run like standard input, with the files beside it", async () => {
	const folder = createFolder({
		"lab.txt":
			"aws ec2 create-volume --cli-input-json file://disk.json --query Size",
		"disk.json": '{"AvailabilityZone":"us-east-1a","Size":7}',
	});
	const { lines } = await runJson([join(folder, "lab.txt")]);
	expect(lines.map(({ output }) => output)).toEqual([7]);
});

test("every run begins in the same fresh world", async () => {
	const [first, second] = [
		await runJson(["-", "--world"], script),
		await runJson(["-", "--world"], script),
	];
	expect(second).toEqual(first);
	const { world } = first.lines.at(-1);
	expect(Object.keys(world.volumes).length).toBeGreaterThan(0);
});

test("an operation without an answer gives an empty one", async () => {
	const { lines } = await runJson([], "lab settle\n");
	expect(lines).toEqual([
		{ line: 1, command: "lab settle", ok: true, output: {} },
	]);
});

test("nothing to run is nothing to say", async () => {
	expect(await run([], "\n# only a remark\n")).toEqual({
		status: 0,
		out: "",
		err: "",
	});
});

test("people see the commands, what they print, and the reason for a refusal", async () => {
	const { out } = await run(
		[],
		"echo hello\naws ec2 delete-volume --volume-id vol-0123456789abcdef0\n",
	);
	expect(out).toMatch(
		/^\$ echo hello\nhello\n\$ aws ec2 delete-volume --volume-id vol-0123456789abcdef0\nAn error occurred \(InvalidVolume.NotFound\) .*\n→ .+\n$/,
	);
});

test.each([
	["a file that is not there", ["nowhere.txt"]],
	["two files", ["a", "b"]],
])("%s is wrong usage", async (_title, args) => {
	await expect(simCommand.run(args, process)).rejects.toThrow(WrongUsage);
});

test("an unknown option is wrong usage", async () => {
	await expect(simCommand.run(["--nope"], process)).rejects.toMatchObject({
		code: "ERR_PARSE_ARGS_UNKNOWN_OPTION",
	});
});
