// What is offered at the cursor.
import { expect, test } from "vitest";
import {
	complete,
	createShell,
	runScript,
} from "../../../electron/engine/sim/shell.ts";

const { session } = runScript(
	createShell({ files: { "map.json": "[]" } }),
	`IMG=$(aws ec2 describe-images --owners amazon --query 'Images[0].ImageId' --output text)
ID=$(aws ec2 run-instances --image-id $IMG --instance-type t3.micro --query 'Instances[0].InstanceId' --output text \\
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=web}]')
lab settle
aws ec2 create-image --instance-id $ID --name baked
aws ec2 create-volume --availability-zone eu-west-1b --size 3 --region eu-west-1`,
);

/** The offers at the end of a line, or where `^` stands in it. */
function offers(marked: string): string[] {
	const cursor = marked.includes("^") ? marked.indexOf("^") : marked.length;
	const line = marked.replace("^", "");
	return complete(session, line, cursor).items.map(({ value }) => value);
}

test.each<[string, string[]]>([
	["aw", ["aws"]],
	["aws s", ["sts"]],
	["aws ec2 deregister", ["deregister-image"]],
	["aws --region eu-west-1 ec2 deregister", ["deregister-image"]],
	["aws ec2 copy-i^ --name x", ["copy-image"]],
	["X=$(aws ec2 reg", ["register-image"]],
	["echo a; lab rec", ["recycle-rule"]],
	["lab has-marker --", ["--snapshot-id", "--marker", "--profile", "--region"]],
	[
		"aws ec2 create-image --n",
		[
			"--name",
			"--no-dry-run",
			"--no-reboot",
			"--no-verify-ssl",
			"--no-paginate",
			"--no-sign-request",
			"--no-cli-pager",
			"--no-cli-auto-prompt",
		],
	],
	["aws ec2 create-image --name web --na", []],
	["aws ec2 describe-images --owners ama", ["amazon"]],
	["aws ec2 describe-images --owners self aws", ["aws-marketplace"]],
	["aws ec2 create-volume --volume-type io", ["io1", "io2"]],
	[
		"aws ec2 create-volume --availability-zone us-east-1a --region eu-west-3 --availability-zone ",
		["eu-west-3a", "eu-west-3b", "eu-west-3c"],
	],
	["aws ec2 wait image-a", ["image-available"]],
	["aws ec2 wait image-available --image", ["--image-ids"]],
	["aws ec2 describe-images --output y", ["yaml"]],
	["aws ec2 describe-images --profile p", ["partner"]],
	[
		"aws ec2 describe-images --filters Name=virt",
		["Name=virtualization-type,Values="],
	],
	["aws ec2 create-image --block-device-mappings f", ["file://map.json"]],
	["echo $I", ["$IMG", "$ID"]],
	["aws ec2 describe-images --image-ids '", []],
	["nonsense ", []],
	["aws s3 ", []],
])("%j", (line, expected) => {
	const found = offers(line);
	if (line.endsWith("'")) expect(found.length).toBeGreaterThan(3);
	else expect(found).toEqual(expected);
});

test("ids of the right kind, with what tells them apart", () => {
	const id = session.variables.ID;
	const { items } = complete(
		session,
		"aws ec2 stop-instances --instance-ids ",
		38,
	);
	expect(items).toEqual([{ value: id, detail: "web, t3.micro, running" }]);
	const [own] = complete(
		session,
		"aws ec2 deregister-image --image-id ",
		36,
	).items;
	expect(own?.detail).toMatch(/^baked, /);
	expect(
		offers("aws ec2 delete-volume --volume-id ").every((value) =>
			value.startsWith("vol-"),
		),
	).toBe(true);
	expect(offers("aws ec2 create-tags --resources snap-").length).toBe(1);
});

test("ids are those of the Region and account that the line names", () => {
	const line = (more: string) => `aws ${more} ec2 attach-volume --volume-id `;
	expect(offers(line("--region eu-west-1")).length).toBe(1);
	expect(offers(line("--region eu-west-2"))).toEqual([]);
	expect(offers(line("--profile partner"))).toEqual([]);
});

test("required options come first and have a sentence each", () => {
	const { from, items } = complete(session, "aws ec2 copy-image ", 19);
	expect(from).toBe(19);
	expect(items.slice(0, 3).map(({ value }) => value)).toEqual([
		"--name",
		"--source-image-id",
		"--source-region",
	]);
	expect(items.slice(0, 3).every(({ detail }) => detail.length > 5)).toBe(true);
});

test("every filter that is offered is one that the service knows", () => {
	for (const operation of [
		"images",
		"instances",
		"volumes",
		"snapshots",
		"tags",
	]) {
		for (const offer of offers(`aws ec2 describe-${operation} --filters `)) {
			const line = `aws ec2 describe-${operation} --filters ${offer}x`;
			const [result] = runScript(session, line).results;
			expect([line, result?.error]).toEqual([line, null]);
		}
	}
});

test("what is completed starts where the word starts", () => {
	expect(complete(session, "aws ec2 create-im", 17).from).toBe(8);
	expect(complete(session, "aws ec2 'create-im", 18).from).toBe(8);
	expect(complete(session, "", 0).items.length).toBeGreaterThan(5);
});
