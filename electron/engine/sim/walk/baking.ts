// Bake a golden image, launch many from it, and make a new version instead of editing.
import type { World } from "../world/model.ts";
import type { Image, Instance } from "../world/resource.ts";
import { tableValues } from "../world/table.ts";
import {
	attachedTo,
	configuredCopies,
	imagesOf,
	mappedBy,
	markersOn,
	runningOf,
} from "./find.ts";
import { launchLine } from "./prepared.ts";
import { isRefused, type Walk } from "./walk.ts";

export const baking: Walk = {
	id: "baking",
	title: "Bake a golden image",
	summary: "Configure once, launch many; change it by making the next version.",
	prepared: [launchLine("builder", 1), "lab settle"],
	goals: [
		{
			title: "Install the application on the builder",
			why: "Baking means to configure one instance fully, so that no other has to be.",
			hint: "lab write a marker such as app-1 to the builder’s volume.",
			isReached: ({ world }) => builderMarkers(world).length > 0,
			line: (world) => writeLine(world, "app-1"),
		},
		{
			title: "Bake the image",
			why: "AMI baking: an AMI made from a configured instance, application and all.",
			hint: "create-image of the builder, named app-1. Then `lab settle`.",
			isReached: ({ world }) => baked(world).length > 0,
			line: (world) => bakeLine(world, "app-1"),
		},
		{
			title: "Launch two machines from it at once",
			why: "Both start with the application in place. Bootstrapping by user data would install it at every first boot instead.",
			hint: "run-instances with your image and --count 2. Then `lab settle`.",
			isReached: ({ world }) => configuredCopies(world).length > 1,
			line: (world) => {
				const [image] = baked(world);
				return image
					? `aws ec2 run-instances --image-id ${image.id} --instance-type t3.micro --count 2 && lab settle`
					: null;
			},
		},
		{
			title: "Try to change what is in the image",
			why: "An AMI cannot be edited. Its description and its permissions can, its disks cannot.",
			hint: "modify-image-attribute on anything but description and launch permission is refused.",
			isReached: (scene) =>
				isRefused(
					scene,
					"modify-image-attribute",
					"InvalidRequest",
					"InvalidParameterValue",
					"InvalidParameterCombination",
				),
			line: (world) => {
				const [image] = baked(world);
				return image
					? `aws ec2 modify-image-attribute --image-id ${image.id} --attribute blockDeviceMapping --value /dev/xvda`
					: null;
			},
		},
		{
			title: "Make version 2 instead",
			why: "To change an image: launch from it or keep the builder, update that, and bake a new one with a new id.",
			hint: "Write another marker to the builder, then create-image under another name.",
			isReached: ({ world }) => hasNextVersion(world),
			line: (world) => {
				const write = writeLine(world, "app-2");
				const bake = bakeLine(world, "app-2");
				return write && bake ? `${write} && ${bake}` : null;
			},
		},
		{
			title: "Retire version 1",
			why: "Deregistering stops new launches from it. What already runs from it runs on, and its snapshots stay until you delete them.",
			hint: "deregister-image with the first image’s id.",
			isReached: ({ world }) =>
				tableValues(world.images).some(
					({ state, deprecateAt }) =>
						state !== "available" ||
						(deprecateAt !== null && deprecateAt <= world.now),
				),
			line: (world) => {
				const [image] = baked(world);
				return image ? `aws ec2 deregister-image --image-id ${image.id}` : null;
			},
		},
	],
};

function builderOf(world: World): Instance | undefined {
	return runningOf(world)[0];
}

function builderMarkers(world: World): string[] {
	const builder = builderOf(world);
	return builder ? markersOn(attachedTo(world, builder)) : [];
}

function baked(world: World): Image[] {
	return imagesOf(world).filter(
		(image) => markersOn(mappedBy(world, image)).length > 0,
	);
}

/** Two images, the later of which holds something that the earlier does not. */
function hasNextVersion(world: World): boolean {
	const [first, ...later] = baked(world).map((image) =>
		markersOn(mappedBy(world, image)),
	);
	return later.some((markers) =>
		markers.some((marker) => !first?.includes(marker)),
	);
}

function writeLine(world: World, marker: string): string | null {
	const builder = builderOf(world);
	const volume = builder && attachedTo(world, builder)[0];
	return volume
		? `lab write --volume-id ${volume.id} --from-gib 2 --gib 3 --marker ${marker}`
		: null;
}

function bakeLine(world: World, name: string): string | null {
	const builder = builderOf(world);
	return builder
		? `aws ec2 create-image --instance-id ${builder.id} --name ${name} && lab settle`
		: null;
}
