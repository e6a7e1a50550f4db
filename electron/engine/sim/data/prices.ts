// What things cost in us-east-1, in US dollars, as published in June 2025 (aws.amazon.com/ebs/pricing, /ec2/pricing). Learn the
// relations, not the figures: they differ by Region and change.

export const pricesAsOf = "2025-06-01";

/** For each GiB and month. */
export const snapshotGiBMonth = { standard: 0.05, archive: 0.0125 } as const;

/** For each GiB and month of a volume, whether or not its instance runs. */
export const volumeGiBMonth = {
	gp2: 0.1,
	gp3: 0.08,
	io1: 0.125,
	io2: 0.125,
	st1: 0.045,
	sc1: 0.015,
	standard: 0.05,
} as const;

/** For each virtual CPU and hour of a running instance: one rough figure instead of a price for each type. */
export const vcpuHour = 0.048;

export const hoursPerMonth = 730;
