// The rules about AMIs that questions are made about: what notes state and what templates ask, by the same ids.

/** A rule, told in plain words, with where AWS documents it. */
export interface Concept {
	readonly id: string;
	readonly title: string;
	readonly rule: string;
	readonly source: string;
}

const guide = "EC2 User Guide";
const reference = "EC2 API Reference";

/** In the order of the exam's facts. */
export const concepts = [
	{
		id: "regional",
		title: "Images belong to a Region",
		rule: "An AMI works only in the Region that it is in.",
		source: `${guide}, Amazon Machine Images`,
	},
	{
		id: "unique-id",
		title: "Ids of images",
		rule: "Each AMI has an id of its own; the same content in two Regions has two ids.",
		source: `${reference}, CopyImage`,
	},
	{
		id: "all-volumes",
		title: "What an image captures",
		rule: "Creating an AMI takes a snapshot of every EBS volume attached to the instance.",
		source: `${reference}, CreateImage`,
	},
	{
		id: "mapping",
		title: "Block device mapping",
		rule: "The block device mapping ties each device name to a snapshot, and rebuilds the disks at launch.",
		source: `${guide}, Block device mappings`,
	},
	{
		id: "reboot",
		title: "Reboot while imaging",
		rule: "Creating an AMI reboots a running instance unless NoReboot is set.",
		source: `${reference}, CreateImage, NoReboot`,
	},
	{
		id: "no-reboot",
		title: "Images without a reboot",
		rule: "Without a reboot, an AMI misses what was only in memory: it is crash-consistent.",
		source: `${reference}, CreateImage, NoReboot`,
	},
	{
		id: "immutable",
		title: "Images are immutable",
		rule: "The contents of an AMI cannot be edited: launch it, change the instance, make a new AMI.",
		source: `${reference}, ModifyImageAttribute`,
	},
	{
		id: "unique-name",
		title: "Names of images",
		rule: "The name of an AMI is unique within an account and Region.",
		source: `${reference}, CreateImage, Name`,
	},
	{
		id: "deregister-keeps",
		title: "What deregistering leaves",
		rule: "Deregistering an AMI keeps its snapshots, which go on costing.",
		source: `${reference}, DeregisterImage`,
	},
	{
		id: "snapshot-in-use",
		title: "Snapshots in use",
		rule: "A snapshot that an AMI uses cannot be deleted.",
		source: `${reference}, DeleteSnapshot`,
	},
	{
		id: "clean-up",
		title: "Cleaning up an image",
		rule: "To free the storage of an AMI, deregister it first, then delete its snapshots.",
		source: `${guide}, Deregister an AMI`,
	},
	{
		id: "shared-snapshot",
		title: "A snapshot of two images",
		rule: "A snapshot that two AMIs use stays when one of them is cleaned up.",
		source: `${reference}, DeregisterImage, DeleteAssociatedSnapshots`,
	},
	{
		id: "deregister-running",
		title: "Instances of a deregistered image",
		rule: "Deregistering an AMI does not touch instances that were launched from it.",
		source: `${guide}, Deregister an AMI`,
	},
	{
		id: "deregister-launch",
		title: "Launching a deregistered image",
		rule: "A deregistered AMI launches nothing new.",
		source: `${reference}, DeregisterImage`,
	},
	{
		id: "private",
		title: "Images are private at first",
		rule: "A new AMI is private: its owner alone can use it.",
		source: `${guide}, Shared AMIs`,
	},
	{
		id: "permissions",
		title: "Launch permissions",
		rule: "Three may launch an AMI: its owner, accounts named explicitly, or everybody when it is public.",
		source: `${guide}, Launch permissions`,
	},
	{
		id: "launcher-pays",
		title: "Who pays for a shared image",
		rule: "Sharing an AMI does not change its owner; who launches it owns and pays for the instance.",
		source: `${guide}, Share an AMI with specific accounts`,
	},
	{
		id: "recipient-limits",
		title: "What a recipient may not do",
		rule: "An account that an AMI is shared with can neither change nor deregister it.",
		source: `${guide}, Shared AMIs`,
	},
	{
		id: "derived-owner",
		title: "Images made by a recipient",
		rule: "An AMI made of an instance belongs to the owner of the instance, whoever owned the AMI it came from.",
		source: `${reference}, CreateImage`,
	},
	{
		id: "launch-not-snapshot",
		title: "Launch permission and snapshots",
		rule: "Launch permission for an AMI gives no access to its snapshots.",
		source: `${guide}, Copy an AMI, permissions`,
	},
	{
		id: "share-snapshots",
		title: "Letting others copy",
		rule: "To let another account copy an AMI, share its snapshots too; the copy belongs to that account.",
		source: `${guide}, Copy an AMI, cross-account copying`,
	},
	{
		id: "launch-grant",
		title: "Launching a shared image",
		rule: "Launching a shared AMI needs no permission on its snapshots.",
		source: `${guide}, Share an AMI with specific accounts`,
	},
	{
		id: "withdraw",
		title: "Withdrawing launch permission",
		rule: "Withdrawing launch permission stops new launches, not instances that run.",
		source: `${guide}, Stop sharing an AMI`,
	},
	{
		id: "copy-permissions",
		title: "Permissions of a copy",
		rule: "A copy of an AMI does not carry the launch permissions.",
		source: `${guide}, Copy an AMI, considerations`,
	},
	{
		id: "copy-tags",
		title: "Tags of a copy",
		rule: "A copy of an AMI has the tags only when they are copied explicitly.",
		source: `${reference}, CopyImage, CopyImageTags`,
	},
	{
		id: "share-per-region",
		title: "Sharing is for one Region",
		rule: "An AMI is shared in its own Region: elsewhere it has to be copied and shared again.",
		source: `${guide}, Share an AMI with specific accounts`,
	},
	{
		id: "default-key",
		title: "Sharing under the default key",
		rule: "An AMI encrypted with the default key aws/ebs cannot be shared.",
		source: `${guide}, Shared AMIs and encryption`,
	},
	{
		id: "customer-key",
		title: "Sharing under a customer key",
		rule: "To share an encrypted AMI, copy it under a customer key and share the AMI and the key.",
		source: `${guide}, Shared AMIs and encryption`,
	},
	{
		id: "encryption-stays",
		title: "Encryption and copies",
		rule: "Copying an AMI can add encryption and never removes it.",
		source: `${guide}, Use encryption with EBS-backed AMIs`,
	},
	{
		id: "encrypted-public",
		title: "Encrypted images in public",
		rule: "An AMI with encrypted volumes cannot be made public.",
		source: `${guide}, Make an AMI public`,
	},
	{
		id: "termination",
		title: "Disks at termination",
		rule: "The root volume is deleted with its instance by default; a volume attached later stays.",
		source: `${guide}, Preserve data when an instance is terminated`,
	},
	{
		id: "flag-travels",
		title: "DeleteOnTermination in images",
		rule: "The DeleteOnTermination flag goes from the instance into its AMI and on to what is launched from it.",
		source: `${guide}, Block device mappings`,
	},
	{
		id: "launch-override",
		title: "Overrides at launch",
		rule: "Changing the mapping at launch changes that instance alone, not the AMI.",
		source: `${reference}, RunInstances, BlockDeviceMappings`,
	},
	{
		id: "never-smaller",
		title: "Sizes of volumes",
		rule: "A volume can be larger than its snapshot and never smaller.",
		source: `${reference}, RunInstances`,
	},
	{
		id: "zonal",
		title: "Zones and Regions",
		rule: "EBS volumes belong to an Availability Zone; snapshots and AMIs belong to a Region.",
		source: `${reference}, AttachVolume`,
	},
	{
		id: "marketplace",
		title: "Marketplace images",
		rule: "A Marketplace AMI needs a subscription, and its fee comes on top of the instance.",
		source: `${guide}, Paid AMIs`,
	},
	{
		id: "product-code",
		title: "Product codes",
		rule: "The product code of a Marketplace AMI sticks to AMIs, snapshots and volumes made from it.",
		source: `${guide}, Paid AMIs`,
	},
	{
		id: "incremental",
		title: "Incremental snapshots",
		rule: "Snapshots are incremental: only changed blocks are stored, and deleting one frees only its own.",
		source: "EBS User Guide, How snapshots work",
	},
	{
		id: "architecture",
		title: "Architectures",
		rule: "The architecture of an AMI and of the instance type have to match.",
		source: `${guide}, AMI types`,
	},
	{
		id: "baking",
		title: "AMI baking",
		rule: "Baking makes an AMI of a configured instance, so that each launch is ready at once.",
		source: `${guide}, Create an Amazon EBS-backed AMI`,
	},
	{
		id: "copy",
		title: "Copying images",
		rule: "An AMI can be copied to another Region; its snapshots are copied with it, and the copy is independent.",
		source: `${guide}, Copy an AMI`,
	},
	{
		id: "lifecycle",
		title: "Life of an image",
		rule: "Launch an instance, configure it, create an AMI of it, launch more from that.",
		source: `${guide}, AMI lifecycle`,
	},
	{
		id: "storage-cost",
		title: "What an image costs",
		rule: "An AMI costs the storage of its snapshots.",
		source: `${guide}, Amazon Machine Images`,
	},
	{
		id: "launch",
		title: "Launching from an image",
		rule: "An AMI is a template: any number of equal instances can be launched from it.",
		source: `${guide}, Amazon Machine Images`,
	},
	{
		id: "deprecated",
		title: "Deprecated images",
		rule: "A deprecated AMI is hidden from others' lists; it still launches by its id.",
		source: `${guide}, Deprecate an AMI`,
	},
	{
		id: "disabled",
		title: "Disabled images",
		rule: "A disabled AMI launches nothing and is shared with nobody, until it is enabled again.",
		source: `${guide}, Disable an AMI`,
	},
] as const satisfies readonly Concept[];

export type ConceptId = (typeof concepts)[number]["id"];

/** A concept that a note states, and where: lines of the note, the clearest first. */
export interface StatedConcept {
	readonly conceptId: ConceptId;
	readonly lines: readonly {
		readonly line: number;
		readonly endLine: number;
	}[];
}
