// Words before a colon that are no terms: captions, remarks on the note and its course, praise.

const caption =
	/^(?:captions?|fig(?:ure)?\.?(?: \d+\S*)?|screenshots?|photo credits?|image source)(?: \([^()]*\))?$/i;

/** "ask re", "check with Ada", "tutorial Q2", "last minute revision" */
const ofCourse =
	/^(?:ask|check|clarify|confirm)(?: (?:re|about|with|if|whether|for)\b|$)|^(?:tutorial|seminar|worksheet|homework|quiz|problem sheet|past paper) (?:q(?:uestion)?\.? ?)?\d+$|\b(?:minute|min|exam|final) revision$/i;

/** "Extremely slow": how something is, not what it is called. */
const praise =
	/^(?:extremely|very|really|quite|too|fairly|relatively|particularly|especially|incredibly|super) \p{L}/iu;

/** "Formal definition": which sort of text follows. */
const sortOfText =
	/^(?:generic|general|formal|informal|basic|simple|short|brief|working|official|common|textbook|strict|precise|mathematical|alternative) (?:definitions?|meanings?|explanations?|descriptions?|statements?)$/i;

/** True for a label whose text says nothing of what the label means. */
export function isNoTerm(label: string): boolean {
	return (
		caption.test(label) ||
		ofCourse.test(label) ||
		praise.test(label) ||
		sortOfText.test(label)
	);
}

/** True for a line that says what a picture shows: "Caption: a mill at low water", "Fig. 2: …". */
export function isCaption(text: string): boolean {
	return /^(?:caption(?: \([^()]*\))?|fig(?:ure)?\.? ?\d+[\d.a-z]*)\s?[:.] /i.test(
		text,
	);
}
