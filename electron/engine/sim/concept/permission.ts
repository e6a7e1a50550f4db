// Questions about who may launch an image, and how that is given, taken and reset.
import type { Cast } from "./cast.ts";
import {
	bake,
	launch,
	publish,
	share,
	shareSnapshot,
	snapshotOf,
} from "./script.ts";
import { claims, type Template, ways } from "./template.ts";

/** A machine $I and its image $IMG. */
export function own({ base, image, type }: Cast): string[] {
	return [launch(base, { as: "I", type }), bake("$I", image, { as: "IMG" })];
}

const reset =
	"aws ec2 reset-image-attribute --image-id $IMG --attribute launchPermission";

export const permissionTemplates: readonly Template[] = [
	ways(
		"permissions",
		"open",
		(cast) => {
			const { company, server, image } = cast;
			return {
				title: "Who may launch",
				tells: `${company} has a private AMI “${image}” of its ${server}. A partner has an AWS account of its own.`,
				given: own(cast),
				ask: "Which two ways let the partner launch it?",
				goals: ["partner can launch $IMG"],
				right: [
					{
						text: [
							"Add the partner's account to its launch permissions",
							"Add the number of the partner's account to the list of launch permissions, and nobody else",
						],
						run: [share("$IMG")],
					},
					{
						text: [
							"Make it public",
							"Make it public, so that every AWS account has launch permission",
						],
						run: [publish("$IMG")],
					},
				],
				wrong: [
					{
						text: "Share the snapshot behind it with the partner's account, as the AMI is only a reference to it",
						run: [snapshotOf("$IMG", "S"), shareSnapshot("$S")],
					},
					{
						text: "Tag it with the partner's account",
						run: [
							"aws ec2 create-tags --resources $IMG --tags Key=launch,Value=$partner",
						],
					},
					{
						text: "Send the partner its id",
						run: [
							"aws ec2 describe-images --image-ids $IMG --query 'Images[0].ImageId'",
						],
					},
					{
						text: "Put the partner's account into its description",
						run: [
							'aws ec2 modify-image-attribute --image-id $IMG --description "for $partner"',
						],
					},
				],
			};
		},
		{ kind: "choose-several" },
	),
	...claims("permissions", "reset", (cast) => {
		const { company, image } = cast;
		return {
			title: "Permissions are reset",
			tells: `${company} shares the AMI “${image}” with a partner. An administrator resets its launch permissions.`,
			given: [...own(cast), share("$IMG")],
			act: [reset],
			right: [
				{
					text: [
						"The company can still launch it",
						"The company can launch it as before, because an owner's permission is implicit and no reset takes it",
					],
					says: "I can launch $IMG",
				},
				{
					text: [
						"The partner can launch it no longer",
						"The partner can launch it no longer, because a reset drops each account that was added",
					],
					says: "partner cannot launch $IMG",
				},
			],
			wrong: [
				{
					text: "The company has to add its own account before it can launch it again",
					says: "I cannot launch $IMG",
				},
				{ text: "The AMI becomes public", says: "$IMG is public" },
				{
					text: "The partner can launch it until it is deregistered",
					says: "partner can launch $IMG",
				},
				{
					text: "The reset is refused as long as the AMI is shared with anybody outside the company",
					says: "fails",
				},
			],
		};
	}),
	...claims("private", "unshared", (cast) => {
		const { company, image } = cast;
		return {
			title: "A new image",
			tells: `${company} has just made the AMI “${image}”. A partner is given its id and launches it.`,
			given: own(cast),
			act: [launch("$IMG", { more: "--profile partner" })],
			right: [
				{
					text: [
						"The launch fails: the partner is not authorised",
						"The launch fails, because nobody but the owner is authorised to launch it so far",
					],
					says: "fails with AuthFailure",
				},
				{
					text: [
						"It has no launch permissions yet",
						"Its list of launch permissions is empty, as that of a new AMI is by default",
					],
					says: "$IMG is private",
				},
			],
			wrong: [
				{
					text: "The launch succeeds, as whoever has the id of an AMI may use it",
					says: "succeeds",
				},
				{ text: "It is public at first", says: "$IMG is public" },
				{
					text: "The launch fails, but the partner finds it in the list of AMIs",
					says: "partner can see $IMG",
				},
				{
					text: "The launch fails, as an AMI works for a day only in its own account",
					says: ["fails", "partner can launch $IMG"],
				},
			],
		};
	}),
	ways("private", "least", (cast) => {
		const { company, image } = cast;
		return {
			title: "Just enough",
			tells: `${company} has the new AMI “${image}”.`,
			given: own(cast),
			ask: "A partner has to be able to launch it, and a stranger may not. What does it take?",
			goals: ["partner can launch $IMG", "stranger cannot launch $IMG"],
			right: [
				{
					text: [
						"Add the partner to its launch permissions",
						"Add the partner's account by its number to the launch permissions that the AMI has",
					],
					run: [share("$IMG")],
				},
			],
			wrong: [
				{
					text: "Make it public, and give its id to the partner alone",
					run: [publish("$IMG")],
				},
				{
					text: "Remove the stranger from its launch permissions, which lets all others in",
					run: [
						'aws ec2 modify-image-attribute --image-id $IMG --launch-permission "Remove=[{UserId=$stranger}]"',
					],
				},
				{
					text: "Share its snapshot with the partner",
					run: [snapshotOf("$IMG", "S"), shareSnapshot("$S")],
				},
				{
					text: "Tag it with the number of the partner's account, as permissions go by tags",
					run: [
						"aws ec2 create-tags --resources $IMG --tags Key=launch,Value=$partner",
					],
				},
			],
		};
	}),
];
