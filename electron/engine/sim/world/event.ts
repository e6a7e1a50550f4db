// What can happen in the world: facts that carry everything `evolve` needs. Plain JSON, so that a list of them is a timeline.
import type { AccountRegion, KeptToken, StoredImage } from "./model.ts";
import type {
	Attachment,
	Extent,
	Image,
	Instance,
	InstanceState,
	Snapshot,
	Tags,
	Volume,
} from "./resource.ts";

/** Part of a resource that changed; its identity never does. */
export type Change<T> = Partial<
	Omit<T, "id" | "order" | "region" | "owner" | "createdAt">
>;

export type Event =
	| { readonly type: "clock-advanced"; readonly seconds: number }
	| { readonly type: "world-reset" }
	| { readonly type: "image-added"; readonly image: Image }
	| {
			readonly type: "image-changed";
			readonly imageId: string;
			readonly change: Change<Image>;
	  }
	| { readonly type: "instance-launched"; readonly instance: Instance }
	| {
			readonly type: "instance-state-changed";
			readonly instanceId: string;
			readonly from: InstanceState;
			readonly to: InstanceState;
			readonly goneAt: number | null;
	  }
	| {
			readonly type: "instance-changed";
			readonly instanceId: string;
			readonly change: Change<Instance>;
	  }
	| { readonly type: "instance-rebooted"; readonly instanceId: string }
	| { readonly type: "instance-forgotten"; readonly instanceId: string }
	| { readonly type: "volume-added"; readonly volume: Volume }
	| {
			readonly type: "volume-changed";
			readonly volumeId: string;
			readonly change: Change<Volume>;
	  }
	| {
			readonly type: "volume-attached";
			readonly instanceId: string;
			readonly attachment: Attachment;
	  }
	| {
			readonly type: "volume-detached";
			readonly instanceId: string;
			readonly volumeId: string;
	  }
	| {
			readonly type: "volume-written";
			readonly volumeId: string;
			readonly extent: Extent | null;
			readonly marker: string | null;
			/** Still in the instance's memory, not yet on the disk. */
			readonly isUnflushed: boolean;
			readonly order: number;
	  }
	/** What the instance had in memory is now on its disks, or lost with a crash. */
	| {
			readonly type: "cache-emptied";
			readonly volumeId: string;
			readonly isWritten: boolean;
	  }
	| { readonly type: "volume-deleted"; readonly volumeId: string }
	| { readonly type: "snapshot-added"; readonly snapshot: Snapshot }
	| {
			readonly type: "snapshot-changed";
			readonly snapshotId: string;
			readonly change: Change<Snapshot>;
	  }
	| { readonly type: "snapshot-deleted"; readonly snapshotId: string }
	| {
			readonly type: "tags-set";
			readonly account: string;
			readonly resourceId: string;
			readonly tags: Tags;
	  }
	| {
			readonly type: "account-changed";
			readonly account: string;
			readonly region: string;
			readonly change: Partial<AccountRegion>;
	  }
	| {
			readonly type: "subscribed";
			readonly account: string;
			readonly productCode: string;
	  }
	| { readonly type: "image-stored"; readonly stored: StoredImage }
	| {
			readonly type: "token-kept";
			readonly key: string;
			readonly kept: KeptToken;
	  };
