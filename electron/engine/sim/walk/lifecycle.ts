// Launch, configure, create image, launch again.
import {
	attachedTo,
	configuredCopies,
	imagesOf,
	mappedBy,
	markersOn,
	runningOf,
} from "./find.ts";
import { launchLine } from "./prepared.ts";
import type { Walk } from "./walk.ts";

export const lifecycle: Walk = {
	id: "lifecycle",
	title: "The life of an image",
	summary: "Launch, configure, create an image, launch again.",
	prepared: [],
	goals: [
		{
			title: "Launch an instance with a boot disk and a data disk",
			why: "An instance starts from an AMI. Every entry of the block device mapping becomes an EBS volume; yours add to the image’s own.",
			hint: "run-instances with an Amazon Linux image, type t3.micro and a block device mapping for /dev/xvdf. A launch is pending until `lab settle`.",
			isReached: ({ world }) =>
				runningOf(world).some(({ attachments }) => attachments.length > 1),
			line: () => `${launchLine("web", 2)} && lab settle`,
		},
		{
			title: "Configure it",
			why: "Whatever you install ends up as data on the volumes. `lab write` stands for that: it puts a marker on a disk, which you will meet again.",
			hint: "lab write needs the id of a volume and the name of a marker.",
			isReached: ({ world }) => configured(world).length > 0,
			line: (world) => {
				const volume = runningOf(world)
					.flatMap((instance) => attachedTo(world, instance))
					.at(-1);
				return volume
					? `lab write --volume-id ${volume.id} --gib 5 --marker app`
					: null;
			},
		},
		{
			title: "Create an image of it",
			why: "create-image takes a snapshot of every attached volume and notes which snapshot belongs to which device. The instance is restarted once, so that the disks agree.",
			hint: "create-image needs the instance’s id and a name. The image is pending until `lab settle`.",
			isReached: ({ world }) =>
				imagesOf(world).some(
					(image) => markersOn(mappedBy(world, image)).length > 0,
				),
			line: (world) => {
				const [instance] = configured(world);
				return instance
					? `aws ec2 create-image --instance-id ${instance.id} --name web-1 && lab settle`
					: null;
			},
		},
		{
			title: "Launch again, from your image",
			why: "The mapping rebuilds the disks: same devices, same sizes, same data. Nothing has to be attached or installed by hand.",
			hint: "run-instances as before, with your own image and no mapping. Then `lab settle`.",
			isReached: ({ world }) => configuredCopies(world).length > 0,
			line: (world) => {
				const [image] = imagesOf(world);
				return image
					? `aws ec2 run-instances --image-id ${image.id} --instance-type t3.micro && lab settle`
					: null;
			},
		},
	],
};

function configured(world: Parameters<typeof runningOf>[0]) {
	return runningOf(world).filter(
		(instance) => markersOn(attachedTo(world, instance)).length > 0,
	);
}
