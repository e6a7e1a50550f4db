// Every goal once where it holds and once where it does not, on worlds that commands made.
import { expect, test } from "vitest";
import { courseForms } from "../../../../electron/engine/sim/goal/course-goal.ts";
import { readGoal } from "../../../../electron/engine/sim/goal/goal.ts";
import { qualities } from "../../../../electron/engine/sim/goal/phrase.ts";
import {
	abilityForms,
	goalTable,
} from "../../../../electron/engine/sim/goal/table.ts";
import {
	playScript,
	startSession,
} from "../../../../electron/engine/sim/scenario/play.ts";
import { copyTo, golden, launch } from "../scenario/source.ts";

/** Plays `golden`, then `script`, and checks the goal on the second. */
function check(goal: string, script = "", given = golden) {
	const read = readGoal(goal);
	if (read.kind !== "check")
		throw new Error(`${goal}: ${JSON.stringify(read)}`);
	const { after } = playScript(startSession(1), given, true);
	return read.check(playScript(after, script, true));
}

const share =
	"aws ec2 modify-image-attribute --image-id $IMG --launch-permission 'Add=[{UserId=444455556666}]'";
const publish =
	"aws ec2 modify-image-attribute --image-id $IMG --launch-permission 'Add=[{Group=all}]'";
const deregister = "aws ec2 deregister-image --image-id $IMG";
const terminate = "aws ec2 terminate-instances --instance-ids $I";
const stop = "aws ec2 stop-instances --instance-ids $I";
const encrypt = (key = "") =>
	`E=$(aws ec2 copy-image --source-region us-east-1 --source-image-id $IMG --name safe --encrypted ${key} --query ImageId --output text)`;
const ownKey = "--kms-key-id 1234abcd-12ab-34cd-56ef-1234567890ab";
const volume =
	"V=$(aws ec2 create-volume --availability-zone us-east-1a --size 5 --volume-type gp3 --query VolumeId --output text)";
const snapshot =
	"ROOT=$(aws ec2 describe-volumes --filters Name=attachment.device,Values=/dev/xvda --query 'Volumes[0].VolumeId' --output text)\nS=$(aws ec2 create-snapshot --volume-id $ROOT --query SnapshotId --output text)";
const keepRoot = `aws ec2 modify-instance-attribute --instance-id $I --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"DeleteOnTermination":false}}]'`;
const lab =
	"ROOT=$(aws ec2 describe-volumes --filters Name=attachment.device,Values=/dev/xvda --query 'Volumes[0].VolumeId' --output text)\nlab write --volume-id $ROOT --marker hello";
const sold = `lab subscribe --product-code $product\nM=$(${launch("$marketplace", "--query 'Instances[0].InstanceId' --output text")})`;

/** Goal, commands after which it holds, commands after which it does not. */
const cases: [goal: string, holds: string, fails: string][] = [
	["instance running", "", terminate],
	[
		"instance running in us-west-2",
		`${copyTo("us-west-2")}\n${launch("$C", "--region us-west-2")}`,
		"",
	],
	["two instances running", launch("$IMG"), ""],
	[
		"exactly two instances in us-east-1",
		launch("$IMG"),
		`${launch("$IMG")}\n${launch("$IMG")}`,
	],
	[
		"at least 2 snapshots completed",
		"",
		"aws ec2 deregister-image --image-id $IMG --delete-associated-snapshots",
	],
	["at most one instance", "", launch("$IMG")],
	["no image available", deregister, ""],
	["every instance is stopped", stop, `${stop}\n${launch("$IMG")}`],
	["no image public", share, publish],
	["new instance with 2 disks", launch("$IMG"), ""],
	["no public image", share, publish],
	["$I is running", "", stop],
	["$I is not running", stop, ""],
	["$I is stopped and in us-east-1", stop, ""],
	["$IMG exists", "", deregister],
	["$IMG is gone", deregister, ""],
	["the root volume of $I is gone", terminate, ""],
	[
		"/dev/sdf of $I is available",
		`aws ec2 modify-instance-attribute --instance-id $I --block-device-mappings '[{"DeviceName":"/dev/sdf","Ebs":{"DeleteOnTermination":false}}]'\n${terminate}`,
		"",
	],
	[
		"the snapshots of $IMG are still there",
		deregister,
		"aws ec2 deregister-image --image-id $IMG --delete-associated-snapshots",
	],
	['"golden" is available', "", deregister],
	["image named golden in eu-west-1", copyTo("eu-west-1"), ""],
	[
		"instance of type t3.small",
		`aws ec2 run-instances --image-id $IMG --instance-type t3.small`,
		"",
	],
	["volume of 5 GiB unattached", volume, ""],
	["volume of type gp3", volume, ""],
	[
		"instance owned by partner",
		`${share}\n${launch("$IMG", "--profile partner")}`,
		launch("$IMG"),
	],
	[
		"new instance with the same block devices as $I",
		launch("$IMG"),
		launch("$amazon_linux"),
	],
	["new instance with the same data as $I", launch("$IMG"), launch("$ubuntu")],
	["instance with 2 disks", "", terminate],
	[
		"new instance with /dev/xvda and /dev/sdf",
		launch("$IMG"),
		launch("$amazon_linux"),
	],
	["new instance without /dev/sdf", launch("$amazon_linux"), launch("$IMG")],
	[
		"snapshot holding hello",
		`${lab}\naws ec2 create-snapshot --volume-id $ROOT`,
		"",
	],
	["image encrypted", encrypt(), ""],
	["$E is encrypted with the default key", encrypt(), encrypt(ownKey)],
	["$E is encrypted with a customer key", encrypt(ownKey), encrypt()],
	["every image is unencrypted", "", encrypt()],
	["$IMG is public", publish, share],
	["$IMG is private", "", share],
	["$IMG is shared with partner", share, ""],
	["new instance launched from $IMG", launch("$IMG"), launch("$amazon_linux")],
	["image copied from $IMG", copyTo("us-east-2"), ""],
	["image made from $I", "", deregister],
	["volume attached to $I", "", terminate],
	["every volume is deleted on termination", "", keepRoot],
	["the root volume of $I is kept on termination", keepRoot, ""],
	["$I is rebooted", "aws ec2 reboot-instances --instance-ids $I", ""],
	[
		"$IMG is tagged env=prod",
		"aws ec2 create-tags --resources $IMG --tags Key=env,Value=prod",
		"",
	],
	[
		"$IMG is untagged",
		"",
		"aws ec2 create-tags --resources $IMG --tags Key=env,Value=prod",
	],
	["instance with a product code", sold, ""],
	["every instance is without a product code", "", sold],
	[
		"$IMG is deprecated",
		"aws ec2 enable-image-deprecation --image-id $IMG --deprecate-at 2026-02-01T00:00:00Z\nlab advance --seconds 5000000",
		"",
	],
	[
		"$IMG is protected",
		"aws ec2 enable-image-deregistration-protection --image-id $IMG",
		"",
	],
	[
		"snapshot archived",
		`${snapshot}\naws ec2 modify-snapshot-tier --snapshot-id $S --storage-tier archive`,
		snapshot,
	],
	["image other than $IMG", copyTo("us-east-2"), ""],
	["$IMG is disabled", "aws ec2 disable-image --image-id $IMG", ""],
	["partner can launch $IMG", share, ""],
	["partner cannot launch $IMG", "", share],
	[
		"partner can copy $IMG",
		`${share}\naws ec2 modify-snapshot-attribute --snapshot-id $(aws ec2 describe-images --image-ids $IMG --query 'Images[0].BlockDeviceMappings[0].Ebs.SnapshotId' --output text) --create-volume-permission 'Add=[{UserId=444455556666}]'\naws ec2 modify-snapshot-attribute --snapshot-id $(aws ec2 describe-images --image-ids $IMG --query 'Images[0].BlockDeviceMappings[1].Ebs.SnapshotId' --output text) --create-volume-permission 'Add=[{UserId=444455556666}]'`,
		share,
	],
	["partner can see $IMG", share, ""],
	["anyone can launch $IMG", publish, share],
	["I can launch $IMG", "", deregister],
	[
		"I cannot launch $IMG in us-west-2",
		"",
		"IMG=$(aws ec2 copy-image --region us-west-2 --source-region us-east-1 --source-image-id $IMG --name x --query ImageId --output text)",
	],
	[
		"I can deregister $IMG",
		"",
		"aws ec2 enable-image-deregistration-protection --image-id $IMG",
	],
	["I can share $E", encrypt(ownKey), encrypt()],
	["I can publish $IMG", "", encrypt().replace("E=", "IMG=")],
	[
		"I can delete $V",
		volume,
		`${volume}\naws ec2 attach-volume --volume-id $V --instance-id $I --device /dev/sdg`,
	],
	[
		"partner can create a volume from $S",
		`${snapshot}\naws ec2 modify-snapshot-attribute --snapshot-id $S --create-volume-permission 'Add=[{UserId=444455556666}]'`,
		snapshot,
	],
	["I can start $I", stop, terminate],
	["I can stop $I", "", terminate],
	[
		"I can terminate $I",
		"",
		"aws ec2 modify-instance-attribute --instance-id $I --disable-api-termination",
	],
	[
		"fails with InvalidAMIID.NotFound",
		launch("$IMG", "--region us-west-2"),
		launch("$IMG"),
	],
	["fails", launch("$IMG", "--region us-west-2"), launch("$IMG")],
	["succeeds", launch("$IMG"), launch("$IMG", "--region us-west-2")],
	[
		"no downtime",
		"aws ec2 create-image --instance-id $I --name second --no-reboot",
		"aws ec2 create-image --instance-id $I --name second",
	],
	["no downtime of $I", launch("$IMG"), stop],
	[
		"at most 2 steps",
		launch("$IMG"),
		`${launch("$IMG")}\n${launch("$IMG")}\n${stop}`,
	],
	["the bill goes up", launch("$IMG"), ""],
	[
		"the bill stays the same",
		"aws ec2 create-tags --resources $IMG --tags Key=a,Value=b",
		terminate,
	],
	["the compute bill goes down", stop, ""],
	["the volume bill stays the same", stop, terminate],
	["the snapshot bill goes up", copyTo("us-west-2"), deregister],
	[
		"the snapshot bill stays the same",
		deregister,
		"aws ec2 deregister-image --image-id $IMG --delete-associated-snapshots",
	],
	["the marketplace bill goes up", sold, launch("$IMG")],
	[
		"the bill of partner goes up",
		`${share}\n${launch("$IMG", "--profile partner")}`,
		launch("$IMG"),
	],
	["snapshot storage is 4 GiB", copyTo("us-west-2"), ""],
	["both disks are there", launch("$IMG"), launch("$amazon_linux")],
	[
		"3 disks are there",
		`${launch("$IMG", "--block-device-mappings 'DeviceName=/dev/sdg,Ebs={VolumeSize=1}'")}`,
		launch("$IMG"),
	],
];

test.each(cases)(
	"“%s” holds after one way and not after another",
	(goal, holds, fails) => {
		expect(check(goal, holds)).toEqual({
			holds: true,
			why: expect.stringMatching(/\.$/),
		});
		expect(check(goal, fails)).toEqual({
			holds: false,
			why: expect.stringMatching(/\.$/),
		});
	},
);

test("every form of the table is read by some case above", () => {
	const said = cases
		.map(([goal]) => goal.toLowerCase().replaceAll(/\b(the|an|a) /g, ""))
		.join("\n");
	const fixed = (form: string) =>
		form
			.replaceAll(/\b(the|an|a) /g, "")
			.split(/[A-Z]{2,}/)
			.map((part) => part.trim().toLowerCase())
			.filter((part) => part !== "");
	const forms = [
		...qualities.map(({ form }) => form),
		...abilityForms.map(({ form }) => form),
		...courseForms.flatMap(({ forms: [first = ""], measure }) =>
			measure ? [] : [first],
		),
	];
	const states =
		/^(pending|stopping|shutting-down|terminated|failed|creating|in-use|deleting|error|deregistered)$/;
	const bills = /^(.*bill) (goes|stays)/;
	expect(
		forms.filter(
			(form) =>
				!states.test(form) &&
				!bills.test(form) &&
				!fixed(form).every((part) => said.includes(part)),
		),
	).toEqual([]);
	expect(goalTable.map(({ title }) => title)).toEqual([
		"Things",
		"Qualities",
		"Permissions",
		"Course and cost",
		"Words in capitals",
	]);
});
