// The resources of the simulated world: images, instances, volumes, snapshots and what they consist of. Absent values are null.

/** A tag list as AWS keeps it: one value a key. */
export type Tags = Readonly<Record<string, string>>;

export type Architecture =
	| "i386"
	| "x86_64"
	| "arm64"
	| "x86_64_mac"
	| "arm64_mac";
export type BootMode = "legacy-bios" | "uefi" | "uefi-preferred";
export type VolumeType =
	| "gp2"
	| "gp3"
	| "io1"
	| "io2"
	| "st1"
	| "sc1"
	| "standard";

/** Who may launch an image, beside its owner. */
export type LaunchPermission =
	| { readonly Group: "all" }
	| { readonly UserId: string }
	| { readonly OrganizationArn: string }
	| { readonly OrganizationalUnitArn: string };

/** Who may create volumes from a snapshot or copy it, beside its owner. */
export type VolumePermission =
	| { readonly Group: "all" }
	| { readonly UserId: string };

export interface ProductCode {
	readonly code: string;
	readonly type: "marketplace" | "devpay";
}

/** A mapping entry that becomes an EBS volume; sizes in GiB, throughput in MiB/s. */
export interface EbsDevice {
	readonly kind: "ebs";
	readonly device: string;
	readonly snapshotId: string | null;
	readonly sizeGiB: number;
	readonly type: VolumeType;
	readonly iops: number | null;
	readonly throughput: number | null;
	readonly deleteOnTermination: boolean;
	readonly encrypted: boolean;
	readonly keyArn: string | null;
}

/** A mapping entry for a disk of the host, `ephemeral0` and so on: mapped, but never copied. */
export interface StoreDevice {
	readonly kind: "store";
	readonly device: string;
	readonly virtualName: string;
}

export type Device = EbsDevice | StoreDevice;

/** Whole GiB `from` up to but excluding `to`, last changed by the write `data`. Lists are sorted and do not overlap. */
export interface Extent {
	readonly from: number;
	readonly to: number;
	readonly data: string;
}

/** What is on a disk: written GiB and named markers. */
export interface Content {
	readonly extents: readonly Extent[];
	readonly markers: readonly string[];
}

/** What decides where and how something boots and is billed: an image hands it to its instances, and they to theirs. */
export interface Machine {
	readonly architecture: Architecture;
	readonly virtualization: "hvm" | "paravirtual";
	readonly enaSupport: boolean;
	readonly bootMode: BootMode | null;
	readonly tpmSupport: "v2.0" | null;
	readonly imdsSupport: "v2.0" | null;
	readonly rootDeviceType: "ebs" | "instance-store";
	readonly rootDeviceName: string;
	readonly platform: "windows" | null;
	readonly platformDetails: string;
	readonly usageOperation: string;
}

/** What all resources have. Greater orders came later; bundled images have negative ones. */
export interface Identity {
	readonly id: string;
	readonly order: number;
	readonly region: string;
	readonly owner: string;
}

export interface Image extends Identity, Machine {
	readonly ownerAlias: "amazon" | "aws-marketplace" | null;
	readonly name: string;
	readonly description: string;
	readonly devices: readonly Device[];
	readonly launchPermissions: readonly LaunchPermission[];
	readonly productCodes: readonly ProductCode[];
	/** `binned` is in the Recycle Bin; `deregistered` is a memory of it, forgotten after a while. */
	readonly state:
		| "pending"
		| "available"
		| "failed"
		| "disabled"
		| "binned"
		| "deregistered";
	readonly stateReason: string | null;
	/** The state that a restore from the Recycle Bin brings back. */
	readonly stateBefore: "available" | "disabled" | null;
	readonly createdAt: number;
	readonly deprecateAt: number | null;
	readonly protection:
		| "disabled"
		| "enabled-without-cooldown"
		| "enabled-with-cooldown";
	/** Until when a disabled protection with cooldown goes on. */
	readonly protectedUntil: number | null;
	readonly goneAt: number | null;
	readonly binnedUntil: number | null;
	readonly sourceInstanceId: string | null;
	readonly sourceImageId: string | null;
	readonly sourceImageRegion: string | null;
	/** The image that this one's disks come from, also when an instance lay between. */
	readonly parent: { readonly id: string; readonly region: string } | null;
	readonly lastLaunchedAt: number | null;
	/** Made without a reboot and still pending; AWS limits how many of those one instance may have. */
	readonly isNoReboot: boolean;
}

export interface Attachment {
	readonly device: string;
	readonly volumeId: string;
	readonly deleteOnTermination: boolean;
	readonly attachedAt: number;
}

export type InstanceState =
	| "pending"
	| "running"
	| "stopping"
	| "stopped"
	| "shutting-down"
	| "terminated";

export interface Instance extends Identity, Machine {
	readonly zone: string;
	readonly reservationId: string;
	readonly launchIndex: number;
	readonly imageId: string;
	readonly type: string;
	readonly state: InstanceState;
	readonly launchedAt: number;
	readonly goneAt: number | null;
	readonly attachments: readonly Attachment[];
	readonly stores: readonly StoreDevice[];
	readonly productCodes: readonly ProductCode[];
	readonly isTerminationProtected: boolean;
	readonly isStopProtected: boolean;
	readonly keyName: string | null;
	readonly userData: string | null;
	/** Restarts of the operating system since the launch; what `lab reboots` tells. */
	readonly reboots: number;
}

export interface Volume extends Identity, Content {
	readonly zone: string;
	readonly sizeGiB: number;
	readonly type: VolumeType;
	readonly iops: number | null;
	readonly throughput: number | null;
	readonly encrypted: boolean;
	readonly keyArn: string | null;
	readonly snapshotId: string | null;
	readonly state: "creating" | "available" | "in-use" | "deleting" | "error";
	readonly createdAt: number;
	/** The instance whose attachments name this volume. */
	readonly attachedTo: string | null;
	readonly productCodes: readonly ProductCode[];
	/** Written by the instance but not yet on the disk: what a crash, or an image without reboot, misses. */
	readonly cache: Content | null;
	/** The newest snapshot of its content, on which the next one builds. */
	readonly lastSnapshotId: string | null;
	/** Set while a modification is under way, and after it. */
	readonly modification: VolumeModification | null;
}

export interface VolumeModification {
	readonly state: "modifying" | "optimizing" | "completed";
	readonly startedAt: number;
	readonly endedAt: number | null;
	readonly original: VolumeShape;
	readonly target: VolumeShape;
}

export interface VolumeShape {
	readonly sizeGiB: number;
	readonly type: VolumeType;
	readonly iops: number | null;
	readonly throughput: number | null;
}

export interface SnapshotLock {
	readonly mode: "governance" | "compliance";
	readonly createdAt: number;
	readonly coolOffUntil: number | null;
	readonly until: number;
}

export interface Snapshot extends Identity, Content {
	readonly ownerAlias: "amazon" | null;
	readonly volumeId: string;
	/** The size that the volume had when the snapshot was taken. */
	readonly sizeGiB: number;
	readonly encrypted: boolean;
	readonly keyArn: string | null;
	readonly description: string;
	readonly state: "pending" | "completed" | "error";
	readonly stateReason: string | null;
	readonly startedAt: number;
	readonly completedAt: number | null;
	readonly volumePermissions: readonly VolumePermission[];
	readonly productCodes: readonly ProductCode[];
	readonly tier: "standard" | "archive";
	/** When the snapshot went to the archive; the end of a temporary restore. */
	readonly archivedAt: number | null;
	readonly restoreUntil: number | null;
	readonly lock: SnapshotLock | null;
	/** The snapshot before it in the same lineage, whose unchanged blocks it shares. */
	readonly parentId: string | null;
	readonly sourceSnapshotId: string | null;
	readonly sourceRegion: string | null;
	/** Until when a deleted snapshot can be restored from the Recycle Bin; null outside it. */
	readonly binnedUntil: number | null;
	readonly binnedAt: number | null;
}

/** The tables of the world that hold resources. */
export type ResourceKind = "images" | "instances" | "volumes" | "snapshots";
