// A call from the endpoint reads as a line that does the same at the console.
import { expect, test } from "vitest";
import { createShell, runLine } from "../../../../electron/engine/sim/shell.ts";
import {
	type Call,
	execute,
} from "../../../../electron/engine/sim/simulator.ts";
import { callLine } from "../../../../electron/engine/sim/view/call-line.ts";
import { amazonLinux } from "../../../../electron/engine/sim/walk/find.ts";

const place = { account: "111122223333", region: "us-east-1" };
const ImageId = amazonLinux();

const calls: [string, Omit<Call, "account" | "region">][] = [
	["a plain one", { operation: "LabSettle", params: {} }],
	[
		"a lab verb with options",
		{ operation: "LabAdvance", params: { Seconds: 90 } },
	],
	[
		"structures",
		{
			operation: "RunInstances",
			params: {
				ImageId,
				InstanceType: "t3.micro",
				MinCount: 2,
				MaxCount: 2,
				BlockDeviceMappings: [
					{ DeviceName: "/dev/xvdf", Ebs: { VolumeSize: 3 } },
				],
				TagSpecifications: [
					{
						ResourceType: "instance",
						Tags: [{ Key: "Name", Value: 'it\'s "web" $HOME' }],
					},
				],
			},
		},
	],
	[
		"another account and Region",
		{
			operation: "CreateVolume",
			params: { AvailabilityZone: "us-east-1b", Size: 1, VolumeType: "gp3" },
		},
	],
];

test.each(calls)("%s gives the same world", (_name, given) => {
	const call = { ...given, ...place };
	const direct = execute(createShell().world, call);
	const { session, results } = runLine(createShell(), callLine(call));
	expect(results.map(({ error }) => error)).toEqual([null]);
	expect(direct.ok && direct.world).toEqual(session.world);
});

test("the account and the Region stand in the line", () => {
	const call = {
		operation: "DescribeImages",
		account: "444455556666",
		region: "eu-west-1",
		params: {},
	};
	expect(callLine(call)).toBe(
		"aws ec2 describe-images --region eu-west-1 --profile SIM444455556666",
	);
});
