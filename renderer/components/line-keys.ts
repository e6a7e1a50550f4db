// The keys of a command line that is being typed: Enter runs it, Tab completes it, Up and Down bring earlier lines back.
import { type KeyboardEvent, useRef, useState } from "react";
import type { LabCompletion } from "../../electron/engine/contract/lab.ts";
import {
	accept,
	applyOffer,
	type Draft,
	moveActive,
	type Offer,
} from "./line-completion.ts";
import { noRecall, recall, recallable } from "./line-recall.ts";

/** What Tab does: it leaves the line after Escape, or where there was nothing to complete. */
export type TabUse = "complete" | "nothing" | "leave";

export interface LineUse {
	draft: Draft;
	onDraft: (draft: Draft) => void;
	/** The lines that were run, oldest first. */
	earlier: readonly string[];
	complete: (draft: Draft) => Promise<LabCompletion>;
	onRun: (text: string) => void;
	/** Enter where nothing is typed. */
	onEmpty?: () => void;
	/** Escape; without it, Tab is let go. */
	onEscape?: () => void;
	/** A key that the line itself has no use for; true if it was used. */
	onKey?: (event: LineKeyEvent) => boolean;
}

export type LineKeyEvent = KeyboardEvent<HTMLTextAreaElement>;

export interface LineKeys {
	offer: Offer | null;
	tab: TabUse;
	/** Puts the offer of this place in. */
	choose: (index: number) => void;
	close: () => void;
	/** What was typed by hand: what was offered and looked back to is over. */
	type: (draft: Draft) => void;
	run: (text: string) => void;
	press: (event: LineKeyEvent) => void;
}

export const emptyDraft: Draft = { text: "", cursor: 0 };

export function useLineKeys(use: LineUse): LineKeys {
	const { draft, onDraft, earlier, onRun, onEmpty, onEscape, onKey } = use;
	const [offer, setOffer] = useState<Offer | null>(null);
	const [back, setBack] = useState(noRecall);
	const [tab, setTab] = useState<TabUse>("complete");
	const newest = useRef(draft);
	newest.current = draft;
	const close = () => setOffer(null);

	function type(next: Draft): void {
		close();
		setBack(noRecall);
		setTab("complete");
		onDraft(next);
	}

	function run(text: string): void {
		type(emptyDraft);
		onRun(text);
	}

	function choose(index: number): void {
		const item = offer?.items[index];
		if (offer && item)
			onDraft(accept(draft, { from: offer.from, value: item.value }));
		close();
	}

	async function complete(): Promise<void> {
		const found = await use.complete(draft).catch(() => null);
		// What was typed meanwhile makes the answer stale.
		if (!found || newest.current.text !== draft.text) return;
		const applied = applyOffer(draft, found);
		onDraft(applied.draft);
		setOffer(applied.offer);
		if (found.items.length === 0) setTab("nothing");
	}

	function look(by: 1 | -1): boolean {
		const lines = recallable(earlier);
		const found = recall(back, { lines, text: draft.text, by });
		if (!found) return false;
		setBack(found.recall);
		onDraft({ text: found.text, cursor: found.text.length });
		return true;
	}

	/** True if the key was for the list of offers. */
	function pressInOffer(event: LineKeyEvent): boolean {
		if (!offer) return false;
		const by = offerStep(event);
		if (by !== 0) setOffer(moveActive(offer, by));
		else if (event.key === "Enter") choose(offer.active);
		else if (event.key === "Escape") close();
		else return false;
		return true;
	}

	function pressEnter({ shiftKey }: LineKeyEvent): boolean {
		if (shiftKey || draft.text.endsWith("\\")) return false;
		if (draft.text.trim() !== "") run(draft.text);
		else onEmpty?.();
		return true;
	}

	function pressTab({ shiftKey }: LineKeyEvent): boolean {
		if (shiftKey || tab !== "complete" || draft.text.trim() === "")
			return false;
		void complete();
		return true;
	}

	function pressAlone(event: LineKeyEvent): boolean {
		const { selectionStart, selectionEnd } = event.currentTarget;
		const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
		const isIn = (part: string) => part.includes("\n");
		switch (event.key) {
			case "Enter":
				return pressEnter(event);
			case "Tab":
				return isPlain && pressTab(event);
			case "Escape":
				if (onEscape) onEscape();
				else setTab("leave");
				return true;
			case "ArrowUp":
				return isPlain && !isIn(draft.text.slice(0, selectionStart)) && look(1);
			case "ArrowDown":
				return isPlain && !isIn(draft.text.slice(selectionEnd)) && look(-1);
			case "c":
				if (!event.ctrlKey || selectionStart !== selectionEnd) return false;
				type(emptyDraft);
				return true;
			default:
				return onKey?.(event) ?? false;
		}
	}

	return {
		offer,
		tab,
		choose,
		close,
		type,
		run,
		press(event) {
			if (event.nativeEvent.isComposing) return;
			if (pressInOffer(event) || pressAlone(event)) event.preventDefault();
		},
	};
}

function offerStep({ key, shiftKey }: LineKeyEvent): 1 | -1 | 0 {
	if (key === "ArrowDown" || (key === "Tab" && !shiftKey)) return 1;
	return key === "ArrowUp" || key === "Tab" ? -1 : 0;
}
