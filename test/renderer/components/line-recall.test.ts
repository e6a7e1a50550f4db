// Going through the lines that were run, as a terminal does it.
import { expect, test } from "vitest";
import {
	noRecall,
	recall,
	recallable,
} from "../../../renderer/components/line-recall.ts";

test("earlier lines come back newest first, and what was being typed waits", () => {
	const lines = recallable(["one", "two", "two", "three"]);
	expect(lines).toEqual(["three", "two", "one"]);
	let state = { recall: noRecall, text: "draft" };
	const seen: string[] = [];
	for (const by of [1, 1, 1, 1, -1, -1, -1, -1] as const) {
		const next = recall(state.recall, { lines, text: state.text, by });
		if (next) state = next;
		seen.push(next ? next.text : "stays");
	}
	expect(seen).toEqual([
		"three",
		"two",
		"one",
		"stays",
		"two",
		"three",
		"draft",
		"stays",
	]);
});
