// What a sheet is laid out from: plain data, gathered by handlers/sheet.ts.
import type { CardKind } from "../contract/data.ts";
import type { NoteBlock } from "../contract/reading.ts";
import type { Rich } from "../contract/rich.ts";
import type { SheetOptions } from "../contract/sheet.ts";

export interface SheetCard {
	kind: CardKind;
	front: Rich;
	back: Rich;
	noteTitle: string;
	/** Headings below the note's title, down to the card. */
	headings: string[];
	/** First line in the note, from 1. */
	line: number;
	/** Such as "about 40 %", on a cram sheet. */
	remark: string | null;
	/** Of a card that asks about a situation, what is asked; it stands in the place of its sides. */
	scenario: SheetScenario | null;
}

/** A scenario question with its answer, as it was judged by playing it. */
export interface SheetScenario {
	/** In paragraphs. */
	prompt: string[];
	/** The commands that made the situation of a task to do yourself, whose own commands go on from them. */
	setup: string;
	/** What to do with the options: "Choose two." */
	hint: string;
	/** Options or steps in the order shown, lettered from A. */
	options: { label: string; text: string; isRight: boolean; reason: string }[];
	/** What a task to do yourself has to reach, and commands that do. */
	goals: string[];
	solution: string;
	/** What happened whichever option is chosen; each reason goes on from it. */
	happened: string;
	/** Which letters are right: "Right: B" */
	right: string;
	/** What it comes down to, where the question is about a known rule. */
	rule: string | null;
	/** What was played, where the reasons speak of its names, such as $IMG. */
	played: string;
}

/** An option, or a part of an answer that is no choice. */
export interface SheetOption {
	text: Rich;
	isRight: boolean;
	isGiven: boolean;
	why: string | null;
}

/** An exam question with what was answered. `given` and `right` say it where there are no options. */
export interface SheetQuestion {
	/** Of the paper, from 1. */
	place: number;
	outcome: string;
	stimulus: Rich | null;
	stem: Rich;
	options: SheetOption[];
	given: string[];
	right: string[];
	explanation: string[];
	excerpts: { text: string; where: string }[];
}

export type SheetBody =
	| { kind: "list" | "fold" | "cram"; cards: SheetCard[] }
	| {
			kind: "note";
			blocks: NoteBlock[] | null;
			text: string;
			cards: SheetCard[];
	  }
	| { kind: "missed"; questions: SheetQuestion[] }
	| {
			kind: "report";
			/** The result in sentences. */
			result: string[];
			domains: { title: string; right: string; standing: string }[];
			questions: SheetQuestion[];
	  };

export interface SheetData {
	title: string;
	/** Short facts below the title. */
	about: string[];
	options: Pick<SheetOptions, "answers" | "textSize" | "paper">;
	body: SheetBody;
}
