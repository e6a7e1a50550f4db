// Questions about the end of images: deregistering, the snapshots behind, deprecating and disabling.
import type { Cast } from "./cast.ts";
import {
	bake,
	copy,
	deleteSnapshot,
	deregister,
	fill,
	launch,
	snapshotOf,
	start,
	stop,
	terminate,
	volumeOf,
} from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";
import { claims, type Template, ways } from "./template.ts";

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

function oneDiskGone(cast: Cast): string[] {
	return [...oneDisk(cast), deregister("$IMG")];
}

export const deregisterTemplates: readonly Template[] = [
	...claims("deregister-keeps", "bill", (cast) => {
		const { company, image } = cast;
		return {
			title: "After deregistering",
			tells: `To save money, ${company} deregisters the AMI “${image}”. The machine that it was made of runs on.`,
			given: filled(cast),
			act: [deregister("$IMG")],
			right: [
				says(
					[
						"Its snapshot is still there",
						"The snapshot that the AMI referred to is still there, complete and usable",
					],
					"$S exists",
				),
				says(
					[
						"The snapshot bill is what it was",
						"The snapshot bill is what it was before, as the data is stored like before",
					],
					"snapshot bill stays the same",
				),
			],
			wrong: [
				says(
					"The snapshot bill goes down, since the storage of the AMI is given back at once",
					"snapshot bill goes down",
				),
				says("Its snapshot is deleted with it", "$S is gone"),
				says("It is refused while the machine runs", "fails"),
				says(
					"Its snapshot moves to the archive, which costs less",
					"$S is archived",
				),
			],
		};
	}),
	ways("deregister-keeps", "stop-paying", (cast) => {
		const { company, image } = cast;
		return {
			title: "Still on the bill",
			tells: `${company} deregistered the AMI “${image}” a week ago. The bill shows storage for it.`,
			given: [...filled(cast), deregister("$IMG")],
			ask: "What ends that cost?",
			goals: ["no snapshot", "snapshot bill goes down"],
			right: [
				does(
					[
						"Deleting its snapshot",
						"Deleting the snapshot that the AMI referred to and that is still there",
					],
					deleteSnapshot("$S"),
				),
			],
			wrong: [
				does(
					"Deregistering it a second time, with the option for its snapshots",
					deregister("$IMG", withFlag),
				),
				does("Terminating the machine that it was made of", terminate("$I")),
				does(
					"Waiting for a month, since the storage of an AMI is freed in the background",
					"lab advance --seconds 2592000",
				),
				does("Stopping the machine", stop("$I")),
			],
		};
	}),
	...claims("deregister-running", "restart", (cast) => {
		const { company, server, image } = cast;
		return {
			title: "A machine whose image is gone",
			tells: `The ${server} of ${company} was launched from the AMI “${image}”, which was deregistered since. Tonight it is stopped and started.`,
			given: [
				...oneDisk(cast),
				launch("$IMG", { as: "N" }),
				deregister("$IMG"),
			],
			act: [stop("$N"), start("$N")],
			right: [
				says(
					[
						"It runs again",
						"It is up again after the night, because its disks are its own and no AMI is needed to start",
					],
					"$N is running",
				),
				says(
					[
						"Both commands are accepted",
						"Both commands are accepted like those for any other machine, and neither gives an error",
					],
					"succeeds",
				),
			],
			wrong: [
				says(
					"It cannot start, because EC2 looks for the AMI at each start and finds none",
					"fails",
				),
				says("It was terminated with the AMI", "$N is gone"),
				says("It stays stopped until the AMI is restored", "$N is stopped"),
				says("The AMI comes back with it", "$IMG exists"),
			],
		};
	}),
	...claims("deregister-launch", "again", (cast) => {
		const { company, server, image } = cast;
		return {
			title: "Launching what was deregistered",
			tells: `${company} deregistered the AMI “${image}”; its snapshot is still there, and so is the ${server} that it was made of. A script launches from “${image}” by its id.`,
			given: [...oneDisk(cast), deregister("$IMG")],
			act: [launch("$IMG")],
			right: [
				says(
					[
						"The launch fails: the AMI is not available",
						"The launch fails, because the AMI is not available any more, whatever is left of its storage",
					],
					"fails with InvalidAMIID.Unavailable",
				),
				says(
					[
						"No second machine starts",
						"Beside the one machine that ran before the script did, no second machine starts",
					],
					"exactly one instance",
				),
			],
			wrong: [
				says(
					"A machine starts, since all that a launch reads is the snapshot, and that is there",
					"exactly two instances",
				),
				says("The launch brings the AMI back", "$IMG exists"),
				says(
					"The launch fails for want of permission",
					"fails with AuthFailure",
				),
				says(
					"The launch fails, and the snapshot is deleted with the AMI",
					"no snapshot",
				),
			],
		};
	}),
	ways(
		"deregister-running",
		"accepted",
		(cast) => {
			const { company, server, image, next } = cast;
			return {
				title: "What still works",
				tells: `The ${server} of ${company} was launched from the AMI “${image}”, which was deregistered since.`,
				given: [
					...oneDisk(cast),
					launch("$IMG", { as: "N" }),
					deregister("$IMG"),
				],
				ask: "Which two of these run without an error?",
				goals: ["succeeds"],
				right: [
					does(
						[
							"Stopping the server",
							"Stopping the server, which goes on for itself whatever became of its AMI",
						],
						stop("$N"),
					),
					does(
						[
							"Making a new AMI of the server",
							"Making a new AMI of the server, in place of the one that was deregistered",
						],
						bake("$N", next),
					),
				],
				wrong: [
					does(
						"Launching one more server from the AMI, as long as one of its machines is up",
						launch("$IMG"),
					),
					does(
						"Stopping the server, then launching another from the AMI",
						stop("$N"),
						launch("$IMG"),
					),
					does(
						"Terminating the server, then copying the AMI",
						terminate("$N"),
						copy("$IMG", { from: cast.home, to: cast.home, name: next }),
					),
				],
			};
		},
		{ kind: "choose-several" },
	),
	ways("deregister-launch", "replace", (cast) => {
		const { company, server, image, next } = cast;
		return {
			title: "One more machine",
			tells: `${company} deregistered the AMI “${image}” by mistake. The ${server} that it was made of runs.`,
			given: oneDiskGone(cast),
			ask: "One more machine like the server is needed. What leads to it?",
			goals: [
				"new instance running with the same block devices as $I",
				"no instance launched from $IMG",
				"new image",
			],
			right: [
				does(
					[
						"Make a new AMI of the server, launch from that",
						`Make a new AMI of the server, as “${next}” for instance, then launch the machine from that one`,
					],
					bake("$I", next, { as: "P" }),
					launch("$P"),
				),
			],
			wrong: [
				does(
					"Launch by the id of the AMI, which stays valid as long as its snapshot does",
					launch("$IMG"),
				),
				does(
					"Copy the AMI, launch the copy",
					copy("$IMG", {
						as: "C",
						from: cast.home,
						to: cast.home,
						name: next,
					}),
					"aws ec2 run-instances --image-id $C --instance-type t3.micro",
				),
				does(
					"Make a new AMI of the server, then launch by the id that the old AMI had",
					bake("$I", next, { as: "P" }),
					launch("$IMG"),
				),
				does(
					"Stop the server, launch by the id of the AMI, start it",
					stop("$I"),
					launch("$IMG"),
				),
			],
		};
	}),
];
