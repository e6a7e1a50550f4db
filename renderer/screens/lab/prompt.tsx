// The line that is being typed: Enter runs it, Tab completes it, Up and Down bring earlier ones back, pasted lines run one by one.
import {
	type ClipboardEvent,
	type KeyboardEvent,
	type RefObject,
	useId,
	useLayoutEffect,
	useRef,
	useState,
} from "react";
import type { Lab } from "../../../electron/engine/contract/lab.ts";
import { useApp } from "../../context.tsx";
import {
	accept,
	applyOffer,
	type Draft,
	moveActive,
	type Offer,
} from "./completion.ts";
import { noRecall, recall, recallable } from "./history.ts";
import { OfferList } from "./offer-list.tsx";

interface PromptProps {
	lab: Lab;
	inputRef: RefObject<HTMLTextAreaElement | null>;
	draft: Draft;
	onDraft: (draft: Draft) => void;
	onRun: (text: string) => void;
	onClear: () => void;
	isBusy: boolean;
}

export function Prompt(props: PromptProps) {
	const { lab, inputRef, draft, onDraft, isBusy } = props;
	const listId = useId();
	const hintId = useId();
	const keys = usePromptKeys(props);
	const { offer, choose } = keys;
	useCursor(inputRef, draft);
	return (
		<div className="prompt">
			{offer && <OfferList id={listId} offer={offer} onChoose={choose} />}
			<p className="prompt-place">
				{lab.prompt.profile === "default" ? "you" : lab.prompt.profile} in{" "}
				{lab.prompt.region}
			</p>
			<div className="prompt-line">
				<span className="dollar" aria-hidden="true">
					$
				</span>
				<textarea
					ref={inputRef}
					rows={1}
					value={draft.text}
					aria-label="Command line"
					aria-describedby={hintId}
					aria-busy={isBusy}
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
					onChange={({ target }) => {
						keys.forget();
						onDraft({ text: target.value, cursor: target.selectionStart });
					}}
					onKeyDown={keys.press}
					onPaste={keys.paste}
					onBlur={keys.close}
				/>
			</div>
			<p className="prompt-hint" id={hintId}>
				{keys.hint ?? (
					<>
						<kbd>Tab</kbd> completes, <kbd>Esc</kbd> <kbd>Tab</kbd> leaves,{" "}
						<kbd>↑</kbd> brings lines back
					</>
				)}
			</p>
		</div>
	);
}

/** Puts the cursor where a completion or an earlier line wants it. */
function useCursor(
	inputRef: RefObject<HTMLTextAreaElement | null>,
	{ text, cursor }: Draft,
): void {
	useLayoutEffect(() => {
		const input = inputRef.current;
		if (input && input.value === text && input.selectionEnd !== cursor)
			input.setSelectionRange(cursor, cursor);
	}, [inputRef, text, cursor]);
}

function usePromptKeys(props: PromptProps) {
	const { lab, draft, onDraft, onRun, onClear } = props;
	const { hub, engine } = useApp();
	const [offer, setOffer] = useState<Offer | null>(null);
	const [back, setBack] = useState(noRecall);
	const [hint, setHint] = useState<string | null>(null);
	/** Tab leaves the console after Escape, or when there was nothing to complete. */
	const [isTabFree, setTabFree] = useState(false);
	const newest = useRef(draft);
	newest.current = draft;

	const close = () => setOffer(null);
	const forget = () => {
		close();
		setBack(noRecall);
		setHint(null);
		setTabFree(false);
	};
	const choose = (index: number) => {
		const item = offer?.items[index];
		if (offer && item)
			onDraft(accept(draft, { from: offer.from, value: item.value }));
		close();
	};

	async function complete(): Promise<void> {
		const { text, cursor } = draft;
		const found = await engine.client.lab
			.complete({ labId: lab.id, line: text, cursor })
			.catch(() => null);
		// What was typed meanwhile makes the answer stale.
		if (!found || newest.current.text !== text) return;
		const applied = applyOffer(draft, found);
		onDraft(applied.draft);
		setOffer(applied.offer);
		if (found.items.length > 0) return;
		setHint("Nothing to complete here. Tab once more leaves the console.");
		setTabFree(true);
	}

	function run(text: string): void {
		forget();
		onDraft({ text: "", cursor: 0 });
		onRun(text);
	}

	function look(by: 1 | -1): boolean {
		const lines = recallable(lab.entries.map(({ line }) => line));
		const found = recall(back, { lines, text: draft.text, by });
		if (!found) return false;
		setBack(found.recall);
		onDraft({ text: found.text, cursor: found.text.length });
		return true;
	}

	/** True if the key was for the list of offers. */
	function pressInOffer(event: KeyboardEvent): boolean {
		if (!offer) return false;
		const by = offerStep(event);
		if (by !== 0) setOffer(moveActive(offer, by));
		else if (event.key === "Enter") choose(offer.active);
		else if (event.key === "Escape") close();
		else return false;
		return true;
	}

	function pressTab(event: KeyboardEvent): boolean {
		if (event.shiftKey || isTabFree || draft.text.trim() === "") return false;
		void complete();
		return true;
	}

	function pressAlone(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
		const { selectionStart, selectionEnd } = event.currentTarget;
		const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
		switch (event.key) {
			case "Tab":
				return isPlain && pressTab(event);
			case "Escape":
				setTabFree(true);
				setHint("Tab leaves the console now.");
				return true;
			case "Enter":
				if (event.shiftKey || draft.text.endsWith("\\")) return false;
				if (draft.text.trim() !== "") run(draft.text);
				return true;
			case "ArrowUp":
				return (
					isPlain &&
					!draft.text.slice(0, selectionStart).includes("\n") &&
					look(1)
				);
			case "ArrowDown":
				return (
					isPlain && !draft.text.slice(selectionEnd).includes("\n") && look(-1)
				);
			case "l":
				if (event.ctrlKey) onClear();
				return event.ctrlKey;
			case "c":
				if (!event.ctrlKey || selectionStart !== selectionEnd) return false;
				forget();
				onDraft({ text: "", cursor: 0 });
				return true;
			default:
				return isForWindow(event, draft.text) && hub.press(event.nativeEvent);
		}
	}

	return {
		offer,
		hint,
		close,
		forget,
		choose,
		press(event: KeyboardEvent<HTMLTextAreaElement>) {
			if (event.nativeEvent.isComposing) return;
			if (pressInOffer(event) || pressAlone(event)) event.preventDefault();
		},
		paste(event: ClipboardEvent<HTMLTextAreaElement>) {
			const pasted = event.clipboardData.getData("text/plain");
			if (!/[\r\n]/.test(pasted)) return;
			event.preventDefault();
			const { selectionStart, selectionEnd } = event.currentTarget;
			const whole = `${draft.text.slice(0, selectionStart)}${pasted.replaceAll(/\r\n?/g, "\n")}${draft.text.slice(selectionEnd)}`;
			const end = whole.lastIndexOf("\n") + 1;
			run(whole.slice(0, end));
			const rest = whole.slice(end);
			onDraft({ text: rest, cursor: rest.length });
		},
	};
}

function offerStep({ key, shiftKey }: KeyboardEvent): 1 | -1 | 0 {
	if (key === "ArrowDown" || (key === "Tab" && !shiftKey)) return 1;
	return key === "ArrowUp" || key === "Tab" ? -1 : 0;
}

/** Going to another screen works while one types; undo does once there is nothing typed that it could mean. */
function isForWindow(event: KeyboardEvent, text: string): boolean {
	if (!event.ctrlKey && !event.metaKey) return false;
	return (
		/^[1-9,]$/.test(event.key) || (text === "" && /^[zy]$/i.test(event.key))
	);
}
