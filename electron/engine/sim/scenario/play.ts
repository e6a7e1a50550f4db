// Plays scripts on copies of a world: command by command, so that each can wait for what it began.
import type { ScenarioStep } from "../../contract/scenario.ts";
import { scenarioLimits } from "../../contract/scenario.ts";
import { parseScript } from "../cli/script.ts";
import { publicImages } from "../data/public-images.ts";
import type { Scene } from "../goal/scene.ts";
import {
	createShell,
	runScript,
	type Session,
	type ShellResult,
} from "../shell.ts";
import { homeRegion, ownAccount, profiles } from "../shell-account.ts";
import { createWorld, type Event, execute } from "../simulator.ts";
import { tableSize } from "../world/table.ts";

/** Names that scripts may use without setting them, by what they stand for in the home Region. */
export const presets: readonly {
	name: string;
	means: string;
	value: string;
}[] = [
	{
		name: "amazon_linux",
		means: "Amazon Linux 2023 for x86_64 in us-east-1",
		value: published(/^al2023-.*x86_64$/),
	},
	{
		name: "amazon_linux_arm",
		means: "Amazon Linux 2023 for arm64 in us-east-1",
		value: published(/^al2023-.*arm64$/),
	},
	{
		name: "ubuntu",
		means: "Ubuntu 24.04 for x86_64 in us-east-1",
		value: published(/^ubuntu\/.*amd64/),
	},
	{
		name: "windows",
		means: "Windows Server 2022 in us-east-1",
		value: published(/^Windows_Server-2022/),
	},
	{
		name: "marketplace",
		means: "an AMI that a seller offers on the Marketplace in us-east-1",
		value: published(/^wordpress/),
	},
	{
		name: "product",
		means: "the product code of $marketplace, for `lab subscribe`",
		value:
			publicImages.get(published(/^wordpress/))?.productCodes[0]?.code ?? "",
	},
	{ name: "me", means: "the learner’s own account", value: ownAccount },
	{
		name: "partner",
		means: "the account of the profile partner",
		value: profiles.partner ?? "",
	},
	{
		name: "stranger",
		means: "the account of the profile stranger",
		value: profiles.stranger ?? "",
	},
];

function published(name: RegExp): string {
	const found = [...publicImages.values()].find(
		(image) => image.region === homeRegion && name.test(image.name),
	);
	return found?.id ?? "";
}

/** A console in a fresh world with the preset variables. The same seed always gives the same ids. */
export function startSession(seed: number): Session {
	return {
		...createShell({ world: createWorld({ seed }) }),
		variables: presetVariables,
	};
}

const presetVariables = Object.fromEntries(
	presets.map(({ name, value }) => [name, value]),
);

/** A script as it was played after `before`. */
export interface Played extends Scene {
	/** Line of the script on which each result's command starts. */
	readonly lines: readonly number[];
	/** The commands that were played, each with whether what it began was finished before the next. */
	readonly commands: readonly { source: string; isSettled: boolean }[];
	/** The first command that the cap on work left out; null when all were played. */
	readonly cutAt: number | null;
}

/**
 * Plays `script` in a session, which stays as it is. With `settles` every command that changed
 * something waits until it is finished. After `scenarioLimits.commands` commands it ends.
 */
export function playScript(
	start: Session,
	script: string,
	settles: boolean,
): Played {
	let session = start;
	const results: ShellResult[] = [];
	const lines: number[] = [];
	const commands: { source: string; isSettled: boolean }[] = [];
	const events: Event[] = [];
	let cutAt: number | null = null;
	for (const command of parseScript(script)) {
		if (results.length === scenarioLimits.commands) {
			cutAt = command.line;
			break;
		}
		if (command.condition === "after-success" && session.exitCode !== 0)
			continue;
		if (command.condition === "after-failure" && session.exitCode === 0)
			continue;
		const after = runScript(session, command.source);
		results.push(...after.results);
		lines.push(...after.results.map(() => command.line));
		events.push(...after.results.flatMap((result) => result.events));
		session = after.session;
		const isSettled = settles && tableSize(session.world.pending) > 0;
		if (isSettled) session = settled(session, events);
		commands.push({ source: command.source, isSettled });
	}
	return {
		before: start.world,
		after: session,
		results,
		events,
		lines,
		commands,
		cutAt,
	};
}

function settled(session: Session, events: Event[]): Session {
	const outcome = execute(session.world, {
		operation: "LabSettle",
		account: ownAccount,
		region: homeRegion,
		params: {},
	});
	if (!outcome.ok) throw new Error("expected settling to be possible");
	events.push(...outcome.events);
	return { ...session, world: outcome.world };
}

/** Both plays as one: `second` was played after `first`. */
export function joined(first: Played, second: Played): Played {
	return {
		before: first.before,
		after: second.after,
		results: [...first.results, ...second.results],
		events: [...first.events, ...second.events],
		lines: [...first.lines, ...second.lines],
		commands: [...first.commands, ...second.commands],
		cutAt: first.cutAt ?? second.cutAt,
	};
}

/** What the commands did, for people: refusals with their code and rule. */
export function traceOf({ results }: Pick<Played, "results">): ScenarioStep[] {
	return results.map(({ command, ok, error }) => ({
		command,
		ok,
		...(error && { error: { ...error } }),
	}));
}
