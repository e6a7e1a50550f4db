// The line that is being typed in a task: Enter runs it, and on an empty line is done; Escape leaves it.
import { useRef, useState } from "react";
import type { LabCompletion } from "../../../electron/engine/contract/lab.ts";
import { LineField } from "../../components/line-field.tsx";
import { emptyDraft, useLineKeys } from "../../components/line-keys.ts";

export type CompleteLine = (typed: {
	lines: string[];
	line: string;
	cursor: number;
}) => Promise<LabCompletion>;

export function TaskLine(props: {
	lines: readonly string[];
	complete: CompleteLine;
	onRun: (line: string) => void;
	onDone: () => void;
}) {
	const { lines, complete, onRun, onDone } = props;
	const input = useRef<HTMLTextAreaElement>(null);
	const [draft, setDraft] = useState(emptyDraft);
	const keys = useLineKeys({
		draft,
		onDraft: setDraft,
		earlier: lines,
		complete: ({ text: line, cursor }) =>
			complete({ lines: [...lines], line, cursor }),
		onRun: (text) => onRun(text.trim()),
		onEmpty: onDone,
		onEscape: () => input.current?.blur(),
	});
	return <LineField inputRef={input} draft={draft} keys={keys} />;
}
