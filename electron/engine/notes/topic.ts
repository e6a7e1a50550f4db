// What a note is about, in words that can stand in a question: from its properties, its first heading or its file's name.
import { countOf } from "./name.ts";
import { asSpoken } from "./spoken.ts";
import { isSortOfNote, subjectPart, withoutHash } from "./title.ts";
import type { Usage } from "./usage.ts";
import { contentOf } from "./words.ts";

/** A noun phrase for questions. */
export interface Subject {
	/** With its article where it needs one: "an AMI", "DynamoDB Streams". */
	phrase: string;
	/** Without article: "AMI". */
	name: string;
	isPlural: boolean;
	content: ReadonlySet<string>;
	/** The place among the headings above of the one that it was taken from; the topic stands for itself. */
	at?: number;
}

/** Title for lists and the subject for questions. */
export interface Topic {
	title: string;
	subject: Subject;
}

const genericNames =
	/^(?:read ?me|index|untitled.*|new note|home|main|todo|journals?|inbox|daily(?: notes)?|docs?|documents?|files|pages|posts|content|vault|src)$/i;

/** "index", "Lecture 4", "Revision notes": what any note could be called. */
function isGenericName(name: string): boolean {
	return genericNames.test(name) || isSortOfNote(name) || !/\p{L}/u.test(name);
}

/**
 * The topic of a note at `name`, whose words `usage` knows. `heading` is its only top heading, if it
 * has just one. "Amazon Machine Images (AMI)" and "aws-ami" both give "AMI" when the note says so.
 */
export function findTopic(options: {
	name: string;
	usage: Usage;
	given: string | null;
	heading: string | null;
	/** The first line of the note where it stands alone, like a title. */
	opening?: string | null;
}): Topic {
	const { name, usage, given, heading, opening = null } = options;
	const folders = name.split("/");
	const file = withoutHash(
		(folders.pop() ?? "").replace(/\.(?:md|markdown|txt)$/i, ""),
	);
	const named = [file, folders.at(-1) ?? ""]
		.map(cleanName)
		.find((candidate) => candidate && !isGenericName(candidate));
	const title =
		given ??
		(isGenericName(cleanName(file)) ? heading : null) ??
		titleOf(file, usage);
	const best =
		given ??
		(heading && namesTopic(heading) ? heading : null) ??
		named ??
		opening ??
		heading ??
		file;
	const long = topicName(best, usage);
	const short = topicName(cleanName(file), usage);
	const topic = long.includes(",") && isPartOf(short, long) ? short : long;
	return { title, subject: subjectOf(topic, usage) };
}

/** "Groundwork" as the file's name is what "Kant, Groundwork of the Metaphysics of Morals" is called for short. */
function isPartOf(short: string, long: string): boolean {
	const all = contentOf(long);
	const own = [...contentOf(short)];
	return own.length > 0 && own.every((word) => all.has(word));
}

function namesTopic(heading: string): boolean {
	const name = subjectPart(heading);
	// "DNS basics" names DNS.
	const isMeta =
		isMetaHeading(heading) && (name === heading || isMetaHeading(name));
	return (
		/\p{L}/u.test(heading) &&
		!isMeta &&
		!isSortOfNote(heading) &&
		!isSortOfNote(name) &&
		!isAsked(heading)
	);
}

/** "Why do locks leak?" names nothing, "What is a lock?" names locks. */
function isAsked(heading: string): boolean {
	return /\?$/.test(heading) && !/^what (?:is|are)\b/i.test(heading);
}

/** "aws-ami" as "AWS AMI": a name made for a file, in the words of the note. Any other name stays as the person wrote it. */
function titleOf(file: string, usage: Usage): string {
	if (!/^(?=.*[a-z])[a-z\d]+(?:[-_][a-z\d]+)*$/.test(file)) return file;
	const words = cleanName(file).split(" ");
	const written = words.map((word) => asWritten(word, usage)).join(" ");
	return written.slice(0, 1).toUpperCase() + written.slice(1);
}

/** Headings that say where the note comes from; they tell a learner nothing about a card. */
export function isOriginHeading(text: string): boolean {
	return /\btranscripts?\b|^(?:post-?processing|key insights?\b.*)$/i.test(
		text,
	);
}

/** Headings that speak about the note or the course instead of naming something. */
export function isMetaHeading(text: string): boolean {
	return (
		/\b(?:transcripts?|summar(?:y|ies)|post-?processing|cheat ?sheets?|(?:general|basic|background|further) info(?:rmation)?|key (?:insights?|points?|takeaways?|information|concepts?|ideas?)|takeaways?|tl;?dr|table of contents|contents|introduction|intro|overview|recap|conclusion|references?|further reading|resources|links|see also|related(?: notes)?|sources?|backlinks|bibliography|notes?|miscellaneous|misc|other|general|basics|fundamentals|important considerations?|considerations|agenda|objectives|demo|glossary(?: .*)?|vocab(?:ulary)?(?: .*)?|terminology|definitions|comparisons?(?: in between| table| chart)?|at a glance)\s*:?$/i.test(
			text.trim(),
		) ||
		/^(?:key (?:insights?|information)|summary|overview|introduction|notes? on|post-?processing)\b/i.test(
			text,
		) ||
		isExamHeading(text)
	);
}

/** "Exam Powerups" in all its spellings: what stands below matters most in the exam. */
export function isExamHeading(text: string): boolean {
	return (
		/^\W*exam\b.*?(?:power[\s-]*ups?|tips?|notes?|hints?|points?)?\W*$/i.test(
			text,
		) && /^\W*exam\s*(?:power|tip|note|hint|point|$)/i.test(text)
	);
}

/** "2024-02-06_tides", "2024-02 Tides": the day is no part of the name. */
const dayBefore = /^(?:19|20)\d\d[-_.]\d\d(?:[-_.]\d\d)?[\s._)-]+(?=\p{L})/u;

/** "06-aws_ami" as "aws ami". */
function cleanName(name: string): string {
	return (
		name
			.replace(dayBefore, "")
			.replace(/^[\d.]+[\s._)-]+/, "")
			// "Anglo-Saxon England" keeps its hyphen, "aws-ami" does not.
			.replace(/\s/.test(name) ? /[_]+/g : /[_]+|-(?=\S)(?<=\S-)/g, " ")
			.replace(/\s+/g, " ")
			.trim()
	);
}

/** The short name by which the note itself calls the topic of `title`. */
export function topicName(title: string, usage: Usage): string {
	const clean = subjectPart(title);
	const bracketed = /^(.{3,}?)\s*\(([A-Z][\w-]*[A-Z\d][\w-]*)\)\s*(.*)$/.exec(
		clean,
	);
	if (bracketed && areInitials(bracketed[2] ?? "", bracketed[1] ?? ""))
		return `${bracketed[2]}${bracketed[3] ? ` ${bracketed[3]}` : ""}`;
	const written = clean.split(" ").map((word) => asWritten(word, usage));
	const vendor = /^(?:aws|amazon|azure|gcp|google)$/i;
	const rest = written.slice(1).join(" ");
	if (
		written.length > 1 &&
		vendor.test(written[0] ?? "") &&
		/^[A-Z]{2,6}s?\d?$/.test(rest)
	)
		return rest.replace(/s$/, "");
	return written.join(" ");
}

/** Every letter of "CFN" stands in "CloudFormation", in its order. */
function areInitials(letters: string, name: string): boolean {
	let at = -1;
	const lower = name.toLowerCase();
	return [...letters.toLowerCase()].every((letter) => {
		at = lower.indexOf(letter, at + 1);
		return at >= 0 || !/[a-z]/.test(letter);
	});
}

/** A lower-case word of a file's name in the capitals that the note gives it. */
function asWritten(word: string, usage: Usage): string {
	if (!/^[a-z][a-z0-9]+$/.test(word)) return word;
	if (/^(?:of|and|the|in|on|for|to|with|from|by|at|or|as|vs)$/.test(word))
		return word;
	const upper = word.toUpperCase();
	const capital = upper.slice(0, 1) + word.slice(1);
	// "zettel" and "ZETTEL_HOME": capitals of an identifier.
	if (usage.hasPhrase(`${upper}_`) && usage.hasWord(word)) return word;
	if (usage.hasWord(upper) || usage.hasWord(`${upper}s`)) return upper;
	if (usage.hasWord(capital) && !usage.hasWord(word)) return capital;
	return acronyms.test(word) ? upper : word;
}

const acronyms =
	/^(?:aws|ebs|ec2|ecs|eks|rds|s3|vpc|iam|ami|kms|sns|sqs|api|elb|alb|nlb|nat|acl|arn|efs|emr|cli|sdk|dns|tcp|udp|ip|http|https|tls|ssl|ssh|ftp|url|html|css|sql|json|xml|yaml|cpu|gpu|ram|ssd|hdd|os|vm|dna|rna|atp|usa|uk|eu|un|ai|ml|nlp)$/;

/** The subject that `name` makes in this note: with an article when the note treats it as a countable thing. */
export function subjectOf(name: string, usage: Usage): Subject {
	// "The cell cycle" has its article.
	const own = name.trim().replace(/^The (?=\p{Ll})/u, "the ");
	const spoken = asSpoken(own, usage);
	const isPlural = countOf(own, usage) === "plural";
	const isCountable =
		usage.isCountable(own) ||
		/\s(?:volume|instance|image|gateway|table|group|(?<!(?:ary|al|ign|lic|mic) )policy|role|key|bucket|function|queue|cluster|node|server|balancer|endpoint|snapshot)$/.test(
			own,
		);
	const hasOwn = isPlural || /^(?:the|an?) /.test(own);
	const article = hasOwn
		? ""
		: isCountable
			? articleOf(own)
			: takesThe(spoken, usage)
				? "the "
				: "";
	return {
		phrase: article + (article === "the " || !article ? spoken : own),
		name: own,
		isPlural,
		content: contentOf(own),
	};
}

/** "the Calvin cycle", "the Cold War": names that the note, or everybody, writes with their article. */
function takesThe(name: string, usage: Usage): boolean {
	if (
		/^\p{Lu}.*\s(?:cycle|revolution|war|empire|republic|renaissance|reformation|treaty|union|pathway)$/iu.test(
			name,
		) ||
		/^(?:First|Second|Third|Fourth|Fifth|Sixth|Great|Black|Cold|Holy) \p{Lu}\p{Ll}+$/u.test(
			name,
		) ||
		/^(?:Treaty|Battle|Congress|Peace|Siege|Edict|Declaration|Convention|Council|Bank|Court|Kingdom|Republic|Empire|University|Bay|Gulf|Isle|Strait) of \p{Lu}/u.test(
			name,
		)
	)
		return true;
	return usage.isDefinite(name);
}

/** True for "Streams" and "AMIs", not for "AWS", "Kinesis" or "Jenkins". */
export function isPluralName(name: string): boolean {
	return countOf(name) === "plural";
}

/** "an " for a word that is said with a vowel first, letter by letter for an acronym. */
export function articleOf(phrase: string): "a " | "an " {
	const first = /^[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? "";
	if (/^[A-Z]{2,}\d*s?$/.test(first) || first.length === 1)
		return /^[AEFHILMNORSX]/.test(first) ? "an " : "a ";
	if (/^(?:uni|use|usu|eu|one|ubi)/i.test(first)) return "a ";
	return /^(?:[aeiou]|hour|8|11|18)/i.test(first) ? "an " : "a ";
}
