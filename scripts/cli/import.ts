// `amiable import`: brings notes into a data folder, or says what that would do.
import { parseArgs } from "node:util";
import type { ImportCounts } from "../../electron/engine/contract/import.ts";
import type { StudyGain } from "../../electron/engine/contract/study-record.ts";
import { diagnosticLine } from "./cards.ts";
import {
	type Command,
	givenPaths,
	print,
	printJson,
	WrongUsage,
	withEngine,
} from "./command.ts";
import { signOptions, signUsage, withSigns } from "./sign.ts";

export const importCommand: Command = {
	name: "import",
	usage: `import PATH... [--with-answers] [--dry-run] ${signUsage} [--json]`,
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				...signOptions,
				"dry-run": { type: "boolean" },
				"with-answers": { type: "boolean", default: false },
				json: { type: "boolean" },
			},
		});
		const source = { kind: "paths" as const, paths: givenPaths(positionals) };
		const signs = values.sign ?? [];
		if (values["dry-run"] && signs.length > 0)
			throw new WrongUsage(
				"--sign is kept in the settings, and --dry-run keeps nothing. To try signs out, use amiable cards.",
			);
		const result = await withEngine(values, async ({ client }) => {
			if (signs.length > 0) {
				const { separators } = await client.setting.get({});
				await client.setting.update({
					separators: withSigns(separators, signs),
				});
			}
			const withStudy = values["with-answers"];
			if (!values["dry-run"]) return client.import.apply({ source, withStudy });
			const { counts, diagnostics, study } = await client.import.preview({
				source,
			});
			return { ...counts, diagnostics, ...(withStudy && study && { study }) };
		});
		if (values.json) printJson(io, result);
		else {
			print(io, inWords(result, values["dry-run"] === true));
			if (result.study) print(io, studyInWords(result.study));
			for (const diagnostic of result.diagnostics)
				print(io, diagnosticLine(diagnostic));
		}
		return 0;
	},
};

function studyInWords({ cards, reviews, kept }: StudyGain): string {
	return `From packages: the schedule of ${cards} cards, ${reviews} answers; ${kept} cards keep the schedule that they have here.`;
}

function inWords(counts: ImportCounts, isDryRun: boolean): string {
	const { added, inbox, updated, kept, moved, retired, restored } = counts;
	// Else the cards kept by the next import would be more than those added by this one.
	const cards = `${added} added, ${inbox} wait in the inbox, ${updated} updated, ${kept} kept, ${moved} moved, ${retired} retired, ${restored} restored`;
	const files = `${counts.unchangedFiles} files unchanged`;
	return `${isDryRun ? "Would be: " : ""}${cards}; ${files}.`;
}
