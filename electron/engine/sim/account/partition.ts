// Partitions: AWS proper and China are worlds apart; nothing is copied from one to the other.
import { assumedRefusals } from "../assumptions.ts";
import { regions } from "../data/regions.ts";
import { refuse } from "../request/refusal.ts";

/** Refuses a Region that does not exist or that lies in another partition than `to`. */
export function checkRegions(from: string, to: string): void {
	const source = regions.get(from);
	if (!source)
		refuse(
			"InvalidRegion",
			`The region '${from}' does not exist`,
			"There is no Region of that name; describe-regions lists them.",
		);
	if (source.partition !== regions.get(to)?.partition)
		refuse(
			...assumedRefusals.otherPartition(from),
			"Partitions such as China's are separate: an image gets there only by storing it in a bucket and restoring it.",
		);
}
