// A case study: the image of a server with two disks.
import type { CaseTemplate } from "./case.ts";
import type { Cast } from "./cast.ts";
import {
	bake,
	deleteSnapshot,
	launch,
	snapshotOf,
	volumeOf,
	write,
} from "./script.ts";
import { says } from "./situation.ts";

export const twoDisks: CaseTemplate = {
	id: "two-disks",
	story(cast) {
		const { company, server, device, size, image, app, base, type } = cast;
		return {
			tells: `The ${server} of ${company} has a root disk and a data disk of ${size} GiB at ${device}, on which ${app} is installed. An administrator created the AMI “${image}” of the server.`,
			given: [
				launch(base, { as: "I", type, disk: [device, size] }),
				volumeOf("$I", "V", 1),
				write("$V", app),
				bake("$I", image, { as: "IMG" }),
				snapshotOf("$IMG", "SD", 1),
			],
			questions: [captured(cast), rebuilt(cast), inUse(cast)],
		};
	},
};

function captured({ device }: Cast) {
	return {
		concept: "all-volumes",
		kind: "predict",
		title: "What was captured",
		ask: "What did creating the AMI leave behind?",
		show: [1, 3],
		goals: [],
		right: [
			says(
				[
					"Two snapshots, one of each disk",
					"A snapshot of the root disk and another one of the data disk, to which the AMI refers",
				],
				"exactly two snapshots",
			),
		],
		wrong: [
			says(
				"One snapshot, as the root disk alone belongs to an AMI",
				"exactly one snapshot",
			),
			says("No snapshot until the first launch", "no snapshot"),
			says(
				`An AMI without an entry for ${device}, which has to be attached by hand`,
				`$IMG is without ${device}`,
			),
			says(
				"A server without its disks, which became the AMI",
				"every volume is unattached",
			),
		],
	} as const;
}

function rebuilt({ device, app, image }: Cast) {
	return {
		concept: "mapping",
		kind: "choose-several",
		title: "A second machine",
		ask: `Somebody launches a machine from “${image}” and names no disks. Which two of these statements come true?`,
		act: [launch("$IMG", { as: "N" })],
		show: [2, 2],
		goals: [],
		right: [
			says(
				[
					`The new machine has ${device} as well`,
					"The new machine gets as many disks as the server has, each under the same device name",
				],
				"$N is with the same block devices as $I",
			),
			says(
				[
					`${app} is there at once`,
					`${app} is on the new machine, as its disk was made of the snapshot`,
				],
				`$N is holding ${app}`,
			),
		],
		wrong: [
			says(
				`The new machine has a root disk alone until ${device} is attached`,
				`$N is without ${device}`,
			),
			says(
				`There is a disk at ${device}, but it is empty: ${app} has to be installed`,
				"both disks are there",
				`$N is not holding ${app}`,
			),
			says(
				"The data disk moves over from the server",
				`$I is without ${device}`,
			),
			says(
				"Both machines use one data disk together, so there are three",
				"exactly three volumes",
			),
		],
	} as const;
}

function inUse({ device, image }: Cast) {
	return {
		concept: "snapshot-in-use",
		kind: "predict",
		title: "A snapshot to save",
		ask: `To save money, somebody deletes the snapshot that “${image}” maps to ${device}. What is the outcome?`,
		act: [deleteSnapshot("$SD")],
		show: [1, 3],
		goals: [],
		right: [
			says(
				[
					"It is refused, as the AMI uses it",
					"It is refused: as long as the AMI is registered, each of its snapshots has to stay",
				],
				"fails with InvalidSnapshot.InUse",
			),
		],
		wrong: [
			says(
				"It is gone, and the AMI is left with its root disk",
				"$SD is gone",
				`$IMG is without ${device}`,
			),
			says("The AMI is deregistered with it", "$IMG is gone"),
			says(
				"The data disk of the server loses what is stored in it",
				"$V is gone",
			),
			says(
				"It is refused as long as the server runs, whatever the AMI is",
				"fails with IncorrectState",
			),
		],
	} as const;
}
