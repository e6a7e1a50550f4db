// Words before a colon that begin items in more than one list: sides of what the headings name rather than things.
import type { Entry, Section } from "./section.ts";

/** "Job", "Place": what begins an item in more than one list, and goes on differently. */
export function repeatedLabels(
	sections: readonly Section[],
): ReadonlySet<string> {
	const found = new Map<string, string>();
	const repeated = new Set<string>();
	const read = (entries: readonly Entry[]) => {
		for (const { inline, children } of entries) {
			const end = inline.text.indexOf(": ");
			if (end > 1 && end < 30) {
				const label = inline.text.slice(0, end).toLowerCase();
				const told = inline.text.slice(end).toLowerCase().replace(/\W+$/, "");
				if ((found.get(label) ?? told) !== told) repeated.add(label);
				found.set(label, told);
			}
			read(children);
		}
	};
	for (const { blocks } of sections)
		for (const block of blocks) if (block.type === "list") read(block.entries);
	return repeated;
}
