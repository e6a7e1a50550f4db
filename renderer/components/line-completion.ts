// Completing the line that is being typed: what is offered, which offer is lit, and the line with an offer put in.
import type { LabCompletion } from "../../electron/engine/contract/lab.ts";

export interface Offer extends LabCompletion {
	/** The part of the line that the offers replace ends here. */
	cursor: number;
	/** Which item is lit. */
	active: number;
}

export interface Draft {
	text: string;
	cursor: number;
}

/** What Tab does with an answer: put the only item in, or as much as all have in common, and offer the rest. */
export function applyOffer(
	draft: Draft,
	{ from, items }: LabCompletion,
): { draft: Draft; offer: Offer | null } {
	const [only] = items;
	if (!only) return { draft, offer: null };
	if (items.length === 1)
		return { draft: accept(draft, { from, value: only.value }), offer: null };
	const typed = draft.text.slice(from, draft.cursor);
	const shared = commonStart(items.map(({ value }) => value));
	const next =
		shared.length > typed.length
			? replaced(draft, { from, value: shared, end: "" })
			: draft;
	return {
		draft: next,
		offer: { from, items, cursor: next.cursor, active: 0 },
	};
}

/** The line with `value` in place of what was typed of it, and a space where the next word would begin. */
export function accept(
	draft: Draft,
	{ from, value }: { from: number; value: string },
): Draft {
	const isOpen = /[=,/:]$/.test(value);
	const isFollowed = /^\s/.test(draft.text.slice(draft.cursor));
	return replaced(draft, { from, value, end: isOpen || isFollowed ? "" : " " });
}

function replaced(
	{ text, cursor }: Draft,
	{ from, value, end }: { from: number; value: string; end: string },
): Draft {
	const before = `${text.slice(0, from)}${value}${end}`;
	return { text: `${before}${text.slice(cursor)}`, cursor: before.length };
}

/** Moves the light, round at both ends. */
export function moveActive(offer: Offer, by: 1 | -1): Offer {
	const count = offer.items.length;
	return { ...offer, active: (offer.active + by + count) % count };
}

function commonStart(values: readonly string[]): string {
	const [first = "", ...rest] = values;
	let length = first.length;
	for (const value of rest)
		while (!value.startsWith(first.slice(0, length))) length -= 1;
	return first.slice(0, length);
}
