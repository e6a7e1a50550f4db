// Clean up in the order that works, until nothing is left to pay for.
import {
	imagesOf,
	instancesOf,
	mappedBy,
	snapshotsOf,
	volumesOf,
} from "./find.ts";
import { goldenImage } from "./prepared.ts";
import { isRefused, type Walk } from "./walk.ts";

export const tidy: Walk = {
	id: "tidy",
	title: "Clean up, and stop paying",
	summary: "Deregister, delete, terminate: what goes and what stays.",
	prepared: [
		...goldenImage,
		"LOGS=$(aws ec2 create-volume --availability-zone $(aws ec2 describe-instances --query 'Reservations[0].Instances[0].Placement.AvailabilityZone' --output text) --size 10 --volume-type gp3 --query VolumeId --output text)",
		"lab settle",
		"aws ec2 attach-volume --volume-id $LOGS --instance-id $WEB --device /dev/xvdg",
	],
	goals: [
		{
			title: "Try to delete a snapshot of golden",
			why: "A snapshot that an image maps cannot be deleted: the image could not be launched any more.",
			hint: "delete-snapshot with the id of a snapshot in the image’s mapping.",
			isReached: (scene) =>
				isRefused(scene, "delete-snapshot", "InvalidSnapshot.InUse"),
			line: (world) => {
				const [image] = imagesOf(world);
				const snapshot = image && mappedBy(world, image)[0];
				return snapshot
					? `aws ec2 delete-snapshot --snapshot-id ${snapshot.id}`
					: null;
			},
		},
		{
			title: "Deregister the image",
			why: "Only the registration goes. The snapshots stay, and so does what they cost.",
			hint: "deregister-image with the image’s id.",
			isReached: ({ world }) => imagesOf(world).length === 0,
			line: (world) => {
				const [image] = imagesOf(world);
				return image ? `aws ec2 deregister-image --image-id ${image.id}` : null;
			},
		},
		{
			title: "Now delete its snapshots",
			why: "What you pay for images is the storage of their snapshots. With them it ends.",
			hint: "delete-snapshot, once for each. `--delete-associated-snapshots` at deregistration would have done both.",
			isReached: ({ world }) => snapshotsOf(world).length === 0,
			line: (world) =>
				snapshotsOf(world)
					.map(({ id }) => `aws ec2 delete-snapshot --snapshot-id ${id}`)
					.join(" && ") || null,
		},
		{
			title: "Terminate the instance",
			why: "Volumes marked to be deleted on termination go with it. One that was attached later stays.",
			hint: "terminate-instances with its id. Then `lab settle`.",
			isReached: ({ world }) =>
				instancesOf(world).every(({ state }) => state === "terminated"),
			line: (world) => {
				const ids = instancesOf(world)
					.filter(({ state }) => state !== "terminated")
					.map(({ id }) => id);
				return ids.length > 0
					? `aws ec2 terminate-instances --instance-ids ${ids.join(" ")} && lab settle`
					: null;
			},
		},
		{
			title: "Delete the volume that is left",
			why: "A volume is paid for by its size, whether or not anything uses it.",
			hint: "delete-volume with its id. Then `lab settle`.",
			isReached: ({ world }) => volumesOf(world).length === 0,
			line: (world) => {
				const lines = volumesOf(world).map(
					({ id }) => `aws ec2 delete-volume --volume-id ${id}`,
				);
				return lines.length > 0 ? [...lines, "lab settle"].join(" && ") : null;
			},
		},
	],
};
