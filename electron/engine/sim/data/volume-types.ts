// Sizes in GiB, IOPS and throughput in MiB/s that each volume type takes. Source: EBS User Guide, "Amazon EBS volume types", 2025.
import type { VolumeType } from "../world/resource.ts";

export interface VolumeTypeRule {
	readonly sizeGiB: readonly [least: number, most: number];
	/** Absent where the type has no choice of IOPS. */
	readonly iops?: {
		readonly range: readonly [least: number, most: number];
		readonly mostPerGiB: number;
		/** Used when none is asked for; without it the parameter is required. */
		readonly usual?: number;
	};
	readonly throughput?: {
		readonly range: readonly [least: number, most: number];
		readonly mostPerIops: number;
		readonly usual: number;
	};
	readonly canBoot: boolean;
}

export const volumeTypes: Readonly<Record<VolumeType, VolumeTypeRule>> = {
	gp2: { sizeGiB: [1, 16_384], canBoot: true },
	gp3: {
		sizeGiB: [1, 65_536],
		iops: { range: [3000, 80_000], mostPerGiB: 500, usual: 3000 },
		throughput: { range: [125, 2000], mostPerIops: 0.25, usual: 125 },
		canBoot: true,
	},
	io1: {
		sizeGiB: [4, 16_384],
		iops: { range: [100, 64_000], mostPerGiB: 50 },
		canBoot: true,
	},
	io2: {
		sizeGiB: [4, 65_536],
		iops: { range: [100, 256_000], mostPerGiB: 1000 },
		canBoot: true,
	},
	st1: { sizeGiB: [125, 16_384], canBoot: false },
	sc1: { sizeGiB: [125, 16_384], canBoot: false },
	standard: { sizeGiB: [1, 1024], canBoot: true },
};

/** The IOPS that gp2 gives by size: 3 for each GiB, at least 100, at most 16,000. */
export function baselineIops(sizeGiB: number): number {
	return Math.min(16_000, Math.max(100, sizeGiB * 3));
}
