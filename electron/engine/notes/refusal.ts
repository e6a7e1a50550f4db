// Lines that state nothing to be learnt: they exhort, speak about the note, ask, or paint a picture.
import type { SkipReason } from "./fact.ts";
import { isQuestion } from "./label.ts";
import { field } from "./separator.ts";

const exhortation =
	/^(?:please )?(?:understand|recogni[sz]e|be (?:aware|familiar|able|sure)|know (?:the|how|what|when|that|your)|learn|familiari[sz]e|review|study|make sure (?:you|to|that you)|ensure you|remember (?:the|to|how|what|when|why)|don't forget|pay attention|focus on|appreciate|grasp|memori[sz]e|take note|think about|consider the|get to know|explore|practi[cs]e|mnemonics?)\b/i;
const aboutNote =
	/^(?:this|these|the|in this|in the) (?:following )?(?:summary|notes?|document|section|lesson|video|transcript|page|article|chapter|lecture|course|module|diagram|image|picture|screenshot|table below|figure)\b|^(?:see|refer to|source|check out|more (?:info|details)|read more|as (?:mentioned|discussed|shown)|we(?:'ll| will) |(?:our |the |my )?(?:professor|prof|lecturer|teacher|instructor|tutor|speaker)\b|(?:(?:first|second|third|fourth|fifth|last|next) )(?:evening|day|week|session|lesson|class|meeting)\b(?=[:,]| (?:was|is|we))|(?:day|session|week|module|lesson|evening|part|lecture) (?:\d+|one|two|three|four|five|six)(?=[:,.]| (?:was|is|we))|let's |let us |i |you(?:'ll| will| won['’]t)(?: not)? be (?:required|expected|asked|examined|tested|assessed)|you (?:do(?: not|n['’]t) |will |only )?(?:need|have) to (?:know|understand|learn|remember|be able))\b|\b(?:shown|see|mentioned|described|listed) (?:above|below)\b|^https?:\S+$/i;

/** "Think of it as …": what follows paints a picture. */
export const analogy =
	/^(?:imagine|picture|think of|suppose|let's say|say you|(?:as an|for|by way of) analogy|(?:it is|it's|this is|that is|that's) (?:a bit |kind of |sort of |just )?like (?:an?|the|when|if)\b)/i;

/** What other applications write at the top of a note that they export. */
const property =
	/^(?:(?:homework|hw|assignment|problem set|p-?set|exercise sheet|übungsblatt) ?\d+|homework|hausaufgaben?|deberes|created(?: date)?|date created|(?:primary|secondary) categor(?:y|ies)|(?:estimated )?(?:reading|practice|study|completion) time|last edited|last modified|owner|tags|related(?: to| [a-z]+)?|see also|backlinks?|moc|aliases|url|updated|edited)(?: time| by| at| on)?:\s|^level: (?:beginner|intermediate|advanced)\b/i;

/** "Bowline – notes from the workshop": the title of the note. */
const title = /\s[–—-] (?:my |some |rough )?notes (?:from|of|for|on|taken)\b/;

/** Why a sentence states no fact, or null. */
export function refuse(text: string): SkipReason | null {
	if (exhortation.test(text)) return "exhortation";
	if (
		aboutNote.test(text) ||
		property.test(text) ||
		field.test(text) ||
		title.test(text)
	)
		return "about-the-note";
	if (isQuestion(text)) return "open-question";
	if (/^(?:for example|examples?|e\.?g\.?|ex)\b[\s:,.]/i.test(text))
		return "example";
	return null;
}
