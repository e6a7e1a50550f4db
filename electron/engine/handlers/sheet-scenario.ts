// A scenario card as a sheet asks and answers it: one variant, always the same for a card, judged by playing it.
import type { CardId } from "../contract/data.ts";
import type { Scenario } from "../contract/scenario.ts";
import { shuffleKey } from "../review/queue.ts";
import type { SheetScenario } from "../sheet/data.ts";
import { getScenarioCard } from "../store/scenario.ts";
import type { Context } from "./context.ts";
import { conceptOf } from "./scenario-drafts.ts";
import { drawVariant } from "./scenario-variant.ts";

/** Printed twice, a sheet is the same, whatever was answered between. */
export function sheetScenario({ db }: Context, id: CardId): SheetScenario {
	const card = getScenarioCard(db, id);
	const { scenario, source } = drawVariant(card, shuffleKey(id, 0));
	const { kind, prompt, given, act, options, goals } = scenario;
	const isTask = kind === "do-it";
	const commands = [given.trim(), act.trim()].filter(Boolean).join("\n");
	const happened = commonStart(options.map(({ reason }) => reason));
	const isNamed = options.some(({ reason }) => /\$\w/.test(reason));
	return {
		prompt: prompt.split(/\n+/).filter((line) => line.trim() !== ""),
		setup: isTask ? commands : "",
		hint: hintOf(scenario),
		options: options.map(({ label, text, correct, reason }) => ({
			label,
			text,
			// Every step belongs to the order that works.
			isRight: correct && kind !== "order",
			reason: reason.slice(happened.length).trim(),
		})),
		happened,
		goals: isTask ? goals : [],
		solution: isTask ? (source.solution ?? "").trim() : "",
		right: rightOf(scenario),
		rule: conceptOf(card.key)?.rule ?? null,
		played: isNamed && !isTask ? commands : "",
	};
}

/** The whole sentences with which all of them begin: predictions of one event say alike what came of it. */
function commonStart(reasons: readonly string[]): string {
	const [first = "", ...others] = reasons;
	const sentences = first.match(/.*?[.!?](?:\s+|$)/gs) ?? [];
	let common = "";
	for (const sentence of others.length > 0 ? sentences : []) {
		const longer = common + sentence;
		const isCommon = others.every((reason) =>
			`${reason} `.startsWith(`${longer.trimEnd()} `),
		);
		if (!isCommon) break;
		common = longer;
	}
	return common.trimEnd();
}

const numbers = ["", "one", "two", "three", "four", "five", "six", "seven"];

function hintOf({ kind, select }: Scenario): string {
	switch (kind) {
		case "choose-several":
			return `Choose ${numbers[select] ?? select}.`;
		case "order":
			return "Bring the steps into an order that works.";
		case "do-it":
			return "Write down the commands, or try them in the lab.";
		case "cheapest":
			return "Choose the one that works and costs least.";
		case "choose-one":
		case "predict":
			return "Choose one.";
		default: {
			const never: never = kind;
			return never;
		}
	}
}

function rightOf({ kind, options, orders }: Scenario): string {
	if (kind === "do-it") return "";
	if (kind === "order")
		return `${orders.length > 1 ? "Orders that work" : "The order that works"}: ${orders.map((order) => order.join(", ")).join("; or ")}`;
	const right = options.filter(({ correct }) => correct);
	return `Right: ${right.map(({ label }) => label).join(" and ")}`;
}
