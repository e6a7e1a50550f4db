// The lab's line: what any command line does, and pasted lines run one by one, Ctrl+L clears the log, keys of the window reach it.
import type { ClipboardEvent, RefObject } from "react";
import type { Lab } from "../../../electron/engine/contract/lab.ts";
import type { Draft } from "../../components/line-completion.ts";
import { LineField } from "../../components/line-field.tsx";
import {
	type LineKeyEvent,
	type TabUse,
	useLineKeys,
} from "../../components/line-keys.ts";
import { useApp } from "../../context.tsx";

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
	const { lab, inputRef, draft, onDraft, onRun, onClear, isBusy } = props;
	const { hub, engine } = useApp();
	const keys = useLineKeys({
		draft,
		onDraft,
		earlier: lab.entries.map(({ line }) => line),
		complete: ({ text: line, cursor }) =>
			engine.client.lab.complete({ labId: lab.id, line, cursor }),
		onRun,
		onKey(event) {
			if (event.key !== "l")
				return isForWindow(event, draft.text) && hub.press(event.nativeEvent);
			if (event.ctrlKey) onClear();
			return event.ctrlKey;
		},
	});
	const { profile, region } = lab.prompt;
	return (
		<LineField
			inputRef={inputRef}
			draft={draft}
			keys={keys}
			place={`${profile === "default" ? "you" : profile} in ${region}`}
			hint={<Hint tab={keys.tab} />}
			isBusy={isBusy}
			onPaste={(event) => {
				const lines = pastedLines(event, draft.text);
				if (!lines) return;
				event.preventDefault();
				keys.run(lines.whole);
				onDraft({ text: lines.rest, cursor: lines.rest.length });
			}}
		/>
	);
}

function Hint({ tab }: { tab: TabUse }) {
	if (tab === "nothing")
		return "Nothing to complete here. Tab once more leaves the console.";
	if (tab === "leave") return "Tab leaves the console now.";
	return (
		<>
			<kbd>Tab</kbd> completes, <kbd>Esc</kbd> <kbd>Tab</kbd> leaves,{" "}
			<kbd>↑</kbd> brings lines back
		</>
	);
}

/** What a paste makes of the line: the lines that are complete, and the rest to type on; null where it brings no line's end. */
function pastedLines(
	{ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>,
	text: string,
): { whole: string; rest: string } | null {
	const pasted = clipboardData.getData("text/plain");
	if (!/[\r\n]/.test(pasted)) return null;
	const { selectionStart, selectionEnd } = currentTarget;
	const all = `${text.slice(0, selectionStart)}${pasted.replaceAll(/\r\n?/g, "\n")}${text.slice(selectionEnd)}`;
	const end = all.lastIndexOf("\n") + 1;
	return { whole: all.slice(0, end), rest: all.slice(end) };
}

/** Going to another screen works while one types; undo does once there is nothing typed that it could mean. */
function isForWindow(event: LineKeyEvent, text: string): boolean {
	if (!event.ctrlKey && !event.metaKey) return false;
	return (
		/^[1-9,]$/.test(event.key) || (text === "" && /^[zy]$/i.test(event.key))
	);
}
