// AWS's limits as of June 2023 (EC2 User Guide, "AMI quotas", "Amazon EBS quotas"); the assumed ones are named in assumptions.ts.
import type { Quotas } from "../world/model.ts";

/** A public image is deprecated this long after its creation at the latest (EC2 User Guide, "Deprecate an AMI"). */
export const publicLifetimeMs = 2 * 365 * 24 * 3600 * 1000;

export const quotas: Quotas = {
	images: 50_000,
	publicImages: 5,
	sharingPerImage: 1000,
	vcpus: 1920,
	snapshotCopies: 20,
	imageCopies: 100,
	pendingSnapshotsPerVolume: 5,
	pendingSnapshotsPerColdVolume: 1,
	noRebootImagesPerInstance: 10_000,
	volumesPerInstance: 28,
	accountsPerImageRequest: 10_000,
	accountsPerSnapshotRequest: 500,
	tagsPerResource: 50,
};
