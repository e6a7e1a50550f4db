// Questions about what snapshots and images cost.
import type { Cast } from "./cast.ts";
import {
	bake,
	copy,
	deleteSnapshot,
	deregister,
	fill,
	launch,
	snap,
	stop,
	terminate,
	volumeOf,
} from "./script.ts";
import { does, emptyVolume, says } from "./situation.ts";
import { claims, type Template, ways } from "./template.ts";

/** GiB of three snapshots $A, $B and $C of one volume: all, changed, added. */
interface Written {
	first: number;
	changed: number;
	added: number;
}

function written({ draw }: Cast): Written {
	const first = 8 + draw.below(8);
	return { first, changed: 2 + draw.below(3), added: 5 + draw.below(2) };
}

function threeSnapshots({ zone }: Cast, { first, changed, added }: Written) {
	return [
		emptyVolume("V", zone, 40),
		fill("$V", 0, first),
		snap("$V", "A"),
		fill("$V", 1, changed),
		snap("$V", "B"),
		fill("$V", first, added),
		snap("$V", "C"),
	];
}

/** A machine $I with data on two disks, and its image $IMG. */
function costly({ base, type, device, size, image }: Cast): string[] {
	return [
		launch(base, { as: "I", type, disk: [device, size] }),
		volumeOf("$I", "V", 1),
		fill("$V", 0, 3),
		bake("$I", image, { as: "IMG" }),
	];
}

export const storageTemplates: readonly Template[] = [
	...claims("incremental", "delete-first", (cast) => {
		const sizes = written(cast);
		const { first, changed, added } = sizes;
		const left = (gib: number) => `snapshot storage is ${gib} GiB`;
		return {
			title: "Three snapshots of a volume",
			tells: `${cast.company} has a volume of 40 GiB and three snapshots of it: the first when ${first} GiB were written, the second after ${changed} GiB of those had changed, the third after ${added} GiB were added. The first is deleted.`,
			given: threeSnapshots(cast, sizes),
			act: [deleteSnapshot("$A")],
			right: [
				says(
					[
						`${first + added} GiB are left to pay for`,
						`${first + added} GiB are left to pay for: what only the first had is freed, and what others share is kept`,
					],
					left(first + added),
				),
				says(
					[
						"The third still holds the whole volume",
						"The third still holds the whole volume, with the blocks that were stored for the first",
					],
					"$C exists",
					"snapshot bill goes down",
					"$C is with the same data as $V",
				),
			],
			wrong: [
				says(
					`${changed + added} GiB are left to pay for, as all that the first stored goes with it`,
					left(changed + added),
				),
				says(
					`${first + changed + added} GiB are left to pay for`,
					left(first + changed + added),
				),
				says(
					"80 GiB are left to pay for, two times the volume's size",
					left(80),
				),
				says("The third is deleted with it", "$C is gone"),
			],
		};
	}),
	ways("incremental", "save", (cast) => {
		const sizes = written(cast);
		return {
			title: "Fewer snapshots",
			tells: `${cast.company} has three snapshots of a volume, with changes in between. It needs the state that the newest shows.`,
			given: threeSnapshots(cast, sizes),
			ask: "What leaves that state and costs least?",
			goals: [
				"snapshot with the same data as $V",
				"lowest snapshot cost",
				"at most three steps",
			],
			right: [
				does(
					[
						"Delete the first and the second",
						"Delete the first and the second, as the newest is complete without what they alone hold",
					],
					deleteSnapshot("$A"),
					deleteSnapshot("$B"),
				),
			],
			wrong: [
				does(
					"Delete the second and the newest, as the first holds the most",
					deleteSnapshot("$B"),
					deleteSnapshot("$C"),
				),
				does(
					"Delete the newest, which the others can be put together to",
					deleteSnapshot("$C"),
				),
				does(
					"Delete the second, since the newest depends on the first, which may not be deleted before it",
					deleteSnapshot("$B"),
				),
				does("Delete all three", ...["$A", "$B", "$C"].map(deleteSnapshot)),
			],
		};
	}),
	...claims("storage-cost", "bake", (cast) => {
		const { company, server, base, type, image } = cast;
		const data = 3 + cast.draw.below(4);
		return {
			title: "The bill of an image",
			tells: `The ${server} of ${company} runs with ${data} GiB of data on its disk. Somebody creates the AMI “${image}” of it.`,
			given: [
				launch(base, { as: "I", type }),
				volumeOf("$I", "V"),
				fill("$V", 0, data),
			],
			act: [bake("$I", image, { as: "IMG" })],
			right: [
				says(
					[
						"The bill for snapshots goes up",
						"The bill goes up by what the AMI's snapshot stores, since that is what an AMI costs",
					],
					"snapshot bill goes up",
				),
				says(
					[
						"The bill for compute stays the same",
						"The bill for compute stays the same: an AMI by itself runs nothing and is no machine",
					],
					"compute bill stays the same",
				),
			],
			wrong: [
				says(
					"The whole bill stays the same, as an AMI is a mere entry in a list and stores nothing",
					"bill stays the same",
				),
				says("The bill for volumes goes up", "volume bill goes up"),
				says(
					"The bill for compute goes up, as for a second machine",
					"compute bill goes up",
				),
				says("The bill for snapshots goes down", "snapshot bill goes down"),
			],
		};
	}),
	ways(
		"storage-cost",
		"pause",
		(cast) => {
			const { company, server, image, home, away } = cast;
			return {
				title: "A server in its sleep",
				tells: `${company} needs its ${server} again in half a year. It has the AMI “${image}” of the server with all its data.`,
				given: costly(cast),
				ask: "Until then the server may be gone, as long as one like it can be launched. What costs least?",
				goals: ["I can launch $IMG"],
				right: [
					does(
						[
							"Terminate it and keep the AMI",
							"Terminate it, so that its disks go with it, and keep nothing other than the AMI",
						],
						terminate("$I"),
					),
				],
				wrong: [
					does(
						"Stop it and keep the AMI, as a server that is stopped costs nothing at all",
						stop("$I"),
					),
					does(
						"Terminate it, and keep the AMI and a copy of it",
						terminate("$I"),
						copy("$IMG", { from: home, to: away, name: image }),
					),
					does(
						"Terminate it and deregister the AMI, whose snapshots are all that a launch needs",
						terminate("$I"),
						deregister("$IMG"),
					),
					does(
						"Reboot it now and then",
						"aws ec2 reboot-instances --instance-ids $I",
					),
				],
			};
		},
		{ kind: "cheapest" },
	),
];
