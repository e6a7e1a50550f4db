// Single commands of the console: where they run, how they fail, what they wait for.
import { expect, test } from "vitest";
import { createShell, runScript } from "../../../electron/engine/sim/shell.ts";
import { first, last, run } from "./shell-run.ts";

test("Region and profile come from options, variables and configure, the nearest first", () => {
	const where = (...lines: string[]) =>
		last(
			...lines,
			"aws ec2 describe-availability-zones --query 'AvailabilityZones[0].ZoneName' --output text",
		).text.trim();
	expect(where()).toBe("us-east-1a");
	expect(where("aws configure set region eu-west-1")).toBe("eu-west-1a");
	expect(where("export AWS_DEFAULT_REGION=eu-west-2")).toBe("eu-west-2a");
	expect(
		where("export AWS_DEFAULT_REGION=eu-west-2 AWS_REGION=eu-west-3"),
	).toBe("eu-west-3a");
	const who = (line: string) =>
		last(`${line} --query Account --output text`).text.trim();
	expect(who("aws sts get-caller-identity")).toBe("111122223333");
	expect(who("aws --profile partner sts get-caller-identity")).toBe(
		"444455556666",
	);
	expect(who("AWS_PROFILE=stranger aws sts get-caller-identity")).toBe(
		"777788889999",
	);
	expect(who("aws sts get-caller-identity --profile 123456789012")).toBe(
		"123456789012",
	);
});

test("a prefix assignment holds for its command alone", () => {
	const results = run(
		"AWS_REGION=eu-west-1 aws configure get region",
		"aws configure get region",
	);
	expect(results.map(({ text }) => text)).toEqual([
		"eu-west-1\n",
		"us-east-1\n",
	]);
});

test.each([
	["ls", 127, "CommandNotFound", "ls: command not found"],
	["lab setle", 252, "Usage", "lab: there is no verb setle"],
	[
		"lab write",
		252,
		"Usage",
		"aws: error: the following arguments are required: --volume-id",
	],
	[
		"aws",
		252,
		"Usage",
		"aws: error: the following arguments are required: command",
	],
	[
		"aws ec2",
		252,
		"Usage",
		"aws: error: the following arguments are required: operation",
	],
	[
		"aws ec2 describe-images --profile nobody",
		255,
		"ProfileNotFound",
		"The config profile (nobody) could not be found",
	],
	[
		"aws ec2 describe-images --query ''",
		252,
		"BadQuery",
		"Bad value for --query : Invalid JMESPath expression: cannot be empty.",
	],
	[
		"aws ec2 describe-images | jq .",
		2,
		"SyntaxError",
		"syntax error near unexpected token `|'",
	],
	[
		"aws ec2 wait image-available --image-ids ami-0123456789abcdef0",
		255,
		"WaiterError",
		"Waiter ImageAvailable failed: An error occurred (InvalidAMIID.NotFound): The image id '[ami-0123456789abcdef0]' does not exist",
	],
	["sleep soon", 1, "Usage", "sleep: invalid time interval 'soon'"],
	["cat notes.txt", 1, "Usage", "cat: notes.txt: No such file or directory"],
])("%s fails with %i", (line, exitCode, code, message) => {
	const result = last(line);
	expect([result.exitCode, result.error?.code, result.error?.message]).toEqual([
		exitCode,
		code,
		message,
	]);
	expect(result.error?.why).not.toBe("");
});

test("a mistyped operation is shown what it may have meant, after the usage text", () => {
	const { errorText, error } = last("aws ec2 descrbe-images");
	expect(errorText).toMatch(/^\nusage: aws \[options\] <command>/);
	expect(errorText).toContain(
		"\n\nInvalid choice: 'descrbe-images', maybe you meant:\n\n  * describe-images\n",
	);
	expect(error?.why).toBe(
		"There is no descrbe-images; describe-images comes closest.",
	);
});

test("a waiter tells when something can never come about", () => {
	const result = last(
		first,
		"aws ec2 terminate-instances --instance-ids $ID",
		"aws ec2 wait instance-running --instance-ids $ID",
	);
	expect(result.error?.message).toMatch(
		/^Waiter InstanceRunning failed: Waiter encountered a terminal failure state: For expression "Reservations\[\].Instances\[\].State.Name" we matched expected path: "(shutting-down|terminated)" at least once$/,
	);
});

test.each(["instance-status-ok", "system-status-ok"])(
	"%s is reached once the instance runs",
	(waiter) => {
		const line = `aws ec2 wait ${waiter} --instance-ids $ID`;
		expect(last(first, line).error).toBe(null);
	},
);

test("deleting is waited for until the service knows nothing any more", () => {
	const result = last(
		"VOL=$(aws ec2 create-volume --availability-zone us-east-1a --size 1 --query VolumeId --output text)",
		"aws ec2 wait volume-available --volume-ids $VOL",
		"aws ec2 delete-volume --volume-id $VOL",
		"aws ec2 wait volume-deleted --volume-ids $VOL",
	);
	expect(result.ok).toBe(true);
});

test("a failed substitution fails its assignment, and its message is kept", () => {
	const [result, after] = run(
		"IMG=$(aws ec2 create-image --instance-id i-0123456789abcdef0 --name web)",
		'echo "[$IMG]"',
	);
	expect([result?.ok, result?.error?.code]).toEqual([
		false,
		"InvalidInstanceID.NotFound",
	]);
	expect(after?.text).toBe("[]\n");
});

test("&& and || run on success and on failure", () => {
	const results = run("true && echo a || echo b; nope && echo c || echo d");
	expect(results.map(({ text }) => text).join("")).toBe("a\nd\n");
});

test("pages: --max-items cuts, --starting-token goes on, nothing is lost", () => {
	const lines = (text: string | undefined) => text?.trim().split("\t") ?? [];
	const list = "aws ec2 describe-images --owners amazon --output text";
	const all = lines(last(`${list} --query 'Images[].ImageId'`).text);
	const cut = `${list.replace("text", "json")} --page-size 5 --max-items 3`;
	const page = last(cut).output as { Images: unknown[]; NextToken: string };
	expect(page.Images.length).toBe(3);
	const rest = last(
		`${list} --starting-token ${page.NextToken} --query 'Images[].ImageId'`,
	);
	expect(lines(rest.text)).toEqual(all.slice(3));
});

test("files of the lab are read by file:// and cat, others are not there", () => {
	const shell = createShell({ files: { "tags.json": '[{"Key":"a"' } });
	const { results } = runScript(
		shell,
		"cat tags.json\naws ec2 create-tags --resources x --tags file://tags.json",
	);
	expect(results[0]?.text).toBe('[{"Key":"a"');
	expect(results[1]?.error?.message).toMatch(
		/^Error parsing parameter '--tags': Invalid JSON/,
	);
});

test("help lists operations, options and verbs", () => {
	expect(last("aws ec2 help").text).toContain("  create-image");
	expect(last("aws ec2 create-image help").text).toContain(
		"--instance-id string",
	);
	expect(last("lab help").text).toContain(
		"has-marker --snapshot-id string --marker string",
	);
	expect(last("help").text).toContain("aws ec2 OPERATION");
});

test("a skeleton of a request can be filled in and sent", () => {
	const { output } = last("aws ec2 create-volume --generate-cli-skeleton");
	expect(output).toMatchObject({
		AvailabilityZone: "",
		Size: 0,
		Encrypted: true,
	});
	expect(
		last("aws ec2 create-image --generate-cli-skeleton output").output,
	).toEqual({ ImageId: "ImageId" });
});

test("a substitution without an end does not go on for ever", () => {
	const nested = `${"$(echo ".repeat(40)}x${")".repeat(40)}`;
	expect(last(`echo ${nested}`).ok).toBe(true);
});
