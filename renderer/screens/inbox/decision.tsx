// One waiting card: how it would read, why it waits, the lines it comes from, and what can be done about it.
import type { Card } from "../../../electron/engine/contract/data.ts";
import type { Waiting } from "../../../electron/engine/contract/decision.ts";
import { Button } from "../../components/button.tsx";
import { CardEdit } from "../../components/card-edit.tsx";
import { CardPair, kindWords } from "../../components/card-pair.tsx";
import { routeHref } from "../../routes.tsx";
import { capital, sayLines } from "../../wording.ts";
import type { InboxWork } from "./use-inbox.ts";
import { folderOf, sayRule } from "./words.ts";

interface DecisionProps {
	waiting: Waiting;
	work: InboxWork;
	isEditing: boolean;
	onEdit: () => void;
	onDone: () => void;
}

export function Decision(props: DecisionProps) {
	const { waiting, isEditing, onDone } = props;
	const { card } = waiting;
	return (
		<section className="inbox-card" aria-label="The card">
			<ol className="trail" aria-label="Where this card comes from">
				{trail(card).map((step) => (
					<li key={step.key}>{step.text}</li>
				))}
			</ol>
			{isEditing ? (
				<CardEdit card={card} saveLabel="Save and accept" onDone={onDone} />
			) : (
				<div className="inbox-pair">
					<CardPair {...card} />
				</div>
			)}
			{card.inboxReason && (
				<p className="notice inbox-reason">{card.inboxReason.message}</p>
			)}
			<Source waiting={waiting} />
			{!isEditing && <Choices {...props} />}
		</section>
	);
}

function trail({ context }: Card): { key: string; text: string }[] {
	return context.map((text, depth) => ({ key: `${depth} ${text}`, text }));
}

function Source({ waiting }: { waiting: Waiting }) {
	const { card, excerpt } = waiting;
	const [source] = card.sources;
	return (
		<figure className="inbox-source">
			<figcaption className="small">
				<a
					href={routeHref({
						screen: "note",
						id: card.noteId,
						card: card.id,
						from: "inbox",
					})}
				>
					{card.noteTitle}
					{source && `, ${sayLines(source.line, source.endLine)}`}
				</a>
				{kindWords[card.kind] && <span>{kindWords[card.kind]}</span>}
				<span>rule: {sayRule(card.rule)}</span>
			</figcaption>
			<ol className="inbox-excerpt">
				{excerpt.map(({ line, text }) => (
					<li key={line}>
						<span className="line-number">{line}</span>
						<span>{text.trim() || "\u200b"}</span>
					</li>
				))}
			</ol>
		</figure>
	);
}

function Choices({ waiting: { card }, work, onEdit }: DecisionProps) {
	return (
		<>
			<div className="actions inbox-actions">
				<Button
					look="primary"
					shortcut="inbox-accept"
					onPress={() => work.accept([card])}
				>
					Accept
				</Button>
				<Button shortcut="inbox-edit" onPress={onEdit}>
					Edit
				</Button>
				<Button shortcut="inbox-reject" onPress={() => work.reject([card])}>
					Reject
				</Button>
				<span className="inbox-step">
					<Button
						look="quiet"
						shortcut="inbox-previous"
						onPress={() => work.step(-1)}
					>
						Previous
					</Button>
					<Button
						look="quiet"
						shortcut="inbox-next"
						onPress={() => work.step(1)}
					>
						Next
					</Button>
				</span>
			</div>
			<Never card={card} work={work} />
		</>
	);
}

function Never({ card, work }: { card: Card; work: InboxWork }) {
	const folder = folderOf(card);
	return (
		<p className="inbox-never small">
			<span>{capital(`never cards by “${sayRule(card.rule)}”:`)}</span>
			<Button
				look="quiet"
				shortcut="inbox-never"
				onPress={() => work.never(card, "note")}
			>
				in this note
			</Button>
			{folder && (
				<Button look="quiet" onPress={() => work.never(card, "folder")}>
					{`in all of ${folder}`}
				</Button>
			)}
		</p>
	);
}
