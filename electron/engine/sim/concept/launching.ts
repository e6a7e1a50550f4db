// Questions about launching from images: mapping, baking, the life of an image, overrides, sizes and architectures.
import type { Cast } from "./cast.ts";
import { bake, copy, launch, stop, volumeOf, write } from "./script.ts";
import { does, oneDisk, says, twoDisks } from "./situation.ts";
import { claims, type Template, task, ways } from "./template.ts";

const rootOf = (size: number) =>
	`--block-device-mappings 'DeviceName=/dev/xvda,Ebs={VolumeSize=${size}}'`;

/** The same with a data disk that holds what was written. */
function withData({ base, type, app, image, device, size }: Cast): string[] {
	return [
		launch(base, { as: "I", type, disk: [device, size] }),
		volumeOf("$I", "V", 1),
		write("$V", app),
		bake("$I", image, { as: "IMG" }),
	];
}

export const launchingTemplates: readonly Template[] = [
	...claims("mapping", "rebuild", (cast) => {
		const { company, server, device, image, app } = cast;
		return {
			title: "A machine from an image with two disks",
			tells: `The ${server} of ${company} keeps its data on ${device}. Its AMI “${image}” was made of both disks. Somebody launches a machine from “${image}”.`,
			given: withData(cast),
			act: [launch("$IMG", { as: "N" })],
			right: [
				says(
					[
						`The new machine has ${device} as well`,
						`The new machine has a root disk and ${device}, each made of the snapshot that the AMI maps to it`,
					],
					"$N is with the same block devices as $I",
				),
				says(
					[
						"The data is on the new machine",
						"The data that the AMI captured is there on the new machine as soon as it is up",
					],
					`$N is holding ${app}`,
				),
			],
			wrong: [
				says(
					`The new machine has its root disk alone, and ${device} has to be attached by hand`,
					`$N is without ${device}`,
				),
				says(
					`The new machine has ${device}, but it is empty`,
					"both disks are there",
					`$N is not holding ${app}`,
				),
				says(
					`The volume at ${device} moves from the old machine to the new one`,
					`$I is without ${device}`,
				),
				says(
					"The old and the new machine share one data volume",
					"exactly three volumes",
				),
			],
		};
	}),
	ways("mapping", "restore", (cast) => {
		const { company, server, device, size, image, app } = cast;
		return {
			title: "A twin with its data",
			tells: `${company} has the AMI “${image}” of its ${server}, made of the root disk and a data disk, ${device}.`,
			given: withData(cast),
			ask: `A twin with the data at ${device} is needed, and the server may not be touched. What works?`,
			goals: [
				`instance launched from $IMG with ${device} holding ${app}`,
				"no downtime of $I",
				`$I is with ${device}`,
			],
			right: [
				does(
					[
						`Launch “${image}”`,
						`Launch “${image}”, and name no disks in the command, as its own mapping has all that the twin needs`,
					],
					launch("$IMG"),
				),
			],
			wrong: [
				does(
					`Launch “${image}” with a disk of ${size} GiB at ${device} that is created empty, as the mapping covers the root`,
					launch("$IMG", {
						more: `--block-device-mappings 'DeviceName=${device},NoDevice=' 'DeviceName=${cast.otherDevice},Ebs={VolumeSize=${size}}'`,
					}),
				),
				does(
					`Launch “${image}” without ${device}, then attach the server's data disk to the twin`,
					launch("$IMG", {
						as: "N",
						more: `--block-device-mappings 'DeviceName=${device},NoDevice='`,
					}),
					`aws ec2 attach-volume --volume-id $V --instance-id $N --device ${device}`,
				),
				does(
					`Launch Amazon Linux with a disk at ${device}`,
					launch(cast.base, { disk: [device, size] }),
				),
				does(
					`Stop the server, then launch “${image}”`,
					stop("$I"),
					launch("$IMG"),
				),
			],
		};
	}),
	task("mapping", "leave-out", (cast) => ({
		title: "One disk less",
		tells: `${cast.company} has the AMI “${cast.image}”, $IMG, with a root disk and ${cast.device}.`,
		given: twoDisks(cast),
		ask: `Launch a machine from it that has the root disk alone.`,
		goals: [`instance running launched from $IMG without ${cast.device}`],
		solution: [
			launch("$IMG", {
				more: `--block-device-mappings 'DeviceName=${cast.device},NoDevice='`,
			}),
		],
	})),
	...claims("launch-override", "bigger-root", (cast) => {
		const { company, image } = cast;
		const size = 10 + cast.size;
		return {
			title: "A bigger root disk",
			tells: `The AMI “${image}” of ${company} has a root disk of 8 GiB. Somebody launches a machine from it and asks for ${size} GiB.`,
			given: oneDisk(cast),
			act: [launch("$IMG", { as: "N", more: rootOf(size) })],
			right: [
				says(
					[
						`That machine's root disk has ${size} GiB`,
						`The root disk of the machine that was launched this time has ${size} GiB, as asked for`,
					],
					`root volume of $N is of ${size} GiB`,
				),
				says(
					[
						"The AMI still says 8 GiB",
						"The AMI still says 8 GiB, and so will a machine launched from it without that request",
					],
					"$IMG is of 8 GiB",
				),
			],
			wrong: [
				says(
					`The AMI says ${size} GiB from now on, for whoever launches from it next`,
					`$IMG is of ${size} GiB`,
				),
				says(
					"The launch is refused: an AMI fixes the size of its root disk",
					"fails",
				),
				says(
					"The machine's root disk has 8 GiB; the request is ignored",
					"root volume of $N is of 8 GiB",
				),
				says(
					`A second AMI of ${size} GiB is made for the launch`,
					"exactly two images",
				),
			],
		};
	}),
	ways("launch-override", "for-all", (cast) => {
		const { company, image, next } = cast;
		const size = 10 + cast.size;
		return {
			title: "More room for every launch",
			tells: `The AMI “${image}” of ${company} has a root disk of 8 GiB, which has become too small.`,
			given: oneDisk(cast),
			ask: `The team needs an AMI with a root disk of ${size} GiB. What leads to it?`,
			goals: [`image of ${size} GiB`],
			right: [
				does(
					[
						`Launch with a root disk of ${size} GiB, make an AMI of that machine`,
						`Launch the AMI with a root disk of ${size} GiB in place of 8 GiB, then make a new AMI of the machine`,
					],
					launch("$IMG", { as: "N", more: rootOf(size) }),
					bake("$N", next),
				),
			],
			wrong: [
				does(
					`Launch the AMI with a root disk of ${size} GiB: from then on it has that size`,
					launch("$IMG", { more: rootOf(size) }),
				),
				does(
					`Enlarge the disk of the machine that the AMI was made of to ${size} GiB, as the AMI refers to it`,
					volumeOf("$I", "V"),
					`aws ec2 modify-volume --volume-id $V --size ${size}`,
				),
				does(
					`Modify the AMI's mapping to ${size} GiB`,
					`aws ec2 modify-image-attribute --image-id $IMG --attribute blockDeviceMapping --value ${size}`,
				),
				does(
					`Copy the AMI as “${next}” and describe it as ${size} GiB`,
					copy("$IMG", {
						from: cast.home,
						to: cast.home,
						name: next,
						more: `--description '${size} GiB'`,
					}),
				),
			],
		};
	}),
];
