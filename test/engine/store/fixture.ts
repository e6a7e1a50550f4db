// A store in memory with one note, for the tests of the store room.
import type { CardId, NoteId } from "../../../electron/engine/contract/data.ts";
import {
	type CardText,
	createCardWriter,
} from "../../../electron/engine/store/card.ts";
import {
	createHistory,
	type History,
} from "../../../electron/engine/store/history.ts";
import { putNote } from "../../../electron/engine/store/note.ts";
import { type Db, openStore } from "../../../electron/engine/store/open.ts";

export interface Fixture {
	db: Db;
	history: History;
	noteId: NoteId;
	/** Adds a card in a write of its own. */
	addCard(front: string): CardId;
	/** Every row that undo has to bring back exactly. */
	rows(): Record<string, unknown[]>;
}

export function createFixture(file = ":memory:"): Fixture {
	const { db } = openStore(file, 0);
	const history = createHistory(db);
	const noteId = history.write({ op: "import", label: "Import", at: 0 }, (tx) =>
		putNote(tx, {
			path: "/ami.md",
			name: "ami.md",
			title: "AMI",
			deck: "",
			text: "",
			hash: "",
			parser: "1",
			skipped: [],
			diagnostics: [],
			importedAt: 0,
		}),
	);
	return {
		db,
		history,
		noteId,
		addCard: (front) =>
			history.write({ op: "add", label: `Add ${front}`, at: 0 }, (tx) =>
				createCardWriter(tx, (id) => id).add(cardText(noteId, front)),
			),
		rows: () =>
			Object.fromEntries(
				["note", "card", "setting"].map((table) => [
					table,
					db.prepare(`select * from ${table} order by id`).all(),
				]),
			),
	};
}

export function cardText(noteId: NoteId, front: string): CardText {
	return {
		noteId,
		position: 0,
		kind: "basic",
		front: [{ type: "text", value: front }],
		back: [{ type: "text", value: "back" }],
		frontText: front,
		backText: "back",
		context: [],
		rule: "test",
		tags: [],
		deck: "",
		sources: [{ line: 1, endLine: 1 }],
		deletion: null,
		blockId: null,
		standing: "accepted",
		inboxReason: null,
	};
}

/** A memory in review state with awkward numbers, which undo must bring back to the last bit. */
export function reviewMemory(stability: number, dueDay: number) {
	return {
		state: "review",
		dueDay,
		scheduledDays: 1,
		stability,
		difficulty: 5.123456789012345,
		reps: 1,
		lapses: 0,
		lastReviewAt: 1,
		lastReviewDay: dueDay - 1,
	} as const;
}
