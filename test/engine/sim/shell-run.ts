// Runs lines in a fresh console, for tests.
import {
	createShell,
	runScript,
	type ShellResult,
} from "../../../electron/engine/sim/shell.ts";

/** Leaves a running instance with a second disk in $ID, launched from $IMG. */
export const first = `
IMG=$(aws ec2 describe-images --owners amazon --filters "Name=name,Values=al2023*x86_64" \\
  --query 'Images[0].ImageId' --output text)
ID=$(aws ec2 run-instances --image-id $IMG --instance-type t3.micro \\
  --block-device-mappings 'DeviceName=/dev/sdf,Ebs={VolumeSize=4}' \\
  --query 'Instances[0].InstanceId' --output text)
aws ec2 wait instance-running --instance-ids $ID
`;

export function run(...lines: string[]): ShellResult[] {
	return [...runScript(createShell(), lines.join("\n")).results];
}

export function last(...lines: string[]): ShellResult {
	const result = run(...lines).at(-1);
	if (!result) throw new Error("nothing ran");
	return result;
}
