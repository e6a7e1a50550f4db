// A refused command: AWS's code and message, and beside them the rule in plain words.

export interface Refusal {
	readonly code: string;
	readonly message: string;
	/** A sentence for the learner that names the rule behind the refusal. */
	readonly why: string;
}

/** Stops deciding; `decide` catches it and returns the refusal. A plain value, since a stack would cost more than the command. */
export function refuse(code: string, message: string, why: string): never {
	const refusal: Refusal = { code, message, why };
	throw refusal;
}

/** Whether something is a refusal, and neither a bug nor a list of events. */
export function isRefusal(value: unknown): value is Refusal {
	return (
		typeof value === "object" &&
		value !== null &&
		!(value instanceof Error) &&
		"why" in value
	);
}
