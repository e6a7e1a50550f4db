// What a sentence can do without: pictures and bullet characters before it, words of speech, asides behind its subject.
import { readClause } from "./clause.ts";
import { upperFirst } from "./fact.ts";
import { cut, type Inline, join } from "./inline.ts";

/** A line without the picture, the bullet character or the tag before it. */
export function dropOrnament(inline: Inline): Inline {
	const found =
		/^(?:(?:(?!\p{N})\p{Extended_Pictographic}|[\u{fe0f}•◦▪▸▹▾▿‣●○■►▻◆◇])\s*|[–—]\s+|#(?!(?:define|include|pragma|ifn?def|undef|import|region)\b)\p{L}[\p{L}\p{N}_/-]*\s+(?=\p{L}))+/u.exec(
			inline.text,
		);
	return found ? cut(inline, found[0].length) : inline;
}

/** "Now, the repo rate is …", "Okay so the tide is …": speech before what something is. */
const beforeMeaning =
	/^(?:(?:okay|ok|now|right|alright|anyway|um+|uh+|so),?\s+)+(?=(?:an?|the)\s[^,;]{2,50}?\s(?:is|are|was|were)\s(?:basically |just |simply |essentially )?(?:an?|the)\s)/i;

/** "So vancomycin binds …", "And rust is …": a word of speech before a sentence with a subject of its own. */
export function dropOpener(given: Inline): Inline {
	const opener =
		/^(?:(?:okay|ok|so|now|well|and|um+|uh+|right|alright|anyway|also|again),?\s+)+(?!(?:the|that|this|these|those|it|its|they|their|he|she|we|you|i|there|here|then|if|when|what|how|why|where|who|is|are|as|for|to|in|on|at|by|with|from|not|no|only|let|let's|do|does|don't|one|both|all|some|much|many|more|most|even|after|before|because)\b)/i.exec(
			given.text,
		);
	const meaning = beforeMeaning.exec(given.text);
	if (meaning) return upperFirst(cut(given, meaning[0].length));
	if (!opener) return given;
	const rest = cut(given, opener[0].length);
	const clause = readClause(rest.text);
	return clause && clause.subjectEnd > 0 ? upperFirst(rest) : given;
}

/** "Prohairesis (Epictetus) is …": what stands in brackets behind the subject is said by the way. */
export function withoutAside(inline: Inline | null): Inline | null {
	const found =
		inline &&
		/^([^().,;:]{2,50}?)\s\([^()\d=]{2,30}\)(?=\s(?:is|are|was|were|has|have|had|can|cannot|does|do|did)\s)/u.exec(
			inline.mask,
		);
	if (!inline || !found?.[1]) return inline;
	return join(
		[cut(inline, 0, found[1].length), cut(inline, found[0].length)],
		" ",
	);
}
