// A question as it is edited: plain text, of which only what was changed is kept. Pure.
import type { ExamItem } from "../../../electron/engine/contract/exam.ts";
import type { QuestionEdit } from "../../../electron/engine/contract/exam-record.ts";
import {
	plainText,
	type Rich,
} from "../../../electron/engine/contract/rich.ts";

export interface EditDraft {
	stem: string;
	/** Empty for questions without options. */
	options: { text: string; isKey: boolean }[];
}

export function toDraft(item: ExamItem): EditDraft {
	return {
		stem: plainText(item.stem),
		options:
			"options" in item
				? item.options.map(({ text, isKey }) => ({
						text: plainText(text),
						isKey,
					}))
				: [],
	};
}

/** What differs from the question; wording that was not touched keeps its markup. */
export function toEdit(item: ExamItem, draft: EditDraft): QuestionEdit {
	const before = toDraft(item);
	const old = "options" in item ? item.options : [];
	const isChanged = draft.options.some(
		({ text, isKey }, at) =>
			text !== before.options[at]?.text || isKey !== before.options[at]?.isKey,
	);
	return {
		...(draft.stem !== before.stem && { stem: asRich(draft.stem) }),
		...(isChanged && {
			options: draft.options.map(({ text, isKey }, at) => ({
				isKey,
				text:
					text === before.options[at]?.text
						? (old[at]?.text ?? asRich(text))
						: asRich(text),
			})),
		}),
	};
}

function asRich(value: string): Rich {
	return [{ type: "text", value }];
}
