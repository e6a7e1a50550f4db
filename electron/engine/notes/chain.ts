// Steps written as a chain: `pending → running → stopped` on one line, arrows between lines, or each step nested in the one before.
import { readClause } from "./clause.ts";
import { type Doubt, type Scope, type Sequence, trimEnd } from "./fact.ts";
import { cut, type Inline, linesOf, unmark } from "./inline.ts";
import { isQuestion } from "./label.ts";
import type { Entry } from "./section.ts";
import { isProcess, nameSequence } from "./sequence.ts";
import { splitTerm } from "./term.ts";
import { readVerb } from "./verb.ts";
import { countWords, findWords } from "./words.ts";

/** Blanks around it are cut off later: a pattern that begins with them would take quadratic time. */
const arrow = /(?<![<-])-{1,3}>|(?<![<=])={1,2}>|[→⇒⟶➔➜➡↦↓⬇]\ufe0f?/gu;

/** Fewer are a pair, more a picture in letters. */
const fewest = 3;
const most = 9;

/** Nearly no line has any, so this is asked before all else. */
export function hasArrow({ mask }: Inline): boolean {
	return /[-=]>|[→⇒⟶➔➜➡↦↓⬇]/u.test(mask);
}

/**
 * Reads "Request flow: client → balancer → server" as steps that follow one another; null for
 * anything else, such as arrows between clauses. A label before a colon names the chain, else the
 * heading or item above.
 */
export function readChain(inline: Inline, scope: Scope): Sequence | null {
	const { mask } = inline;
	if (!hasArrow(inline)) return null;
	const arrows = [...mask.matchAll(arrow)];
	if (arrows.length < fewest - 1 || arrows.length >= most) return null;
	const pieces: Inline[] = [];
	let from = 0;
	for (const { 0: sign, index } of arrows) {
		pieces.push(cut(inline, from, index));
		from = index + sign.length;
	}
	pieces.push(trimEnd(cut(inline, from)));
	const [first, ...rest] = pieces;
	if (!first) return null;
	const colon = /:\s+(?=\S)/.exec(first.mask);
	const label = colon ? cut(first, 0, colon.index).text : null;
	const start = colon ? cut(first, colon.index + colon[0].length) : first;
	return toSequence([start, ...rest], label, scope);
}

/** Reads items of which each holds the next alone, below a label that announces steps. */
export function readNested(entry: Entry, scope: Scope): Sequence | null {
	const label = entry.inline.text.replace(/[\s:]+$/, "");
	if (!isProcess(label)) return null;
	const steps: Inline[] = [];
	let [next, other] = entry.children;
	while (next) {
		if (other || next.more.length > 0 || splitTerm(next.inline)) return null;
		const lead = /^(?:-+>|=+>|[→⇒⟶➔➜➡↳])\s*/u.exec(next.inline.mask);
		steps.push(cut(next.inline, lead?.[0].length ?? 0));
		[next, other] = next.children;
	}
	return steps.length < fewest || steps.length > most
		? null
		: toSequence(steps, label, scope);
}

function toSequence(
	steps: readonly Inline[],
	label: string | null,
	scope: Scope,
): Sequence | null {
	const names = steps.map((step) => unmark(step, "strong", "emphasis"));
	if (names.some((name) => !isStep(name))) return null;
	if (isClause(names[0]) && !names.slice(1).some(isClause)) return null;
	const above = label ?? scope.trail.at(-1) ?? scope.topic.name;
	const areActions = names.every(isAction);
	const isNamed = label !== null || isProcess(above) || areActions;
	if (!isNamed && !mayBeProcess.test(above)) return null;
	const doubt = findDoubt(above, names, areActions);
	return {
		name: nameSequence(isQuestion(above) ? "" : above, scope),
		isProcess: isProcess(above),
		steps: names.map((name) => ({
			name,
			detail: null,
			span: linesOf(name),
			also: [],
		})),
		...(doubt && { doubt }),
	};
}

/** Headings below which arrows alone are likely to be steps. */
const mayBeProcess =
	/\b(?:states?|transitions?|handshake|lookup|resolution|boot|startup|deployment|migration|chain|creation|setup|request|routing)\b/i;

/** A few words on one line, none of them the end of a sentence. */
function isStep({ text }: Inline): boolean {
	return (
		/[\p{L}\p{N}]/u.test(text) &&
		!/\n|[.!?;]\s|[?!:]$/.test(text) &&
		countWords(text) <= 8
	);
}

/** "Launch", "Create AMI": said of nothing but steps. */
function isAction({ text }: Inline): boolean {
	return readVerb(findWords(text)[0]?.lower ?? "")?.form === "base";
}

function isClause(name: Inline | undefined): boolean {
	return (readClause(name?.text ?? "")?.subjectEnd ?? 0) > 0;
}

/** Arrows also mean causes, parts and choices; only actions, or a label that says so, make them steps. */
function findDoubt(
	above: string,
	names: readonly Inline[],
	areActions: boolean,
): Doubt | null {
	if (isQuestion(above) || !(isProcess(above) || areActions))
		return "loose-steps";
	const isLong = names.some((name) => countWords(name.text) > 5);
	return isLong || names.some(isClause) ? "rough-wording" : null;
}
