// Checks a block's value against the author's format, in words that an author understands.
import {
	type AuthoredScenario,
	authoredOption,
	authoredScenario,
	authoredStep,
	kindNames,
	type ScenarioKind,
	scenarioLimits,
} from "../../contract/scenario.ts";
import { closest } from "./closest.ts";

export interface SchemaProblem {
	message: string;
	path: readonly (string | number)[];
	/** The problem is the property's name, not its value. */
	isKey: boolean;
}

/** What zod says of a value, as far as it is needed here. */
interface Issue {
	code: string;
	path: readonly PropertyKey[];
	message: string;
	expected?: string | undefined;
	keys?: readonly string[] | undefined;
	values?: readonly unknown[] | undefined;
	maximum?: unknown;
	minimum?: unknown;
	origin?: string | undefined;
	errors?: readonly (readonly Issue[])[] | undefined;
	input?: unknown;
}

/** The scenario and its kind, or everything that keeps it from being one. */
export function checkScenario(
	value: unknown,
): { scenario: AuthoredScenario; kind: ScenarioKind } | SchemaProblem[] {
	const parsed = authoredScenario.safeParse(value, { reportInput: true });
	if (!parsed.success)
		return parsed.error.issues.flatMap((issue) => inWords(issue as Issue));
	const scenario = parsed.data;
	const kind = kindOf(scenario);
	const problems = misfits(scenario, kind);
	return problems.length > 0 ? problems : { scenario, kind };
}

/** The kind that is named, or that follows from what there is. */
function kindOf({ kind, steps, options }: AuthoredScenario): ScenarioKind {
	if (kind) return kindNames[kind];
	if (steps) return "order";
	if (!options) return "do-it";
	return options.every(({ run }) => run === undefined)
		? "predict"
		: "choose-one";
}

function misfits(
	scenario: AuthoredScenario,
	kind: ScenarioKind,
): SchemaProblem[] {
	const { options, steps, solution } = scenario;
	const name = Object.entries(kindNames).find(([, each]) => each === kind)?.[0];
	const problems: SchemaProblem[] = [];
	const say = (message: string, ...path: (string | number)[]) =>
		problems.push({ message, path, isKey: true });
	if (kind === "order" && !steps)
		say(`A question of the kind “${name}” needs \`steps\`.`);
	if (kind !== "order" && steps)
		say(
			`\`steps\` belong to the kind “order the steps”, and this is “${name}”.`,
			"steps",
		);
	if (kind !== "order" && kind !== "do-it" && !options)
		say(`A question of the kind “${name}” needs \`options\`.`);
	if ((kind === "order" || kind === "do-it") && options)
		say(`A question of the kind “${name}” has no \`options\`.`, "options");
	if (kind !== "do-it" && solution !== undefined)
		say(
			"A `solution` belongs to the kind “do it yourself”; other kinds are proved by playing their options.",
			"solution",
		);
	for (const [index, { run, says }] of (options ?? []).entries()) {
		if (run !== undefined && says !== undefined)
			say(
				"An option either runs commands or says what happens, not both.",
				"options",
				index,
				"says",
			);
		if (run !== undefined && kind === "predict")
			say(
				"A prediction runs nothing: put the commands into `do`.",
				"options",
				index,
				"run",
			);
		if (run === undefined && kind === "cheapest")
			say("To spot the cheapest, every option needs `run`.", "options", index);
	}
	return problems;
}

function inWords(issue: Issue): SchemaProblem[] {
	const path = issue.path.map((part) =>
		typeof part === "number" ? part : String(part),
	);
	const name = path.length === 0 ? "The block" : `\`${path.at(-1)}\``;
	const say = (message: string, isKey = false): SchemaProblem[] => [
		{ message, path, isKey },
	];
	switch (issue.code) {
		case "unrecognized_keys":
			return (issue.keys ?? []).map((key) => {
				const meant = closest(key, propertiesAt(path));
				return {
					message: `There is no property \`${key}\` here.${meant ? ` Did you mean \`${meant}\`?` : ` Known are ${propertiesAt(path).join(", ")}.`}`,
					path: [...path, key],
					isKey: true,
				};
			});
		case "invalid_value": {
			const known = (issue.values ?? []).map(String);
			const meant = closest(String(issue.input), known);
			return say(
				`${name} is one of: ${known.join(", ")}.${meant ? ` Did you mean “${meant}”?` : ""}`,
			);
		}
		case "invalid_type":
			return issue.input === undefined
				? say(`${name} is missing.`)
				: say(
						`${name} has to be ${expectedWords[issue.expected ?? ""] ?? issue.expected}.`,
					);
		case "too_small":
			return issue.origin === "string"
				? say(`${name} is empty.`)
				: say(`${name} needs at least ${issue.minimum}.`);
		case "too_big":
			return issue.origin === "string"
				? say(
						`${name} may have ${scenarioLimits.scriptLength} characters at most.`,
					)
				: say(`${name} may have ${issue.maximum} at most.`);
		case "invalid_union":
			return say(
				`${name} has to be a sentence, or a \`query\` with \`of\` and \`equals\`.`,
			);
		default:
			return say(`${name}: ${issue.message}.`);
	}
}

const expectedWords: Readonly<Record<string, string>> = {
	string: "text; put it in quotes if it reads like a number or has a colon",
	array: "a list, each item after a dash",
	object: "properties, such as `ask: …`",
	boolean: "true or false",
};

function propertiesAt(path: readonly (string | number)[]): string[] {
	const [first] = path;
	const shape =
		first === "options"
			? authoredOption.shape
			: first === "steps"
				? authoredStep.shape
				: authoredScenario.shape;
	return Object.keys(shape);
}
