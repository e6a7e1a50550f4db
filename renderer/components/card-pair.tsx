// A card at rest, front and back together, as lists and previews show it.
import type { Card, CardKind } from "../../electron/engine/contract/data.ts";
import type { Rich } from "../../electron/engine/contract/rich.ts";
import { RichView } from "./rich.tsx";
import { markChanges } from "./rich-diff.ts";

/** What kind of asking it is, where the card itself does not show it. */
export const kindWords: Record<CardKind, string | null> = {
	basic: null,
	reversed: "the other way round",
	cloze: "fill the gap",
	sequence: "what comes next",
	list: "the whole list",
	scenario: "a situation to play",
	contrast: "which is which",
};

export function CardPair(props: Pick<Card, "kind" | "front" | "back">) {
	const { kind, front, back } = props;
	return (
		<div className="pair">
			<div className="pair-front">
				<RichView rich={front} />
			</div>
			{kind !== "cloze" && (
				<div className="pair-back">
					<RichView rich={back} />
				</div>
			)}
		</div>
	);
}

/** An updated card as it was and as it would be, with the words that differ. */
export function CardChangePair(props: {
	kind: CardKind;
	before: { front: Rich; back: Rich };
	after: { front: Rich; back: Rich };
}) {
	const { kind, before, after } = props;
	const front = markChanges(before.front, after.front);
	const back = markChanges(before.back, after.back);
	return (
		<dl className="before-after">
			<dt>Before</dt>
			<dd>
				<CardPair kind={kind} front={front.before} back={back.before} />
			</dd>
			<dt>After</dt>
			<dd>
				<CardPair kind={kind} front={front.after} back={back.after} />
			</dd>
		</dl>
	);
}
