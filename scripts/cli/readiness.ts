// `amiable readiness`: the chance to pass on a day, or what is missing to tell.

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

export const readinessCommand: Command = {
	name: "readiness",
	usage:
		"readiness --exam YYYY-MM-DD [--blueprint CODE] [--data DIR] [--at ISO] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				...dataOptions,
				exam: { type: "string" },
				blueprint: { type: "string", default: "saa-c03" },
			},
		});
		const { exam } = values;
		if (!exam || !/^\d{4}-\d\d-\d\d$/.test(exam))
			throw new WrongUsage("--exam takes a date such as 2026-12-20");
		const report = await withEngine(values, ({ client }) =>
			client.exam.readiness({
				code: values.blueprint.toLowerCase(),
				day: exam,
			}),
		);
		if (values.json) {
			printJson(io, report);
			return 0;
		}
		if (report.chance === null || report.interval === null) {
			print(io, `${report.title}: not enough evidence yet.`);
			for (const line of report.missing) print(io, `  ${line}`);
		} else
			print(
				io,
				`${report.title} on ${exam}: ${sayShare(report.chance)} to pass (${sayShare(report.interval.low)} to ${sayShare(report.interval.high)})`,
			);
		print(io, "What would help most:");
		for (const { title, gain } of report.gains)
			print(io, `  ${title} (+${Math.round(gain * 100)} %)`);
		return 0;
	},
};
