// Questions about copies of images: what they carry along and what they leave behind.
import type { Cast } from "./cast.ts";
import {
	bake,
	copy,
	deleteSnapshot,
	deregister,
	launch,
	share,
	snapshotOf,
} from "./script.ts";
import { claims, type Template, task, ways } from "./template.ts";

/** A machine $I with a second disk, and its image $IMG. */
function baked({ base, device, size, image, type }: Cast): string[] {
	return [
		launch(base, { as: "I", disk: [device, size], type }),
		bake("$I", image, { as: "IMG" }),
	];
}

const copied = ({ home, away, image }: Cast, more?: string) =>
	copy("$IMG", {
		as: "C",
		from: home,
		to: away,
		name: image,
		...(more && { more }),
	});

const tag = (image: string, pair: string, more = "") =>
	`aws ec2 create-tags --resources ${image} --tags ${pair} ${more}`.trim();

export const copyTemplates: readonly Template[] = [
	...claims("copy", "with-snapshots", (cast) => {
		const { company, image, home, away } = cast;
		return {
			title: "What a copy brings along",
			tells: `${company} copies the AMI “${image}”, which has two disks, from ${home} to ${away}.`,
			given: baked(cast),
			act: [copied(cast)],
			right: [
				{
					text: [
						`${away} gets two new snapshots for the copy`,
						`For each of the two disks, ${away} gets a snapshot of its own that the copy refers to`,
					],
					says: `exactly two snapshots in ${away}`,
				},
				{
					text: [
						"The snapshot bill goes up",
						`The snapshot bill goes up, as the data of both disks is stored in ${away} as well`,
					],
					says: "snapshot bill goes up",
				},
			],
			wrong: [
				{
					text: `The copy in ${away} refers to the snapshots in ${home}, and none is made`,
					says: `no snapshot in ${away}`,
				},
				{
					text: `${away} gets one snapshot, for the root disk`,
					says: `exactly one snapshot in ${away}`,
				},
				{
					text: "The snapshot bill stays the same, as a copy only refers to what is stored",
					says: "snapshot bill stays the same",
				},
				{
					text: `“${image}” leaves ${home}`,
					says: "$IMG is gone",
				},
			],
		};
	}),
	ways(
		"copy",
		"independent",
		(cast) => {
			const { company, image, home, away } = cast;
			const before = [snapshotOf("$IMG", "S0"), snapshotOf("$IMG", "S1", 1)];
			return {
				title: "The original goes",
				tells: `${company} copied the AMI “${image}” from ${home} to ${away}, and now needs the copy alone.`,
				given: [...baked(cast), copied(cast), ...before],
				ask: "Which two ways leave the copy fit to launch and no AMI in the first Region?",
				goals: [`I can launch $C in ${away}`, `no image in ${home}`],
				right: [
					{
						text: [
							`Deregister “${image}” in ${home}`,
							`Deregister “${image}” in ${home} and keep all snapshots that it used`,
						],
						run: [deregister("$IMG")],
					},
					{
						text: [
							`Deregister “${image}” in ${home}, then delete both its snapshots there`,
							`Deregister “${image}”, then delete both its snapshots`,
						],
						run: [
							deregister("$IMG"),
							deleteSnapshot("$S0"),
							deleteSnapshot("$S1"),
						],
					},
				],
				wrong: [
					{
						text: `Delete both snapshots of “${image}” in ${home}, which takes the AMI with them, as it is nothing without them`,
						run: [deleteSnapshot("$S0"), deleteSnapshot("$S1")],
					},
					{
						text: `Deregister the copy in ${away}, then “${image}” in ${home}`,
						run: [deregister("$C", `--region ${away}`), deregister("$IMG")],
					},
					{
						text: `Disable “${image}” in ${home}`,
						run: ["aws ec2 disable-image --image-id $IMG"],
					},
				],
			};
		},
		{ kind: "choose-several" },
	),
	...claims("copy-permissions", "shared", (cast) => {
		const { company, image, home, away } = cast;
		return {
			title: "A copy of a shared image",
			tells: `${company} shares the AMI “${image}” with a partner's account. Now it is copied from ${home} to ${away} for a second site.`,
			given: [...baked(cast), share("$IMG")],
			act: [copied(cast)],
			right: [
				{
					text: [
						"The copy is private",
						"The copy is private at first: its list of launch permissions is empty, whatever that of the original holds",
					],
					says: "$C is private",
				},
				{
					text: [
						"The partner cannot launch the copy until it is shared",
						"The partner cannot launch the copy",
					],
					says: "partner cannot launch $C",
				},
			],
			wrong: [
				{
					text: `The partner can launch the copy in ${away} at once, as it could launch “${image}”`,
					says: "partner can launch $C",
				},
				{
					text: `Copying takes the partner's permission for “${image}” away`,
					says: "$IMG is private",
				},
				{
					text: "The copy is shared with the partner, who owns it too",
					says: "$C is owned by partner",
				},
				{
					text: "The copy is refused while it is shared",
					says: "fails",
				},
			],
		};
	}),
	task("copy-permissions", "by-hand", (cast) => ({
		title: "A second site for the partner",
		tells: `${cast.company} shares the AMI “${cast.image}”, $IMG, with the partner ($partner) and made the copy $C in ${cast.away}.`,
		given: [...baked(cast), share("$IMG"), copied(cast)],
		ask: "Let the partner launch the copy as well. It may not become public.",
		goals: ["partner can launch $C", "no image public"],
		solution: [share("$C", `--region ${cast.away}`)],
	})),
	...claims("copy-tags", "plain", (cast) => {
		const { company, image, home, away } = cast;
		return {
			title: "A copy of a tagged image",
			tells: `${company} gave the AMI “${image}” in ${home} the tag team=web. Somebody copies it to ${away} without further options.`,
			given: [...baked(cast), tag("$IMG", "Key=team,Value=web")],
			act: [copied(cast)],
			right: [
				{
					text: [
						"The copy has no tags",
						"The copy begins without the tag, as a plain copy leaves those of the original behind",
					],
					says: "$C is untagged",
				},
				{
					text: [
						`“${image}” keeps the tag in ${home}`,
						`“${image}” in ${home} has the tag as before; copying leaves the original alone`,
					],
					says: "$IMG is tagged team=web",
				},
			],
			wrong: [
				{
					text: `The copy has the tag team=web too, as tags belong to what is inside an AMI`,
					says: "$C is tagged team=web",
				},
				{
					text: `The tag moves from “${image}” to the copy in ${away}`,
					says: ["$C is tagged team=web", "$IMG is untagged"],
				},
				{ text: "The tag is gone from both", says: "$IMG is untagged" },
				{
					text: "The copy fails until the tag is deleted",
					says: "fails",
				},
			],
		};
	}),
	ways("copy-tags", "keep", (cast) => {
		const { company, image, home, away } = cast;
		return {
			title: "A copy with its tags",
			tells: `${company} gave the AMI “${image}” in ${home} the tag team=web, and needs a copy in ${away}.`,
			given: [...baked(cast), tag("$IMG", "Key=team,Value=web")],
			ask: "The copy has to carry the tag. What does it take?",
			goals: [`image in ${away} copied from $IMG tagged team=web`],
			right: [
				{
					text: [
						"Copy it with the option that copies its tags",
						`Copy it to ${away} and set the option that copies the tags of the AMI along with it`,
					],
					run: [copied(cast, "--copy-image-tags")],
				},
				{
					text: [
						"Copy it, then tag the copy",
						`Copy it to ${away}, wait until the copy is there, then tag the copy team=web by hand`,
					],
					run: [
						copied(cast),
						tag("$C", "Key=team,Value=web", `--region ${away}`),
					],
				},
			],
			wrong: [
				{ text: "Copy it: tags come along by themselves", run: [copied(cast)] },
				{
					text: `Tag it in ${home} once more after the copy was made, so that both get it`,
					run: [
						copied(cast),
						tag("$IMG", "Key=team,Value=web Key=site,Value=two"),
					],
				},
				{
					text: "Share it with the own account, then copy it",
					run: [
						'aws ec2 modify-image-attribute --image-id $IMG --launch-permission "Add=[{UserId=$me}]"',
						copied(cast),
					],
				},
				{
					text: `Tag its snapshots team=web as well, then copy all of it to ${away}`,
					run: [
						snapshotOf("$IMG", "S"),
						tag("$S", "Key=team,Value=web"),
						copied(cast),
					],
				},
			],
		};
	}),
];
