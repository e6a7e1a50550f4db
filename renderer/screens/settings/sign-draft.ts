// The signs of marked cards as they stand in their fields: how each is written, read and explained. Pure.
import {
	type CardSeparators,
	cardSeparators,
} from "../../../electron/engine/contract/separator.ts";

export type SignName = keyof CardSeparators;

interface SignField {
	label: string;
	/** What it does, with the sign as it is written now. */
	help: (written: string) => string;
	wrong: string;
	/** Several lines rather than one. */
	isLong?: true;
}

const wrongSign =
	"Write up to 12 characters, other than the signs beside it. Not saved yet.";

/** The fields in the order in which they are shown. */
export const signFields: Record<SignName, SignField> = {
	inline: {
		label: "On one line",
		help: (sign) => `AMI ${sign} a template for instances`,
		wrong: wrongSign,
	},
	inlineReversed: {
		label: "On one line, asked both ways",
		help: (sign) => `AMI ${sign} Amazon Machine Image`,
		wrong: wrongSign,
	},
	block: {
		label: "On a line of its own",
		help: (sign) => `The lines above ${sign} ask, those below answer.`,
		wrong: wrongSign,
	},
	blockReversed: {
		label: "On a line of its own, both ways",
		help: (sign) => `As above, and with ${sign} the other way round too.`,
		wrong: wrongSign,
	},
	end: {
		label: "End of an answer",
		help: (sign) =>
			sign
				? `An answer goes on over blank lines until ${sign}`
				: "Empty: a blank line ends an answer.",
		wrong: wrongSign,
	},
	deckTags: {
		label: "Deck tags besides #flashcards",
		help: (tags) =>
			tags
				? `A note with ${tags.split(" ")[0]}/aws has its cards in the deck aws.`
				: "Such as #revision: a note with #revision/aws has its cards in the deck aws.",
		wrong:
			"Write tags of letters, digits, - and / with blanks between. Not saved yet.",
	},
	clozes: {
		label: "What hides a word",
		help: () =>
			"One pattern a line, such as **answer** or {{[123::]answer[::hint]}}; what is in brackets may be left out. {{c1::…}} always counts.",
		wrong:
			"Write up to six patterns, one a line, each with “answer” between two signs. Not saved yet.",
		isLong: true,
	},
};

/** How a sign stands in its field. */
export function writeSign(value: CardSeparators, name: SignName): string {
	if (name === "clozes") return value.clozes.join("\n");
	if (name === "deckTags")
		return value.deckTags.map((tag) => `#${tag}`).join(" ");
	return value[name] ?? "";
}

/** The signs with one of them as it was written, or null where that makes no sense. */
export function readSign(
	value: CardSeparators,
	name: SignName,
	written: string,
): CardSeparators | null {
	const read = cardSeparators.safeParse({
		...value,
		[name]: parse(name, written),
	});
	return read.success ? read.data : null;
}

function parse(name: SignName, written: string): unknown {
	const parts = (by: RegExp) => [
		...new Set(
			written
				.split(by)
				.map((part) => part.trim())
				.filter(Boolean),
		),
	];
	if (name === "clozes") return parts(/\n/);
	if (name === "deckTags")
		return parts(/[\s,]+/).map((tag) => tag.replace(/^#/, ""));
	return written.trim() || (name === "end" ? null : "");
}
