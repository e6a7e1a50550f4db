// A volume and its attachment as AWS shows them.
import { baselineIops } from "../data/volume-types.ts";
import type { Output } from "../request/operation.ts";
import {
	isoTime,
	present,
	productCodeList,
	tagList,
} from "../request/shape.ts";
import type { World } from "../world/model.ts";
import { tagsOf } from "../world/read.ts";
import type {
	Attachment,
	Volume,
	VolumeModification,
} from "../world/resource.ts";
import { lookUp } from "../world/table.ts";

/** The volume in the shape of DescribeVolumes. */
export function volumeView(world: World, volume: Volume): Output {
	const attachment = attachmentOf(world, volume);
	return present({
		VolumeId: volume.id,
		Size: volume.sizeGiB,
		SnapshotId: volume.snapshotId ?? "",
		AvailabilityZone: volume.zone,
		State: volume.state,
		CreateTime: isoTime(volume.createdAt),
		VolumeType: volume.type,
		Iops: volume.type === "gp2" ? baselineIops(volume.sizeGiB) : volume.iops,
		Throughput: volume.throughput,
		Encrypted: volume.encrypted,
		KmsKeyId: volume.keyArn,
		MultiAttachEnabled: false,
		ProductCodes: productCodeList(volume.productCodes),
		Tags: tagList(tagsOf(world, volume.owner, volume.id)),
		Attachments: attachment
			? [attachmentView(attachment, volume.attachedTo, "attached")]
			: [],
	});
}

/** How the volume is attached, as its instance keeps it. */
export function attachmentOf(
	world: World,
	volume: Volume,
): Attachment | undefined {
	return lookUp(world.instances, volume.attachedTo ?? "")?.attachments.find(
		({ volumeId }) => volumeId === volume.id,
	);
}

/** An attachment in the shape of AttachVolume and DetachVolume. */
export function attachmentView(
	attachment: Attachment,
	instanceId: string | null,
	state: "attaching" | "attached" | "detaching",
): Output {
	return {
		VolumeId: attachment.volumeId,
		InstanceId: instanceId,
		Device: attachment.device,
		State: state,
		AttachTime: isoTime(attachment.attachedAt),
		DeleteOnTermination: attachment.deleteOnTermination,
	};
}

/** A change of size or type in the shape of ModifyVolume. */
export function modificationView(
	volumeId: string,
	{ state, startedAt, endedAt, original, target }: VolumeModification,
): Output {
	return present({
		VolumeId: volumeId,
		ModificationState: state,
		OriginalSize: original.sizeGiB,
		OriginalVolumeType: original.type,
		OriginalIops: original.iops,
		OriginalThroughput: original.throughput,
		TargetSize: target.sizeGiB,
		TargetVolumeType: target.type,
		TargetIops: target.iops,
		TargetThroughput: target.throughput,
		Progress: state === "completed" ? 100 : 0,
		StartTime: isoTime(startedAt),
		EndTime: isoTime(endedAt),
	});
}
