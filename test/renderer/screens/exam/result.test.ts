// Right or wrong, read from whole questions; and questions as they are edited.

import { expect, test } from "vitest";
import type { Response } from "../../../../electron/engine/contract/exam.ts";
import { examCredit } from "../../../../electron/engine/exam/credit.ts";
import {
	toDraft,
	toEdit,
} from "../../../../renderer/screens/exam/question-draft.ts";
import { isRight } from "../../../../renderer/screens/exam/result.ts";
import { allKinds, single, words } from "./paper.ts";

const responses: Response[] = [
	{ kind: "options", chosen: [] },
	{ kind: "options", chosen: [0] },
	{ kind: "options", chosen: [1, 3] },
	{ kind: "options", chosen: [0, 3] },
	{ kind: "order", order: [3, 1, 0, 2] },
	{ kind: "order", order: [0, 1, 2, 3] },
	{ kind: "matches", matches: [2, 1, 0] },
	{ kind: "matches", matches: [2, 1, null] },
];

test("the screen and the exam's score agree on every answer to every question", () => {
	for (const item of allKinds.items)
		for (const response of [null, ...responses])
			expect(isRight(item, response)).toBe(examCredit(item, response) === 1);
});

test("an edit holds only what was changed, and keeps the markup of the rest", () => {
	const strong = {
		...single,
		options: single.options.map((option, at) =>
			at === 1
				? {
						...option,
						text: [{ type: "strong" as const, children: words("Amazon EBS") }],
					}
				: option,
		),
	};
	const draft = toDraft(strong);
	expect(toEdit(strong, draft)).toEqual({});
	expect(toEdit(strong, { ...draft, stem: "Where are objects?" })).toEqual({
		stem: words("Where are objects?"),
	});
	const other = draft.options.map((option, at) => ({
		...option,
		isKey: at === 2,
	}));
	const edit = toEdit(strong, { ...draft, options: other });
	expect(edit.stem).toBeUndefined();
	expect(edit.options?.map(({ isKey }) => isKey)).toEqual([
		false,
		false,
		true,
		false,
	]);
	expect(edit.options?.[1]?.text).toEqual(strong.options[1]?.text);
});
