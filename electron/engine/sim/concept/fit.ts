// Questions about what fits together at launch: architectures and sizes.
import { homeRegion } from "../shell-account.ts";
import { copy, launch, stop, volumeOf } from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";
import { claims, type Template, ways } from "./template.ts";

const rootOf = (size: number) =>
	`--block-device-mappings 'DeviceName=/dev/xvda,Ebs={VolumeSize=${size}}'`;

export const fitTemplates: readonly Template[] = [
	...claims("never-smaller", "shrink", (cast) => {
		const { company, image } = cast;
		const size = 1 + cast.draw.below(7);
		return {
			title: "A smaller root disk",
			tells: `The AMI “${image}” of ${company} has a root disk of 8 GiB, of which 2 GiB are used. To save money, somebody launches it with ${size} GiB.`,
			given: oneDisk(cast),
			act: [launch("$IMG", { as: "N", more: rootOf(size) })],
			right: [
				says(
					[
						`The launch fails: ${size} GiB is less than 8`,
						`The launch fails, because a disk has to be at least as large as the snapshot that it is made of`,
					],
					"fails with InvalidBlockDeviceMapping",
				),
				says(
					[
						"No machine of the AMI starts",
						"No machine of the AMI starts, and no volume is made for one that might",
					],
					"no instance launched from $IMG",
				),
			],
			wrong: [
				says(
					`A machine of the AMI starts with a root disk of ${size} GiB`,
					`instance launched from $IMG of ${size} GiB`,
				),
				says(
					"A machine of the AMI starts with 8 GiB, as what is too small is rounded up",
					"instance launched from $IMG of 8 GiB",
				),
				says(`The AMI shrinks to ${size} GiB`, `$IMG is of ${size} GiB`),
				says(
					"The launch fails, as the size of a root disk cannot be chosen at all",
					"fails with InvalidParameterValue",
				),
			],
		};
	}),
	ways(
		"never-smaller",
		"accepted",
		(cast) => {
			const { company, image } = cast;
			const [small, large] = [2 + cast.draw.below(5), 10 + cast.size];
			return {
				title: "Sizes that work",
				tells: `The AMI “${image}” of ${company} has a root disk of 8 GiB.`,
				given: oneDisk(cast),
				ask: "Which two of these run without an error?",
				goals: ["succeeds", "instance running launched from $IMG"],
				right: [
					does(
						[
							`A launch with ${large} GiB`,
							`A launch that asks for a root disk of ${large} GiB in place of what the AMI says`,
						],
						launch("$IMG", { more: rootOf(large) }),
					),
					does(
						[
							"A launch with 8 GiB",
							"A launch that asks for a root disk of 8 GiB, which is what the AMI says",
						],
						launch("$IMG", { more: rootOf(8) }),
					),
				],
				wrong: [
					does(
						`A launch with ${small} GiB, since less than that is in use on the root disk`,
						launch("$IMG", { more: rootOf(small) }),
					),
					does(
						`A launch with 8 GiB, then shrinking the disk to ${small} GiB`,
						launch("$IMG", { as: "N" }),
						volumeOf("$N", "V"),
						`aws ec2 modify-volume --volume-id $V --size ${small}`,
					),
					does(
						`A copy of the AMI, and a launch of that with ${small} GiB`,
						copy("$IMG", {
							as: "C",
							from: cast.home,
							to: cast.home,
							name: cast.next,
						}),
						launch("$C", { more: rootOf(small) }),
					),
				],
			};
		},
		{ kind: "choose-several" },
	),
	...claims(
		"architecture",
		"mismatch",
		({ company, draw }) => {
			const type = draw.pick(["t3.micro", "t3.small", "m5.large", "c5.large"]);
			return {
				title: "An Arm image",
				tells: `${company} likes Graviton prices. Somebody launches an arm64 AMI on the type ${type}, whose processors are x86_64.`,
				given: [],
				act: [launch("$amazon_linux_arm", { type })],
				right: [
					says(
						[
							`The launch fails: arm64 does not fit ${type}`,
							`The launch fails, because the AMI and ${type} have to be of one architecture, and here they are of two`,
						],
						"fails with InvalidParameterValue",
					),
					says(
						[
							"No machine starts",
							"Not a single machine starts: neither on the type asked for nor on any that would fit",
						],
						"no instance",
					),
				],
				wrong: [
					says(
						`A machine starts on ${type} and emulates arm64, which makes it slower`,
						"instance running",
					),
					says(
						"A machine starts on the nearest type of arm64",
						"instance of type t4g.micro",
					),
					says(
						`The launch fails: ${type} cannot find the AMI`,
						"fails with InvalidAMIID.NotFound",
					),
					says(
						"The launch fails until the account subscribes to arm64",
						"fails with OptInRequired",
					),
				],
			};
		},
		{ home: homeRegion },
	),
	ways(
		"architecture",
		"fitting",
		({ company, draw, next }) => {
			const [x86, other] = draw.several(
				["t3.micro", "t3.small", "m5.large", "c5.large", "r5.large"],
				2,
			) as [string, string];
			const arm = draw.pick([
				"t4g.micro",
				"t4g.small",
				"m6g.large",
				"c7g.large",
			]);
			return {
				title: "A type for the image",
				tells: `${company} has software that runs on arm64 alone, and uses an arm64 AMI.`,
				given: [],
				ask: "Which launch leads to a machine of that AMI?",
				goals: ["instance running launched from $amazon_linux_arm"],
				right: [
					does(
						[
							`The AMI on ${arm}`,
							`The AMI on the type ${arm}, with nothing else said`,
						],
						launch("$amazon_linux_arm", { type: arm }),
					),
				],
				wrong: [
					does(
						`The AMI on ${x86}, which emulates what it lacks`,
						launch("$amazon_linux_arm", { type: x86 }),
					),
					does(
						`A copy of the AMI on ${other}, as copying adapts it to the type`,
						copy("$amazon_linux_arm", {
							as: "C",
							from: homeRegion,
							to: homeRegion,
							name: next,
						}),
						launch("$C", { type: other }),
					),
					does(
						`An x86_64 AMI on ${x86}`,
						launch("$amazon_linux", { type: x86 }),
					),
					does(
						`A machine of an x86_64 AMI, stopped and changed to ${arm}`,
						launch("$amazon_linux", { as: "N", type: x86 }),
						stop("$N"),
						`aws ec2 modify-instance-attribute --instance-id $N --instance-type Value=${arm}`,
					),
				],
			};
		},
		{ home: homeRegion },
	),
];
