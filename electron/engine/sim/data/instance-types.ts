// Instance types and what an image must offer to run on them. Source: EC2 User Guide (instance types, "AMI boot modes",
// "Linux AMI virtualization types", "Enhanced networking"), June 2023; m1.small is generous, see assumptions.ts.
import type { Architecture, BootMode } from "../world/resource.ts";

export interface InstanceType {
	readonly name: string;
	readonly vcpus: number;
	readonly memoryMiB: number;
	readonly architectures: readonly Architecture[];
	readonly bootModes: readonly Exclude<BootMode, "uefi-preferred">[];
	readonly virtualizations: readonly ("hvm" | "paravirtual")[];
	/** Nitro types need an image with ENA; Xen types take any. */
	readonly isNitro: boolean;
	/** Disks of the host: how many, and GB each. */
	readonly stores: readonly number[];
	/** An image whose root is an instance store may run here. */
	readonly canRootOnStore: boolean;
	readonly isCurrentGeneration: boolean;
}

type Family = Pick<
	InstanceType,
	| "architectures"
	| "bootModes"
	| "virtualizations"
	| "isNitro"
	| "canRootOnStore"
	| "isCurrentGeneration"
>;
type Size = readonly [
	size: string,
	vcpus: number,
	memoryMiB: number,
	stores?: readonly number[],
];

const gib = 1024;
const intelNitro: Family = {
	architectures: ["x86_64"],
	bootModes: ["legacy-bios", "uefi"],
	virtualizations: ["hvm"],
	isNitro: true,
	canRootOnStore: false,
	isCurrentGeneration: true,
};
const graviton: Family = {
	...intelNitro,
	architectures: ["arm64"],
	bootModes: ["uefi"],
};
const xen: Family = {
	...intelNitro,
	bootModes: ["legacy-bios"],
	isNitro: false,
};
const xenBurstable: Family = { ...xen, architectures: ["i386", "x86_64"] };
const old: Family = {
	...xen,
	virtualizations: ["paravirtual", "hvm"],
	canRootOnStore: true,
	isCurrentGeneration: false,
};
const oldSmall: Family = { ...old, architectures: ["i386", "x86_64"] };
const mac: Family = {
	...intelNitro,
	architectures: ["x86_64_mac"],
	bootModes: ["uefi"],
};

const burstable: readonly Size[] = [
	["nano", 2, gib / 2],
	["micro", 2, gib],
	["small", 2, 2 * gib],
	["medium", 2, 4 * gib],
	["large", 2, 8 * gib],
	["xlarge", 4, 16 * gib],
	["2xlarge", 8, 32 * gib],
];
const general: readonly Size[] = [
	["large", 2, 8 * gib],
	["xlarge", 4, 16 * gib],
	["2xlarge", 8, 32 * gib],
	["4xlarge", 16, 64 * gib],
	["8xlarge", 32, 128 * gib],
	["12xlarge", 48, 192 * gib],
	["16xlarge", 64, 256 * gib],
];
const medium: Size = ["medium", 1, 4 * gib];
const biggest: Size = ["24xlarge", 96, 384 * gib];
const compute = scaled(general, 1 / 2);
const memory = scaled(general, 2);

const families: readonly (readonly [string, Family, readonly Size[]])[] = [
	["t1", oldSmall, [["micro", 1, 627]]],
	["m1", oldSmall, [["small", 1, 1740, [160]]]],
	["m1", oldSmall, [["medium", 1, 3840, [410]]]],
	["m1", old, [["large", 2, 7680, [420, 420]]]],
	["m3", old, [["medium", 1, 3840, [4]]]],
	["m3", old, [["large", 2, 7680, [32]]]],
	["c3", old, [["large", 2, 3840, [16, 16]]]],
	["t2", xenBurstable, burstable.map(xenVcpus)],
	["m4", xen, general.slice(0, 4)],
	["c4", xen, compute.slice(0, 4)],
	["i3", xen, [["large", 2, 15_616, [475]]]],
	["t3", intelNitro, burstable],
	["t3a", intelNitro, burstable],
	["m5", intelNitro, [...general, biggest]],
	["m5d", intelNitro, [["large", 2, 8 * gib, [75]]]],
	["c5", intelNitro, compute],
	["r5", intelNitro, memory],
	["m6i", intelNitro, general],
	["c6i", intelNitro, compute],
	["m7i", intelNitro, general],
	["t4g", graviton, burstable],
	["m6g", graviton, [medium, ...general]],
	["m6gd", graviton, [["large", 2, 8 * gib, [118]]]],
	["c6g", graviton, [["medium", 1, 2 * gib], ...compute]],
	["m7g", graviton, [medium, ...general]],
	["c7g", graviton, [["medium", 1, 2 * gib], ...compute]],
	["r7g", graviton, [["medium", 1, 8 * gib], ...memory]],
	["mac1", mac, [["metal", 12, 32 * gib]]],
	["mac2", { ...mac, architectures: ["arm64_mac"] }, [["metal", 8, 16 * gib]]],
];

/** By name, such as `t3.micro`. */
export const instanceTypes: ReadonlyMap<string, InstanceType> = new Map(
	families.flatMap(([family, traits, sizes]) =>
		sizes.map(([size, vcpus, memoryMiB, stores]) => {
			const name = `${family}.${size}`;
			return [
				name,
				{ ...traits, name, vcpus, memoryMiB, stores: stores ?? [] },
			];
		}),
	),
);

/** What RunInstances starts when no type is asked for (API reference, RunInstances). */
export const defaultInstanceType = "m1.small";

function scaled(sizes: readonly Size[], factor: number): readonly Size[] {
	return sizes.map(([size, vcpus, memoryMiB]) => [
		size,
		vcpus,
		memoryMiB * factor,
	]);
}

/** t2 has one virtual CPU up to small. */
function xenVcpus([size, vcpus, memoryMiB]: Size): Size {
	const isSmall = size === "nano" || size === "micro" || size === "small";
	return [size, isSmall ? 1 : vcpus, memoryMiB];
}
