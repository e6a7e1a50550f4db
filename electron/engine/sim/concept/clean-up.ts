// Questions about freeing an image's storage: snapshots in use, the order of cleaning up, and snapshots of two images.
import type { Cast } from "./cast.ts";
import {
	bake,
	deleteSnapshot,
	deregister,
	fill,
	launch,
	share,
	snapshotOf,
	stop,
	terminate,
	volumeOf,
} from "./script.ts";
import { does, says, twoDisks, withSnapshot } from "./situation.ts";
import { claims, steps, type Template, task, ways } from "./template.ts";

const withFlag = "--delete-associated-snapshots";

/** A machine $I with data, its image $IMG and the snapshot $S. */
function filled(cast: Cast): string[] {
	const { base, type, image, draw } = cast;
	return [
		launch(base, { as: "I", type }),
		volumeOf("$I", "V"),
		fill("$V", 0, 2 + draw.below(5)),
		bake("$I", image, { as: "IMG" }),
		snapshotOf("$IMG", "S"),
	];
}

/** Two images of one snapshot: $IMG, $S, and $R. */
function twoImages(cast: Cast): string[] {
	return [
		...withSnapshot(cast),
		`R=$(aws ec2 register-image --name ${cast.next} --architecture x86_64 --virtualization-type hvm --ena-support --root-device-name /dev/xvda --block-device-mappings "DeviceName=/dev/xvda,Ebs={SnapshotId=$S}" --query ImageId --output text)`,
	];
}

const dropShare =
	"aws ec2 reset-image-attribute --image-id $IMG --attribute launchPermission";

const disable = "aws ec2 disable-image --image-id $IMG";

export const cleanUpTemplates: readonly Template[] = [
	...claims("snapshot-in-use", "delete-first", (cast) => {
		const { company, image } = cast;
		return {
			title: "A snapshot is deleted",
			tells: `${company} tidies up. Somebody deletes the snapshot that the AMI “${image}” refers to.`,
			given: withSnapshot(cast),
			act: [deleteSnapshot("$S")],
			right: [
				says(
					[
						"It fails: the AMI is using it",
						"It fails, as long as the AMI is registered and refers to it, whoever the owner may be",
					],
					"fails with InvalidSnapshot.InUse",
				),
				says(
					[
						"The AMI still launches",
						"Nothing has changed: the AMI launches like before, and what it refers to is there",
					],
					"$S exists",
					"I can launch $IMG",
				),
			],
			wrong: [
				says(
					"It is deleted, and the AMI stays as an empty entry that does not launch",
					"$S is gone",
				),
				says("The AMI goes with it", "$IMG is gone"),
				says(
					"It fails until the machine is stopped",
					"fails with IncorrectState",
				),
				says("The AMI is disabled", "$IMG is disabled"),
			],
		};
	}),
	ways("snapshot-in-use", "first", (cast) => {
		const { company, image } = cast;
		return {
			title: "Delete a snapshot after all",
			tells: `${company} wants to delete the snapshot behind the AMI “${image}”, and is refused.`,
			given: [...withSnapshot(cast), share("$IMG")],
			ask: "What has to come before?",
			goals: ["$S is gone"],
			right: [
				does(
					[
						"Deregister the AMI",
						"Deregister the AMI, so that nothing refers to it any longer, then try again",
					],
					deregister("$IMG"),
					deleteSnapshot("$S"),
				),
			],
			wrong: [
				does(
					"Disable the AMI, so that nobody launches from it, then try again",
					disable,
					deleteSnapshot("$S"),
				),
				does(
					"Terminate the machine that it was made of, then try again as its owner",
					terminate("$I"),
					deleteSnapshot("$S"),
				),
				does("Stop sharing the AMI", dropShare, deleteSnapshot("$S")),
				does("Stop the machine", stop("$I"), deleteSnapshot("$S")),
			],
		};
	}),
	steps("clean-up", "order", (cast) => {
		const { company, image } = cast;
		return {
			title: "Take an image down",
			tells: `${company} runs one last machine of the AMI “${image}”, which has two disks, and then wants neither the AMI nor its storage.`,
			given: [
				...twoDisks(cast),
				snapshotOf("$IMG", "S"),
				snapshotOf("$IMG", "T", 1),
			],
			ask: "In which order do these steps work?",
			goals: ["no snapshot", "no image", "instance launched from $IMG"],
			steps: [
				does("Launch the last machine", launch("$IMG")),
				does("Deregister the AMI", deregister("$IMG")),
				does("Delete the snapshot of the root disk", deleteSnapshot("$S")),
				does("Delete the snapshot of the data disk", deleteSnapshot("$T")),
			],
		};
	}),
	ways(
		"clean-up",
		"two-ways",
		(cast) => {
			const { company, image } = cast;
			return {
				title: "Nothing left behind",
				tells: `${company} gives up the AMI “${image}” and does not want to pay for it any longer.`,
				given: filled(cast),
				ask: "Which two ways leave neither the AMI nor a snapshot of it?",
				goals: ["$IMG is gone", "no snapshot"],
				right: [
					does(
						[
							"Deregister it, then delete its snapshot",
							"Deregister it first, and delete the snapshot that it left as soon as that is done",
						],
						deregister("$IMG"),
						deleteSnapshot("$S"),
					),
					does(
						[
							"Deregister it with the option that deletes its snapshot",
							"Deregister it in one command",
						],
						deregister("$IMG", withFlag),
					),
				],
				wrong: [
					does(
						"Delete its snapshot, then deregister it, so that the storage is freed at once",
						deleteSnapshot("$S"),
						deregister("$IMG"),
					),
					does("Deregister it without any option", deregister("$IMG")),
					does(
						"Terminate the machine that it was made of, which takes its snapshot, then deregister it",
						terminate("$I"),
						deregister("$IMG"),
					),
					does(
						"Disable it and delete its snapshot",
						disable,
						deleteSnapshot("$S"),
					),
				],
			};
		},
		{ kind: "choose-several" },
	),
	task("clean-up", "by-hand", (cast) => ({
		title: "Clean up",
		tells: `${cast.company} has a running ${cast.server}, $I, and an AMI of it with two disks, $IMG, that is not needed any more.`,
		given: twoDisks(cast),
		ask: "Remove the AMI and all storage that it causes. The server stays up.",
		goals: ["$IMG is gone", "no snapshot", "no downtime of $I"],
		solution: [deregister("$IMG", withFlag)],
	})),
	...claims("shared-snapshot", "flag", (cast) => {
		const { company, image, next } = cast;
		return {
			title: "One snapshot, two images",
			tells: `${company} has the AMIs “${image}” and “${next}”, both registered from one snapshot. It deregisters “${image}” with the option that deletes associated snapshots.`,
			given: twoImages(cast),
			act: [deregister("$IMG", withFlag)],
			right: [
				says(
					[
						"The snapshot stays",
						`The snapshot stays, since “${next}” still refers to it; the option passes it over`,
					],
					"$S exists",
				),
				says(
					[
						`“${next}” launches like before`,
						`“${next}” launches like before, and needs neither “${image}” nor a repair`,
					],
					"I can launch $R",
				),
			],
			wrong: [
				says(
					`The snapshot is deleted with “${image}”, because the option says so`,
					"$S is gone",
				),
				says(`It fails, and “${image}” stays`, "$IMG exists"),
				says(
					`“${next}” is deregistered too, as it has lost its root disk`,
					"$R is gone",
				),
				says(`“${next}” stays and no longer launches`, "I cannot launch $R"),
			],
		};
	}),
	ways(
		"shared-snapshot",
		"both",
		(cast) => {
			const { company, image, next } = cast;
			return {
				title: "Free a common snapshot",
				tells: `${company} has the AMIs “${image}” and “${next}”, both registered from one snapshot, and needs none of the three.`,
				given: twoImages(cast),
				ask: "Which two ways end with no snapshot?",
				goals: ["no snapshot"],
				right: [
					does(
						[
							"Deregister both, then delete it",
							"Deregister the first AMI, then the second, and delete the snapshot by hand in the end",
						],
						deregister("$IMG"),
						deregister("$R"),
						deleteSnapshot("$S"),
					),
					does(
						[
							"Deregister both with the option that deletes it",
							"Deregister the first AMI, then the second with the option that deletes what is associated",
						],
						deregister("$IMG", withFlag),
						deregister("$R", withFlag),
					),
				],
				wrong: [
					does(
						"Deregister one with the option that deletes it, which ends the other as well",
						deregister("$IMG", withFlag),
					),
					does(
						"Deregister one, then delete it by hand",
						deregister("$IMG"),
						deleteSnapshot("$S"),
					),
					does("Deregister both", deregister("$IMG"), deregister("$R")),
					does(
						"Delete it by hand at once, with a warning for both that refer to it",
						deleteSnapshot("$S"),
					),
				],
			};
		},
		{ kind: "choose-several" },
	),
];
