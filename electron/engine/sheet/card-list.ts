// Questions with their answers below, on pages of their own, or folded away; and the same for a cram sheet.

import type { DrawFormula } from "../contract/formula.ts";
import type { SheetOptions } from "../contract/sheet.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import type { SheetBody, SheetCard } from "./data.ts";
import { block, el, flat } from "./element.ts";
import {
	type CardPart,
	contents,
	groupCards,
	groupHeading,
	isToldByTitle,
	type Numbered,
} from "./group.ts";
import { drawBack, drawFront } from "./scenario.ts";

type CardBody = Extract<SheetBody, { kind: "list" | "fold" | "cram" }>;

export interface CardLook {
	/** Of the sheet. */
	title: string;
	answers: SheetOptions["answers"];
	formula: DrawFormula;
}

/** The cards by note and heading; those of a cram sheet in their own order, each with where it is from. */
export function layOutCards(
	{ kind, cards }: CardBody,
	look: CardLook,
): SheetNode[] {
	const draw = { ...look, isCram: kind === "cram" };
	if (draw.isCram) {
		const all = cards.map((card, index) => ({ number: index + 1, card }));
		return flat([cardList(all, draw), answersAtEnd(all, draw)]);
	}
	const groups = groupCards(cards);
	const isTold = isToldByTitle(groups, look.title);
	return flat([
		contents(groups),
		groups.map((group) =>
			el(
				"section",
				{ class: "group" },
				!isTold && groupHeading(group),
				group.parts.map((part) =>
					partSection(part, isTold ? "h2" : "h3", draw),
				),
			),
		),
		answersAtEnd(
			groups.flatMap(({ parts }) => parts.flatMap((part) => part.cards)),
			draw,
		),
	]);
}

interface Draw extends CardLook {
	isCram: boolean;
}

function partSection(
	{ heading, cards }: CardPart,
	tag: "h2" | "h3",
	draw: Draw,
): SheetNode {
	return el(
		"section",
		{ class: "part" },
		heading !== "" && el(tag, {}, heading),
		cardList(cards, draw),
	);
}

function cardList(cards: readonly Numbered[], draw: Draw): SheetNode {
	return el(
		"ol",
		{ class: "cards", start: cards[0]?.number ?? 1 },
		cards.map(({ card }) => el("li", { class: "card" }, drawCard(card, draw))),
	);
}

function drawCard(card: SheetCard, draw: Draw): SheetNode[] {
	const { answers, formula } = draw;
	// A gap that is filled in needs no answer below it.
	const isFilled = card.kind === "cloze" && answers === "shown";
	const front = block(
		"front",
		drawFront(card, { gap: isFilled ? "answer" : "blank", formula }),
	);
	const back = block("back", drawBack(card, formula));
	const small = draw.isCram && block("remark", remarkOf(card));
	if (answers === "end" || isFilled) return flat([front, small]);
	if (answers === "shown") return flat([front, back, small]);
	return flat([el("details", {}, el("summary", {}, front), back), small]);
}

function remarkOf({ noteTitle, headings, remark }: SheetCard): string {
	const place = [noteTitle, ...headings].join(" › ");
	return remark ? `${remark} · ${place}` : place;
}

function answersAtEnd(
	cards: readonly Numbered[],
	{ answers, formula }: Draw,
): SheetNode | null {
	if (answers !== "end") return null;
	return el(
		"section",
		{ class: "answers" },
		el("h2", {}, "Answers"),
		el(
			"ol",
			{ class: "cards" },
			cards.map(({ card }) =>
				el("li", { class: "card" }, block("back", drawBack(card, formula))),
			),
		),
	);
}
