// The operations on volumes by AWS's name.
import type { Operations } from "../request/operation.ts";
import { attachVolume, detachVolume } from "./attach.ts";
import { createVolume, deleteVolume, modifyVolume } from "./create.ts";
import {
	describeVolumeStatus,
	describeVolumes,
	describeVolumesModifications,
} from "./describe.ts";

export const volumeOperations: Operations = {
	CreateVolume: createVolume,
	DescribeVolumes: describeVolumes,
	DescribeVolumeStatus: describeVolumeStatus,
	AttachVolume: attachVolume,
	DetachVolume: detachVolume,
	DeleteVolume: deleteVolume,
	ModifyVolume: modifyVolume,
	DescribeVolumesModifications: describeVolumesModifications,
};
