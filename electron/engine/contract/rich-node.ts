// The shape of note content as it is checked where it crosses.
import { z } from "zod";
import { isMediaName } from "./media-name.ts";
import type { RichNode } from "./rich.ts";

const children = () => z.array(z.lazy(() => richNode));
const holder = <T extends string>(type: T) =>
	z.strictObject({ type: z.literal(type), children: children() });
const leaf = <T extends string>(type: T) =>
	z.strictObject({ type: z.literal(type), value: z.string() });

const medium = <T extends string>(type: T) =>
	z.strictObject({
		type: z.literal(type),
		src: z.string().refine(isMediaName),
		alt: z.string(),
	});

/** Checks a node that comes from outside the engine (a port, a stored row). */
export const richNode: z.ZodType<RichNode> = z.discriminatedUnion("type", [
	leaf("text"),
	leaf("code"),
	z.strictObject({
		type: z.literal("math"),
		value: z.string(),
		isDisplay: z.boolean().optional(),
	}),
	medium("image"),
	medium("audio"),
	z.strictObject({ type: z.literal("break") }),
	holder("strong"),
	holder("emphasis"),
	holder("delete"),
	holder("highlight"),
	z.strictObject({
		type: z.literal("link"),
		href: z.string(),
		children: children(),
	}),
	z.strictObject({
		type: z.literal("gap"),
		hint: z.string().optional(),
		children: children(),
	}),
	holder("paragraph"),
	holder("quote"),
	z.strictObject({
		type: z.literal("list"),
		ordered: z.boolean(),
		start: z.number().int(),
		children: children(),
	}),
	holder("item"),
	z.strictObject({
		type: z.literal("codeBlock"),
		language: z.string(),
		value: z.string(),
	}),
	holder("table"),
	z.strictObject({
		type: z.literal("row"),
		header: z.boolean(),
		children: children(),
	}),
	holder("cell"),
]);
