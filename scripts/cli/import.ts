// `amiable import`: brings notes into a data folder, or says what that would do.
import { parseArgs } from "node:util";
import type { ImportCounts } from "../../electron/engine/contract/import.ts";
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
	usage: `import PATH... [--dry-run] ${signUsage} [--json]`,
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				...signOptions,
				"dry-run": { type: "boolean" },
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
			if (!values["dry-run"]) return client.import.apply({ source });
			const { counts, diagnostics } = await client.import.preview({ source });
			return { ...counts, diagnostics };
		});
		if (values.json) printJson(io, result);
		else {
			print(io, inWords(result, values["dry-run"] === true));
			for (const diagnostic of result.diagnostics)
				print(io, diagnosticLine(diagnostic));
		}
		return 0;
	},
};

function inWords(counts: ImportCounts, isDryRun: boolean): string {
	const { added, updated, kept, moved, retired, restored } = counts;
	const cards = `${added} added, ${updated} updated, ${kept} kept, ${moved} moved, ${retired} retired, ${restored} restored`;
	const files = `${counts.unchangedFiles} files unchanged`;
	return `${isDryRun ? "Would be: " : ""}${cards}; ${files}.`;
}
