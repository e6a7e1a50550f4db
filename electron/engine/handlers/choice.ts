// Choice questions over a set of notes: the gazetteer from the content folder, the making from the notes room.
import type { ChoiceQuestion } from "../contract/choice.ts";
import { makeChoices } from "../notes/choice/choices.ts";
import { orderOptions } from "../notes/choice/order.ts";
import { gazetteerOf } from "./gazetteer.ts";
import type { KeyedNote } from "./parsed-note.ts";

/** A question with the order in which a sitting shows its options, steps or matches: indexes into them. */
export interface OrderedQuestion {
	question: ChoiceQuestion;
	order: number[];
}

/**
 * The choice questions that `notes` yield together; more notes give better wrong answers. The
 * same notes and `seed` give the same questions in the same order of options.
 */
export function askNotes(
	notes: readonly KeyedNote[],
	{ contentDir, seed }: { contentDir: string; seed: number },
): OrderedQuestion[] {
	const cards = notes.flatMap(({ path, cards: drafts }) =>
		drafts.map((draft) => ({
			...draft,
			key: `${path}#${draft.key}`,
			sources: draft.sources.map((source) => ({ path, ...source })),
		})),
	);
	const gazetteer = gazetteerOf(contentDir);
	return makeChoices({ cards, gazetteer }).map((question) => ({
		question,
		order: [...orderOptions(question, seed)],
	}));
}
