// Which tables undo follows, and which change notice each belongs to.
import type { ChangeNotice } from "../contract/system.ts";

type TableName = ChangeNotice["tables"][number];

const schedule =
	"state step due_at due_day scheduled_days stability difficulty reps lapses last_review_at last_review_day due_why";

/**
 * Tables whose rows are followed, with the groups of columns that change together: an update
 * keeps the before-image of its group alone, so that a grade does not copy the card's text. Columns that are set
 * apart, twelve at most, are kept by their places: another list needs a migration of the steps in files.
 */
export const tracked: Record<string, { tables: TableName[]; apart: string[] }> =
	{
		note: { tables: ["note"], apart: [] },
		card: { tables: ["card"], apart: schedule.split(" ") },
		review: { tables: ["review"], apart: [] },
		review_void: { tables: ["review"], apart: [] },
		setting: { tables: ["setting"], apart: [] },
		preset: { tables: ["setting", "deck"], apart: [] },
		deck: { tables: ["setting", "deck"], apart: [] },
		exam_date: { tables: ["setting", "deck"], apart: [] },
		blueprint: { tables: ["exam"], apart: [] },
		question_patch: { tables: ["exam"], apart: [] },
		exam_attempt: {
			tables: ["exam"],
			apart: ["submitted_at", "score"],
		},
		exposure: { tables: ["exam"], apart: [] },
		repair: { tables: ["exam"], apart: [] },
		exam_result: { tables: ["exam"], apart: [] },
		scenario: { tables: ["scenario"], apart: [] },
		contrast: { tables: ["card"], apart: [] },
		lab: { tables: ["lab"], apart: [] },
		saved_search: { tables: ["search"], apart: [] },
		folder: { tables: ["folder"], apart: [] },
		media: { tables: ["media"], apart: [] },
		note_media: { tables: ["media"], apart: [] },
		lab_line: { tables: ["lab"], apart: [] },
		decision: { tables: ["decision", "card"], apart: [] },
		rule_ban: { tables: ["decision"], apart: [] },
	};
