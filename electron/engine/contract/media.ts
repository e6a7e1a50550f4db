// Pictures and sound that notes show: copied at import, named by their content.
import { oc } from "@orpc/contract";
import { z } from "zod";

const count = z.number().int().nonnegative();

/** Health of the media folder: what no card shows any more, neither here nor in a backup, and what a card shows that is not there. */
export const mediaCheck = z.object({
	files: count,
	bytes: count,
	unused: z.array(z.string()),
	unusedBytes: count,
	missing: z.array(z.string()),
});
export type MediaCheck = z.infer<typeof mediaCheck>;

const nothing = z.object({});

export const mediaContract = {
	/** Looks over the media folder; changes nothing. */
	check: oc.input(nothing).output(mediaCheck),
	/** Deletes what `check` calls unused, and returns what it was. What was undone can then not be redone. */
	tidy: oc.input(nothing).output(mediaCheck),
};
