// Packages: notes, cards, pictures and answers in one zip of open formats, to take along, to give away and to import again.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { deckPath } from "./deck.ts";

const count = z.number().int().nonnegative();

/** The first file of a package, `manifest.json`. */
export const packageManifest = z.object({
	format: z.literal("amiable-package"),
	version: z.literal(1),
	app: z.string(),
	madeAt: z.string(),
	/** The deck that it is of; null for everything. */
	deck: z.string().nullable(),
	notes: count,
	cards: count,
	/** 0 where the learner's answers were left out. */
	reviews: count,
	media: count,
});
export type PackageManifest = z.infer<typeof packageManifest>;

export const packageContract = {
	/**
	 * A package of everything, or of the notes that have a card in a deck. `hasAnswers`: with how each card
	 * stands and every answer, for oneself; without, for others. Importing one is importing its notes, and
	 * touches no schedule unless that is wished. Fails with `not-found` for a deck without notes.
	 */
	export: oc
		.input(z.object({ deck: deckPath.optional(), hasAnswers: z.boolean() }))
		.output(
			z.object({
				/** A name for the file. */
				name: z.string(),
				base64: z.string(),
				manifest: packageManifest,
			}),
		),
};
