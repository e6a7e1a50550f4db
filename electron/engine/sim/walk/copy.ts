// An image works in one Region; copy it to another, snapshots and all.
import { homeRegion, ownAccount } from "../shell-account.ts";
import type { World } from "../world/model.ts";
import type { Image } from "../world/resource.ts";
import {
	imagesOf,
	instancesOf,
	mappedBy,
	otherRegion,
	runningOf,
} from "./find.ts";
import { goldenImage } from "./prepared.ts";
import { isRefused, type Walk } from "./walk.ts";

const launch = `aws ec2 run-instances --region ${otherRegion} --instance-type t3.micro --image-id`;

export const copy: Walk = {
	id: "copy",
	title: "Copy an image to another Region",
	summary: "An AMI works in one Region only. Take it to another one.",
	prepared: goldenImage,
	goals: [
		{
			title: `Try to launch golden in ${otherRegion}`,
			why: "An AMI belongs to one Region. Elsewhere its id means nothing.",
			hint: `run-instances with --region ${otherRegion} and the image’s id.`,
			isReached: (scene) =>
				isRefused(scene, "run-instances", "InvalidAMIID.NotFound"),
			line: (world) => {
				const [image] = imagesOf(world);
				return image ? `${launch} ${image.id}` : null;
			},
		},
		{
			title: "Copy it there",
			why: "copy-image is called in the Region that the copy is for. It brings the snapshots along, so the copy needs nothing from the source.",
			hint: `copy-image with --region ${otherRegion}, --source-region ${homeRegion}, --source-image-id and a name.`,
			isReached: ({ world }) => copies(world, true).length > 0,
			line: (world) => {
				const image = source(world);
				return image
					? `aws ec2 copy-image --region ${otherRegion} --source-region ${homeRegion} --source-image-id ${image.id} --name golden`
					: null;
			},
		},
		{
			title: "Wait until the copy is there",
			why: "The copy has an id of its own and snapshots of its own. Launch permissions never come along, tags only if you ask.",
			hint: "`lab settle` finishes everything that is pending.",
			isReached: ({ world }) =>
				copies(world).some((image) =>
					mappedBy(world, image).every(({ state }) => state === "completed"),
				),
			line: () => "lab settle",
		},
		{
			title: "Launch the copy",
			why: "Same disks, same data, another Region: that is how an image gets ready for disaster recovery.",
			hint: `run-instances with --region ${otherRegion} and the copy’s id. Then \`lab settle\`.`,
			isReached: ({ world }) =>
				runningOf(world).some(({ imageId }) =>
					copies(world).some(({ id }) => id === imageId),
				),
			line: (world) => {
				const [image] = copies(world);
				return image ? `${launch} ${image.id} && lab settle` : null;
			},
		},
		{
			title: "Deregister the source",
			why: "The copy is independent: it stays, and so does what runs from it.",
			hint: `deregister-image with the id of golden in ${homeRegion}.`,
			isReached: ({ world }) =>
				source(world) === undefined &&
				copies(world).length > 0 &&
				instancesOf(world).length > 0,
			line: (world) => {
				const image = source(world);
				return image ? `aws ec2 deregister-image --image-id ${image.id}` : null;
			},
		},
	],
};

function source(world: World): Image | undefined {
	return imagesOf(world).find(
		({ region, sourceImageId }) =>
			region === homeRegion && sourceImageId === null,
	);
}

/** Own images elsewhere that were copied from the home Region. */
function copies(world: World, isPendingToo = false): Image[] {
	return imagesOf(world, ownAccount, isPendingToo).filter(
		({ region, sourceImageId, sourceImageRegion }) =>
			sourceImageId !== null &&
			sourceImageRegion === homeRegion &&
			region !== homeRegion,
	);
}
