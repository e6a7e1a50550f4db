// `amiable stats`: how well the learner remembers, what is to come and what it costs.

import { parseArgs } from "node:util";
import { sayShare } from "../../electron/engine/contract/share.ts";
import {
	type Command,
	dataOptions,
	print,
	printJson,
	WrongUsage,
	withEngine,
} from "./command.ts";

export const statsCommand: Command = {
	name: "stats",
	usage:
		"stats [--deck DECK] [--query SEARCH] [--days N|all] [--data DIR] [--at ISO] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				...dataOptions,
				deck: { type: "string" },
				query: { type: "string" },
				days: { type: "string", default: "365" },
			},
		});
		const days = readDays(values.days);
		const { deck, query } = values;
		const scope = {
			...(deck !== undefined && { deck }),
			...(query !== undefined && { query }),
		};
		const stats = await withEngine(values, async ({ client }) => ({
			...(await client.statistic.overview({ scope, days })),
			workload: await client.statistic.workload({ scope }),
		}));
		if (values.json) {
			printJson(io, stats);
			return 0;
		}
		const { reviews, retention, calibration, forecast, cards } = stats;
		print(io, `${reviews} answers on ${stats.days.length} days`);
		for (const { age, passed, failed } of retention)
			print(
				io,
				`${age}\t${share(passed, passed + failed)} remembered of ${passed + failed}`,
			);
		if (calibration.predicted !== null)
			print(
				io,
				`expected\t${percent(calibration.predicted)}, remembered ${percent(calibration.actual ?? 0)}`,
			);
		print(
			io,
			`cards\t${cards.graded} studied, about ${Math.round(cards.expectedKnown)} known now, ${cards.unseen} new`,
		);
		print(
			io,
			`due\t${forecast.overdue} left over, ${forecast.days[0] ?? 0} today, ${sum(forecast.days.slice(0, 7))} within a week`,
		);
		for (const option of stats.workload.options)
			print(
				io,
				`aim ${percent(option.retention)}\t${option.minutesPerDay.toFixed(1)} minutes a day, ${Math.round(option.remembered)} remembered after ${stats.workload.days} days`,
			);
		return 0;
	},
};

function readDays(given: string): number | null {
	if (given === "all") return null;
	const days = Number(given);
	if (!Number.isInteger(days) || days < 1 || days > 36_500)
		throw new WrongUsage("--days takes a whole number from 1 on, or all");
	return days;
}

const percent = (part: number) => sayShare(part, 1);

function share(part: number, all: number): string {
	return all === 0 ? "–" : percent(part / all);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
