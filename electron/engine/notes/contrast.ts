// A card that tells two others apart: both statements with their term hidden, "X or Y?". Every word beside "or" is the notes' own.
import type { CardKind } from "../contract/data.ts";
import {
	isBlock,
	plainText,
	type Rich,
	type RichNode,
} from "../contract/rich.ts";
import { countWords } from "./words.ts";

/** A card as it is studied. */
export interface ContrastCard {
	kind: CardKind;
	front: Rich;
	back: Rich;
}

export interface Contrast {
	front: Rich;
	back: Rich;
	/** "Amazon EBS or Amazon EFS?" */
	title: string;
}

/** What is said, and what it is said of. */
interface Side {
	cue: Rich;
	answer: Rich;
}

/** Longer answers are no names to choose between. */
const longestName = 8;

/**
 * Sets two cards against each other. The names to choose between are what both ask about ("What is X?"), or what
 * both answer where those are short; the cues are the other sides. Null where the two cannot be told apart that way: the
 * same name or the same cue twice, names that are whole sentences, or a cue that gives its name away.
 * `isSwapped` says which cue comes first, so that the order tells nothing.
 */
export function contrastOf(
	one: ContrastCard,
	other: ContrastCard,
	isSwapped: boolean,
): Contrast | null {
	const pair = bySubject(one, other) ?? byAnswer(one, other);
	if (!pair) return null;
	const shown = isSwapped ? pair.toReversed() : pair;
	const title = `${pair
		.map(({ answer }) => plainText(answer, "answer").trim())
		.sort((a, b) => a.localeCompare(b, "en"))
		.join(" or ")}?`;
	return {
		title,
		front: [
			{
				type: "paragraph",
				children: [
					{ type: "strong", children: [{ type: "text", value: title }] },
				],
			},
			listOf(shown.map(({ cue }) => cue)),
		],
		back: [listOf(shown.map(({ answer }) => answer))],
	};
}

/** The name that a card asks about, or null: of "What is X?" and of a front that is a name alone. */
export function nameAskedAbout({ kind, front, back }: ContrastCard) {
	if (kind === "cloze" || hasGap(front)) return null;
	if (kind === "reversed") return shortName(plainText(back, "answer"));
	if (kind !== "basic") return null;
	const said = plainText(front).trim();
	const asked = whatIs.exec(said)?.[1];
	if (asked !== undefined) return shortName(asked);
	return said.includes("?") || said.includes(":") || startsSentence.test(said)
		? null
		: shortName(said);
}

const whatIs =
	/^(?:[^?:]{1,90}: )?what (?:is|are|does|do) (?:meant by )?(?:an? |the )?([^?]+?)(?: do| mean| stand for)?\?$/i;
const startsSentence =
	/^(?:how|when|where|why|which|who|can|is|are|does|do)\b/i;

function shortName(text: string): string | null {
	const name = text.trim();
	const isShort = name !== "" && countWords(name) <= longestName;
	return isShort && !name.includes("\n") ? name : null;
}

function bySubject(one: ContrastCard, other: ContrastCard): Side[] | null {
	return check([one, other].map(subjectSide));
}

function subjectSide(card: ContrastCard): Side | null {
	const name = nameAskedAbout(card);
	if (name === null) return null;
	const cue = card.kind === "reversed" ? card.front : card.back;
	return { cue, answer: [{ type: "text", value: name }] };
}

function byAnswer(one: ContrastCard, other: ContrastCard): Side[] | null {
	return check(
		[one, other].map(({ front, back }) =>
			shortName(plainText(back, "answer")) === null
				? null
				: { cue: front, answer: back },
		),
	);
}

function check(sides: readonly (Side | null)[]): Side[] | null {
	const [one, other] = sides;
	if (!one || !other) return null;
	const names = [one, other].map(({ answer }) => normal(answer));
	const cues = [one, other].map(({ cue }) => normal(cue.map(withoutGap)));
	if (names[0] === names[1] || cues[0] === cues[1]) return null;
	const isGivenAway = cues.some((cue) =>
		names.some((name) => ` ${cue} `.includes(` ${name} `)),
	);
	return isGivenAway || names.includes("") || cues.includes("")
		? null
		: [one, other];
}

/** Letters and digits alone, gaps as blanks. */
function normal(rich: Rich): string {
	return plainText(rich)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

function listOf(items: readonly Rich[]): RichNode {
	return {
		type: "list",
		ordered: true,
		start: 1,
		children: items.map((item) => ({
			type: "item",
			children: inBlocks(item.map(withoutGap)),
		})),
	};
}

function inBlocks(rich: Rich): Rich {
	return rich.some(isBlock) ? rich : [{ type: "paragraph", children: rich }];
}

/** A gap would be filled in as the answer is shown, which here stands below; its hint may name the answer. */
function withoutGap(node: RichNode): RichNode {
	if (node.type === "gap") return { type: "text", value: "[…]" };
	return "children" in node
		? { ...node, children: node.children.map(withoutGap) }
		: node;
}

function hasGap(rich: Rich): boolean {
	return rich.some(
		(node) =>
			node.type === "gap" || ("children" in node && hasGap(node.children)),
	);
}
