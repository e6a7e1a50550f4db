// Schedules that obsidian-spaced-repetition keeps in comments below its cards: read so that a learner can move over, never written or shown.
import type { Root, RootContent } from "mdast";
import type { Schedule } from "./draft.ts";
import type { Span } from "./section.ts";

/** The schedules of a note: for each line with a comment, one for each card above it, null for a card not seen yet. */
export type Schedules = ReadonlyMap<number, (Schedule | null)[]>;

/** Reads the comments of a note wherever Markdown takes them for comments. */
export function readSchedules(root: Root, text: string): Schedules {
	const found = new Map<number, (Schedule | null)[]>();
	if (!text.includes("<!--SR:")) return found;
	const visit = (node: Root | RootContent) => {
		if (node.type === "html") {
			const comment = /^<!--SR:(![^>]*)-->/.exec(node.value.trim());
			const line = node.position?.start.line;
			if (comment && line) found.set(line, readComment(comment[1] ?? ""));
		} else if ("children" in node) node.children.forEach(visit);
	};
	visit(root);
	return found;
}

/** `!2026-03-01,4,250!fsrs,2026-03-02T10:00:00.000Z,8,8.29,1.2,…`: one part for each sibling. */
function readComment(parts: string): (Schedule | null)[] {
	return parts
		.split("!")
		.slice(1)
		.map((part) => readPart(part.split(",").map((field) => field.trim())));
}

function readPart([first = "", ...fields]: string[]): Schedule | null {
	const isFsrs = first === "fsrs";
	const [due = "", interval, stability, difficulty] = isFsrs
		? fields
		: [first, ...fields];
	const dueDate = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(due)?.[0];
	const intervalDays = Number(interval);
	const third = Number(stability);
	// The application writes this date for siblings that it has not shown yet.
	if (!dueDate || dueDate === "2000-01-01") return null;
	if (!(intervalDays >= 0) || !(third > 0)) return null;
	if (!isFsrs) return { dueDate, intervalDays, ease: third };
	const memory = { stability: third, difficulty: Number(difficulty) };
	return memory.difficulty > 0
		? { dueDate, intervalDays, ease: null, ...memory }
		: null;
}

/**
 * The schedule of each card, in the order of `cards`. A comment belongs to the last cards that
 * begin above it and end on its line or right above it; siblings share their first line.
 */
export function matchSchedules(
	cards: readonly { span: Span }[],
	schedules: Schedules,
): (Schedule | null)[] {
	const matched = cards.map((): Schedule | null => null);
	if (schedules.size === 0) return matched;
	const siblings = new Map<number, number[]>();
	for (const [index, { span }] of cards.entries())
		siblings.set(span.line, [...(siblings.get(span.line) ?? []), index]);
	const starts = [...siblings.keys()].sort((one, other) => one - other);
	let next = 0;
	for (const [line, parts] of schedules) {
		while ((starts[next] ?? Number.POSITIVE_INFINITY) <= line) next += 1;
		const own = siblings.get(starts[next - 1] ?? 0) ?? [];
		for (const [at, index] of own.entries())
			if ((cards[index]?.span.endLine ?? 0) >= line - 1)
				matched[index] = parts[at] ?? null;
	}
	return matched;
}
