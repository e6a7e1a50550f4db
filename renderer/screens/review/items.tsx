// Answering part by part: each is revealed on its own and ticked if it was known.
import { useState } from "react";
import type { Rich } from "../../../electron/engine/contract/rich.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { RichView } from "../../components/rich.tsx";

export interface Items {
	parts: readonly Rich[];
	/** How many are revealed. */
	shown: number;
	known: readonly boolean[];
	/** Says whether the newest one was known and reveals the next; true once there is no next. */
	step(isKnown: boolean): boolean;
	showAll(): void;
	toggle(index: number): void;
}

/** A card that is shown again with its answer counts as known, until a tick is taken away. */
export function useItems(parts: readonly Rich[], isRevealed: boolean): Items {
	const [shown, setShown] = useState(isRevealed ? parts.length : 0);
	const [known, setKnown] = useState<readonly boolean[]>(
		parts.map(() => isRevealed),
	);
	const mark = (index: number, to: (old: boolean) => boolean) =>
		setKnown((old) => old.map((each, n) => (n === index ? to(each) : each)));
	return {
		parts,
		shown,
		known,
		step(isKnown) {
			if (shown > 0) mark(shown - 1, () => isKnown);
			if (shown === parts.length) return true;
			setShown(shown + 1);
			return false;
		},
		showAll: () => setShown(parts.length),
		toggle: (index) => mark(index, (old) => !old),
	};
}

export function ItemList({ items }: { items: Items }) {
	const { parts, shown, known } = items;
	const keyed = parts.map((part, index) => ({
		key: `${index} ${plainText(part, "answer")}`,
		part,
		index,
	}));
	return (
		<ol className="items" aria-label="Parts of the answer">
			{keyed.map(({ key, part, index }) =>
				index < shown ? (
					<li key={key}>
						<label>
							<input
								type="checkbox"
								checked={known[index] ?? false}
								onChange={() => items.toggle(index)}
							/>
							<span className="item-text">
								<RichView rich={part} />
							</span>
							<span className="visually-hidden">, knew it</span>
						</label>
					</li>
				) : (
					<li key={key} className="item-hidden">
						<span className="visually-hidden">not shown yet</span>
					</li>
				),
			)}
		</ol>
	);
}
