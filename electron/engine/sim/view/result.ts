// What came of a command, in the shape in which it crosses to the console.
import type { LabResult } from "../../contract/lab.ts";
import type { ShellResult } from "../shell.ts";

/** Longer output than anyone reads is cut off; the whole of it can always be narrowed by `--query`. */
const longestText = 60_000;

export function labResult(result: ShellResult): LabResult {
	const { command, ok, error } = result;
	const whole = `${result.text}${result.errorText}`.replace(/^\n+|\n+$/g, "");
	const text = whole.slice(0, longestText);
	return {
		command,
		ok,
		text,
		cutLines: whole.slice(text.length).split("\n").length - 1,
		error: error && { ...error },
	};
}
