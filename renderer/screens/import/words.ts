// What an import would do and has done, in words. Pure.
import type {
	CardChange,
	ImportCounts,
	ImportProgress,
	NoteChange,
} from "../../../electron/engine/contract/import.ts";
import type { StudyGain } from "../../../electron/engine/contract/study-record.ts";
import { capital, sayCount, sayList } from "../../wording.ts";

/** True if importing would change any card. */
export function hasEffect(counts: ImportCounts): boolean {
	const { added, inbox, updated, moved, retired, restored } = counts;
	return added + inbox + updated + moved + retired + restored > 0;
}

/** True if a package's schedule and answers would change anything here. */
export function hasGain(study: StudyGain | undefined): boolean {
	if (!study) return false;
	return study.cards + study.reviews + study.settings > 0;
}

/** The screen's sentence: "37 new cards from 3 notes". */
export function sayPreview(
	counts: ImportCounts,
	notes: readonly NoteChange[],
	study?: StudyGain,
): string {
	const touched = notes.filter((note) => note.changes.length > 0).length;
	if (counts.added > 0)
		return `${sayCount(counts.added, "new card")} from ${sayCount(touched, "note")}`;
	if (counts.inbox > 0)
		return `${sayCount(counts.inbox, "card")} for your inbox from ${sayCount(touched, "note")}`;
	if (hasEffect(counts)) return `Changes in ${sayCount(touched, "note")}`;
	if (study && hasGain(study))
		return capital(`${sayTaken(study)} from elsewhere`);
	return notes.length > 0
		? `${sayCount(notes.length, "note")} to bring up to date`
		: "Nothing new in these notes";
}

/** Everything but the new cards: "2 cards change, 1 is retired, 40 stay as they are." */
export function sayOtherEffects(counts: ImportCounts): string {
	const parts = [
		counts.inbox > 0 &&
			sayCount(
				counts.inbox,
				"card waits in the inbox for your word",
				"cards wait in the inbox for your word",
			),
		counts.updated > 0 &&
			`${sayCount(counts.updated, "card changes", "cards change")} and keep${counts.updated === 1 ? "s" : ""} what you know`,
		counts.moved > 0 && sayCount(counts.moved, "card moves", "cards move"),
		counts.restored > 0 &&
			sayCount(counts.restored, "retired card returns", "retired cards return"),
		counts.retired > 0 &&
			`${sayCount(counts.retired, "card is", "cards are")} retired because the text is gone`,
		counts.kept > 0 &&
			sayCount(counts.kept, "card stays as it is", "cards stay as they are"),
		counts.unchangedFiles > 0 &&
			`${sayCount(counts.unchangedFiles, "note has", "notes have")} not changed`,
	].filter((part) => part !== false);
	return parts.length === 0 ? "" : `${capital(sayList(parts))}.`;
}

/** What the preview says below its heading about doing it. */
export function sayOutlook(
	counts: ImportCounts,
	notes: readonly NoteChange[],
	study?: StudyGain,
): string {
	if (hasEffect(counts) || hasGain(study)) return "Nothing is written yet.";
	return notes.length > 0
		? "Cards stay as they are; lines and pictures follow the files."
		: "There is nothing to do.";
}

/** The words on the button that does it: "Add 37 cards and retire 2", or "Apply the changes". */
export function sayApply(counts: ImportCounts, study?: StudyGain): string {
	const { added, inbox, retired } = counts;
	if (!hasEffect(counts) && !hasGain(study)) return "Bring up to date";
	const parts = [
		added > 0 && `add ${sayCount(added, "card")}`,
		added === 0 && inbox > 0 && `put ${sayCount(inbox, "card")} into the inbox`,
		retired > 0 && `retire ${added > 0 ? retired : sayCount(retired, "card")}`,
		study !== undefined && hasGain(study) && `take over ${sayTaken(study)}`,
	].filter((part) => part !== false);
	return parts.length > 0 ? capital(sayList(parts)) : "Apply the changes";
}

/** The most telling part of a package's record. */
function sayTaken({ reviews, cards, settings }: StudyGain): string {
	if (reviews > 0) return sayCount(reviews, "answer");
	return cards > 0
		? `the schedule of ${sayCount(cards, "card")}`
		: sayCount(settings, "setting");
}

/** What taking over a package's schedule and answers does, below the switch for it. */
export function sayStudy(study: StudyGain): string {
	const { cards, reviews, kept, settings } = study;
	if (!hasGain(study))
		return "The schedule and answers in this file are all here already.";
	const parts = [
		cards > 0 &&
			`${sayCount(cards, "card comes", "cards come")} on the days that the file says`,
		reviews > 0 &&
			`${sayCount(reviews, "answer joins", "answers join")} your history`,
		settings > 0 &&
			sayCount(
				settings,
				"setting for decks and exams comes along",
				"settings for decks and exams come along",
			),
		kept > 0 &&
			`${sayCount(kept, "card keeps its day", "cards keep their days")}, as you were further here`,
	].filter((part) => part !== false);
	return `${capital(sayList(parts))}.`;
}

/** What was done, as the heading of the result. */
export function sayResult(
	{ added, inbox }: ImportCounts,
	study?: StudyGain,
): string {
	if (added > 0) return `${sayCount(added, "card")} added`;
	if (study && study.reviews > 0)
		return `${sayCount(study.reviews, "answer")} taken over`;
	return inbox > 0
		? `${sayCount(inbox, "card waits", "cards wait")} for your decision`
		: "Your cards are up to date";
}

export const changeWords: Record<CardChange["change"], string> = {
	added: "new",
	updated: "changed",
	moved: "moved here",
	retired: "retired",
	restored: "back again",
};

/** A note's line in the preview: "12 new, 1 changed", or why there is nothing. */
export function sayNoteChanges(note: NoteChange): string {
	if (note.status === "missing") return "the file is gone";
	const kinds = Object.keys(changeWords) as CardChange["change"][];
	const parts = kinds.flatMap((kind) => {
		const count = note.changes.filter((one) => one.change === kind).length;
		return count > 0 ? [`${count} ${changeWords[kind]}`] : [];
	});
	if (parts.length > 0) return parts.join(", ");
	return note.status === "unchanged" || note.kept > 0
		? "as it was"
		: "no cards";
}

/** How far an import is: "Reading 1,204 of 5,000 notes". */
export function sayProgress(progress: ImportProgress | null): string {
	if (progress?.phase === "writing") return "Writing the cards";
	if (progress?.phase !== "reading" || progress.total === 0)
		return "Looking for notes";
	const { done, total } = progress;
	return `${done.toLocaleString("en")} of ${sayCount(total, "note")} read`;
}

/** A title for pasted text: its first heading, else "Pasted note". */
export function titleOf(text: string): string {
	const heading = /^#{1,6}[ \t]+(.+?)[ \t]*#*$/m.exec(text)?.[1];
	return heading?.slice(0, 100) ?? "Pasted note";
}

/** The file name under which pasted text is imported; pasted again under the same title, it is the same note. */
export function pastedName(title: string): string {
	const name = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim();
	return `Pasted notes/${name || "Pasted note"}.md`;
}
