// Which part of a note's title says what the note is about: not the sort of note, its course or its day, nor the ornament around it.
import { createMemory } from "./recent-text.ts";
import { trimLabel } from "./section.ts";

interface Part {
	/** As it stands in the title. */
	given: string;
	name: string;
	isAfterColon: boolean;
}

/**
 * The part of a title that names a subject: "Contract law" of "Contract law – revision sheet (England & Wales)",
 * "sleep" of "Psych 210 – lecture 4: sleep". Parts about the sort of note are left out on either side of a
 * separator; of two that remain the second is the closer name, but for an acronym and its long form.
 */
export function subjectPart(title: string): string {
	return recentPart(title, findSubjectPart);
}

const recentPart = createMemory<string>();

function findSubjectPart(title: string): string {
	const whole = withoutOpener(withoutOrnament(title));
	const pieces = whole.split(separator);
	const parts: Part[] = [];
	for (let at = 0; at < pieces.length; at += 2) {
		const given = pieces[at] ?? "";
		const name = withoutSort(given);
		if (isSortOfNote(given) || isSortOfNote(name)) continue;
		// "Tides overview - 100"
		if (at > 0 && !/\p{L}/u.test(name)) continue;
		// "Enzymes | Biology": what stands behind such a sign files the note.
		const isFiled = /[|·•]/.test(pieces[at - 1] ?? "");
		const isRemark = isFiled || isAbout(name) || isAbout(given);
		if (parts.length > 0 && (isRemark || isSmall(parts[0], given))) continue;
		const isAfterColon = pieces[at - 1]?.startsWith(":") ?? false;
		parts.push({ given, name, isAfterColon });
	}
	const [first, second] = parts;
	if (!first) return withoutSort(whole);
	if (!second) return first.name;
	if (parts.length === 2 && !second.isAfterColon)
		return isAcronym.test(first.given) && !exam.test(` ${first.given}`)
			? first.name
			: second.name;
	return parts.map(({ name }) => name).join(" – ");
}

/** "Tides – talks with the harbour master": a name would have its capital like the one before. */
function isSmall(first: Part | undefined, given: string): boolean {
	return (
		/^\p{Lu}/u.test(first?.given ?? "") && /^\p{Ll}\S+ \S+ \S/u.test(given)
	);
}

const separator = /(\s[-–—|·•]\s|:\s)/;

const isAcronym = /^[\p{Lu}\d]{2,6}s?$/u;

/** True for a title, or a part of one, that only tells what sort of note it is or when it was written: "revision sheet", "Lecture 4", "from the podcast, episodes 1–14". */
export function isSortOfNote(part: string): boolean {
	const words = part
		.replace(/\s*\([^()]*\)\s*$/, "")
		.replace(/^\p{Lu}{2,6} ?\d{3}[A-Z]? (?=\S)/u, "")
		.toLowerCase()
		.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu);
	if (!words) return true;
	if (isLog.test(part.trim())) return true;
	// "BIO201", "Psych 210": a course; "W7N2": its week and note.
	if (course.test(part.trim()) || place.test(part.trim())) return true;
	const isPlaced =
		words.some((word) => isCounted.test(word)) &&
		words.some((word) => isNumber.test(word));
	return (
		(isPlaced || words.some((word) => isSort.test(word) || isDay.test(word))) &&
		words.every((word) =>
			[isSort, isDay, isBeside, isCounted, isNumber].some((kind) =>
				kind.test(word),
			),
		)
	);
}

const course =
	/^(?!(?:SHA|RFC|AES|RSA|ISO|IEC|DIN|IEEE|GPT|HTTP)\b)(?:(?:\p{Lu}{2,6}|\p{Lu}\p{Ll}{2,5}) ?\d{3}[A-Z]?|\p{Lu}{3,5} ?(?!1[3-9]|20)\d{4})$/u;

/** "W7N2", "wk03": where in a course; "H5N1" is a virus. */
const place = /^w(?:ee)?k?\d{1,2}$|^[wlust]\d{1,2}(?:[a-z]\d{1,2})+$/i;

const isLog =
	/^(?:my |a )?(?:study|learning|reading|practice|lesson|course|training|revision) (?:log|diary)$/i;

/** Sorts of notes, where they come from, and the parts of a course. */
const isSort =
	/^(?:notes?|notebook|revision|revise|sheets?|cheat-?sheets?|cheats?|crib|cram|summar(?:y|ies)|recap|reviews?|refresher|overview|outline|course|class(?:es)?|lectures?|lec|lessons?|chapters?|ch|chap|units?|modules?|sessions?|seminars?|workshops?|tutorials?|talk|podcasts?|episodes?|ep|eps|videos?|textbook|readings?|slides?|transcripts?|webinar|bootcamp|exams?|mid-?terms?|finals|mocks?|terms?|semester|quiz|prep|preparation|weeks?|wk|part|pt|glossary|definitions?|vocab(?:ulary)?|flash-?cards?|facts|takeaways|guide|basics|essentials|fundamentals|intro|introduction|condensed|simplified|handouts?|homework|assignments?|exercises?|questions?|answers?|solutions?|problems?|worksheets?|checklist|list|tips?|hints?|demos?|deep-?dives?|information|info|draft|diary|journal|jottings|scribbles|minutes|til|apuntes|resumen|zusammenfassung|mitschrift|notizen|lernzettel|vorlesung|kapitel|appunti|riassunto)$/;

const isNumber =
	/^(?:\d\S*|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** "Act 1", "Book VII": a part of a whole where a number follows. */
const isCounted =
	/^(?:acts?|scenes?|books?|papers?|vol|volume|stage|grade|level|topic|section|day|year|page|pages|pp?)$/;

const isDay =
	/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** "Tuesday", "Mar": the name of a day or month. */
export function isDayWord(word: string): boolean {
	return isDay.test(word.toLowerCase());
}

/** Words that may stand beside those. */
const isBeside =
	/^(?:an?|the|of|from|for|on|in|to|with|by|and|at|my|own|our|i|words?|key|main|quick|short|long|full|complete|final|new|old|updated|version|edition|reference|ref|study|student|school|uni|university|college|personal|practice|test|points?|no|number|numbers|first|second|third|last|next|days|spring|summer|autumn|fall|winter|log|evening|morning)$/;

/** "from the book", "what I know by now", "the definitive guide": not a name behind another. */
function isAbout(part: string): boolean {
	return (
		/\bfor (?:the|my) (?:oral|exam|test|quiz|final|mid-?term|viva|finals)s?\b/i.test(
			part,
		) ||
		/^(?:from|by|for|with|after|as|according|based|via|in|at|what|how|why|where|when|imported|copied|taken|typed|adapted|written|collected|translated) /i.test(
			part,
		) ||
		/^(?:misc(?:ellaneous)?|other|general|references?|resources|links|demo|agenda|objectives|comparisons?|related|key (?:concepts|ideas|insights)|considerations|terminology|conclusion)$/i.test(
			part,
		) ||
		/^(?:(?:cheat|crib|cram|revision|formula) ?sheets?|cheats?|notes|summary|revision|recap|refresher) for /i.test(
			part,
		) ||
		/\b(?:guide|bootcamp|handbook|crash course|for beginners|from scratch|from zero)\b/i.test(
			part,
		) ||
		/^(?:an?|the) |^(?:An?|The) \p{Ll}/u.test(part) ||
		/\bnotes?\b|\b(?:lecture|lesson|course|class|seminar|workshop|tutorial|exam|i|my|me|you|your|we|our|things?|stuff)\b|^(?:week|part|unit|module|day|chapter|session|topic)\s*\d/i.test(
			part,
		)
	);
}

/** Without pictures, "!!!", "***" and the like; "C++", "F#" and "Network+" keep theirs. */
function withoutOrnament(title: string): string {
	return trimLabel(
		title.replace(/\s*(?:\p{Extended_Pictographic}|\u{fe0f})+/gu, ""),
	)
		.replace(/^[^\p{L}\p{N}("“'‘.$/@_-]+/u, "")
		.replace(/[!*~=_<>^]+(?=$|\s*\()/gu, "")
		.replace(/(?:\s*[*~=_^]+|\s+[:;]-?[)D(])$/u, "");
}

function withoutOpener(title: string): string {
	return withoutHash(title)
		.replace(
			/^(?:what (?:is|are) |(?:a )?(?:short |quick |brief )?(?:introduction|intro|guide|crash course) (?:to|in|on) |what (?:i|we) (?:learned|learnt|know|read) (?:about|on|of) |all about |everything (?:about|on) |things (?:to know )?about )/i,
			"",
		)
		.replace(lectureSign, "")
		.replace(/\?+$/, "")
		.replace(/^\d+[-_]\s*(?=\p{L}{2})/u, "");
}

/** Without what an export put behind the name to tell it from others: "Tides 4f2a9c1e7b3d". */
export function withoutHash(name: string): string {
	return (
		name
			.replace(/\s+(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,32}$/, "")
			// A shorter one is told from a number by its turns: "3e1b9c".
			.replace(/\s+(?=[a-f]*\d+[a-f]+\d|\d*[a-f]+\d+[a-f])[0-9a-f]{6,7}$/, "")
	);
}

/** "L7 Earthquakes"; "L7 Load balancer" and "L2 Cache" are names. */
const lectureSign =
	/^L\d{1,2}[:.]?\s+(?!(?:Cache|Load|Switch|Norm|Regulari|Layer|Vertebra|Dis[ck]|Network|Firewall|Protocol|Reflex|Loss|Penalty|Nerve|Root|Speaker|Acquisition|Learner|Rout|Model|Error|Distance|Support))(?=\p{Lu}\p{Ll}{3})/u;

/** "BIO201", "judicial review", "social class": nothing of it only tells the sort of note. */
const isWhole = new RegExp(
	`${course.source}|(?<!\\p{L})(?:[jJ]udicial|[pP]eer|[cC]ode|[sS]ystematic|[lL]iterature|[sS]ocial|[uU]pper|[mM]iddle|[wW]orking|[bB]usiness|[mM]ain|[gG]olf|[oO]ral|[mM]aster|[mM]uscle|[sS]trength|[cC]ross|[cC]aesarean|[gG]olden|[tT]ime|[cC]onic) (?:review|class|course|exam|training|section)$`,
	"u",
);

/** A part without the words at its ends that tell the sort of note, the exam or the day. */
function withoutSort(part: string): string {
	let name = part.trim();
	for (let before = ""; before !== name && !isWhole.test(name); ) {
		before = name;
		name = trimOnce(name);
	}
	return name;
}

function trimOnce(part: string): string {
	return (
		part
			.replace(lessonNumber, "")
			.replace(
				/\s*\((?:(?:lecture|lesson|chapter|week|part|unit)\b[^()]*|[^()]*\b(?:notes?|course|transcript))\)$/i,
				"",
			)
			.replace(
				/^(?:.*\s)?notes (?:from|on|about|of) (?:the |my )?(?=\S)|^(?:my )?notes?\s+(?=\S)/i,
				"",
			)
			.replace(exam, "")
			.replace(kept, "")
			// "(England & Wales)", "(exam Thu)": which, for whom or when; "(AMI)" is a name.
			.replace(/(?<=\S{2})\s*\((?!\p{Lu}[\w-]*[\p{Lu}\d]\))[^()]*\)$/u, "")
			.replace(/(?<=\S{2}), [^,]+$/u, (end) =>
				isSortOfNote(end.slice(2)) || isSome.test(end) ? "" : end,
			)
			.replace(remark, "")
			.replace(dateAtEnd, "")
			.replace(occasion, "")
			.replace(sortAtEnd, "")
			.replace(filed, "")
			.replace(/(?:[\s,:–—-]|\s(?:[&/]|and))+$/, "")
	);
}

/** ", a map": what the note is meant to be. */
const isSome = /^, (?:an?|the|my|some) \p{Ll}+(?: \p{Ll}+)?$/u;

/** "Tests I never remember", "Knots you should know": the note is on what stands before. */
const remark =
	/(?<=\p{L}{3})(?<!\b(?:[wW]hat|[hH]ow|[wW]hy|[wW]hich|[tT]hat|[tT]hings|[wW]here|[wW]hen)) (?:I|we|you|that I) (?:can|can't|never|always|keep|know|should|must|need|want|don't|have|learn)\p{Ll}*\b.*$/u;

const sortAtEnd =
	/(?<=\S)\s+(?:(?<![-–—]\s)(?:video|class|course|study|exam|key|important)\s+)?(?:tip|hint|pointer|power[\s-]?up|deep ?-?dive|lecture|lesson|chapter|notes?|exam|review|recap|revision|(?:revision|crib|fact|study|formula|help|crunch|summary) sheet|summary|transcript|quick ?ref(?:erence)?|quick ?sheet|glossary|cheat ?sheet|cheats?|refresher|(?:exam )?cram(?: ?sheet)?|study guide|overview|basics|section|week(?=s?\s*\d)|apuntes|etc|(?<!^[a-z]{2,4}\s)101)s?(?:\s*\d[\d–+&.-]*)?$/i;

/** "Plato reading notes", "stats survival notes", "N5 grammar dump"; a map reading is one of its own. */
const kept =
	/(?<=\S{2})(?<!\b(?:maps?|meter|mind|lip|palm|speed|sight|close|proof|tarot|score|file|music|code))\s+(?:reading|survival) (?:notes?|sheet|kit|pack)$|(?<=\b(?:grammar|vocab|vocabulary|notes?|words?|facts?)) dump$/i;

/** "14 May", "2 March 2024", "Oct 3", "2024-05-14" after a name. */
const dateAtEnd =
	/(?<=\S)[\s,–—-]+(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?\.? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*(?:,? \d{4})?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}* \d{1,2}(?:,? \d{4})?)$/iu;

/** "study group", "diary", "scraps", "wk 4": when and how something was written down. */
const occasion =
	/(?<=\S)[\s,–—-]+(?:(?:(?:study|reading|book|discussion)[ -](?:group|club|session|circle)|meeting|meet-?up|minutes|stand-?up|seminar|workshop|training|teaching|notebook|scraps|jottings|scribbles|diary|(?:lesson|learning|study|reading|practice) (?:log|diary|journal)|log ?book|journal|brain ?dump|snippets|thoughts|ramblings|course|class|bootcamp|boot camp|misc(?:ellaneous)?|q ?(?:&|\+|and) ?as?|faqs?|questions(?: and answers)?|(?:chat|call|talk|lesson|conversation)(?: (?:w\/?|with) \p{L}+)?)(?: notes?)?|(?:wk|week|class|session|seminar|part|pt\.?|module|unit)\s*#?\d+)$/iu;

/** "(SAA)", "SAA-C03", "GCP ACE": the exam that a note is for. */
const exam =
	/[\s,–—-]+(?:AWS )?(?<open>\()?(?:AWS )?(?:SAA|SAP|DVA|SOA|CLF|SCS|ANS|MLS|DEA|ACE|PCA|CKA|CKAD|AZ|RHCSA|CCNA)(?:-?[A-Z]?\d{1,4})?(?<!\([^)]*\s[^)]*)\)?$|\s\((?:I?GCSE|MCAT|USMLE|LSAT|NCLEX|IB|AP|AQA|OCR)\)$/;

/** "wk4", "midterm", "stuff": when or for what a note was written. */
const filed =
	/(?<=\S{2})\s+(?:(?:wk|week|lec|lect|ch|unit|session|day|module|mod)\.?\s?\d{1,2}|(?:mid-?term|finals?|mock|quiz|prep|stuff|compare|comparison|comparisons)\s*\d?)$/i;

/** "Lecture 4: " and the like before what a note or heading is about. */
export const lessonNumber =
	/^(?:lecture|lesson|chapter|ch|slide|folie|bed|case|patient|week|unit|module|session|part|section|topic|day|class)\.?\s*\d+(?![\d])(?:[.\s]\d+(?![\d\p{L}]))*\s*(?:[:.)–—-]\s*)?(?=\S)/iu;
