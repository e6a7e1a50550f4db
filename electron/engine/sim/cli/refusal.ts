// What the command line refuses before it asks the service, with AWS CLI 2's wording and exit status.

/** A command that was not carried out. `message` says what is wrong, `text` is all of what goes to standard error, `why` is the plain sentence beside it. */
export class Refusal extends Error {
	readonly exitCode: number;
	readonly code: string;
	readonly why: string;
	readonly text: string;
	constructor(
		exitCode: number,
		code: string,
		message: string,
		why: string,
		text = message,
	) {
		super(message);
		this.exitCode = exitCode;
		this.code = code;
		this.why = why;
		this.text = text;
	}
}

/** What the service answered instead of a result: exit status 254. `operation` is its API name. */
export function serviceRefusal(
	operation: string,
	{ code, message, why }: { code: string; message: string; why: string },
): Refusal {
	const text = `An error occurred (${code}) when calling the ${operation} operation: ${message}`;
	return new Refusal(254, code, message, why, text);
}

const usage = `usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
`;

/** A command line that cannot be read: exit status 252, after the usage text. */
export function usageRefusal(message: string, why: string): Refusal {
	return new Refusal(252, "Usage", message, why, `${usage}\n${message}\n`);
}

/** An option whose value cannot be read: exit status 252. `option` is written with its hyphens. */
export function valueRefusal(
	option: string,
	problem: string,
	why: string,
): Refusal {
	const message = `Error parsing parameter '${option}': ${problem}`;
	return new Refusal(252, "ParamError", message, why);
}

/** Values of the wrong form: exit status 252. */
export function validationRefusal(problems: readonly string[]): Refusal {
	return new Refusal(
		252,
		"ParamValidation",
		`Parameter validation failed:\n${problems.join("\n")}`,
		"The command line checked the values before sending them and found one that the operation cannot take.",
	);
}

/** What Python says of a text that is not a whole number; the AWS CLI passes it on: exit status 255. */
export function notAnInteger(text: string): Refusal {
	return new Refusal(
		255,
		"ValueError",
		`invalid literal for int() with base 10: '${text}'`,
		"This option takes a whole number.",
	);
}
