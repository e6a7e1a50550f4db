// Questions about what is denied: whether it is so, with "No, …" as the answer.
import { readClause } from "./clause.ts";
import { lowerFirst, type Question, say, small } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { type Asking, basic, positive } from "./wording.ts";
import { countWords } from "./words.ts";

/** "An AMI cannot be edited": "Can an AMI be edited?" with "No, …" as the answer. */
export function polar({
	inline,
	clause,
	subject,
	usage,
}: Asking): Question | null {
	const helper = clause.auxiliary;
	if (!helper || countWords(inline.text) > 20) return null;
	const tail = inline.text.slice(clause.verbStart);
	const rest = tail
		.replace(/^\S+\s*/, "")
		.replace(/^(?:not|never)\s+/i, "")
		.replace(asideNo, "")
		.replace(endOfDenial, "");
	// "Anonymous data isn't.": what it is not stands before.
	if (!rest.trim() || lacksObject.test(rest)) return null;
	// "not only a disease, but …": it is one.
	if (/^\S+\s+not (?:only|just|merely)\b/.test(tail)) return null;
	// "Must it be opened?" asks for another thing than whether it may be.
	const asks = helper === "must" ? "may" : positive(helper);
	const front = say(capital(asks), " ", subject, ` ${rest.trimEnd()}?`);
	const given = withoutRemark(withoutLacks(cut(inline, clause.verbStart)));
	// "is heat, not light": what is denied went with the remark.
	if (!saysNo.test(given.text)) return null;
	const predicate = clause.subjectEnd === 0 ? small(given) : given;
	return basic(
		"negation",
		front,
		say("No, ", lowerFirst(subject, usage), " ", predicate),
	);
}

const saysNo = /\b(?:not?|never|cannot|nor|neither)\b|n['’]?t\b/iu;

/** What is said beyond what is denied; "lift, drop or turn it" and "rugs, mats or wool cloth" are denied together. */
const endOfDenial =
	/(?:[;:]|,(?!\s(?:[\p{L}-]+(?: [\p{L}-]+){0,2}, )*(?:[\p{L}-]+(?: [\p{L}-]+){0,2},? )?n?or )).*$|\s[-–—]\s.*$|\s(?:either|at all)$/su;

/** "(no refund)": says it before the answer does. */
const asideNo = /\s\([^()]*\b(?:no|not|never|only)\b[^()]*\)(?=[.;]?$)/i;

/** "is not a harbour: no crane, no quay": what it lacks tells why, and goes whole or not at all. */
function withoutLacks(given: Inline): Inline {
	const lacks = /: no [^,]+,/.exec(given.text);
	return lacks ? cut(given, 0, lacks.index) : given;
}

/** "is not free, extra copies for the standby": what follows the comma is no reason. */
function withoutRemark(given: Inline): Inline {
	const comma = given.text.search(
		/,\s(?!(?:and|or|nor|because|but|so|only|except|apart|save|other than|without|unless|which|who|where|when|if|it|they|as|since|even|\p{L}+ing)\b|(?:[\p{L}-]+(?: [\p{L}-]+){0,2}, )*(?:[\p{L}-]+(?: [\p{L}-]+){0,2},? )?n?or )/u,
	);
	return comma < 0 || readClause(given.text.slice(comma + 2))
		? given
		: cut(given, 0, comma);
}

const lacksObject =
	/^\s*(?:do|store|provide|require|support|need|have|use|contain|include|allow|send|create|give|make|add|change|cause|show|become|be)\s*$/;

function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
