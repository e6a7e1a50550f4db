// Shares out whole questions by weight.

/**
 * Splits `total` into whole parts in proportion to `weights`, by the largest remainder (Hamilton's
 * method); of equal remainders the earlier part gets more. The parts add up to `total`. Weights
 * need not add up to anything; all zero gives all to the first.
 */
export function apportion(weights: readonly number[], total: number): number[] {
	const sum = weights.reduce((one, other) => one + other, 0);
	const quotas = weights.map((weight, index) =>
		sum > 0 ? (weight / sum) * total : index === 0 ? total : 0,
	);
	const parts = quotas.map((quota) => Math.floor(quota + 1e-9));
	const left = total - parts.reduce((one, other) => one + other, 0);
	const byRemainder = quotas
		.map((quota, index) => ({ index, rest: quota - (parts[index] ?? 0) }))
		.sort((one, other) => other.rest - one.rest || one.index - other.index);
	for (const { index } of byRemainder.slice(0, left))
		parts[index] = (parts[index] ?? 0) + 1;
	return parts;
}
