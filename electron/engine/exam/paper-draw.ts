// Drawing questions for a paper: in which order they are tried, and which go together on one.
import type { BankItem, PaperOrder } from "./paper.ts";
import { createRandom, type Random, seedOf, shuffle } from "./random.ts";

/** One case for this many scored questions, and none on a paper that it would be most of. */
const scoredForCase = 25;
const leastForCase = 10;

/** The questions of so many cases as a paper bears; which ones, the seed says. Those asked less often come first. */
export function drawCases(
	items: readonly BankItem[],
	{
		blueprint,
		seed,
		scored = blueprint.items.scored,
		isDrawn = false,
	}: PaperOrder,
): BankItem[] {
	const inCases = items.filter(({ group }) => group !== null);
	if (isDrawn) return inCases;
	if (scored < leastForCase) return [];
	const groups = Map.groupBy(inCases, ({ group }) => group);
	return shuffle([...groups.values()], createRandom(seedOf(seed, "cases")))
		.sort((one, other) => exposuresOf(one) - exposuresOf(other))
		.slice(0, Math.max(1, Math.round(scored / scoredForCase)))
		.flat();
}

function exposuresOf(items: readonly BankItem[]): number {
	return items.reduce((sum, { exposures }) => sum + exposures, 0);
}

/** Questions that were asked less often come first; among equals chance decides. Topics take turns, so that no topic crowds out the rest. */
export function inDrawOrder(
	items: readonly BankItem[],
	random: Random,
): BankItem[] {
	const byTopic = Map.groupBy(
		shuffle(items, random).sort(
			(one, other) => one.exposures - other.exposures,
		),
		({ topic }) => topic,
	);
	const queues = shuffle([...byTopic.values()], random);
	return inTurns(queues);
}

function inTurns(queues: BankItem[][]): BankItem[] {
	const most = Math.max(0, ...queues.map((queue) => queue.length));
	return Array.from({ length: most }, (_, turn) =>
		queues.flatMap((queue) => queue.slice(turn, turn + 1)),
	).flat();
}

export function newest(items: readonly BankItem[], random: Random): BankItem[] {
	return shuffle(items, random).sort(
		(one, other) =>
			one.exposures - other.exposures || other.madeAt - one.madeAt,
	);
}

/** Takes items that no item taken before excludes; one draw serves a whole paper. The questions of a case are taken together, or not at all. */
export function createDraw(
	negatives: number,
): (items: readonly BankItem[], count: number) => BankItem[] {
	const taken = new Map<string, BankItem>();
	const excluded = new Set<string>();
	let negativesLeft = negatives;
	const fits = (item: BankItem) =>
		!taken.has(item.id) &&
		(!item.isNegative || negativesLeft > 0) &&
		!item.exclusive.some((name) => excluded.has(name)) &&
		![...taken.values()].some((other) => giveAway(item, other));
	const take = (item: BankItem) => {
		taken.set(item.id, item);
		for (const name of item.exclusive) excluded.add(name);
		if (item.isNegative) negativesLeft -= 1;
	};
	return (items, count) => {
		const drawn: BankItem[] = [];
		const byGroup = Map.groupBy(items, ({ group }) => group);
		for (const item of items) {
			if (drawn.length >= count) break;
			const unit = item.group === null ? [item] : byGroup.get(item.group);
			if (!unit || drawn.length + unit.length > count) continue;
			if (!unit.every(fits) || !isSound(unit)) continue;
			unit.forEach(take);
			drawn.push(...unit);
		}
		return drawn;
	};
}

function isSound(unit: readonly BankItem[]): boolean {
	return unit.every((one, at) =>
		unit.slice(at + 1).every((other) => areApart(one, other)),
	);
}

/** Whether two questions may stand on one paper. That one of a case prints the other's key is what a case is for. */
export function areApart(one: BankItem, other: BankItem): boolean {
	if (one.exclusive.some((name) => other.exclusive.includes(name)))
		return false;
	const isOneCase = one.group !== null && one.group === other.group;
	return isOneCase || !giveAway(one, other);
}

/** One prints what the other asks for. */
export function giveAway(
	one: Pick<BankItem, "prints" | "keys">,
	other: Pick<BankItem, "prints" | "keys">,
): boolean {
	return (
		other.keys.some((key) => one.prints.includes(key)) ||
		one.keys.some((key) => other.prints.includes(key))
	);
}
