// The shape of the learner's own keys; apart from keymap.ts, so that a page that only asks for keys loads no schema.
import { z } from "zod";

const combination = z
	.string()
	.max(40)
	.regex(/^(?:(?:Mod|Alt|Shift)\+)*(?:\S|[A-Z][A-Za-z0-9]+)$/u);

/**
 * The learner's own keys for some actions; none for an action that no key shall press. Actions of
 * other versions of Amiable are kept and passed over.
 */
export const ownKeys = z.record(
	z.string().max(60),
	z.array(combination).max(4),
);
export type OwnKeys = z.infer<typeof ownKeys>;
