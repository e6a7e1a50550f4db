// The console of the lab, line by line: worlds change, refusals explain themselves.
import { expect, test } from "vitest";
import {
	createShell,
	runLine,
	runScript,
	type Session,
} from "../../../electron/engine/sim/shell.ts";
import { createWorld } from "../../../electron/engine/sim/simulator.ts";
import { first, last, run } from "./shell-run.ts";

test("an image is baked and launched as in a terminal", () => {
	const results = run(
		first,
		'AMI=$(aws ec2 create-image --instance-id $ID --name "web 1" --query ImageId --output text)',
		"aws ec2 wait image-available --image-ids $AMI",
		"aws ec2 describe-images --image-ids $AMI --query 'Images[0].BlockDeviceMappings[].[DeviceName,Ebs.VolumeSize]' --output text",
		"aws ec2 run-instances --image-id $AMI --instance-type t3.micro --query 'length(Instances)'",
	);
	expect(results.filter(({ ok }) => !ok)).toEqual([]);
	expect(results.at(-2)?.text).toBe("/dev/xvda\t8\n/dev/sdf\t4\n");
	expect(results.at(-1)?.output).toBe(1);
});

test("a result tells line, command, answer and what it changed", () => {
	const [, , wait, make] = run(
		first,
		"aws ec2 create-volume --availability-zone us-east-1a --size 3",
	);
	expect([wait?.line, make?.line]).toEqual([7, 9]);
	expect(make).toMatchObject({
		command: "aws ec2 create-volume --availability-zone us-east-1a --size 3",
		ok: true,
		output: { Size: 3, State: "creating" },
		exitCode: 0,
		error: null,
		errorText: "",
		calls: [
			{
				operation: "CreateVolume",
				account: "111122223333",
				region: "us-east-1",
				params: { AvailabilityZone: "us-east-1a", Size: 3 },
			},
		],
	});
	expect(make?.events.length).toBeGreaterThan(0);
	expect(JSON.parse(make?.text ?? "")).toEqual(make?.output);
});

test("a service's refusal has AWS's code and message, and the rule beside them", () => {
	const result = last(
		"aws ec2 describe-images --image-ids ami-0123456789abcdef0",
	);
	expect(result).toMatchObject({
		ok: false,
		output: null,
		exitCode: 254,
		errorText:
			"\nAn error occurred (InvalidAMIID.NotFound) when calling the DescribeImages operation: The image id '[ami-0123456789abcdef0]' does not exist\n",
		error: {
			code: "InvalidAMIID.NotFound",
			message: "The image id '[ami-0123456789abcdef0]' does not exist",
		},
	});
	expect(result.error?.why.length).toBeGreaterThan(20);
});

test("a refused command changes nothing and those after it run", () => {
	const shell = createShell();
	const { session, results } = runScript(
		shell,
		"aws ec2 delete-volume --volume-id vol-0123456789abcdef0\necho $?",
	);
	expect(session.world).toBe(shell.world);
	expect(results[1]?.text).toBe("254\n");
});

test("the same lines make the same world, and the session is JSON", () => {
	const once = runScript(createShell(), first).session;
	const again = runScript(createShell(), first).session;
	expect(again).toEqual(once);
	expect(JSON.parse(JSON.stringify(once))).toEqual(once);
});

test("operations without an answer print nothing", () => {
	const result = last(first, "aws ec2 reboot-instances --instance-ids $ID");
	expect([result.ok, result.text, result.output]).toEqual([true, "", {}]);
});

test("--query sees the answer, and prints null where nothing is found", () => {
	expect(
		last("aws ec2 describe-images --owners self --query 'Images[0].Name'").text,
	).toBe("null\n");
	expect(
		last(
			"aws ec2 describe-images --owners self --query 'Images[0].Name' --output text",
		).text,
	).toBe("None\n");
});

test("a partner sees an image only after it is shared", () => {
	const results = run(
		first,
		"AMI=$(aws ec2 create-image --instance-id $ID --name web --query ImageId --output text); lab settle",
		"aws ec2 describe-images --image-ids $AMI --profile partner",
		"aws ec2 modify-image-attribute --image-id $AMI --launch-permission 'Add=[{UserId=444455556666}]'",
		"aws ec2 describe-images --image-ids $AMI --profile partner --query 'Images[].OwnerId' --output text",
	);
	expect(results.at(-3)?.error?.code).toBe("InvalidAMIID.NotFound");
	expect(results.at(-1)?.text).toBe("111122223333\n");
});

test("lab verbs write, bill, count and look for markers", () => {
	const results = run(
		first,
		"VOL=$(aws ec2 describe-volumes --filters Name=size,Values=4 --query 'Volumes[0].VolumeId' --output text)",
		"lab write --volume-id $VOL --from-gib 0 --gib 2",
		"lab write --volume-id $VOL --marker invoices",
		"SNAP=$(aws ec2 create-snapshot --volume-id $VOL --query SnapshotId --output text)",
		"lab settle",
		"lab has-marker --snapshot-id $SNAP --marker invoices",
		"lab has-marker --snapshot-id $SNAP --marker other",
		"lab bill",
		"lab bill --account 444455556666",
		"aws ec2 reboot-instances --instance-ids $ID && lab reboots --instance-id $ID",
		"lab advance --seconds 60",
		"lab reset",
		"aws ec2 describe-instances --query 'Reservations'",
	);
	expect(results.filter(({ ok }) => !ok)).toEqual([]);
	const outputs = results.map(({ output }) => output);
	expect(outputs.slice(8, 10)).toEqual([{ value: true }, { value: false }]);
	expect(outputs[10]).toMatchObject({ totalGiB: 2 });
	expect(outputs[11]).toEqual({ totalGiB: 0, snapshots: {} });
	expect(outputs[13]).toEqual({ value: 1 });
	expect(outputs.at(-1)).toEqual([]);
});

test("the prompt remembers what was typed, but no empty lines", () => {
	let session: Session = createShell({ world: createWorld({ seed: 2 }) });
	for (const line of ["echo 1; echo 2", "", "  ", "nope"])
		session = runLine(session, line).session;
	expect(session.history).toEqual(["echo 1; echo 2", "nope"]);
	expect(session.exitCode).toBe(127);
});
