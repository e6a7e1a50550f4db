// The line that is being typed in a task: Enter runs it, and on an empty line is done; Tab completes, Up and Down bring earlier lines back, Escape leaves.
import {
	type KeyboardEvent,
	useId,
	useLayoutEffect,
	useRef,
	useState,
} from "react";
import type { LabCompletion } from "../../../electron/engine/contract/lab.ts";
import {
	accept,
	applyOffer,
	type Draft,
	moveActive,
	type Offer,
} from "../lab/completion.ts";
import { noRecall, recall, recallable } from "../lab/history.ts";
import { OfferList } from "../lab/offer-list.tsx";

export type CompleteLine = (typed: {
	lines: string[];
	line: string;
	cursor: number;
}) => Promise<LabCompletion>;

interface LineProps {
	lines: readonly string[];
	complete: CompleteLine;
	onRun: (line: string) => void;
	onDone: () => void;
}

const empty: Draft = { text: "", cursor: 0 };

export function TaskLine(props: LineProps) {
	const input = useRef<HTMLTextAreaElement>(null);
	const listId = useId();
	const keys = useLineKeys(props, () => input.current?.blur());
	const { draft, offer } = keys;
	useLayoutEffect(() => {
		const node = input.current;
		const { text, cursor } = draft;
		if (node && node.value === text && node.selectionEnd !== cursor)
			node.setSelectionRange(cursor, cursor);
	}, [draft]);
	return (
		<div className="prompt">
			{offer && <OfferList id={listId} offer={offer} onChoose={keys.choose} />}
			<div className="prompt-line">
				<span className="dollar" aria-hidden="true">
					$
				</span>
				<textarea
					ref={input}
					rows={1}
					value={draft.text}
					aria-label="Command line"
					aria-autocomplete="list"
					aria-haspopup="listbox"
					aria-controls={offer ? listId : undefined}
					aria-activedescendant={
						offer ? `${listId}-${offer.active}` : undefined
					}
					autoCapitalize="off"
					autoComplete="off"
					autoCorrect="off"
					spellCheck={false}
					onChange={({ target }) =>
						keys.type({ text: target.value, cursor: target.selectionStart })
					}
					onKeyDown={keys.press}
					onBlur={keys.close}
				/>
			</div>
		</div>
	);
}

function useLineKeys(
	{ lines, complete, onRun, onDone }: LineProps,
	leave: () => void,
) {
	const [draft, setDraft] = useState(empty);
	const [offer, setOffer] = useState<Offer | null>(null);
	const [back, setBack] = useState(noRecall);
	/** Nothing was found to complete: Tab goes on to what comes next. */
	const [isTabFree, setTabFree] = useState(false);
	const newest = useRef(draft);
	newest.current = draft;
	const close = () => setOffer(null);
	const type = (next: Draft) => {
		close();
		setTabFree(false);
		setDraft(next);
	};

	async function offerLine(): Promise<void> {
		const { text: line, cursor } = draft;
		const found = await complete({ lines: [...lines], line, cursor }).catch(
			() => null,
		);
		// What was typed meanwhile makes the answer stale.
		if (!found || newest.current.text !== line) return;
		const applied = applyOffer(draft, found);
		setDraft(applied.draft);
		setOffer(applied.offer);
		setTabFree(found.items.length === 0);
	}

	function choose(index: number): void {
		const item = offer?.items[index];
		if (offer && item)
			setDraft(accept(draft, { from: offer.from, value: item.value }));
		close();
	}

	function look(by: 1 | -1): boolean {
		const found = recall(back, {
			lines: recallable(lines),
			text: draft.text,
			by,
		});
		if (!found) return false;
		setBack(found.recall);
		setDraft({ text: found.text, cursor: found.text.length });
		return true;
	}

	function run(): void {
		const text = draft.text.trim();
		type(empty);
		setBack(noRecall);
		if (text === "") onDone();
		else onRun(text);
	}

	/** True if the key was for the list of offers. */
	function pressInOffer({ key, shiftKey }: KeyboardEvent): boolean {
		if (!offer) return false;
		if (key === "ArrowDown" || (key === "Tab" && !shiftKey))
			setOffer(moveActive(offer, 1));
		else if (key === "ArrowUp" || key === "Tab")
			setOffer(moveActive(offer, -1));
		else if (key === "Enter") choose(offer.active);
		else if (key === "Escape") close();
		else return false;
		return true;
	}

	function pressAlone({ key, shiftKey }: KeyboardEvent): boolean {
		switch (key) {
			case "Enter":
				if (shiftKey || draft.text.endsWith("\\")) return false;
				run();
				return true;
			case "Tab":
				if (shiftKey || isTabFree || draft.text.trim() === "") return false;
				void offerLine();
				return true;
			case "Escape":
				leave();
				return true;
			case "ArrowUp":
				return look(1);
			case "ArrowDown":
				return look(-1);
			default:
				return false;
		}
	}

	return {
		draft,
		offer,
		close,
		choose,
		type,
		press(event: KeyboardEvent) {
			if (event.nativeEvent.isComposing) return;
			if (pressInOffer(event) || pressAlone(event)) event.preventDefault();
		},
	};
}
