// Names that tell by themselves what a sentence is about.
import type { Clause } from "./clause.ts";
import type { Scope } from "./fact.ts";
import { contentOf } from "./words.ts";

/** A name that tells by itself what it is about: "S3 buckets", "the French Revolution". */
export function isProperName(name: string): boolean {
	return (
		/\p{Lu}\p{Lu}|\p{Lu}\p{Ll}+\p{Lu}|\p{Lu}.*\d|\s\p{Lu}\p{Ll}|^\p{Lu}\p{Ll}+\s/u.test(
			name,
		) && !/^(?:AWS|GCP)(?:$| \p{Ll})/u.test(name)
	);
}

/**
 * True where the words of a front name the topic, or a heading that is a name: "replication" alone
 * does not name "S3 Replication".
 */
export function namesOwner(
	shown: ReadonlySet<string>,
	{ topic, subject }: Pick<Scope, "topic" | "subject">,
): boolean {
	const owners = isProperName(subject.name) ? [topic, subject] : [topic];
	return owners.some(({ content }) => {
		const shared = [...content].filter((word) => shown.has(word)).length;
		return shared > 0 && shared >= Math.min(content.size, 2);
	});
}

/** True for a sentence that names the topic or something of its own. */
export function standsAlone(text: string, scope: Scope): boolean {
	return namesOwner(contentOf(text), scope) || properName.test(text);
}

/** The topic is named anywhere, or the subject is a name: "roles" alone could be anybody's. */
export function isNamed(text: string, clause: Clause, scope: Scope): boolean {
	if (!standsAlone(text, scope)) return false;
	const subject = text.slice(0, clause.subjectEnd);
	return (
		namesOwner(contentOf(text), scope) ||
		// "TCP must succeed within 10 s": where, only the topic tells.
		(properName.test(subject) &&
			!(/^\p{Lu}{2,5}s?$/u.test(subject) && isRule.test(text))) ||
		/^(?!(?:The|An?|This|That|These|Those|Its|Their|His|Her)\s)\p{Lu}\S* \p{Ll}+ (?:was|were|became|wrote|led|had)\b/u.test(
			text,
		)
	);
}

const isRule = /^\S+\s(?:must|should|may|has to|have to|needs? to)\s/;

/** An acronym, or a capital inside the sentence; units and months name nothing. */
const properName =
	/(?:\b(?=[A-Z][A-Z\d])|\s(?=\p{Lu}))(?!(?:AWS|GCP|[KMGTP]i?B(?:ps)?|[KMG]bps|[KMG]?Hz|IOPS|RAM|I|OK|AM|PM|TTL|SLA|CPU|GPU|URLs?|IDs?|IPs?|APIs?|UI|OS|DB|RTT|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)(?![\p{L}\d]))/u;
