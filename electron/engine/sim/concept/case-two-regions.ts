// A case study: an image that is shared, and copied to a second Region.
import type { CaseTemplate } from "./case.ts";
import type { Cast } from "./cast.ts";
import {
	copy,
	deregister,
	launch,
	lookAt,
	publish,
	share,
	shareSnapshot,
	snapshotOf,
} from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";

export const twoRegions: CaseTemplate = {
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
