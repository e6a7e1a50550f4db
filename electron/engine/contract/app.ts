// What the app itself keeps in mind between starts: whether the first steps were taken, and what was chosen in the palette lately.
import { oc } from "@orpc/contract";
import { z } from "zod";

/** Something chosen in the palette: `key` tells it again, `title` is how it read. */
export const recentChoice = z.object({
	key: z.string().min(1).max(300),
	title: z.string().max(300),
});
export type RecentChoice = z.infer<typeof recentChoice>;

export const appMemory = z.object({
	/** The first steps were taken or skipped, or there is work that makes them late: they come no more by themselves. */
	isWelcomed: z.boolean(),
	/** Newest first. */
	recent: z.array(recentChoice),
});
export type AppMemory = z.infer<typeof appMemory>;

/** How many choices are kept. */
export const recentDepth = 24;

export const appContract = {
	/** What is kept in mind. */
	memory: oc.input(z.object({})).output(appMemory),
	/** The first steps were taken or skipped. No undo step. */
	welcome: oc.input(z.object({})).output(appMemory),
	/** Puts a choice first among the recent ones. No undo step. */
	choose: oc.input(recentChoice).output(appMemory),
};
