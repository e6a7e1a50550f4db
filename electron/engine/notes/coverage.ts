// How much of a note has cards, counted in statements: what the learner sees as "31 of 37 statements have a card".
import type { Skipped, Standing } from "../contract/data.ts";
import type { Coverage } from "../contract/reading.ts";

/** A card of the note that is not retired, with the lines that it comes from, the first the most trusted. */
interface CoveringCard {
	standing: Standing;
	sources: readonly { line: number; endLine: number }[];
}

/** Places of these kinds state nothing, so nobody misses a card of them. */
const notStatements = new Set([
	"empty-note",
	"image-only",
	"code",
	"about-the-note",
	"exhortation",
	"open-question",
	"task",
	"example",
	"instruction",
]);

/**
 * Counts a note's statements by the line on which each begins: those with a card that is studied, those whose
 * cards all wait in the inbox, and all, with the ones that were rejected or gave no card.
 */
export function coverage(
	cards: readonly CoveringCard[],
	skipped: readonly Skipped[],
): Coverage {
	const linesOf = (standing: Standing) =>
		new Set(
			cards
				.filter((card) => card.standing === standing)
				.flatMap(({ sources }) => sources.map(({ line }) => line)),
		);
	const covered = linesOf("accepted");
	const waiting = [...linesOf("inbox")].filter((line) => !covered.has(line));
	const missed = skipped
		.filter(({ code }) => !notStatements.has(code))
		.map(({ line }) => line);
	const all = new Set([
		...covered,
		...waiting,
		...linesOf("rejected"),
		...missed,
	]);
	return {
		statements: all.size,
		covered: covered.size,
		waiting: waiting.length,
	};
}
