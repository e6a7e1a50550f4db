// Which questions a case is for.
import { expect, test } from "vitest";
import type { ShownItem } from "../../../../electron/engine/contract/exam-contract.ts";
import { sayCase } from "../../../../renderer/screens/exam/sitting-words.ts";

function shown(id: string, told: string | null): ShownItem {
	return {
		id,
		kind: "single",
		stimulus: told === null ? null : [{ type: "text", value: told }],
		stem: [],
		context: [],
		options: [],
		select: 1,
	};
}

test("says for which questions a case is told", () => {
	const items = [
		shown("1", null),
		shown("2", "one world"),
		shown("3", "one world"),
		shown("4", "another"),
	];
	expect(sayCase({ items }, 1)).toBe("The case, for questions 2 to 3");
	expect(sayCase({ items }, 2)).toBe("The case, for questions 2 to 3");
	expect(sayCase({ items }, 3)).toBe("The case");
});
