// Questions about where images, snapshots and volumes are: Regions, zones, and ids that differ.
import type { Cast } from "./cast.ts";
import { bake, copy, launch, publish, share } from "./script.ts";
import { claims, type Template, task, ways } from "./template.ts";

/** A machine $I with a second disk, and its image $IMG. */
function baked({ base, device, size, image, type }: Cast): string[] {
	return [
		launch(base, { as: "I", disk: [device, size], type }),
		bake("$I", image, { as: "IMG" }),
	];
}

function copyThere({ home, away, image }: Cast, as = "C", to = away): string {
	return copy("$IMG", { as, from: home, to, name: image });
}

export const regionalTemplates: readonly Template[] = [
	ways("regional", "elsewhere", (cast) => {
		const { company, server, image, home, away, third } = cast;
		const there = (from: string, place = away) =>
			launch(from, { more: `--region ${place}` });
		return {
			title: "The same machine in another Region",
			tells: `${company} runs its ${server} from the AMI “${image}” in ${home}.`,
			given: baked(cast),
			ask: `The team needs the same machine in ${away}. What works?`,
			goals: [`instance running in ${away} with the same block devices as $I`],
			right: [
				{
					text: [
						`Copy “${image}” to ${away}, then launch the copy`,
						`Copy “${image}” from ${home} to ${away}, wait for it, then launch the machine from that copy in ${away}`,
					],
					run: [copyThere(cast), there("$C")],
				},
			],
			wrong: [
				{
					text: [
						`Launch “${image}” in ${away} by its id`,
						`Launch the machine in ${away} by giving the id that “${image}” has in ${home}, as the id stays the same`,
					],
					run: [there("$IMG")],
				},
				{
					text: `Make “${image}” public, then launch it in ${away}`,
					run: [publish("$IMG"), there("$IMG")],
				},
				{
					text: `Copy “${image}” to ${third}, then launch the copy in ${away}`,
					run: [copyThere(cast, "C", third), there("$C")],
				},
				{
					text: `Launch “${image}” in ${home}, then stop the machine and start it in ${away}`,
					run: [
						launch("$IMG", { as: "N" }),
						"aws ec2 stop-instances --instance-ids $N",
						`aws ec2 start-instances --region ${away} --instance-ids $N`,
					],
				},
			],
		};
	}),
	...claims("regional", "by-id", (cast) => {
		const { company, server, image, home, away } = cast;
		return {
			title: "An image by its id",
			tells: `${company} has the AMI “${image}” of its ${server} in ${home}. Somebody runs a launch in ${away} with the id of “${image}”.`,
			given: baked(cast),
			act: [launch("$IMG", { more: `--region ${away}` })],
			right: [
				{
					text: [
						`The launch fails: ${away} does not know the AMI`,
						`The launch fails, because the id of “${image}” means nothing to EC2 in ${away}, wherever else it may work`,
					],
					says: "fails with InvalidAMIID.NotFound",
				},
				{
					text: [
						`No machine starts in ${away}`,
						`The number of machines in ${away} is the same as before: zero`,
					],
					says: `no instance in ${away}`,
				},
			],
			wrong: [
				{
					text: `A machine starts in ${away}, with the disks read from ${home}`,
					says: `instance in ${away}`,
				},
				{
					text: `The launch in ${away} makes a copy of “${image}” there`,
					says: `image in ${away}`,
				},
				{
					text: `The launch is passed on, and a second machine of “${image}” starts in ${home}`,
					says: `exactly two instances in ${home}`,
				},
				{
					text: `The launch fails for want of permission`,
					says: "fails with AuthFailure",
				},
			],
		};
	}),
	task("regional", "by-hand", (cast) => ({
		title: "Bring a machine to another Region",
		tells: `${cast.company} has a running ${cast.server}, $I, in ${cast.home}, and its AMI “${cast.image}”, $IMG.`,
		given: baked(cast),
		ask: `Run a machine with the same disks in ${cast.away}.`,
		goals: [
			`instance running in ${cast.away} with the same block devices as $I`,
			"no downtime",
		],
		solution: [
			copyThere(cast),
			launch("$C", { more: `--region ${cast.away}` }),
		],
	})),
	...claims("unique-id", "two-ids", (cast) => {
		const { company, image, home, away } = cast;
		return {
			title: "The id of a copy",
			tells: `${company} copies the AMI “${image}” from ${home} to ${away} under the same name. A script then launches in ${away} with the id that “${image}” has in ${home}.`,
			given: [...baked(cast), copyThere(cast)],
			act: [launch("$IMG", { more: `--region ${away}` })],
			right: [
				{
					text: [
						`The script fails: in ${away} the copy goes by another id`,
						`The script fails, for the copy that lies in ${away} was given a new id when it was made`,
					],
					says: ["fails with InvalidAMIID.NotFound", "$C is other than $IMG"],
				},
				{
					text: [
						`The copy launches in ${away} by a different id`,
						`With the copy's own id instead of that of “${image}” in ${home}, a launch in ${away} succeeds`,
					],
					says: `I can launch $C in ${away}`,
				},
			],
			wrong: [
				{
					text: `The script starts a machine from the copy in ${away}, as name and id are the same`,
					says: `instance in ${away}`,
				},
				{
					text: `The script fails, and the copy's id works in ${home} as well`,
					says: `I can launch $C in ${home}`,
				},
				{
					text: `The id of “${image}” works in ${away}`,
					says: `I can launch $IMG in ${away}`,
				},
				{
					text: "The script succeeds",
					says: "succeeds",
				},
			],
		};
	}),
	...claims("share-per-region", "partner-elsewhere", (cast) => {
		const { company, image, home, away } = cast;
		return {
			title: "A shared image in another Region",
			tells: `${company} shares its AMI “${image}” in ${home} with a partner's account, then copies it to ${away}. The partner launches the copy there.`,
			given: [...baked(cast), share("$IMG"), copyThere(cast)],
			act: [launch("$C", { more: `--region ${away} --profile partner` })],
			right: [
				{
					text: [
						"The launch fails: the copy is not shared",
						`The launch fails, since the copy in ${away} has to be shared with the partner by itself`,
					],
					says: "fails with AuthFailure",
				},
				{
					text: [
						`In ${home} the partner can still launch “${image}”`,
						`Sharing holds in ${home} alone, where the partner can go on to launch “${image}” as agreed`,
					],
					says: [
						`partner can launch $IMG in ${home}`,
						`partner cannot launch $IMG in ${away}`,
					],
				},
			],
			wrong: [
				{
					text: `The partner's launch succeeds, as “${image}” was shared before it was copied to ${away}`,
					says: "succeeds",
				},
				{
					text: `The copy in ${away} is shared too`,
					says: "$C is shared with partner",
				},
				{
					text: `The launch fails, and copying has ended the partner's launches in ${home} as well`,
					says: `partner cannot launch $IMG in ${home}`,
				},
				{
					text: `The partner owns the copy in ${away}`,
					says: "$C is owned by partner",
				},
			],
		};
	}),
	task("share-per-region", "by-hand", (cast) => ({
		title: "A partner in two Regions",
		tells: `${cast.company} shares its AMI “${cast.image}”, $IMG, with the partner ($partner) in ${cast.home}.`,
		given: [...baked(cast), share("$IMG")],
		ask: `Make it possible for the partner to launch it in ${cast.away} too, and nobody else.`,
		goals: [
			`image in ${cast.away} copied from $IMG shared with partner`,
			"no image public",
		],
		solution: [copyThere(cast), share("$C", `--region ${cast.away}`)],
	})),
	ways("unique-id", "which-command", (cast) => {
		const { company, server, image, home, away } = cast;
		const there = (id: string) => launch(id, { more: `--region ${away}` });
		return {
			title: "Ids in two Regions",
			tells: `${company} copied the AMI “${image}” of its ${server} from ${home} to ${away}, under the same name.`,
			given: [...baked(cast), copyThere(cast)],
			ask: "Which launch succeeds?",
			goals: ["succeeds", "new instance"],
			right: [
				{
					text: [
						`In ${away}, with the id of the copy`,
						`In ${away}, with the id that the copy was given when it was made there`,
					],
					run: [there("$C")],
				},
				{
					text: [
						`In ${home}, with the id of the original`,
						`In ${home}, with the id that the original has had from the day it was made`,
					],
					run: [launch("$IMG")],
				},
			],
			wrong: [
				{
					text: `In ${away}, with the id of the original, since both are the same AMI`,
					run: [there("$IMG")],
				},
				{
					text: `In ${home}, with the id of the copy`,
					run: [publish("$C", `--region ${away}`), launch("$C")],
				},
				{
					text: `In ${away}, with the name “${image}” in place of an id`,
					run: [there(image)],
				},
			],
		};
	}),
];
