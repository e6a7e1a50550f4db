// The text of a card as columns of its row, for every reader that wants the whole of it.
import type { CardKind, InboxReason, Standing } from "../contract/data.ts";
import type { Rich } from "../contract/rich.ts";

export interface TextRow {
	kind: CardKind;
	front: string;
	back: string;
	context: string;
	rule: string;
	tags: string;
	deck: string;
	sources: string;
	standing: Standing;
	inbox_code: string | null;
	inbox_message: string | null;
	is_retired: number;
}

/** Lines of a note; `path` where it is not that of the card's own. */
export interface StoredSource {
	line: number;
	endLine: number;
	path?: string;
}

/** What the note gave, without the learner's own wording. */
export function toText(row: TextRow) {
	const front: Rich = JSON.parse(row.front);
	const back: Rich = JSON.parse(row.back);
	const context: string[] = JSON.parse(row.context);
	const tags: string[] = JSON.parse(row.tags);
	const sources: StoredSource[] = JSON.parse(row.sources);
	const inboxReason: InboxReason | null =
		row.inbox_code === null
			? null
			: { code: row.inbox_code, message: row.inbox_message ?? "" };
	return {
		kind: row.kind,
		front,
		back,
		context,
		rule: row.rule,
		tags,
		deck: row.deck,
		sources,
		isRetired: row.is_retired === 1,
		standing: row.standing,
		inboxReason,
	};
}
