// The state of the simulated world, as JSON: what exists, who owns it, what the clock says. Absent values are null.
import type {
	Image,
	Instance,
	ResourceKind,
	Snapshot,
	Tags,
	Volume,
} from "./resource.ts";
import type { Table } from "./table.ts";

/** Settings of one account in one Region. */
export interface AccountRegion {
	readonly blockPublicAccess: "block-new-sharing" | "unblocked";
	readonly blockSnapshotAccess:
		| "block-all-sharing"
		| "block-new-sharing"
		| "unblocked";
	readonly encryptionByDefault: boolean;
	/** The key that replaces `aws/ebs` for new volumes, or null. */
	readonly defaultKeyArn: string | null;
	/** How long deleted images and snapshots stay in the Recycle Bin; null without a rule. */
	readonly recycleDays: number | null;
	readonly allowedImages: "disabled" | "audit-mode" | "enabled";
	readonly imageCriteria: readonly ImageCriterion[];
}

/** One way for an image to count as allowed; every given part has to hold. */
export interface ImageCriterion {
	readonly providers: readonly string[] | null;
	readonly productCodes: readonly string[] | null;
	readonly names: readonly string[] | null;
	readonly maximumDaysSinceDeprecated: number | null;
	readonly maximumDaysSinceCreated: number | null;
}

/** The answer to a command that brought a client token, so that a repeat gets the same one. */
export interface KeptToken {
	readonly request: string;
	readonly created: readonly string[];
}

/** An image written to an S3 bucket, which holds no place or owner any more. */
export interface StoredImage {
	readonly key: string;
	readonly bucket: string;
	readonly objectKey: string;
	readonly owner: string;
	readonly region: string;
	readonly storedAt: number;
	readonly image: Image;
	readonly snapshots: readonly Snapshot[];
	readonly tags: Tags;
}

/** AWS's limits, for each account and Region unless the name says otherwise. */
export interface Quotas {
	readonly images: number;
	readonly publicImages: number;
	readonly sharingPerImage: number;
	readonly vcpus: number;
	readonly snapshotCopies: number;
	readonly imageCopies: number;
	readonly pendingSnapshotsPerVolume: number;
	readonly pendingSnapshotsPerColdVolume: number;
	readonly noRebootImagesPerInstance: number;
	readonly volumesPerInstance: number;
	readonly accountsPerImageRequest: number;
	readonly accountsPerSnapshotRequest: number;
	readonly tagsPerResource: number;
}

export interface World {
	readonly seed: number;
	readonly start: number;
	/** The logical clock, in milliseconds since 1970; only commands move it. */
	readonly now: number;
	/** The number that the next id is made from. */
	readonly counter: number;
	readonly quotas: Quotas;
	readonly images: Table<Image>;
	readonly instances: Table<Instance>;
	readonly volumes: Table<Volume>;
	readonly snapshots: Table<Snapshot>;
	/** By `account/resource id`: tags belong to who set them and are seen by nobody else. */
	readonly tags: Table<Tags>;
	/** By `account/region`. */
	readonly accounts: Readonly<Record<string, AccountRegion>>;
	/** Marketplace product codes by account. */
	readonly subscriptions: Readonly<Record<string, readonly string[]>>;
	readonly tokens: Table<KeptToken>;
	readonly storedImages: Table<StoredImage>;
	/** Derived: ids that `settle` has to finish, with their kind. */
	readonly pending: Table<ResourceKind>;
	/** Derived: image ids by `region/owner/name`. */
	readonly imageNames: Table<string>;
	/** Derived: the registered images whose mapping names a snapshot. */
	readonly imagesBySnapshot: Table<readonly string[]>;
	/** Derived: counts that quotas limit. */
	readonly tallies: Table<number>;
}
