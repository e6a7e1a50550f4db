// Which questions a practice run takes: those that teach most now, with some chance in it.
import { createRandom } from "./random.ts";

/** What is known of a question when a drill is drawn. */
export interface DrillCandidate {
	readonly id: string;
	readonly domain: string;
	/** Share of the exam, 0 to 1. */
	readonly weight: number;
	/** Chance to answer it now, 0 to 1. */
	readonly chance: number;
	/** The note that it is of: not more than two in a row come from one. */
	readonly note: string;
	readonly isSeen: boolean;
	readonly daysSinceSeen: number;
	/** It asks to tell apart what was confused before. */
	readonly isConfused: boolean;
}

/** A question teaches most where it is neither known nor hopeless. */
const bestChance = 0.68;
const spread = 0.25;
const temperature = 0.35;

/**
 * Draws `count` candidates without putting any back, by softmax over what each would teach: its
 * domain's weight, how much is missing, information near a chance of 0.68, unseen first, long
 * not seen, confused before. The same seed draws the same.
 */
export function drawDrill<Candidate extends DrillCandidate>(
	candidates: readonly Candidate[],
	{
		count,
		seed,
		areApart = () => true,
	}: {
		count: number;
		seed: number;
		/** Whether two may be asked in one run. */
		areApart?: (one: Candidate, other: Candidate) => boolean;
	},
): Candidate[] {
	const random = createRandom(seed);
	// Gumbel noise on the logits makes one sort a softmax draw without replacement.
	const ranked = candidates
		.map((candidate) => ({
			candidate,
			rank:
				worth(candidate) / temperature -
				Math.log(-Math.log(1 - random() || 1e-12)),
		}))
		.sort((one, other) => other.rank - one.rank)
		.map(({ candidate }) => candidate);
	const taken: Candidate[] = [];
	for (const candidate of ranked) {
		if (taken.length === count) break;
		if (taken.every((other) => areApart(candidate, other)))
			taken.push(candidate);
	}
	return spreadNotes(taken);
}

function worth(candidate: DrillCandidate): number {
	const { weight, chance, isSeen, daysSinceSeen, isConfused } = candidate;
	const information = Math.exp(-(((chance - bestChance) / spread) ** 2) / 2);
	const rest = isSeen ? Math.min(1, daysSinceSeen / 14) : 1;
	return (
		weight * (1 - chance) +
		information +
		(isSeen ? 0 : 0.5) +
		0.5 * rest +
		(isConfused ? 0.5 : 0)
	);
}

/** Moves the next question of another note forward where three of one note would follow each other. */
function spreadNotes<Candidate extends DrillCandidate>(
	drawn: readonly Candidate[],
): Candidate[] {
	const left = [...drawn];
	const ordered: Candidate[] = [];
	while (left.length > 0) {
		const [last, before] = [ordered.at(-1), ordered.at(-2)];
		const isRun = last !== undefined && last.note === before?.note;
		const at = isRun ? left.findIndex(({ note }) => note !== last.note) : 0;
		ordered.push(...left.splice(Math.max(0, at), 1));
	}
	return ordered;
}
