// Revision sheets: cards, notes and missed questions laid out for paper, for a PDF and for one page to read anywhere.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { cardId, noteId } from "./data.ts";
import { deckPath } from "./deck.ts";
import { attemptId } from "./exam-contract.ts";
import { isSheetElement, type SheetNode } from "./sheet-node.ts";

const count = z.number().int().nonnegative();

export const sheetNode: z.ZodType<SheetNode> = z.union([
	z.string(),
	z
		.strictObject({
			tag: z.string(),
			attributes: z.record(z.string(), z.string()),
			children: z.array(z.lazy(() => sheetNode)),
		})
		.refine(isSheetElement),
]);

/**
 * `list`: questions with answers. `fold`: two columns to fold or cover. `cram`: the least-known cards,
 * nearest to forgotten first. `note`: a note with its cards in the margin. `missed`: exam questions that
 * were missed or guessed, with reasons. `report`: all of one exam, with its result. Scenario questions are asked
 * on all but `note`, each as one variant that stays the same.
 */
export const sheetKind = z.enum([
	"list",
	"fold",
	"cram",
	"note",
	"missed",
	"report",
]);
export type SheetKind = z.infer<typeof sheetKind>;

/** Where the cards come from. `missed`: every exam question last answered wrongly or guessed. */
export const sheetSource = z.discriminatedUnion("from", [
	z.object({ from: z.literal("all") }),
	z.object({ from: z.literal("deck"), deck: deckPath }),
	z.object({ from: z.literal("note"), noteId }),
	z.object({ from: z.literal("search"), query: z.string().max(100_000) }),
	z.object({
		from: z.literal("cards"),
		cardIds: z.array(cardId).min(1).max(100_000),
	}),
	z.object({ from: z.literal("attempt"), attemptId }),
	z.object({ from: z.literal("missed") }),
]);
export type SheetSource = z.infer<typeof sheetSource>;

/** At most so many cards on one sheet: more is no revision, and no page. */
export const maximumSheetCards = 2000;

export const sheetOptions = z.object({
	/** `end`: on pages of their own. `folded`: behind a tap; on paper they are open. For `list` and `cram`. */
	answers: z.enum(["shown", "end", "folded"]).default("shown"),
	textSize: z.enum(["small", "normal", "large"]).default("normal"),
	paper: z.enum(["a4", "letter"]).default("a4"),
	/** How many cards; without it 30 for `cram`, else 500. */
	limit: z.number().int().min(1).max(maximumSheetCards).optional(),
	/** For `cram`: forgotten by now, or by the morning of the next exam that is set. */
	knownOn: z.enum(["now", "exam"]).default("now"),
});
export type SheetOptions = z.infer<typeof sheetOptions>;

export const sheetRequest = sheetOptions.extend({
	kind: sheetKind,
	source: sheetSource,
});
export type SheetRequest = z.input<typeof sheetRequest>;
/** A request with all options decided. */
export type SheetOrder = z.output<typeof sheetRequest>;

const summary = {
	title: z.string(),
	/** Cards or questions on the sheet, and how many more the source has. */
	count,
	left: count,
};

export const sheet = z.object({
	...summary,
	/** The sheet as a tree to be drawn. */
	document: z.array(sheetNode),
	/** The sheet's own style, for `.sheet`, and the page it prints on. */
	style: z.string(),
});
export type Sheet = Omit<z.infer<typeof sheet>, "document"> & {
	document: SheetNode[];
};

/** Both fail with `not-found`, `empty-sheet`, `sheet-mismatch` and, from a search, as `find` does. */
export const sheetContract = {
	/** The sheet to show and to print. */
	show: oc.input(sheetRequest).output(sheet),
	/** The same as one file that needs nothing else: no script, no address, pictures inside. */
	html: oc
		.input(sheetRequest)
		.output(z.object({ ...summary, html: z.string() })),
};
