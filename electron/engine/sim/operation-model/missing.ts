// The refusal of a request without a parameter that its operation needs. AWS names the parameter as it is sent.
import type { StructureShape } from "./notation.ts";

export interface MissingParameter {
	code: string;
	message: string;
	why: string;
}

/** The refusal for the first required parameter that is absent, or null when all are there. */
export function findMissing(
	params: Readonly<Record<string, unknown>>,
	input: StructureShape,
): MissingParameter | null {
	const absent = input.members.find(
		({ name, required }) => required && params[name] === undefined,
	);
	return absent ? missingParameter(absent.queryName) : null;
}

/** The refusal itself; `path` is the name on the wire. */
export function missingParameter(path: string): MissingParameter {
	return {
		code: "MissingParameter",
		message: `The request must contain the parameter ${path}`,
		why: `This operation cannot run without ${path}.`,
	};
}
