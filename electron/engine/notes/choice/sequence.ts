// Ordering questions: three to five consecutive steps of a sequence that the notes ask for step by step.
import type { ChoiceQuestion } from "../../contract/choice.ts";
import { type Asked, normal } from "./asked.ts";
import { optionText } from "./option.ts";
import { line, shared } from "./question.ts";

const fewest = 3;
const most = 5;
const follows = /^(.+): which \p{L}+ follows (.+)\?$/u;

/** A list of verbs that its heading does not call steps need not be in order. */
const noProcess =
	/\b(?:usage|features?|options?|types?|benefits?|use cases?|uses|functions?|purposes?)$/i;
/** "course prose 1.6.10.1. AMI lifecycle" */
const numbering = /^.*\d+(?:\.\d+)+\.?\s+/;

interface Link {
	fact: Asked;
	name: string;
	from: string;
	to: string;
}

/** One question for each sequence. */
export function askOrder(asked: readonly Asked[]): ChoiceQuestion[] {
	const links = asked.flatMap(readLink);
	const groups = Map.groupBy(links, ({ fact, name }) =>
		[fact.sources[0]?.path, fact.context[0], name].join("\u0000"),
	);
	return [...groups.values()].flatMap(askChain);
}

function readLink(fact: Asked): Link[] {
	const [, name, from] =
		fact.kind === "sequence" ? (follows.exec(fact.front) ?? []) : [];
	return name && from && !noProcess.test(name)
		? [
				{
					fact,
					name: name.replace(numbering, ""),
					from: bare(from),
					to: bare(fact.answer),
				},
			]
		: [];
}

/** "step 4 (Launch)" is the Launch step. */
function bare(step: string): string {
	return optionText(
		/^(?:step \d+ \((.+)\)|“(.+)”)$/.exec(step)?.slice(1).find(Boolean) ?? step,
	);
}

function askChain(links: readonly Link[]): ChoiceQuestion[] {
	const first = links[0];
	if (!first) return [];
	const steps = [first.from];
	const used: Link[] = [];
	for (const link of links) {
		const isNext = normal(link.from) === normal(steps.at(-1) ?? "");
		const isNew = steps.every((step) => normal(step) !== normal(link.to));
		if (!isNext || !isNew || steps.length === most) break;
		steps.push(link.to);
		used.push(link);
	}
	if (steps.length < fewest) return [];
	return [
		{
			...shared(
				"ordering",
				used.map(({ fact }) => fact),
				[line(`${first.name}: put these steps in order.`)],
			),
			kind: "ordering",
			steps: steps.map((value) => [{ type: "text", value }]),
		},
	];
}
