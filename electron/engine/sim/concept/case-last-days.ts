// A case study: the last days of an image, and what it goes on to cost.
import type { CaseTemplate } from "./case.ts";
import type { Cast } from "./cast.ts";
import {
	deleteSnapshot,
	deregister,
	launch,
	snapshotOf,
	start,
	stop,
	terminate,
} from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";

export const lastDays: CaseTemplate = {
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
