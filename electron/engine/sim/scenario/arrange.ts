// The order in which a sitting shows the options of a judged scenario, drawn from its seed.
import type { Scenario } from "../../contract/scenario.ts";
import { hexFrom, textSeed } from "../world/identifier.ts";
import { labelOf } from "./choice.ts";

/** The scenario with its options shuffled and labelled anew; steps never stand in an order that works. The same seed gives the same order. */
export function arrange(scenario: Scenario, seed: number): Scenario {
	const order = shownOrder(scenario, seed);
	const label = new Map(order.map((from, at) => [labelOf(from), labelOf(at)]));
	return {
		...scenario,
		options: order.flatMap((from, at) => {
			const option = scenario.options[from];
			return option ? [{ ...option, label: labelOf(at) }] : [];
		}),
		orders: scenario.orders.map((each) =>
			each.map((old) => label.get(old) ?? old),
		),
	};
}

/** Where each shown option stands in the judged one: `shownOrder(...)[0]` is the index of A. */
export function shownOrder(
	{ id, options, orders }: Scenario,
	seed: number,
): number[] {
	const own = textSeed(`${seed}/${id}`);
	const order = options.map((_, index) => index);
	for (let last = order.length - 1; last > 0; last -= 1) {
		const drawn = Number.parseInt(hexFrom(own, last).slice(9), 16) % (last + 1);
		const held = order[last] as number;
		order[last] = order[drawn] as number;
		order[drawn] = held;
	}
	const works = new Set(orders.map((each) => each.join("")));
	for (let turn = 0; turn < order.length; turn += 1) {
		if (!works.has(order.map(labelOf).join(""))) return order;
		order.push(order.shift() as number);
	}
	return order;
}
