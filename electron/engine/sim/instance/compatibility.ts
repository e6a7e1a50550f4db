// Whether an image runs on an instance type: architecture, virtualization, network driver, boot mode, root on an instance store.
import { assumedRefusals } from "../assumptions.ts";
import { type InstanceType, instanceTypes } from "../data/instance-types.ts";
import { refuse } from "../request/refusal.ts";
import type { Machine } from "../world/resource.ts";

/** What of an image or an instance decides where it runs. */
export type Bootable = Pick<
	Machine,
	| "architecture"
	| "virtualization"
	| "enaSupport"
	| "bootMode"
	| "rootDeviceType"
>;

/** The type of that name. Refuses one that does not exist. */
export function instanceTypeOf(name: string): InstanceType {
	return (
		instanceTypes.get(name) ??
		refuse(
			"InvalidParameterValue",
			`Invalid value '${name}' for InstanceType.`,
			"There is no such instance type here; describe-instance-types lists them.",
		)
	);
}

/** Refuses an image that cannot boot on the type. */
export function checkCompatible(bootable: Bootable, type: InstanceType): void {
	checkArchitecture(bootable, type);
	checkVirtualization(bootable, type);
	checkNetwork(bootable, type);
	checkBootMode(bootable, type);
	checkStoreRoot(bootable, type);
}

function checkArchitecture(bootable: Bootable, type: InstanceType): void {
	if (type.architectures.includes(bootable.architecture)) return;
	refuse(
		"InvalidParameterValue",
		`The architecture '${type.architectures.join(",")}' of the specified instance type does not match the architecture '${bootable.architecture}' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover the architecture of the instance type or AMI.`,
		"An AMI holds programs for one processor architecture, and the instance type must have that processor: nothing is emulated.",
	);
}

function checkVirtualization(bootable: Bootable, type: InstanceType): void {
	if (type.virtualizations.includes(bootable.virtualization)) return;
	refuse(
		"InvalidParameterCombination",
		`Virtualization type 'hvm' is required for instances of type '${type.name}'. Ensure that you are using an AMI with virtualization type 'hvm'.`,
		"Paravirtual AMIs run on the oldest instance types only; RegisterImage makes one unless told hvm.",
	);
}

function checkNetwork(bootable: Bootable, type: InstanceType): void {
	if (!type.isNitro || bootable.enaSupport) return;
	refuse(
		"InvalidParameterCombination",
		`Enhanced networking with the Elastic Network Adapter (ENA) is required for the '${type.name}' instance type. Ensure that you are using an AMI that is enabled for ENA.`,
		"Nitro instance types have no network without the ENA driver, so the AMI must be enabled for it.",
	);
}

/** `uefi-preferred` falls back to BIOS, and an image without boot mode takes the type's. */
function checkBootMode(bootable: Bootable, type: InstanceType): void {
	const { bootMode } = bootable;
	if (bootMode === null || bootMode === "uefi-preferred") return;
	if (type.bootModes.includes(bootMode)) return;
	refuse(
		...assumedRefusals.bootModeMismatch(type.name, bootMode),
		"The boot mode of the AMI has to be one that the instance type offers; Graviton boots with UEFI only, Xen types with BIOS only.",
	);
}

function checkStoreRoot(bootable: Bootable, type: InstanceType): void {
	if (bootable.rootDeviceType === "ebs" || type.canRootOnStore) return;
	refuse(
		...assumedRefusals.storeRootType(type.name),
		"An instance-store AMI is loaded onto the host's own disk, which few old instance types offer.",
	);
}
