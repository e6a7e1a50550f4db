// How many cards an import leaves as they are: the same number whichever way they are counted.
import { expect, test } from "vitest";
import type { NoteId } from "../../../electron/engine/contract/data.ts";
import { createCardWriter } from "../../../electron/engine/store/card.ts";
import { countCards } from "../../../electron/engine/store/known-card.ts";
import { createTestEngine } from "../fixture.ts";
import { cardText } from "./fixture.ts";

const perNote = [3, 0, 5, 1];

/** Notes with so many cards, of which the first of each note is retired. */
async function openNotes() {
	const { engine } = await createTestEngine();
	const { db, history } = engine.context;
	const add = db.prepare<[string]>(
		`insert into note (path, name, title, deck, text, hash, parser, skipped, diagnostics, is_present, imported_at)
		values (?, '', '', '', '', '', '', '[]', '[]', 1, 0)`,
	);
	const ids = history.write({ op: "add", label: "Add", at: 0 }, (tx) =>
		perNote.map((cards, index) => {
			const id = add.run(`/${index}.md`).lastInsertRowid as number as NoteId;
			const writer = createCardWriter(tx, (card) => card);
			for (let n = 0; n < cards; n += 1) {
				const card = writer.add(cardText(id, `${index} ${n}`));
				if (n === 0) writer.retire(card);
			}
			return id;
		}),
	);
	return { db, ids };
}

test("the active cards of all, most, few and no notes are counted", async () => {
	const { db, ids } = await openNotes();
	const [first, second, third, fourth] = ids as [
		NoteId,
		NoteId,
		NoteId,
		NoteId,
	];
	expect(countCards(db, ids)).toBe(6);
	expect(countCards(db, [first, second, third])).toBe(6);
	expect(countCards(db, [second, third, fourth])).toBe(4);
	expect(countCards(db, [first])).toBe(2);
	expect(countCards(db, [fourth])).toBe(0);
	expect(countCards(db, [])).toBe(0);
});
