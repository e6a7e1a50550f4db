// The order in which people expect names: letters of any script by their alphabet, numbers by their value.

const collator = new Intl.Collator("en", { numeric: true });

/** Compares two names of notes part by part, so that "2 Disks.md" comes before "10 Costs.md" and a folder stays together. */
export function compareNames(one: string, other: string): number {
	const left = one.split("/");
	const right = other.split("/");
	for (const [index, part] of left.entries()) {
		const rival = right[index];
		if (rival === undefined) return 1;
		const order = collator.compare(part, rival);
		if (order !== 0) return order;
	}
	return left.length - right.length || (one < other ? -1 : one > other ? 1 : 0);
}
