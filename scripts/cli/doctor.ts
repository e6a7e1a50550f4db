// `amiable doctor`: looks the data file over.
import { parseArgs } from "node:util";
import type { MediaCheck } from "../../electron/engine/contract/media.ts";
import { type Command, print, printJson, withEngine } from "./command.ts";

export const doctorCommand: Command = {
	name: "doctor",
	usage: "doctor [--data DIR] [--tidy] [--reindex] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: "string" },
				/** Deletes pictures and sounds that no note shows any more. */
				tidy: { type: "boolean" },
				/** Builds the search indexes anew. */
				reindex: { type: "boolean" },
				json: { type: "boolean" },
			},
		});
		const report = await withEngine(values, async ({ client }) => {
			const { notices } = await client.system.status({});
			if (values.reindex) await client.find.reindex({});
			const check = await client.system.check({});
			const media = values.tidy
				? await client.media.tidy({})
				: await client.media.check({});
			const faults = [check.problems, notices, media.missing];
			const ok = faults.every((list) => list.length === 0);
			return { ok, notices, media, ...check };
		});
		if (values.json) printJson(io, report);
		else {
			const { dataFile, notes, cards, reviews, problems, notices } = report;
			print(
				io,
				`${dataFile}: ${notes} notes, ${cards} cards, ${reviews} reviews`,
			);
			print(io, sayMedia(report.media, values.tidy === true));
			for (const problem of problems) print(io, problem);
			for (const name of report.media.missing)
				print(
					io,
					`The picture or sound ${name} is missing. Import its note again after a change.`,
				);
			for (const notice of notices) print(io, notice.message);
			print(io, report.ok ? "All is well." : "See above.");
		}
		return report.ok ? 0 : 1;
	},
};

function sayMedia(media: MediaCheck, isTidied: boolean): string {
	const { files, unused, unusedBytes } = media;
	const size = `${(unusedBytes / 1024 / 1024).toFixed(1)} MB`;
	const rest = isTidied ? "deleted" : "--tidy deletes them";
	return unused.length === 0
		? `${files} pictures and sounds, all in use`
		: `${files} pictures and sounds, ${unused.length} of them not in use (${size}; ${rest})`;
}
