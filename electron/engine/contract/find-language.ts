// The query language in one table: the parser, the completion, the help on screen, on the command line and docs/search.md all read it.
import { cardKind } from "./data.ts";
import { flagNames } from "./flag.ts";

/** One word before a colon. `values` are all that may follow; without them it is free text or a number. */
export interface Keyword {
	readonly name: string;
	/** How it is written, with a placeholder. */
	readonly form: string;
	readonly about: string;
	readonly example: string;
	readonly values?: Readonly<Record<string, string>>;
}

export const statuses = {
	due: "to study by today",
	new: "never studied",
	learning: "on a learning step",
	review: "known, waiting for its day",
	leech: "forgotten again and again",
	suspended: "suspended",
	buried: "left out for today",
	flagged: "with any flag",
	marked: "marked",
	changed: "whose answer changed in the note",
	inbox: "waiting in the inbox",
	rejected: "rejected in the inbox",
	retired: "whose text is gone from its note",
	removed: "removed from study",
	any: "all, the removed and retired too",
} as const;

export const properties = {
	s: "stability in days",
	d: "difficulty, 1 to 10",
	r: "chance to recall it now, 0 to 1",
	ivl: "interval in days",
	due: "days until it is due, 0 is today",
	reps: "times answered",
	lapses: "times forgotten",
	pos: "place among the cards of its note, from 1",
} as const;

export const grades = { 1: "again", 2: "hard", 3: "good", 4: "easy" } as const;

export const keywords: readonly Keyword[] = [
	{
		name: "deck",
		form: "deck:NAME",
		about: "cards of a deck and the decks below it",
		example: "deck:AWS/EC2",
	},
	{
		name: "tag",
		form: "tag:NAME",
		about:
			"cards with a tag or one below it; cards forgotten again and again have the tag leech",
		example: "tag:exam/week-1",
	},
	{
		name: "note",
		form: "note:TITLE",
		about: "cards of a note, by its title or file name",
		example: "note:“Machine images”".replaceAll(/[“”]/g, '"'),
	},
	{
		name: "rule",
		form: "rule:NAME",
		about: "cards that a rule made",
		example: "rule:definition*",
	},
	{
		name: "kind",
		form: "kind:KIND",
		about: "cards of one kind",
		example: "kind:cloze",
		values: Object.fromEntries(
			cardKind.options.map((kind) => [kind, `${kind} cards`]),
		),
	},
	{
		name: "is",
		form: "is:STATE",
		about: "cards that stand so",
		example: "is:due -is:suspended",
		values: statuses,
	},
	{
		name: "flag",
		form: "flag:1",
		about: "cards with a flag from 1 to 7; flag:0 has none",
		example: "flag:1",
		values: Object.fromEntries(
			["none", ...flagNames].map((name, flag) => [String(flag), name]),
		),
	},
	{
		name: "prop",
		form: "prop:NAME>NUMBER",
		about: "cards by a number: <, <=, =, !=, >= or >",
		example: "prop:r<0.8",
		values: properties,
	},
	{
		name: "rated",
		form: "rated:DAYS or rated:DAYS:GRADE",
		about: "cards answered in so many days, today being 1; grade 1 is Again",
		example: "rated:7:1",
	},
	{
		name: "added",
		form: "added:DAYS",
		about: "cards imported in so many days",
		example: "added:3",
	},
	{
		name: "front",
		form: "front:WORDS",
		about: "words on the front alone",
		example: "front:snapshot",
	},
	{
		name: "back",
		form: "back:WORDS",
		about: "words in the answer alone",
		example: 'back:"not encrypted"',
	},
	{
		name: "re",
		form: "re:PATTERN",
		about:
			"a regular expression over front and back; letter case does not matter",
		example: 're:"\\d+ days"',
	},
];

/** Ways to put words together. */
export const grammar: readonly (readonly [form: string, about: string])[] = [
	[
		"ami snapshot",
		"both: each word, or a longer one that begins so, in any order",
	],
	['"machine image"', "these words exactly, in this order"],
	["snapshot or volume", "one of the two, or both"],
	["-encrypted", "without the word; works before everything"],
	["(ami or snapshot) is:due", "parentheses hold things together"],
	["snap*t, gp_", "* stands for any letters, _ for exactly one"],
	['\\*, \\_, \\"', "a sign as itself"],
];

export const scopeNote =
	"Cards in the inbox and rejected, retired or removed ones are left out unless the query names such a state, or says is:any.";

export const longestQuery = 1000;
export const longestRegex = 200;
export const deepestNesting = 40;
