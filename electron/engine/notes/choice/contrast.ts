// Questions that set two opposites against each other: which of the four statements holds for both subjects.
import type { ChoiceQuestion } from "../../contract/choice.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import type { Asked } from "./asked.ts";
import type { Knowledge } from "./knowledge.ts";
import { line, shared } from "./question.ts";

interface Side {
	fact: Asked;
	term: GazetteerTerm;
	isPlural: boolean;
	/** Which of the pair holds: 0 or 1. */
	holds: 0 | 1;
	pair: readonly [string, string];
}

/** "Security groups are […]" beside "Network ACLs are […]": four statements, one for each combination. */
export function askContrast({ asked, gazetteer }: Knowledge): ChoiceQuestion[] {
	const sides = asked.flatMap((fact) => {
		const side = readSide(fact, gazetteer);
		return side ? [side] : [];
	});
	const groups = Map.groupBy(
		sides,
		({ pair, term }) => `${pair.join("/")} ${term.type}`,
	);
	return [...groups.values()].flatMap((group) => {
		const first = group[0];
		const second = group.find(
			({ term }) =>
				first && term !== first.term && !gazetteer.isKin(term, first.term),
		);
		return first && second ? [ask(first, second)] : [];
	});
}

function readSide(
	{ kind, front, answer, ...rest }: Asked,
	gazetteer: Knowledge["gazetteer"],
): Side | null {
	const [, subject, verb] =
		/^(?:an? |the )?([^:?]{2,40}?) (is|are)(?: always)? \[[^\]]+\][.]?$/i.exec(
			front,
		) ?? [];
	if (kind !== "cloze" || !subject) return null;
	const term = gazetteer.whole(subject);
	const lower = answer.toLowerCase();
	const pair = gazetteer.opposites.find((both) => both.includes(lower));
	if (!term || !pair) return null;
	return {
		fact: { kind, front, answer, ...rest },
		term,
		isPlural: verb === "are",
		holds: pair[0] === lower ? 0 : 1,
		pair,
	};
}

function ask(one: Side, other: Side): ChoiceQuestion {
	const combinations = [
		[one.holds, other.holds],
		[one.holds, other.holds === 0 ? 1 : 0],
		[one.holds === 0 ? 1 : 0, other.holds],
		[one.holds === 0 ? 1 : 0, other.holds === 0 ? 1 : 0],
	] as const;
	return {
		...shared(
			"contrast",
			[one.fact, other.fact],
			[line("Which statement is correct?")],
		),
		kind: "single",
		select: 1,
		options: combinations.map(([left, right], index) => ({
			text: [
				{
					type: "text",
					value: `${name(one)} ${one.isPlural ? "are" : "is"} ${one.pair[left]}, ${name(other)} ${other.isPlural ? "are" : "is"} ${other.pair[right]}`,
				},
			],
			isKey: index === 0,
			from: index === 0 ? "answer" : "opposite",
		})),
	};
}

function name({ term, isPlural }: Side): string {
	return isPlural && !/s$/.test(term.term) ? `${term.term}s` : term.term;
}
