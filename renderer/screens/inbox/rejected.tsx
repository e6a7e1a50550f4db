// What was rejected, so that no decision is lost: single cards, and rules switched off in a place.
import { useQuery } from "@tanstack/react-query";
import type { Card, NoteId } from "../../../electron/engine/contract/data.ts";
import type {
	Decided,
	RuleBan,
	RuleScope,
} from "../../../electron/engine/contract/decision.ts";
import { attempt, sayDone } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";
import { rejectedQuery } from "../../query.ts";
import { sayCount, sayList } from "../../wording.ts";
import { sayCard, sayRule } from "./words.ts";

export function Rejected() {
	const app = useApp();
	const { client } = app.engine;
	const { data } = useQuery(rejectedQuery(client));
	const run = async (call: Promise<Decided>) => {
		await attempt(app, async () => sayDone(app, (await call).label));
	};
	if (!data || data.total + data.rules.length === 0) return null;
	const { total, cards, rules } = data;
	return (
		<details className="rejected">
			<summary>{sayRejected(total, rules.length)}</summary>
			<ul className="rejected-rows">
				{rules.map((ban) => (
					<BanRow
						key={`${ban.noteId} ${ban.deck} ${ban.rule}`}
						ban={ban}
						onAllow={() => void run(client.decision.allowRule(scopeOf(ban)))}
					/>
				))}
				{cards.map((card) => (
					<CardRow
						key={card.id}
						card={card}
						onReconsider={() =>
							void run(client.decision.reconsider({ cardIds: [card.id] }))
						}
					/>
				))}
			</ul>
			{total > cards.length && (
				<p className="small">
					and {sayCount(total - cards.length, "older card")}
				</p>
			)}
		</details>
	);
}

function sayRejected(cards: number, rules: number): string {
	const parts = [
		cards > 0 && sayCount(cards, "rejected card"),
		rules > 0 && sayCount(rules, "rule that is off", "rules that are off"),
	].filter((part) => part !== false);
	return sayList(parts);
}

function scopeOf({ rule, noteId, deck }: RuleBan): RuleScope {
	return noteId === null
		? { rule, deck: deck ?? "" }
		: { rule, noteId: noteId as NoteId };
}

function BanRow({ ban, onAllow }: { ban: RuleBan; onAllow: () => void }) {
	const place = ban.place || "all notes";
	return (
		<li>
			<span>
				No “{sayRule(ban.rule)}” in {place}
				<span className="small">
					{" "}
					· keeps {sayCount(ban.cards, "card")} out
				</span>
			</span>
			<Button look="quiet" onPress={onAllow}>
				Allow again
				<span className="visually-hidden">
					{`: ${sayRule(ban.rule)} in ${place}`}
				</span>
			</Button>
		</li>
	);
}

function CardRow({
	card,
	onReconsider,
}: {
	card: Card;
	onReconsider: () => void;
}) {
	return (
		<li>
			<span>
				{sayCard(card)}
				<span className="small"> · {card.noteTitle}</span>
			</span>
			<Button look="quiet" onPress={onReconsider}>
				Take back
				<span className="visually-hidden">: {sayCard(card)}</span>
			</Button>
		</li>
	);
}
