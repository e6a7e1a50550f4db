// `amiable optimise`: fits the memory model to the learner; writes nothing without --apply.
import { parseArgs } from "node:util";
import { defaultPresetId } from "../../electron/engine/contract/deck.ts";
import { Failure } from "../../electron/engine/contract/errors.ts";
import type { FitResult } from "../../electron/engine/contract/optimiser.ts";
import type { Engine } from "../../electron/engine/engine.ts";
import {
	type Command,
	dataOptions,
	type Io,
	print,
	printJson,
	WrongUsage,
	withEngine,
} from "./command.ts";

export const optimiseCommand: Command = {
	name: "optimise",
	usage:
		"optimise [--preset NAME] [--apply [--reschedule]] [--data DIR] [--at ISO] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				...dataOptions,
				preset: { type: "string" },
				apply: { type: "boolean", default: false },
				reschedule: { type: "boolean", default: false },
			},
		});
		if (values.reschedule && !values.apply)
			throw new WrongUsage("--reschedule goes with --apply");
		const report = await withEngine(values, async (engine) => {
			const { run, result } = await runFit(engine, values.preset);
			const isApplied = values.apply && result.parameters !== null;
			const { rescheduled } = isApplied
				? await engine.client.optimiser.apply({
						run,
						reschedule: values.reschedule,
					})
				: { rescheduled: 0 };
			return { ...result, isApplied, rescheduled };
		});
		if (values.json) printJson(io, report);
		else tell(io, report);
		return 0;
	},
};

async function runFit(
	{ client }: Engine,
	name: string | undefined,
): Promise<{ run: number; result: FitResult }> {
	const { presets } = await client.optimiser.status({});
	const preset = presets.find((each) =>
		name === undefined ? each.presetId === defaultPresetId : each.name === name,
	);
	if (!preset)
		throw new Failure(
			"not-found",
			`There is no preset “${name}”. There are: ${presets.map((each) => each.name).join(", ")}.`,
		);
	const { run } = await client.optimiser.start({ presetId: preset.presetId });
	for await (const progress of await client.optimiser.progress({ run })) {
		if (progress.state === "done") return { run, result: progress.result };
		if (progress.state === "failed")
			throw new Failure("internal", progress.message);
	}
	throw new Failure("internal", "The run ended before it was done.");
}

function tell(
	io: Io,
	report: FitResult & { isApplied: boolean; rescheduled: number },
): void {
	const { before, after, trained, heldBack } = report;
	print(io, `Fitted to ${trained} reviews, judged by ${heldBack} later ones.`);
	print(
		io,
		`log loss ${before.logLoss.toFixed(4)} -> ${after.logLoss.toFixed(4)}, predictions off by ${(before.rmseBins * 100).toFixed(1)} % -> ${(after.rmseBins * 100).toFixed(1)} %`,
	);
	if (report.outcome === "not-better")
		print(io, "The new parameters are no better; those in use stay.");
	else if (report.isApplied)
		print(io, `Applied; ${report.rescheduled} cards planned anew.`);
	else print(io, "The new parameters are better. Use them with --apply.");
}
