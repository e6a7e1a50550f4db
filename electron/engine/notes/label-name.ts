// The label of a list as it stands in a question: in small letters, and with what it belongs to behind it.
import { lowerFirst, say, small } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { collective } from "./list.ts";
import type { Usage } from "./usage.ts";
import { countWords } from "./words.ts";

/** "2.1 Modes", "3. Modes", "B. Uses", "IV) Tides": where a label stands in its note. */
export const numbering =
	/^(?:\d+(?:\.\d+)+\.?|\d{1,2}[.)](?=\s+\p{Lu})|\p{Lu}[.)]|[IVX]+[.)])\s+/u;

/** "Inflation causes" as "causes of inflation"; any other label in small letters. */
export function turnLabel(label: Inline, usage: Usage): Inline {
	const found = owned.exec(label.text);
	if (!found?.[1] || !found[2] || isSide.test(found[1]))
		return isCommon(label.text, usage) ? small(label) : lowerLabel(label);
	const owner = lowerFirst(cut(label, 0, found[1].length), usage);
	return say(`${found[2].toLowerCase()} of `, owner);
}

/** "Depreciation methods", "Users of accounts": the capital only begins the line. */
function isCommon(label: string, usage: Usage): boolean {
	const [, first = "", next = ""] =
		/^(\p{Lu}\p{Ll}{2,}) (\p{Ll}+)/u.exec(label) ?? [];
	if (!first) return false;
	const lower = first.toLowerCase();
	return (
		usage.hasWord(lower) ||
		/(?:[ts]ion|ment|ness|ity|[ae]nce|ology|ture|ate)$/.test(lower) ||
		(next === "of" && /[^s]s$/.test(lower))
	);
}

const owned =
	/^(\p{Lu}[\p{L}-]{2,}) (causes|symptoms|advantages|disadvantages|drawbacks|limitations|complications|consequences)$/iu;
/** "Side", "clinical", "early": they tell which, not whose. */
const isSide =
	/^(?:side|key|risk|main|major|minor|early|late|good|bad|other|more|common|rare|different|possible|important|long|short|first|second|third|basic|core|top|tax|cost|health|user|real|root)$|(?:al|ive|ic|ed|ary|ous|ent|ant|ing|able|ible|less|ful|ar)$|[^s]s$/i;

const common =
	/^(?:Lifecycle|Process|Architecture|Workflow|Flow|Steps?|Types?|Kinds?|Options?|Modes?|Components?|Features?|Benefits?|Advantages?|Disadvantages?|Limitations?|Use|Cases?|Stages?|Phases?|States?|Methods?|Models?|Principles?|Properties|Characteristics|Categories|Classes|Levels?|Layers?|Requirements?|Permissions?|Main|Key|Different|Common|Basic|Important|Of|And|For|The|In|Strategies|Policies|Functions?|Tools?|Rules?|Roles?|Reasons?|Causes?|Effects?|Usage|How)$/;

/** A label in small letters, names excepted: "AMI lifecycle". */
export function lowerLabel(label: Inline): Inline {
	const lower = label.text.replace(/\p{L}+/gu, (word) =>
		common.test(word) ? word.toLowerCase() : word,
	);
	const isCommon =
		/^(?!(?:Goth|Celt|Arab|Nord|Balt|Cathol|Islam|Hispan|German|Slav|Napoleon|Ptolema|Dor|Ion|Olymp)ic\b)(?:\p{Lu}\p{Ll}+(?:ing|al|ive|ic|ed|ary|ous|ent|ant)|Side|Key|Risk|Max|Min|Main|Major|Minor|Early|Late|Good|Bad)\s\p{Ll}|^\p{Lu}\p{Ll}+$/u.test(
			lower,
		) || collective.test(lower.split(/\s/)[0] ?? "");
	return {
		...label,
		text: isCommon ? lower.slice(0, 1).toLowerCase() + lower.slice(1) : lower,
	};
}

/** "Gothic features" in a note on art: of the Gothic, not of art. */
export function namesItself(label: string, topic: string): boolean {
	return (
		!/^\p{Lu}[\p{Lu}\d]+$/u.test(topic) &&
		countWords(label) > 1 &&
		!/^(?:key|main|core|common|basic|different|possible|other|typical|most|important|major|minor|primary|general|additional|new|two|three|four|five|\d+|use|side)\b/i.test(
			label,
		)
	);
}
