// Finds what yanki hides: `~~x~~`, with a number before it (`~~2 x~~`) and a hint behind it in italics (`~~x _hint_~~`).
import type { Inline, Run } from "./inline.ts";

/** A struck stretch: `start` to `end` is what it hides, `removed` are number and hint. */
export interface Strike {
	start: number;
	end: number;
	/** Strikes of one number are hidden together. */
	sequence: string | null;
	hint: string | null;
	removed: { start: number; end: number }[];
}

/** The strikes of a text in its order. */
export function findStrikes(inline: Inline): Strike[] {
	const groups = new Map<unknown, Run[]>();
	for (const run of inline.runs) {
		const mark = run.marks.find(({ type }) => type === "delete");
		if (!mark) continue;
		const group = groups.get(mark);
		if (group) group.push(run);
		else groups.set(mark, [run]);
	}
	return [...groups.values()].map((runs) => readStrike(runs, inline));
}

function readStrike(runs: readonly Run[], { text }: Inline): Strike {
	const start = runs[0]?.start ?? 0;
	const end = runs.at(-1)?.end ?? 0;
	const inner = text.slice(start, end);
	const number = /^(\d{1,4})\s+(?=\S)/.exec(inner);
	const from = start + (number?.[0].length ?? 0);
	const last = runs.filter(isEmphasised).at(0);
	// What is set off at the end says what is asked for; all of it set off is the answer.
	const isHint =
		last !== undefined &&
		last.start > from &&
		runs.slice(runs.indexOf(last)).every(isEmphasised);
	const to = isHint
		? start + text.slice(start, last.start).trimEnd().length
		: end;
	return {
		start: from,
		end: to,
		sequence: number?.[1] ?? null,
		hint: isHint ? text.slice(to, end).trim() : null,
		removed: [
			{ start, end: from },
			{ start: to, end },
		],
	};
}

function isEmphasised({ marks }: Run): boolean {
	return marks.some(({ type }) => type === "emphasis");
}
