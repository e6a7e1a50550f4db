// The case studies: an image in two Regions, a server with two disks, the end of an image.
import type { CaseTemplate } from "./case.ts";
import type { Cast } from "./cast.ts";
import {
	bake,
	copy,
	deleteSnapshot,
	deregister,
	launch,
	lookAt,
	publish,
	share,
	shareSnapshot,
	snapshotOf,
	start,
	stop,
	terminate,
	volumeOf,
	write,
} from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";

const twoRegions: CaseTemplate = {
	id: "two-regions",
	story(cast) {
		const { company, server, image, next, home, away } = cast;
		return {
			tells: `${company} runs its ${server} in ${home}. An administrator created the AMI “${image}” of it and gave a partner's account launch permission for it. After that “${image}” was copied to ${away}, where the copy is called “${next}”.`,
			given: [
				...oneDisk(cast),
				snapshotOf("$IMG", "S"),
				share("$IMG"),
				copy("$IMG", { as: "C", from: home, to: away, name: next }),
			],
			questions: [byId(cast), partner(cast), original(cast)],
		};
	},
};

function byId({ image, home, away }: Cast) {
	return {
		concept: "regional",
		kind: "predict",
		title: "An image by its id",
		ask: `A script in ${away} launches a machine with the id of “${image}”. What is the outcome?`,
		act: [launch("$IMG", { more: `--region ${away}` })],
		show: [1, 3],
		goals: [],
		right: [
			says(
				[
					"It fails: no such id is known there",
					`It fails, because such an id is known to EC2 in ${home} and nowhere else`,
				],
				"fails with InvalidAMIID.NotFound",
			),
		],
		wrong: [
			says(
				`A machine starts in ${away}, with its disks read from ${home}`,
				`instance in ${away}`,
			),
			says(
				"A machine of the copy starts, as the script means the same content",
				"instance launched from $C",
			),
			says(
				`The launch is passed on, and a second machine starts in ${home}`,
				`exactly two instances in ${home}`,
			),
			says("It fails for want of permission", "fails with AuthFailure"),
		],
	} as const;
}

function partner({ image, next, home, away }: Cast) {
	return {
		concept: "copy-permissions",
		kind: "choose-one",
		title: "A partner and a copy",
		ask: `The partner now has to launch “${next}” as well. What is enough?`,
		show: [1, 3],
		goals: ["partner can launch $C"],
		right: [
			does(
				[
					`A launch permission in ${away} for that account`,
					`A launch permission in ${away} for that account, since the list there is its own`,
				],
				share("$C", `--region ${away}`),
			),
		],
		wrong: [
			does(
				`Nothing: the launch permission of that account came along to ${away}`,
				lookAt("$IMG"),
			),
			does(
				`A launch permission for everybody on “${image}” in ${home}, whence it is passed on`,
				publish("$IMG"),
			),
			does(
				`A permission of that account on the snapshot of “${image}”`,
				shareSnapshot("$S"),
			),
			does(
				`The id of “${next}” in ${away}, sent to the owner of that account`,
				`aws ec2 create-tags --region ${away} --resources $C --tags Key=for,Value=$partner`,
			),
		],
	} as const;
}

function original({ image, next, home, away }: Cast) {
	return {
		concept: "deregister-keeps",
		kind: "choose-several",
		title: "The original goes",
		ask: `“${image}” is deregistered in ${home}. Which two of these statements come true?`,
		act: [deregister("$IMG")],
		show: [2, 2],
		goals: [],
		right: [
			says(
				[
					`The company can go on launching “${next}”`,
					`The company can launch “${next}” as before, as a copy stands by itself`,
				],
				`I can launch $C in ${away}`,
			),
			says(
				[
					`The snapshot in ${home} goes on costing`,
					`The snapshot in ${home} is still there, and goes on costing until somebody deletes it`,
				],
				"$S exists",
			),
		],
		wrong: [
			says(
				`The snapshot in ${home} is deleted, which ends its cost`,
				"$S is gone",
			),
			says(
				`“${next}” is deregistered with it, since it was made of it`,
				`no image in ${away}`,
			),
			says("It is refused as long as there is a copy", "fails"),
			says("The server stops until it has an AMI again", "$I is stopped"),
		],
	} as const;
}

const twoDisks: CaseTemplate = {
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

const lastDays: CaseTemplate = {
	id: "last-days",
	story(cast) {
		const { company, server, image } = cast;
		return {
			tells: `Years ago ${company} set up a machine and created the AMI “${image}” of it. From “${image}” its ${server} was launched, which runs beside the first machine to this day. Last week “${image}” was deregistered; nothing else was touched.`,
			given: [
				...oneDisk(cast),
				snapshotOf("$IMG", "S"),
				launch("$IMG", { as: "N" }),
				deregister("$IMG"),
			],
			questions: [restarted(cast), launched(cast), costing(cast)],
		};
	},
};

function restarted({ server }: Cast) {
	return {
		concept: "deregister-running",
		kind: "predict",
		title: "A night's maintenance",
		ask: `For maintenance the ${server} is stopped and started. What is the outcome?`,
		act: [stop("$N"), start("$N")],
		show: [1, 3],
		goals: [],
		right: [
			says(
				[
					"It is up again",
					"It is up again on its own disks, as nothing else is needed for that",
				],
				"$N is running",
			),
		],
		wrong: [
			says("It cannot start, as EC2 looks for the AMI", "fails"),
			says("It starts as an empty machine in its place", "$N is gone"),
			says(
				"It stays stopped until the AMI is registered again",
				"$N is stopped",
			),
			says("It brings the AMI back", "$IMG exists"),
		],
	} as const;
}

function launched({ image }: Cast) {
	return {
		concept: "deregister-launch",
		kind: "predict",
		title: "One more machine",
		ask: `A script launches one more machine from “${image}” by its id. What is the outcome?`,
		act: [launch("$IMG")],
		show: [1, 3],
		goals: [],
		right: [
			says(
				[
					"The launch fails: it is not available",
					"The launch fails, as nothing new comes from what was deregistered, whatever storage is left of it",
				],
				"fails with InvalidAMIID.Unavailable",
			),
		],
		wrong: [
			says(
				"A third machine starts, as the snapshot is all that a launch reads",
				"exactly three instances",
			),
			says("It comes back with the launch", "$IMG exists"),
			says("The launch fails for want of permission", "fails with AuthFailure"),
			says("The launch fails, and the snapshot is deleted", "no snapshot"),
		],
	} as const;
}

function costing({ server }: Cast) {
	return {
		concept: "clean-up",
		kind: "choose-one",
		title: "Still on the bill",
		ask: `The bill still shows storage for a snapshot. What ends that cost while the ${server} runs on?`,
		show: [1, 3],
		goals: ["no snapshot", "$N is running"],
		right: [
			does(
				[
					"Deleting the snapshot",
					"Deleting the snapshot, which nothing refers to any more and which stays by itself for ever",
				],
				deleteSnapshot("$S"),
			),
		],
		wrong: [
			does(
				"Deregistering a second time, with the option for snapshots",
				deregister("$IMG", "--delete-associated-snapshots"),
			),
			does(
				"Waiting for a month, as storage is freed in the background",
				"lab advance --seconds 2592000",
			),
			does(
				`Terminating the first machine, of which it was made`,
				terminate("$I"),
			),
			does("Stopping the first machine", stop("$I")),
		],
	} as const;
}

export const cases: readonly CaseTemplate[] = [twoRegions, twoDisks, lastDays];
