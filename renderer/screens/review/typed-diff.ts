// Compares a typed answer with the expected one, character by character. It marks; it never grades. Pure.

/** `wrong`: typed in place of `expected`; `missing`: not typed; `extra`: typed without need. */
export type Part =
	| { kind: "right" | "missing" | "extra"; text: string }
	| { kind: "wrong"; text: string; expected: string };

/**
 * The typed answer beside the expected one. Letter case, accents, kinds of quotes and dashes, repeated
 * spaces and marks at the end do not count. Characters as people see them, so that no accent stands alone.
 */
export function compareTyped(typed: string, expected: string): Part[] {
	const a = charactersOf(typed);
	const b = charactersOf(expected);
	const steps = walk(a, b);
	const right = steps.filter(({ kind }) => kind === "right").length;
	const isAlike = right * 2 >= Math.max(a.length, b.length);
	return isAlike ? join(steps) : [whole(a, b)];
}

/** Letters that two answers happen to share say nothing when the answers are different ones. */
function whole(a: readonly Character[], b: readonly Character[]): Part {
	const text = (characters: readonly Character[]) =>
		characters.map(({ shown }) => shown).join("");
	return { kind: "wrong", text: text(a), expected: text(b) };
}

export function isAllRight(parts: readonly Part[]): boolean {
	return parts.every(
		(part) =>
			part.kind === "right" || (part.kind !== "wrong" && isSign(part.text)),
	);
}

/** Whether something else altogether was typed. */
export function isAnother(parts: readonly Part[]): boolean {
	return parts.length === 1 && parts[0]?.kind === "wrong";
}

/** The comparison in a sentence, for whoever cannot see the marks. */
export function sayComparison(parts: readonly Part[]): string {
	if (isAllRight(parts)) return "As expected.";
	if (isAnother(parts)) return "Another answer was expected.";
	const count = (kind: Part["kind"]) =>
		parts
			.filter((part) => part.kind === kind)
			.reduce((sum, { text }) => sum + segment(text).length, 0);
	const said = (["missing", "extra", "wrong"] as const)
		.map((kind) => ({ kind, n: count(kind) }))
		.filter(({ n }) => n > 0)
		.map(
			({ kind, n }) => `${n} ${n === 1 ? "character" : "characters"} ${kind}`,
		);
	return `${said.join(", ")}.`;
}

interface Character {
	shown: string;
	/** What it is compared by. */
	key: string;
}

function segment(text: string): string[] {
	// Not made before an answer is typed: it would take a third of the time of the start.
	const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
	return [...segmenter.segment(text)].map((each) => each.segment);
}

function charactersOf(text: string): Character[] {
	return segment(text.trim().replace(/\s+/g, " ").slice(0, 500)).map(
		(shown) => ({ shown, key: keyOf(shown) }),
	);
}

function keyOf(character: string): string {
	return (
		character
			.normalize("NFKD")
			.replace(/\p{M}/gu, "")
			.replace(/[‘’‚′]/g, "'")
			.replace(/[“”„″]/g, '"')
			.replace(/[‐‑‒–—−]/g, "-")
			.toLowerCase() || character
	);
}

/** A mark that is not worth a mistake when it stands alone. */
function isSign(text: string): boolean {
	return /^[\s.,;:!?'"]*$/.test(text);
}

/** The fewest changes that lead from one to the other; a replaced character costs as much as a missing one. */
function walk(a: readonly Character[], b: readonly Character[]): Part[] {
	const cost = distances(a, b);
	const steps: Part[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		const [x, y] = [a[i], b[j]];
		const here = cost[i]?.[j] ?? 0;
		const after = (di: number, dj: number) =>
			cost[i + di]?.[j + dj] ?? Number.POSITIVE_INFINITY;
		if (x && y && x.key === y.key && here === after(1, 1)) {
			steps.push({ kind: "right", text: y.shown });
			i++;
			j++;
		} else if (x && y && here === after(1, 1) + 1) {
			steps.push({ kind: "wrong", text: x.shown, expected: y.shown });
			i++;
			j++;
		} else if (y && here === after(0, 1) + 1) {
			steps.push({ kind: "missing", text: y.shown });
			j++;
		} else {
			steps.push({ kind: "extra", text: x?.shown ?? "" });
			i++;
		}
	}
	return steps;
}

/** For each pair of places, how many changes the rests are apart. */
function distances(
	a: readonly Character[],
	b: readonly Character[],
): number[][] {
	const rows = Array.from({ length: a.length + 1 }, () =>
		new Array<number>(b.length + 1).fill(0),
	);
	for (let i = a.length; i >= 0; i--)
		for (let j = b.length; j >= 0; j--) {
			const row = rows[i];
			const below = rows[i + 1];
			if (!row) continue;
			if (i === a.length) row[j] = b.length - j;
			else if (j === b.length) row[j] = a.length - i;
			else
				row[j] =
					a[i]?.key === b[j]?.key
						? (below?.[j + 1] ?? 0)
						: 1 +
							Math.min(below?.[j + 1] ?? 0, below?.[j] ?? 0, row[j + 1] ?? 0);
		}
	return rows;
}

/** Neighbours of one kind as one part. */
function join(steps: readonly Part[]): Part[] {
	const parts: Part[] = [];
	for (const step of steps) {
		const last = parts.at(-1);
		if (last?.kind === "wrong" && step.kind === "wrong") {
			last.text += step.text;
			last.expected += step.expected;
		} else if (last && last.kind === step.kind) last.text += step.text;
		else parts.push({ ...step });
	}
	return parts;
}
