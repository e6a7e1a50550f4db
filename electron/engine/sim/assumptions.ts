// Everything here that AWS does not document, in one table: change a row and the whole world follows. Rules with a source stand where they apply.

type Refused = readonly [code: string, message: string];

/** Lengths of time that AWS leaves open or calls "about". */
export const assumedTimes = {
	/** "Terminated instances remain visible for about an hour"; deregistered images likewise. */
	rememberedMs: 3600 * 1000,
	/** Letting this much time pass also finishes what is pending. */
	longestPendingSeconds: 60,
} as const;

/** Choices between ways that AWS's texts leave open. */
export const assumedRules = [
	"A new account has block public access off, so that sharing with everybody can be learnt before blocking it.",
	"An account may run 1,920 vCPUs in a Region; AWS sets this limit by account.",
	"CreateImage queues its snapshots: the limit of pending snapshots for a volume stops CreateSnapshot alone.",
	"At most 10,000 images without reboot of one instance may be pending; AWS names no number.",
	"RegisterImage makes an image that is available at once, since its snapshots are complete.",
	"RegisterImage needs the root snapshot to be the caller's own; other disks may come from any readable snapshot.",
	"A disk that RegisterImage or CreateImage adds is deleted on termination unless the request says otherwise.",
	"Attaching and detaching take no time; deleting a volume and terminating an instance wait for `settle`.",
	"A modified volume has its new size at once; only the next modification has to wait.",
	"m1.small, the default type, takes HVM images although AWS's took paravirtual ones only.",
	"Encrypted=false on an encrypted source is not refused; it changes nothing.",
	"A key exists when it has the form of one and is in the right Region; sharing an image encrypted with a customer key includes the grant on the key.",
	"An unflushed write stays in memory until a reboot, a stop or a detachment; the kernel's own flush after seconds is left out.",
	"Termination shuts the system down properly, so that kept volumes have everything; forced stops and detachments lose what was in memory.",
	"One retention rule covers images and snapshots of the account in the Region, for all of them.",
	"Restoring from the archive takes no time.",
	"Network settings of a launch are accepted and have no effect.",
	"Tags of a disabled or binned image stay; deregistering for good removes them.",
	"A stored image can be restored by the account that stored it, in any Region and partition.",
] as const;

/** Codes and messages that AWS does not document, by the case that they refuse. */
export const assumedRefusals = {
	imageOfOthers: (id: string): Refused => [
		"AuthFailure",
		`Not authorized for image:${id}`,
	],
	snapshotOfOthers: (id: string): Refused => [
		"AuthFailure",
		`Not authorized for snapshot:${id}`,
	],
	imageNotLaunchable: (id: string, state: string): Refused => [
		"InvalidAMIID.Unavailable",
		`The image ID '${id}' is in state '${state}' and cannot be launched`,
	],
	imageNotModifiable: (id: string, state: string): Refused => [
		"InvalidAMIID.Unavailable",
		`The image '${id}' is in state '${state}', not in a state from which you can modify attributes`,
	],
	imageProtected: (id: string): Refused => [
		"OperationNotPermitted",
		`The image '${id}' may not be deregistered. Disable its deregistration protection and try again.`,
	],
	imageFieldNotModifiable: (name: string): Refused => [
		"InvalidRequest",
		`The attribute '${name}' of an image cannot be modified`,
	],
	attributeNotResettable: (name: string): Refused => [
		"InvalidRequest",
		`The attribute '${name}' cannot be reset`,
	],
	severalAttributes: (): Refused => [
		"InvalidParameterCombination",
		"Fields for multiple attribute types specified",
	],
	noAttribute: (): Refused => [
		"InvalidParameterCombination",
		"No attributes specified.",
	],
	publicWithEncryption: (): Refused => [
		"InvalidParameter",
		"Images with encrypted snapshots can't be made public.",
	],
	publicWithProductCodes: (): Refused => [
		"InvalidRequest",
		"Images with product codes can't be made public.",
	],
	tooManyPublicImages: (limit: number): Refused => [
		"ResourceLimitExceeded",
		`You have reached your quota of ${limit} public AMIs for this Region.`,
	],
	tooManyShares: (limit: number): Refused => [
		"ResourceLimitExceeded",
		`An image can be shared with at most ${limit} entities.`,
	],
	tooManyInRequest: (limit: number): Refused => [
		"InvalidParameterValue",
		`A request can name at most ${limit} accounts.`,
	],
	tooManyImages: (limit: number): Refused => [
		"ResourceLimitExceeded",
		`You have reached your quota of ${limit} AMIs for this Region.`,
	],
	tooManyImageCopies: (limit: number): Refused => [
		"ResourceLimitExceeded",
		`Only ${limit} concurrent image copies are allowed for this Region.`,
	],
	tooManySnapshotCopies: (limit: number): Refused => [
		"ResourceLimitExceeded",
		`Too many snapshot copies in progress. The limit is ${limit} for this destination region.`,
	],
	notSharedByAccount: (id: string): Refused => [
		"InvalidRequest",
		`The image '${id}' is not shared with this account by its account ID`,
	],
	badDeprecation: (): Refused => [
		"InvalidParameterValue",
		"The specified deprecation time is not valid.",
	],
	rootLeftOut: (device: string): Refused => [
		"InvalidBlockDeviceMapping",
		`The root device ${device} cannot be left out`,
	],
	rootSnapshotChanged: (): Refused => [
		"InvalidBlockDeviceMapping",
		"snapshotId cannot be modified on root device",
	],
	noRootSnapshot: (device: string): Refused => [
		"InvalidBlockDeviceMapping",
		`A snapshot must be mapped to the root device ${device}`,
	],
	encryptionOfSnapshot: (device: string): Refused => [
		"InvalidBlockDeviceMapping",
		`The encryption of ${device} cannot be specified: it is that of its snapshot`,
	],
	attachedDiskChanged: (names: string, device: string): Refused => [
		"InvalidBlockDeviceMapping",
		`${names} cannot be changed for the attached volume at ${device}`,
	],
	storeRootImaged: (id: string): Refused => [
		"InvalidParameterValue",
		`Invalid value '${id}' for instanceId. Instance does not have an EBS root volume`,
	],
	storeRootType: (type: string): Refused => [
		"InvalidParameterCombination",
		`The instance type '${type}' does not support an AMI with root device type 'instance-store'.`,
	],
	bootModeMismatch: (type: string, mode: string): Refused => [
		"InvalidParameterCombination",
		`The instance type '${type}' does not support the boot mode '${mode}' of the specified AMI.`,
	],
	tpmWithoutUefi: (): Refused => [
		"InvalidParameterCombination",
		"TpmSupport v2.0 requires the boot mode uefi.",
	],
	otherPartition: (region: string): Refused => [
		"InvalidRegion",
		`The region '${region}' is in another partition`,
	],
	snapshotsInBin: (ids: string): Refused => [
		"IncorrectState",
		`The snapshots ${ids} of the image must be restored from the Recycle Bin first`,
	],
	snapshotLocked: (id: string): Refused => [
		"OperationNotPermitted",
		`The snapshot '${id}' is locked and may not be deleted`,
	],
	snapshotPending: (state: string): Refused => [
		"IncorrectState",
		`Snapshot is in invalid state - ${state}`,
	],
	snapshotArchived: (id: string): Refused => [
		"IncorrectState",
		`Snapshot ${id} is in the archive tier`,
	],
	archiveWhileMapped: (id: string, imageId: string): Refused => [
		"InvalidParameterValue",
		`The snapshot '${id}' is in use by ${imageId} and can't be archived`,
	],
	publicEncryptedSnapshot: (): Refused => [
		"OperationNotPermitted",
		"Encrypted snapshots cannot be made public",
	],
	snapshotSharingBlocked: (): Refused => [
		"OperationNotPermitted",
		"You can't publicly share this snapshot because block public access for snapshots is enabled for this account.",
	],
	publicCodedSnapshot: (): Refused => [
		"OperationNotPermitted",
		"Snapshots with product codes cannot be made public",
	],
	addAndRemove: (): Refused => [
		"InvalidParameterCombination",
		"You can't add and remove permissions in the same request.",
	],
	notStorable: (id: string, reason: string): Refused => [
		"InvalidRequest",
		`The image '${id}' cannot be stored: ${reason}`,
	],
	noStoredObject: (key: string): Refused => [
		"InvalidParameterValue",
		`The object '${key}' does not exist in the bucket`,
	],
	outsideVolume: (sizeGiB: number): Refused => [
		"InvalidParameterValue",
		`The range is not inside the volume of ${sizeGiB} GiB`,
	],
	nothingToBuffer: (id: string): Refused => [
		"IncorrectState",
		`The volume '${id}' is not attached to a running instance`,
	],
} as const satisfies Record<string, (...about: never[]) => Refused>;
