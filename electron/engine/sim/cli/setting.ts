// What a command runs in, and what it leaves behind.
import { findMissing } from "../operation-model/missing.ts";
import { ec2Operations } from "../operation-model/operations.ts";
import type { Call, Event, World } from "../simulator.ts";
import { execute } from "../simulator.ts";
import type { OutputFormat } from "./output.ts";
import { serviceRefusal } from "./refusal.ts";
import type { Files } from "./value.ts";

export interface Setting {
	world: World;
	account: string;
	region: string;
	/** The format when --output is not given. */
	output: OutputFormat;
	files: Files;
}

/** `text` goes to standard output; `value` is the same as data. */
export interface Done {
	world: World;
	calls: readonly Call[];
	events: readonly Event[];
	text: string;
	value: unknown;
}

/** A command that only prints. */
export function printed(setting: Setting, text: string, value: unknown): Done {
	return { world: setting.world, calls: [], events: [], text, value };
}

/** A call's answer with the world after it; throws a Refusal where the service refuses. */
export function callService(
	{ world, account, region }: Pick<Setting, "world" | "account" | "region">,
	operation: string,
	params: Call["params"],
): {
	world: World;
	call: Call;
	events: readonly Event[];
	output: Call["params"];
} {
	const model = ec2Operations.get(operation);
	const missing = model ? findMissing(params, model.input) : null;
	if (missing) throw serviceRefusal(operation, missing);
	const call: Call = { operation, account, region, params };
	const outcome = execute(world, call);
	if (!outcome.ok) throw serviceRefusal(operation, outcome.error);
	return {
		world: outcome.world,
		call,
		events: outcome.events,
		output: outcome.output,
	};
}
