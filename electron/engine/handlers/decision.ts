// What the learner decides about cards, each decision one undo step; and what still waits for one.
import type { Card, CardId, NoteId } from "../contract/data.ts";
import type { Ban, Decided, RuleScope, Waiting } from "../contract/decision.ts";
import { Failure } from "../contract/errors.ts";
import { plainText } from "../contract/rich.ts";
import { readWording, writeWording } from "../notes/edit.ts";
import { compareNames } from "../notes/name-order.ts";
import {
	type Choice,
	countWaiting,
	dropBan,
	dropChoice,
	dropEdit,
	listBans,
	listRejected,
	listWaiting,
	putBan,
	putChoice,
	putEdit,
	readEditSource,
	readNoteText,
} from "../store/decision.ts";
import type { Tx } from "../store/history.ts";
import { getNote } from "../store/note.ts";
import { cardView } from "./card.ts";
import { type Context, os } from "./context.ts";
import { renewContrasts } from "./contrast.ts";
import { keepExams } from "./exam-bound.ts";

export const decision = {
	inbox: os.decision.inbox.handler(({ context, input }) =>
		readInbox(context, input),
	),
	accept: os.decision.accept.handler(({ context, input }) =>
		choose(context, input.cardIds, "accept"),
	),
	reject: os.decision.reject.handler(({ context, input }) =>
		choose(context, input.cardIds, "reject"),
	),
	reconsider: os.decision.reconsider.handler(({ context, input }) =>
		decide(context, {
			op: "decision.reconsider",
			label: `Another look at ${sayCards(context, input.cardIds)}`,
			change: (tx) => dropChoice(tx, input.cardIds),
		}),
	),
	rejected: os.decision.rejected.handler(({ context, input }) => {
		const { total, ids } = listRejected(context.db, input.limit ?? 100);
		const show = cardView(context);
		return { total, cards: ids.map((id) => show(context.cards.get(id))) };
	}),
	source: os.decision.source.handler(({ context, input }) => {
		const stored = context.cards.get(input.cardId);
		return readEditSource(context.db, input.cardId) ?? writeWording(stored);
	}),
	edit: os.decision.edit.handler(({ context, input }) => edit(context, input)),
	clearEdit: os.decision.clearEdit.handler(({ context, input }) => {
		const { cardId } = input;
		const label = `Note’s own words for ${sayCards(context, [cardId])}`;
		decide(context, {
			op: "decision.clearEdit",
			label,
			change: (tx) => {
				dropEdit(tx, cardId);
				renewContrasts(tx, context);
				return 1;
			},
		});
		return shown(context, cardId);
	}),
	neverRule: os.decision.neverRule.handler(({ context, input }) => {
		const ban = toBan(input);
		return decide(context, {
			op: "decision.neverRule",
			label: `Never “${sayRule(ban)}” ${placeOf(context, ban)}`,
			change: (tx) => putBan(tx, ban, context.now()),
		});
	}),
	allowRule: os.decision.allowRule.handler(({ context, input }) => {
		const ban = toBan(input);
		return decide(context, {
			op: "decision.allowRule",
			label: `“${sayRule(ban)}” again ${placeOf(context, ban)}`,
			change: (tx) => dropBan(tx, ban),
		});
	}),
	rules: os.decision.rules.handler(({ context }) =>
		listBans(context.db).map(({ title, ...ban }) => ({
			...ban,
			place: title ?? ban.deck ?? "",
		})),
	),
};

function decide(
	context: Context,
	step: { op: string; label: string; change: (tx: Tx) => number },
): Decided {
	const { op, label, change } = step;
	const cards = context.history.write(
		{ op, label, at: context.now() },
		(tx) => {
			const changed = change(tx);
			keepExams(tx, context);
			return changed;
		},
	);
	return { label, cards };
}

function choose(context: Context, ids: readonly CardId[], choice: Choice) {
	const words = { accept: "Accepted", reject: "Rejected" };
	return decide(context, {
		op: `decision.${choice}`,
		label: `${words[choice]} ${sayCards(context, ids)}`,
		change: (tx) => putChoice(tx, ids, { choice, at: context.now() }),
	});
}

/** "“What is an AMI?”" of one card, "12 cards" of many. Fails with `not-found` where there is no such card. */
function sayCards(context: Context, ids: readonly CardId[]): string {
	const [first] = ids;
	if (ids.length !== 1 || first === undefined) return `${ids.length} cards`;
	const line = plainText(context.cards.get(first).front)
		.replaceAll(/\s+/g, " ")
		.trim();
	return line.length <= 48 ? `“${line}”` : `“${line.slice(0, 47).trimEnd()}…”`;
}

function edit(
	context: Context,
	input: { cardId: CardId; front: string; back: string },
): Card {
	const { cardId, front, back } = input;
	const card = context.cards.get(cardId);
	const wording = readWording(card.kind, { front, back });
	if ("fault" in wording)
		throw new Failure("invalid-input", wording.fault, { cardId });
	const at = context.now();
	decide(context, {
		op: "decision.edit",
		label: `Edit of ${sayCards(context, [cardId])}`,
		change(tx) {
			putEdit(tx, cardId, {
				edit: { ...wording, source: { front, back } },
				at,
			});
			renewContrasts(tx, context);
			return card.standing === "inbox"
				? putChoice(tx, [cardId], { choice: "accept", at })
				: 0;
		},
	});
	return shown(context, cardId);
}

function shown(context: Context, cardId: CardId): Card {
	return cardView(context)(context.cards.get(cardId));
}

function toBan(scope: RuleScope): Ban {
	return "noteId" in scope
		? { rule: scope.rule, noteId: scope.noteId, deck: null }
		: { rule: scope.rule, noteId: null, deck: scope.deck };
}

function sayRule({ rule }: Ban): string {
	return rule.replaceAll("-", " ");
}

function placeOf(context: Context, { noteId, deck }: Ban): string {
	if (noteId !== null) return `in “${getNote(context.db, noteId).title}”`;
	return deck ? `in “${deck}”` : "anywhere";
}

const pageSize = 100;

function readInbox(
	context: Context,
	{
		noteId = undefined,
		offset = 0,
		limit = pageSize,
	}: {
		noteId?: NoteId | undefined;
		offset?: number | undefined;
		limit?: number | undefined;
	},
) {
	// Only the number is wanted: it stands in the sidebar all the time.
	if (limit === 0)
		return { total: countWaiting(context.db, noteId ?? null), items: [] };
	const all = listWaiting(context.db, noteId ?? null);
	// Stable, so that the cards of a note stay in its order.
	all.sort((one, other) => compareNames(one.name, other.name));
	const show = cardView(context);
	const excerpt = createExcerpts(context);
	const items = all.slice(offset, offset + limit).map(({ id }): Waiting => {
		const card = show(context.cards.get(id));
		return { card, excerpt: excerpt(card) };
	});
	return { total: all.length, items };
}

/** Longer excerpts tell no more about a card. */
const longestExcerpt = 8;

/** Gives a card's lines as they are written; each note is split once. */
function createExcerpts(context: Context): (card: Card) => Waiting["excerpt"] {
	const notes = new Map<NoteId, string[]>();
	const linesOf = (id: NoteId) => {
		const known = notes.get(id);
		if (known) return known;
		const lines = readNoteText(context.db, id).split(/\r\n|\r|\n/);
		notes.set(id, lines);
		return lines;
	};
	return ({ noteId, sources }) => {
		const [source] = sources;
		if (!source) return [];
		const end = Math.min(source.endLine, source.line + longestExcerpt - 1);
		return linesOf(noteId)
			.slice(source.line - 1, end)
			.map((text, index) => ({ line: source.line + index, text }));
	};
}
