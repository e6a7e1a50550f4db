// Cards under the note and the headings that they come from, in the order in which they are given.
import type { SheetNode } from "../contract/sheet-node.ts";
import type { SheetCard } from "./data.ts";
import { el } from "./element.ts";

export interface Numbered {
	/** From 1, through the whole sheet. */
	number: number;
	card: SheetCard;
}

export interface CardPart {
	/** Empty above the first heading of a note. */
	heading: string;
	cards: Numbered[];
}

export interface CardGroup {
	id: string;
	title: string;
	count: number;
	parts: CardPart[];
}

/** A group for each run of cards of one note, with a part for each run below one heading. */
export function groupCards(cards: readonly SheetCard[]): CardGroup[] {
	const groups: CardGroup[] = [];
	for (const [index, card] of cards.entries()) {
		let group = groups.at(-1);
		if (group?.title !== card.noteTitle) {
			group = {
				id: `part-${groups.length + 1}`,
				title: card.noteTitle,
				count: 0,
				parts: [],
			};
			groups.push(group);
		}
		const heading = card.headings.join(" › ");
		let part = group.parts.at(-1);
		if (part?.heading !== heading) {
			part = { heading, cards: [] };
			group.parts.push(part);
		}
		part.cards.push({ number: index + 1, card });
		group.count += 1;
	}
	return groups;
}

/** Whether the sheet's title names the one group that there is, which then needs no heading. */
export function isToldByTitle(
	groups: readonly CardGroup[],
	sheetTitle: string,
): boolean {
	return groups.length === 1 && groups[0]?.title === sheetTitle;
}

export function groupHeading({ id, title }: CardGroup): SheetNode {
	return el("h2", { id }, title);
}

/** A list of links to groups; nothing where there is but one. */
export function contents(groups: readonly CardGroup[]): SheetNode | null {
	if (groups.length < 2) return null;
	return el(
		"nav",
		{ class: "contents", "aria-label": "Contents" },
		el(
			"ul",
			{},
			groups.map(({ id, title, count }) =>
				el(
					"li",
					{},
					el("a", { href: `#${id}` }, title),
					" ",
					el("small", {}, String(count)),
				),
			),
		),
	);
}
