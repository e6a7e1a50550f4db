// An image as AWS shows it: to its owner with everything, to others without tags.

import type { Output } from "../request/operation.ts";
import {
	isoTime,
	present,
	productCodeList,
	tagList,
} from "../request/shape.ts";
import type { World } from "../world/model.ts";
import { tagsOf } from "../world/read.ts";
import type { Device, Image } from "../world/resource.ts";

/** The image in the shape of DescribeImages, as `account` sees it. */
export function imageView(world: World, image: Image, account: string): Output {
	return present({
		Architecture: image.architecture,
		BootMode: image.bootMode,
		CreationDate: isoTime(image.createdAt),
		DeprecationTime: isoTime(image.deprecateAt),
		DeregistrationProtection: image.protection,
		Description: image.description || null,
		EnaSupport: image.enaSupport,
		Hypervisor: "xen",
		ImageId: image.id,
		ImageLocation: locationOf(image),
		ImageOwnerAlias: image.ownerAlias,
		ImageType: "machine",
		ImdsSupport: image.imdsSupport,
		LastLaunchedTime:
			image.owner === account ? isoTime(image.lastLaunchedAt) : null,
		Name: image.name,
		OwnerId: image.owner,
		Platform: image.platform,
		PlatformDetails: image.platformDetails,
		UsageOperation: image.usageOperation,
		ProductCodes: productCodeList(image.productCodes),
		Public: isPublic(image),
		RootDeviceName: image.rootDeviceName,
		RootDeviceType: image.rootDeviceType,
		SourceImageId: image.sourceImageId,
		SourceImageRegion: image.sourceImageRegion,
		SourceInstanceId: image.owner === account ? image.sourceInstanceId : null,
		SriovNetSupport: image.virtualization === "hvm" ? "simple" : null,
		State: image.state,
		StateReason: image.stateReason
			? { Code: reasonCode, Message: image.stateReason }
			: null,
		BlockDeviceMappings: image.devices.map(deviceView),
		Tags: tagList(tagsOf(world, account, image.id)),
		TpmSupport: image.tpmSupport,
		VirtualizationType: image.virtualization,
	});
}

/** One mapping entry in AWS's shape. */
export function deviceView(device: Device): Output {
	if (device.kind === "store")
		return { DeviceName: device.device, VirtualName: device.virtualName };
	return {
		DeviceName: device.device,
		Ebs: present({
			DeleteOnTermination: device.deleteOnTermination,
			Encrypted: device.encrypted,
			Iops: device.iops,
			KmsKeyId: device.keyArn,
			SnapshotId: device.snapshotId,
			Throughput: device.throughput,
			VolumeSize: device.sizeGiB,
			VolumeType: device.type,
		}),
	};
}

/** Where an image is kept, as AWS names it. */
export function locationOf({ ownerAlias, owner, name }: Image): string {
	return `${ownerAlias ?? owner}/${name}`;
}

/** The only way in which an image fails here. */
export const reasonCode = "Client.InvalidKey";

/** Whether everybody may launch the image. */
export function isPublic(image: Image): boolean {
	return image.launchPermissions.some((permission) => "Group" in permission);
}
