// Share an image with one account, and see what launch permission does not cover.
import type { World } from "../world/model.ts";
import type { Image } from "../world/resource.ts";
import { imagesOf, instancesOf, mappedBy, partner } from "./find.ts";
import { goldenImage } from "./prepared.ts";
import { isRefused, type Walk } from "./walk.ts";

const launch =
	"aws ec2 run-instances --profile partner --instance-type t3.micro --image-id";
const copyBy =
	"aws ec2 copy-image --profile partner --source-region us-east-1 --name golden-of-partner --source-image-id";

export const share: Walk = {
	id: "share",
	title: "Share an image with a partner",
	summary: "Launch permission, snapshot permission, and who owns what.",
	prepared: goldenImage,
	goals: [
		{
			title: "As the partner, try to launch golden",
			why: "Images are private: nobody but their owner sees them until they are shared.",
			hint: "run-instances with --profile partner and the image’s id.",
			isReached: (scene) =>
				isRefused(
					scene,
					"run-instances",
					"InvalidAMIID.NotFound",
					"AuthFailure",
				),
			line: (world) => withGolden(world, ({ id }) => `${launch} ${id}`),
		},
		{
			title: "Let the partner launch it",
			why: "Launch permission has three settings: public, explicit accounts, or nobody but you. It never changes the owner.",
			hint: `modify-image-attribute with --launch-permission and the account ${partner}.`,
			isReached: ({ world }) =>
				imagesOf(world).some(({ launchPermissions }) =>
					launchPermissions.some(
						(grant) => "UserId" in grant && grant.UserId === partner,
					),
				),
			line: (world) =>
				withGolden(
					world,
					({ id }) =>
						`aws ec2 modify-image-attribute --image-id ${id} --launch-permission 'Add=[{UserId=${partner}}]'`,
				),
		},
		{
			title: "As the partner, launch it",
			why: "Launching a shared image needs no permission on its snapshots. The instance is the partner’s, and so is its bill.",
			hint: "The same command as before. Then `lab settle`.",
			isReached: ({ world }) =>
				instancesOf(world, partner).some(({ imageId }) =>
					imagesOf(world).some(({ id }) => id === imageId),
				),
			line: (world) =>
				withGolden(world, ({ id }) => `${launch} ${id} && lab settle`),
		},
		{
			title: "As the partner, try to copy it",
			why: "A copy reads the snapshots, and launch permission does not open those.",
			hint: "copy-image with --profile partner.",
			isReached: (scene) => isRefused(scene, "copy-image", "InvalidRequest"),
			line: (world) => withGolden(world, ({ id }) => `${copyBy} ${id}`),
		},
		{
			title: "Share the snapshots as well",
			why: "Snapshots have a permission of their own: whoever may create volumes from them may copy them.",
			hint: "modify-snapshot-attribute with --create-volume-permission, for every snapshot of the image.",
			isReached: ({ world }) =>
				imagesOf(world).some((image) =>
					mappedBy(world, image).every(({ volumePermissions }) =>
						volumePermissions.some(
							(grant) => "UserId" in grant && grant.UserId === partner,
						),
					),
				),
			line: (world) =>
				withGolden(world, (image) =>
					mappedBy(world, image)
						.map(
							({ id }) =>
								`aws ec2 modify-snapshot-attribute --snapshot-id ${id} --create-volume-permission 'Add=[{UserId=${partner}}]'`,
						)
						.join(" && "),
				),
		},
		{
			title: "As the partner, copy it",
			why: "The copy belongs to whoever made it, with snapshots of its own: withdrawing the share no longer touches it.",
			hint: "The same copy-image as before. Then `lab settle`.",
			isReached: ({ world }) =>
				imagesOf(world, partner).some(
					({ sourceImageId }) => sourceImageId !== null,
				),
			line: (world) =>
				withGolden(world, ({ id }) => `${copyBy} ${id} && lab settle`),
		},
	],
};

function withGolden(
	world: World,
	line: (image: Image) => string,
): string | null {
	const [image] = imagesOf(world);
	return image ? line(image) : null;
}
