// What a cell of a table is asked of: its row's name as it stands in a question.
import { type Scope, say, small } from "./fact.ts";
import { cut, type Inline, unmark } from "./inline.ts";
import { countOf } from "./name.ts";
import { isAdjective } from "./noun.ts";
import type { Thing } from "./table-header.ts";
import { isLanguage, smallWord } from "./table-wording.ts";
import { contentOf, findWords } from "./words.ts";

/** The thing that a row is about: "port 22" for "22", "the perfect cadence" for "Perfect". */
export function thingOf(
	name: Inline,
	header: Inline | undefined,
	keys: readonly string[],
	scope: Scope,
): Thing {
	const kind = header?.text ?? "";
	const isNamed =
		header &&
		kind &&
		(/^\d+$/.test(name.text) ? !isNothing.test(kind) : !isKind.test(kind));
	if (isNamed && (isSign(name.text) || areSigns(keys, name.text)))
		return { name: say(smallWord(header), " ", name), isBare: true, kind };
	if (header && scope.usage.isEnglish && areSidesOf(kind, name.text, keys))
		return {
			name: say("the ", small(name), " ", small(header)),
			isBare: true,
			kind,
		};
	return { name, isBare: standsBare(name.text, scope), kind };
}

/** "Ribbon (mic)": an everyday word, with what it is the name of. */
export function withKind(
	thing: Thing,
	name: Inline,
	{ topic, subject }: Scope,
): Thing {
	const { kind } = thing;
	const isSaid = [...contentOf(kind)].some(
		(word) => topic.content.has(word) || subject.content.has(word),
	);
	const isNeeded =
		thing.name === name &&
		!isSaid &&
		/^\p{L}\p{Ll}+$/u.test(name.text) &&
		/^\p{Lu}?\p{Ll}{2,}(?: \p{Ll}{2,})?$/u.test(kind) &&
		countOf(kind) === "singular" &&
		!isKind.test(kind) &&
		!isNothing.test(kind) &&
		!isNoName.test(kind);
	return isNeeded
		? { ...thing, label: say(name, ` (${kind.toLowerCase()})`) }
		: thing;
}

const isNoName =
	/^(?:abbr(?:ev(?:iation)?)?|acronym|symbol|code|sign|shortcut|who|what|where|when|task|operation|feature|aspect|property|attribute|word|phrase|question|step|event|command|cmd|transaction|verb|english|german|french|spanish|italian|latin|greek)$/i;

/** The column as a thing, in a table whose rows are sides. */
export function columnOf(header: Inline, scope: Scope): Thing {
	const name = unmark(header, "strong");
	return { name, isBare: standsBare(name.text, scope), kind: "" };
}

/** "22" alone names nothing: "port 22"; nor does "--soft", or "A" among vitamins. */
function isSign(text: string): boolean {
	return /^(?:\d[\d\s/.,–-]*|[^\p{L}\d].*|\d[\d.,]*\s?[-–]\s?\d.*|\p{Lu}|[IVX]{1,5}(?: \(.*\))?)$/u.test(
		text,
	);
}

/** "Bb" among "C", "G" and "F" is a key too. */
function areSigns(keys: readonly string[], key: string): boolean {
	const short = keys.filter(
		(each) => isSign(each) || /^\p{Lu}\d{1,2}$/u.test(each),
	);
	return key.length < 4 && short.length * 2 > keys.length;
}

/** True for a name that surely takes no article: an acronym, a code, or what the note is about. */
function standsBare(name: string, { topic, usage }: Scope): boolean {
	if (countOf(name) === "singular" && usage.isCountable(name)) return false;
	const words = findWords(name);
	const own = contentOf(name);
	const isTopic = own.size > 0 && own.isSubsetOf(topic.content);
	return (
		words.length > 0 &&
		!/-\p{Ll}+$/u.test(name) &&
		words.every(({ text }) => /^[\p{Lu}\d]|\p{Lu}|\d/u.test(text)) &&
		(isTopic || /\p{Lu}{2}|\d|\p{Ll}\p{Lu}/u.test(name))
	);
}

/** "axillary" in a column of nerves is the axillary nerve, and "Perfect" among "Plagal" and others is the perfect cadence. */
function areSidesOf(
	header: string,
	key: string,
	keys: readonly string[],
): boolean {
	if (!/^[a-zA-Z]{3,}$/.test(header) || countOf(header) !== "singular")
		return false;
	if (
		isKind.test(header) ||
		isLanguage.test(header) ||
		isAdjective(header.toLowerCase())
	)
		return false;
	if (/^\p{Ll}+(?:al|ar|ary|an|ous|ic|ive)$/u.test(key)) return true;
	return (
		keys.every((each) => /^\p{Lu}\p{Ll}+(?<!s)$/u.test(each)) &&
		keys.filter((each) => sided.test(each)).length * 2 >= keys.length
	);
}

const sided =
	/(?:al|ary|ous|ic|ive|ed)$|^(?:Upper|Middle|Lower|Inner|Outer|Left|Right|Front|Rear|Early|Late|High|Low|Strong|Weak|Hot|Cold|First|Second|Third|Fourth|Fifth|Last)$/;

const isNothing = /^(?:name|term|item|thing|value)s?$/i;

/** Headers that name no kind of thing of their own. */
const isKind =
	/^(?:type|kind|name|term|class|category|method|option|group|item|thing|service|product|model|standard|std|version)$/i;

/** "+" and "-" as headers of what speaks for and against. */
function withoutSign(title: Inline): Inline {
	if (/^[+＋]$/.test(title.text)) return say("Advantages");
	return /^[-–−]$/.test(title.text) ? say("Disadvantages") : title;
}

/** "Access Frequency e.g." asks for the access frequency. */
export function plainTitle(written: Inline): Inline {
	const given = withoutSign(written);
	const end = /\s*(?:\(?e\.g\.?\)?|:)\s*$/i.exec(given.text)?.index;
	const title = cut(given, 0, end);
	if (!/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u.test(title.text)) return title;
	const text = title.text.slice(0, 1) + title.text.slice(1).toLowerCase();
	return { ...title, text };
}
