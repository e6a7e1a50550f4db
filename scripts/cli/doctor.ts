// `amiable doctor`: looks the data file over.
import { parseArgs } from "node:util";
import { type Command, print, printJson, withEngine } from "./command.ts";

export const doctorCommand: Command = {
	name: "doctor",
	usage: "doctor [--data DIR] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: { data: { type: "string" }, json: { type: "boolean" } },
		});
		const report = await withEngine(values, async ({ client }) => {
			const { notices } = await client.system.status({});
			const check = await client.system.check({});
			const isSound = check.problems.length + notices.length === 0;
			return { ok: isSound, notices, ...check };
		});
		if (values.json) printJson(io, report);
		else {
			const { dataFile, notes, cards, reviews, problems, notices } = report;
			print(
				io,
				`${dataFile}: ${notes} notes, ${cards} cards, ${reviews} reviews`,
			);
			for (const problem of problems) print(io, problem);
			for (const notice of notices) print(io, notice.message);
			print(io, report.ok ? "All is well." : "See above.");
		}
		return report.ok ? 0 : 1;
	},
};
