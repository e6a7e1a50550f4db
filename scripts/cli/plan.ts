// `amiable plan`: minutes a day up to an exam, what will be known on the day, and what to leave out.

import { parseArgs } from "node:util";
import type { Plan } from "../../electron/engine/contract/plan.ts";
import { isoDate } from "../../electron/engine/contract/plan.ts";
import { sayShare } from "../../electron/engine/contract/share.ts";
import {
	type Command,
	dataOptions,
	type Io,
	print,
	printJson,
	WrongUsage,
	withEngine,
} from "./command.ts";

export const planCommand: Command = {
	name: "plan",
	usage:
		"plan [--exam DATE] [--minutes N] [--deck D | --tag T] [--data DIR] [--at ISO] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				...dataOptions,
				exam: { type: "string" },
				minutes: { type: "string" },
				deck: { type: "string" },
				tag: { type: "string" },
			},
		});
		const wish = readWish(values);
		const plan = await withEngine(values, ({ client }) =>
			client.plan.describe(wish),
		);
		if (values.json) printJson(io, plan);
		else printPlan(io, plan);
		return 0;
	},
};

function readWish(values: {
	exam?: string | undefined;
	minutes?: string | undefined;
	deck?: string | undefined;
	tag?: string | undefined;
}) {
	const { exam, deck, tag } = values;
	if (exam !== undefined && !isoDate.safeParse(exam).success)
		throw new WrongUsage("--exam takes a date such as 2026-12-18");
	const minutes = Number(values.minutes ?? 30);
	if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440)
		throw new WrongUsage("--minutes takes a whole number from 1 to 1440");
	if (deck !== undefined && tag !== undefined)
		throw new WrongUsage("either --deck or --tag");
	return {
		exam,
		deck,
		tag,
		...(values.minutes !== undefined && { minutesPerDay: minutes }),
	};
}

function printPlan(io: Io, plan: Plan): void {
	const { withoutToday, withToday, withPlan } = plan.recall;
	print(io, plan.message);
	print(
		io,
		`Recall on the day: ${sayShare(withoutToday)} as things are, ${sayShare(withToday)} with today's work, ${sayShare(withPlan)} with the plan`,
	);
	for (const day of plan.days)
		print(
			io,
			`${day.date}\t${day.minutes} min\t${day.reviews} reviews\t${day.newCards} new\t${day.sweep} once more`,
		);
	for (const { cardId, front } of plan.drop)
		print(io, `leave out\t${cardId}\t${front.replaceAll(/\s+/g, " ")}`);
}
