// Whether a note is in English, by its function words: questions are worded in English, so no other language gets them.

const english =
	/(?<![\p{L}'’-])(?:the|of|and|is|are|was|were|to|that|for|with|from|which|when|by|can|has|have|not|it|its|be|as|this|between|into|only|than|or|if|you|used)(?![\p{L}'’-])/giu;
/** A letter of English before it is told sooner than any letter. */
const other =
	/(?<![a-z'’-])(?<!\p{L})(?:der|das|und|ist|nicht|ein|eine|einer|einen|dem|den|für|wird|werden|auf|sich|auch|bei|zu|zum|zur|wurde|vom|von|mit|el|los|las|una|del|por|para|con|que|como|más|está|son|fue|le|les|des|une|du|dans|est|pour|sur|et|aux|où|qui|il|gli|della|nel|di|che|è|não|uma|dos|das|ao|het|een|van|niet|zijn|och|att|är|som|og|er|på|av|jest|się|nie|oraz|la|en|de|se|die|al)(?![\p{L}'’-])/giu;

/** Enough to tell a language. */
const telling = 3000;

/** True unless the note is plainly written in another language. */
export function isInEnglish(note: string): boolean {
	const text = note.slice(0, telling).replace(/`[^`]*`|https?:\S+/g, " ");
	if (isInOtherLetters(text)) return false;
	const others = text.match(other)?.length ?? 0;
	if (others < 3) return true;
	return (text.match(english)?.length ?? 0) >= others;
}

/** A letter of neither alphabet in which English and its formulas are written. */
const otherLetter =
	/[^\0-\x7f](?<=\p{L})(?<!\p{Script=Latin}|\p{Script=Greek})/u;

/** Counts one by one: as matches, the letters would be thousands of strings. Most notes have none that counts. */
function isInOtherLetters(text: string): boolean {
	if (!otherLetter.test(text)) return false;
	let letters = 0;
	let latin = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.codePointAt(at) ?? 0;
		if (code < 128) {
			if (isAsciiLetter(code)) {
				letters += 1;
				latin += 1;
			}
			continue;
		}
		const character = String.fromCodePoint(code);
		if (/\p{L}/u.test(character)) letters += 1;
		if (/\p{Script=Latin}|\p{Script=Greek}/u.test(character)) latin += 1;
		if (code > 0xffff) at += 1;
	}
	return letters > 40 && latin < letters * 0.6;
}

function isAsciiLetter(code: number): boolean {
	const lower = code | 32;
	return lower >= 97 && lower <= 122;
}
