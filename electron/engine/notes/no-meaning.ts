// What may stand behind a name and is no meaning of it: errands, dates of somebody's, and words that point outside.
import { countWords } from "./words.ts";

/** True for what says neither what a thing is nor what it does. */
export function isNoMeaning(meaning: string): boolean {
	return (
		(errand.test(meaning) && countWords(meaning) <= 5) ||
		appointment.test(meaning) ||
		dueOn.test(meaning) ||
		pointsBack.test(meaning) ||
		ofExam.test(meaning) ||
		isCall.test(meaning) ||
		// "Using a comb to …": how something is done.
		/^using \S/i.test(meaning) ||
		chosen.test(meaning) ||
		ofPerson.test(meaning) ||
		ofNotes.test(meaning) ||
		peopleAndYear.test(meaning) ||
		/^how \p{L}+$/u.test(meaning) ||
		(pointsOutside.test(meaning) && !holdsOwn.test(meaning))
	);
}

/** "bring 2", "ask the tutor" */
const errand =
	/^(?:bring|buy|ask|mail|email|phone|print|submit|revise|practi[sc]e|memori[sz]e|learn|reread|finish|pack|hand in|sign up)\b/i;

/** "quiz on counters next Monday" */
const appointment =
	/\b(?:next|this|on|by|until|till) (?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|lesson|lecture)\b/i;

/** "exam on the 12th" */
const dueOn =
	/^(?:the )?(?:exam|test|quiz|deadline|due|hand-in|submission)\b.{0,20} (?:on|by|at) (?:the )?\d/i;

/** "the role created above" */
const pointsBack =
	/\b\p{L}+(?:ed|en|wn) (?:above|below|earlier|before)$|^the (?:above|following)\b|\bof the (?:above|below|former|latter)\b/iu;

/** "lots of details on it in the exam" */
const ofExam = /\b(?:in|on|for) (?:the |your |my )?exams?\b/i;

/** "await readTide()": a line of a program. */
const isCall = /^(?:const|let|var) \S+ = |^(?:await )?[\p{L}_.]+\([^()]*\);?$/u;

/** "latest tide tables": which one was taken. */
const chosen = /^(?:latest|newest) (?!.*\bof\b)/i;

/** "pupil of a painter": who somebody was to another, of all that is known of them. */
const ofPerson =
	/^(?:(?:an?|the) )?(?:\p{L}+ )?(?:favou?rite|pupil|student|friend|rival|son|daughter|wife|husband|brother|sister|mistress|lover|successor|follower|teacher) of (?:the )?\p{Lu}/u;

/** "notes from the workshop", "prep for Friday" */
const ofNotes =
	/^(?:(?:my )?notes|prep|revision|summary|scribbles|recap) (?:from|for|on|of)\b/i;

/** "Picasso & Braque from 1907" */
const peopleAndYear =
	/^\p{Lu}\p{Ll}+ (?:&|and|\+) \p{Lu}\p{Ll}+,? (?:(?:from|in|since|around|c\.|ca\.) )?\d{4}s?$/u;

/** "point on the surface right above it": above what, the words before tell. */
const pointsOutside =
	/\b(?:above|below|behind|under|over|beside|beneath|near|around|inside|outside|opposite|next to) (?:it|them)$/i;
/** "shell with a membrane around it": around what the meaning itself names. */
const holdsOwn =
	/\b(?:with|without|that|which|whose|and|where|when|has|have)\b/i;
