// The few commands of a shell that a learner types between two `aws` commands.
import { consoleHelp } from "./help.ts";
import { Refusal } from "./refusal.ts";
import { callService, type Done, printed, type Setting } from "./setting.ts";

type Builtin = (setting: Setting, words: readonly string[]) => Done;

/** By name. Variables are not their business: the shell sets them. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
	["echo", echo],
	["sleep", sleep],
	["help", (setting) => printed(setting, consoleHelp(), consoleHelp())],
	["true", silent],
	[":", silent],
	["set", silent],
	["cat", cat],
]);

function silent(setting: Setting): Done {
	return printed(setting, "", {});
}

function echo(setting: Setting, words: readonly string[]): Done {
	const isOpen = words[0] === "-n";
	const text = (isOpen ? words.slice(1) : words).join(" ");
	return printed(setting, isOpen ? text : `${text}\n`, text);
}

/** Time passes here only when somebody waits for it. */
function sleep(setting: Setting, [duration = ""]: readonly string[]): Done {
	const match = /^(\d+)([smhd]?)$/.exec(duration);
	if (!match)
		throw new Refusal(
			1,
			"Usage",
			`sleep: invalid time interval '${duration}'`,
			"sleep takes a number of seconds, or one with m, h or d.",
		);
	const unit = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 }[match[2] ?? ""] ?? 1;
	const Seconds = Number(match[1]) * unit;
	if (Seconds === 0) return silent(setting);
	const { world, call, events } = callService(setting, "LabAdvance", {
		Seconds,
	});
	return { world, calls: [call], events, text: "", value: {} };
}

function cat(setting: Setting, words: readonly string[]): Done {
	const texts = words.map((name) => {
		const content = Object.hasOwn(setting.files, name)
			? setting.files[name]
			: undefined;
		if (content !== undefined) return content;
		throw new Refusal(
			1,
			"Usage",
			`cat: ${name}: No such file or directory`,
			"The only files are those that came with the lab.",
		);
	});
	return printed(setting, texts.join(""), texts.join(""));
}
