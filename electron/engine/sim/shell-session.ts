// What a console remembers between two lines.
import type { OutputFormat } from "./cli/output.ts";
import type { Files } from "./cli/value.ts";
import { homeRegion } from "./shell-account.ts";
import { createWorld, type World } from "./simulator.ts";

/** Everything that a console remembers. JSON, so that a lab can be saved. */
export interface Session {
	readonly world: World;
	readonly variables: Readonly<Record<string, string>>;
	readonly profile: string;
	readonly region: string;
	readonly output: OutputFormat;
	/** What `file://NAME` reads. */
	readonly files: Files;
	/** Lines as they were typed, oldest first. */
	readonly history: readonly string[];
	/** What `$?` is. */
	readonly exitCode: number;
}

export interface ShellOptions {
	world?: World;
	files?: Files;
	profile?: string;
	region?: string;
}

/** A console at its first prompt: the learner's own account in us-east-1, unless `options` say otherwise. */
export function createShell(options: ShellOptions = {}): Session {
	return {
		world: options.world ?? createWorld(),
		variables: {},
		profile: options.profile ?? "default",
		region: options.region ?? homeRegion,
		output: "json",
		files: options.files ?? {},
		history: [],
		exitCode: 0,
	};
}
