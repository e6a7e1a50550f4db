// Where an image comes from and who uses it: GetImageAncestry, DescribeImageReferences, DescribeInstanceImageMetadata.
import { publicImages } from "../data/public-images.ts";
import { instanceFilters } from "../instance/describe.ts";
import { ownInstancesOrRefuse } from "../instance/find.ts";
import { stateView } from "../instance/view.ts";
import { filterOf } from "../request/filter.ts";
import type { Operation, Output, Reply } from "../request/operation.ts";
import { requiredText, textsParam } from "../request/params.ts";
import { checkIds } from "../request/resource-id.ts";
import { isoTime, present, tagList } from "../request/shape.ts";
import type { World } from "../world/model.ts";
import { imageIn, tagsOf } from "../world/read.ts";
import type { Image, Instance } from "../world/resource.ts";
import { lookUp, tableValues } from "../world/table.ts";
import { meetsCriteria } from "./allowed.ts";
import { imageNotFound, isVisible } from "./permission.ts";
import { isPublic } from "./view.ts";

export const getImageAncestry: Operation = {
	params: "ImageId!",
	decide(request) {
		const { world, region, params } = request;
		const id = requiredText(params, "ImageId");
		checkIds("image", [id]);
		const image = imageIn(world, region, id);
		if (!image || !isVisible(world, request, image)) return imageNotFound([id]);
		return [];
	},
	answer: ({ world, params }) => ({
		ImageAncestryEntries: ancestry(world, requiredText(params, "ImageId")).map(
			(image) =>
				present({
					CreationDate: isoTime(image.createdAt),
					ImageId: image.id,
					ImageOwnerAlias: image.ownerAlias ?? image.owner,
					SourceImageId: image.parent?.id,
					SourceImageRegion: image.parent?.region,
				}),
		),
	}),
};

/** The image and those before it, up to one without a known source. */
function ancestry(world: World, id: string): readonly Image[] {
	const found: Image[] = [];
	let image = anyImage(world, id);
	while (image) {
		found.push(image);
		image = image.parent ? anyImage(world, image.parent.id) : undefined;
	}
	return found;
}

/** Whatever is known of an image, also long after it was deregistered. */
function anyImage(world: World, id: string): Image | undefined {
	return lookUp(world.images, id) ?? publicImages.get(id);
}

export const describeImageReferences: Operation = {
	params:
		"ImageIds! IncludeAllResourceTypes ResourceTypes MaxResults NextToken",
	decide({ params }) {
		checkIds("image", textsParam(params, "ImageIds"));
		return [];
	},
	answer({ world, account, params }) {
		const ids = textsParam(params, "ImageIds");
		return {
			ImageReferences: ownInstances(world, account)
				.filter(
					(instance) =>
						ids.includes(instance.imageId) && instance.state !== "terminated",
				)
				.map((instance) => ({
					ImageId: instance.imageId,
					ResourceType: "ec2:Instance",
					Arn: `arn:aws:ec2:${instance.region}:${instance.owner}:instance/${instance.id}`,
				})),
		};
	},
};

export const describeInstanceImageMetadata: Operation = {
	params: "InstanceIds Filters MaxResults NextToken",
	decide(request) {
		const { world, params } = request;
		ownInstancesOrRefuse(world, request, textsParam(params, "InstanceIds"));
		filterOf(params, instanceFilters, () => ({}));
		return [];
	},
	answer(reply) {
		const { world, account, region, params } = reply;
		const ids = textsParam(params, "InstanceIds");
		const test = filterOf(params, instanceFilters, (instance) =>
			tagsOf(world, account, instance.id),
		);
		return {
			InstanceImageMetadata: ownInstances(world, account)
				.filter(
					(instance) =>
						instance.region === region &&
						(ids.length === 0 || ids.includes(instance.id)) &&
						test(instance),
				)
				.map((instance) => metadataView(reply, instance)),
		};
	},
};

function ownInstances(world: World, account: string): readonly Instance[] {
	return tableValues(world.instances)
		.filter((instance) => instance.owner === account)
		.sort((left, right) => left.order - right.order);
}

function metadataView(reply: Reply, instance: Instance): Output {
	const { world, account } = reply;
	const image = anyImage(world, instance.imageId);
	return present({
		InstanceId: instance.id,
		InstanceType: instance.type,
		LaunchTime: isoTime(instance.launchedAt),
		AvailabilityZone: instance.zone,
		State: stateView(instance.state),
		OwnerId: instance.owner,
		Tags: tagList(tagsOf(world, account, instance.id)),
		ImageMetadata: image
			? present({
					ImageId: image.id,
					Name: image.name,
					OwnerId: image.owner,
					State: image.state,
					ImageOwnerAlias: image.ownerAlias,
					CreationDate: isoTime(image.createdAt),
					DeprecationTime: isoTime(image.deprecateAt),
					ImageAllowed: meetsCriteria(world, reply, image),
					IsPublic: isPublic(image),
				})
			: { ImageId: instance.imageId },
	});
}
