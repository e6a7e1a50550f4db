// Answers in the order of time, however they came into the log.
import { expect, test } from "vitest";
import { byCardAndDay } from "../../../electron/engine/store/log-order.ts";

test("rows of a card follow their days, and those of one day stay as they are", () => {
	const rows = [
		{ cardId: 2, day: 5, name: "later" },
		{ cardId: 1, day: 9, name: "other" },
		{ cardId: 2, day: 3, name: "first" },
		{ cardId: 2, day: 3, name: "second" },
	];
	expect(rows.sort(byCardAndDay).map(({ name }) => name)).toEqual([
		"other",
		"first",
		"second",
		"later",
	]);
});
