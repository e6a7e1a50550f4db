// What an import reads, what it would do and what it did.
import { z } from "zod";
import {
	cardKind,
	diagnostic,
	inboxReason,
	skipped,
	standing,
} from "./data.ts";
import type { Rich } from "./rich.ts";
import { richNode } from "./rich-node.ts";
import { studyGain } from "./study-record.ts";

const rich: z.ZodType<Rich> = z.array(richNode);
const text = z.string();
const count = z.number().int().nonnegative();

const sentFile = z.object({ path: text, base64: text });

/**
 * What to import: `paths` are files or folders on this computer; `files` are their contents, for
 * a browser that has no paths (`path` is then the name relative to what was dropped).
 */
export const importSource = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("paths"),
		paths: z.array(text).min(1).max(100_000),
	}),
	z.object({
		kind: z.literal("files"),
		files: z.array(sentFile).max(20_000),
		/** Pictures and sounds that those notes show; what no note shows is passed over. */
		media: z.array(sentFile).max(20_000).optional(),
	}),
]);
export type ImportSource = z.infer<typeof importSource>;

/** Names one preview or import, so that its progress can be followed and it can be cancelled; the caller makes it up, such as a random UUID. */
export const importJob = z.string().min(1).max(100);

/** How far an import is. While files are looked for, `total` is 0: nobody knows how many there will be. */
export const importProgress = z.object({
	phase: z.enum(["finding", "reading", "writing"]),
	done: count,
	total: count,
});
export type ImportProgress = z.infer<typeof importProgress>;

/** What an import does to cards. `added` are new cards to study, `inbox` those that wait for a decision first. `updated` keeps the history over a changed text, `restored` brings a retired card back. */
export const importCounts = z.object({
	added: count,
	inbox: count,
	updated: count,
	kept: count,
	moved: count,
	retired: count,
	restored: count,
	unchangedFiles: count,
});
export type ImportCounts = z.infer<typeof importCounts>;

export const cardChange = z.object({
	change: z.enum(["added", "updated", "moved", "retired", "restored"]),
	kind: cardKind,
	front: rich,
	back: rich,
	/** The former text of an updated card, else null. */
	before: z.object({ front: rich, back: rich }).nullable(),
	line: count,
	/** Where the card stands afterwards, with the reason why it waits. */
	standing,
	inboxReason: inboxReason.nullable(),
});
export type CardChange = z.infer<typeof cardChange>;

export const noteChange = z.object({
	path: text,
	name: text,
	title: text,
	status: z.enum(["new", "changed", "unchanged", "missing"]),
	kept: count,
	changes: z.array(cardChange),
	skipped: z.array(skipped),
});
export type NoteChange = z.infer<typeof noteChange>;

/** What an import would do; nothing is written. */
export const importPreview = z.object({
	counts: importCounts,
	notes: z.array(noteChange),
	diagnostics: z.array(diagnostic),
	/** What taking schedule and answers over would do; only where a package has them. */
	study: studyGain.optional(),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importResult = importCounts.extend({
	diagnostics: z.array(diagnostic),
	/** Only where schedule and answers were taken over. */
	study: studyGain.optional(),
});
export type ImportResult = z.infer<typeof importResult>;
