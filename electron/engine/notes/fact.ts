// What the outline states: the shapes between the rules that find facts and the step that makes cards of them.
import type { CardKind, Skipped } from "../contract/data.ts";
import type { Rich } from "../contract/rich.ts";
import { endMark, isSpace } from "./end-mark.ts";
import { isEveryday } from "./everyday.ts";
import { cut, type Inline, join, words } from "./inline.ts";
import type { Span } from "./section.ts";
import type { Spoken } from "./spoken-of.ts";
import type { Marks } from "./tag.ts";
import { isNumbered, isTitle, isWho } from "./title-case.ts";
import type { Subject } from "./topic.ts";
import type { Usage } from "./usage.ts";
import { readVerb } from "./verb.ts";

/** One way to ask for a fact. */
export interface Question {
	kind: CardKind;
	rule: string;
	front: Rich;
	back: Rich;
	/** The hidden text of a cloze. */
	deletion: string | null;
	/** What the question is about, as it stands in the question; its form tells whether the question reads well. */
	about?: string;
	/** Whether a term is asked for what it is or for what it does. */
	asks?: "is" | "does";
	/** What the rule itself is not sure of. */
	doubt?: Doubt;
	/** The lines around set out to say what their terms mean. */
	isGlossary?: boolean;
}

/** What may be wrong with a card, so that a person looks at it first. */
export type Doubt =
	| "guess"
	| "loose-meaning"
	| "loose-list"
	| "loose-steps"
	| "unclear-name"
	| "from-context"
	| "vague-question"
	| "rough-wording"
	| "doubtful"
	| "several-facts"
	| "long-answer";

/** A fact, where it stands, and the ways to ask for it, best first: the first that no other card asks becomes the card. */
export interface Fact {
	ways: Question[];
	span: Span;
	/** Where the note says it again. */
	also: Span[];
}

/** One thing that the note states, as far as repetitions go: it is merged as a whole. */
export interface Statement extends Span {
	facts: Fact[];
	/** Stems of what it says with its label, without the note's topic; by them repetitions are found. */
	content: ReadonlySet<string>;
	/** The same for its main clause alone; the very same set where that is all. */
	core: ReadonlySet<string>;
	/** The defined term, in stems; two definitions of one term are one statement. */
	term: string | null;
	/** Steps in their order; they are worded only after repetitions were merged. */
	sequence: Sequence | null;
	/** It only reminds of a fact, which may stand elsewhere. */
	isReminder: boolean;
	/** Why there is no fact in it, unless it repeats what stands elsewhere. */
	missing: SkipReason | null;
	/** What waits where none of the ways to ask for its facts makes a card. */
	last?: () => Fact[];
	trail: string[];
	isCallout: boolean;
	marks: Marks;
}

/** Steps that follow one another. */
export interface Sequence {
	/** What the steps make up: "AMI lifecycle". */
	name: string;
	/** The note's own label says that they follow one another. */
	isProcess: boolean;
	/** What one of them is called where it is no step: "test". */
	noun?: string;
	steps: { name: Inline; detail: Inline | null; span: Span; also: Span[] }[];
	/** What its cards share that a person has to look at. */
	doubt?: Doubt;
}

/** What surrounds a statement: whom a missing subject means, and where a question belongs. */
export interface Scope {
	/** The line straight above the list may be its label and is none that can be used. */
	isUnlabelled?: boolean;
	/** What the note is about. */
	topic: Subject;
	/** What the nearest heading or parent item is about. */
	subject: Subject;
	/** The item above is no name, so that a line without a subject may speak about something else. */
	isUnsure?: boolean;
	/** The line stands below a list of its section, and may be about something else than its heading. */
	isAfter?: boolean;
	/** The lines around set out to say what their terms mean. */
	isGlossary?: boolean;
	/** The first line below the nearest heading or parent item: if any, it says what that is. */
	from?: number | undefined;
	/** The line stands after a semicolon. */
	isAside?: boolean;
	/** The line is the first below its heading or item, where it may say what that is. */
	isFirst?: boolean;
	/** The line stands behind another sentence in the same line of the note. */
	isNext?: boolean;
	/** The sentence before told no subject, so that "it" may mean what stands there. */
	isStale?: boolean;
	/** The line is one of a list of names and their values, which may have other lines among them. */
	pairing?: "wholly" | "mostly" | "dated" | null;
	/** The sentences of the same paragraph that stand before. */
	before?: string;
	/** The first sentence of the same paragraph, for those behind it. */
	head?: string;
	/** The term or label that opens the line, of which its further sentences speak. */
	label?: string;
	/** Subject of the sentence before, for a following "it" or "they". */
	antecedent: Subject | null;
	/** What the note has spoken of so far. */
	spoken?: Spoken;
	/** How the note writes its words. */
	usage: Usage;
	/** Headings, labels and parent items above. */
	trail: string[];
	/** All headings and labels of the note, in small letters. */
	headings?: ReadonlySet<string>;
	/** What stands before a colon in more than one list of the note, in small letters: sides of things rather than things. */
	labels?: ReadonlySet<string>;
	isCallout: boolean;
	/** Tags and block id of the item or paragraph. */
	marks: Marks;
}

/** Why a place of the note yields no card. */
export type SkipReason =
	| "exhortation"
	| "about-the-note"
	| "instruction"
	| "unclear-subject"
	| "no-clear-question"
	| "too-long"
	| "open-question"
	| "example"
	| "task"
	| "same-question"
	| "not-marked"
	| "image-only"
	| "empty-note"
	| "table"
	| "code"
	| "slide-in-code"
	| "mark-without-card";

const reasons: Record<SkipReason, string> = {
	exhortation: "Tells what to learn but states nothing itself.",
	"about-the-note": "Speaks about the note or its source, not about the topic.",
	instruction: "Says what to do step by step; there is no fact to ask for.",
	"unclear-subject":
		"What it speaks about is not clear from the line alone. Name it to get a card.",
	"no-clear-question":
		"No question about it has just one answer. Add a number or a term, or mark one with ==…==.",
	"too-long": "Too long for one card. Split it into shorter statements.",
	"open-question": "A question without an answer below it.",
	example: "An example rather than a fact.",
	task: "A task to do, not a fact.",
	"same-question":
		"Another line gives a different answer to the same question. Say what tells them apart.",
	"not-marked": "This note has marked cards, so unmarked lines are left alone.",
	"image-only": "An image alone; there is no text to ask for.",
	"empty-note": "The note is empty.",
	table:
		"No cell of this table can be asked for: it has no keys of its own in the first column, only marks, or too many cells.",
	code: "Code is not turned into cards. Put what to remember into a line of text.",
	"slide-in-code":
		"These bullets stand in a code block, as pasted slides do. Take them out of it to get cards.",
	"mark-without-card":
		"There is a mark for a card here, but no card can be made of it in this place. Write it as a line of its own, with both sides.",
};

/** A place without a card, with the reason in words. */
export function skip(span: Span, code: SkipReason): Skipped {
	return {
		line: span.line,
		endLine: span.endLine,
		code,
		message: reasons[code],
	};
}

/** Text from plain words and pieces of the note, one after the other. */
export function say(...parts: (string | Inline)[]): Inline {
	return join(
		parts.map((part) => (typeof part === "string" ? words(part) : part)),
	);
}

/** The piece with a small first letter, unless it begins with a name. */
export function lowerFirst(inline: Inline, usage: Usage): Inline {
	const first = /^[\p{Lu}][\p{Ll}'’-]*(?![\p{L}\p{N}])/u.exec(inline.text)?.[0];
	if (!first || inline.runs[0]?.type !== "text") return inline;
	const isMarked = inline.runs[0].marks.some(({ type }) => type === "emphasis");
	// "*A Love Supreme*"
	if (isMarked && /^\S+ \p{Lu}/u.test(inline.text)) return inline;
	// "Standard-IA", "Multi-AZ"
	if (isJoinedName.test(inline.text)) return inline;
	// "T cells"
	if (first.length === 1 && first !== "A") return inline;
	if (
		isName(first, usage, inline.text) ||
		isTitle(inline.text) ||
		isNumbered(inline.text, usage)
	)
		return inline;
	const lower = first.toLowerCase();
	return {
		...inline,
		text: lower + inline.text.slice(first.length),
		mask: lower + inline.mask.slice(first.length),
	};
}

const isJoinedName =
	/^(?!(?:Non|Anti|Pre|Post|Sub|Un|Inter|Intra|Pro|Co|Re|Self|Ex|Mid|All)-)\p{Lu}\p{Ll}+-\p{Lu}{2}/u;

/** The piece with a small first letter, whatever its first word is. */
export function small(inline: Inline): Inline {
	const first = (inline.text[0] ?? "").toLowerCase();
	return {
		...inline,
		text: first + inline.text.slice(1),
		mask: first + inline.mask.slice(1),
	};
}

/** The piece with a capital first letter. */
export function upperFirst(inline: Inline): Inline {
	const first = inline.text[0] ?? "";
	if (
		inline.runs[0]?.type !== "text" ||
		!/\p{Ll}/u.test(first) ||
		/^\p{Ll}+[\p{Lu}\p{N}-]/u.test(inline.text)
	)
		return inline;
	return {
		...inline,
		text: first.toUpperCase() + inline.text.slice(1),
		mask: first.toUpperCase() + inline.mask.slice(1),
	};
}

const never =
	/^(?:The|A|An|This|That|These|Those|It|They|You|We|Your|Its|Their|All|Any|Each|Every|Some|Both|Most|Many|No|Not|Only|One|Two|Three|Four|Five|If|When|By|In|On|At|For|From|To|With|As|And|Or|Can|Cannot|May|Must|Is|Are|Was|Has|Have|Will|Would|Should|Could|Might|Do|Does|There|Here|Also|Often|Usually|Every|Another|Other|Such|Because|Since|While|Until|About|After|Before|During|Under|Over|Above|Below|Through|Without|Within|Between|Although|Though|Unless|Once|Where|How|Why|What|Which|Even|Just|Still|Then|Thus|Therefore|However|Never|Always|Sometimes|Up|Around|Roughly|Nearly|Almost|Despite|Unlike|Like|Towards|Against|Along|Among|Behind|Beyond|Inside|Outside|Instead|Several|Few|Half)$/;

/** A word that the note writes with a capital also inside sentences, or never small. */
function isName(word: string, usage: Usage, text: string): boolean {
	if (never.test(word) || readVerb(word.toLowerCase())?.form === "third")
		return false;
	const lower = word.toLowerCase();
	if (
		/(?:[ts]ion|ment|ness|ity|(?<!^(?:fr|flor|prov|terr))[ae]nc[ey]|ism|synthesis|[aeio]lysis|[bcdfghlmnprst]osis)$/.test(
			lower,
		)
	)
		return false;
	// "Open-weave", "Field-level": as common as its first part.
	const [part = lower] = lower.split("-", 1);
	if (everyday.test(part) || /^(?:ing|past)$/.test(readVerb(lower)?.form ?? ""))
		return false;
	if (isEveryday(part) && !isWho(text) && !usage.isCapital(word)) return false;
	return !usage.hasWord(lower) && !usage.hasWord(lower.replace(/s$/, ""));
}

/** "Total", "Continuous", "Reversible": few names end like them. */
const everyday =
	/(?<!^(?:nep|portug|seneg|beng|montre|hannib|transva|const|gren|cl|ol))(?:\p{Ll}{2}al|ous|ive|ible|able|less|ful|ology|ogen|cyte)$|^(?!beijing|boeing|nanjing|stirling|kipling|reading|harding|darjeeling|fleming|browning)\p{Ll}{3,}ing$|^(?:direct|indirect|black|white|red|green|blue|brown|grey|yellow|small|large|light|dark|cold|hot|warm|long|short|high|low|early|late|dry|wet|deep|fast|slow|hard|soft|heavy|raw|fresh|open|free|full|empty|strong|weak|simple|complex|single|double|primary|secondary|default|multiple|several|different|modern|helper|mast|stem|nerve|muscle|blood|bone)$/u;

/** A statement without its end mark and without arrows that lead nowhere. */
export function trimEnd(inline: Inline): Inline {
	const { text } = inline;
	let end = text.length;
	for (let mark = endMark(text, end); mark < end; mark = endMark(text, end)) {
		end = mark;
		while (isSpace(text[end - 1])) end -= 1;
	}
	return cut(inline, 0, end);
}
