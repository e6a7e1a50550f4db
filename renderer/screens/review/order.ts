// Putting steps in order: mixing them, moving one, and how much of an order is right. Pure.

/** The places of `count` steps mixed, the same way for the same seed, and never in order. */
export function mix(count: number, seed: number): number[] {
	const order = Array.from({ length: count }, (_, index) => index);
	let state = (seed >>> 0) + 0x9e3779b9;
	const random = () => {
		state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5;
		return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
	};
	for (let last = count - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
	}
	const isInOrder = order.every((step, place) => step === place);
	return isInOrder ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** The order with what stands at `from` at `to`; places outside are the nearest inside. */
export function moveStep(
	order: readonly number[],
	from: number,
	to: number,
): number[] {
	const step = order[from];
	if (step === undefined) return [...order];
	const rest = order.filter((_, place) => place !== from);
	const place = Math.max(0, Math.min(order.length - 1, to));
	return [...rest.slice(0, place), step, ...rest.slice(place)];
}

/**
 * How many steps stand right: as many as can stay where they are while the others are moved, so
 * that one step out of place does not make all after it wrong.
 */
export function countInOrder(order: readonly number[]): number {
	const longest: number[] = [];
	order.forEach((step, place) => {
		const before = order
			.slice(0, place)
			.map((other, index) => (other < step ? (longest[index] ?? 0) : 0));
		longest.push(1 + Math.max(0, ...before));
	});
	return Math.max(0, ...longest);
}
