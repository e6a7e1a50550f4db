// The form of ids: `ami-` and 8 or 17 hex digits; anything else is refused before it is looked up.
import { refuse } from "./refusal.ts";

const kinds = {
	image: {
		prefix: "ami",
		pattern: /^ami-([0-9a-f]{8}|[0-9a-f]{17})$/,
		code: "InvalidAMIID.Malformed",
		// The only message of these whose wording was checked against AWS.
		message: (id: string) => `Invalid id: "${id}" (expecting "ami-...")`,
	},
	instance: {
		prefix: "i",
		pattern: /^i-([0-9a-f]{8}|[0-9a-f]{17})$/,
		code: "InvalidInstanceID.Malformed",
		message: (id: string) => `Invalid id: "${id}"`,
	},
	volume: {
		prefix: "vol",
		pattern: /^vol-([0-9a-f]{8}|[0-9a-f]{17})$/,
		code: "InvalidVolumeID.Malformed",
		message: (id: string) => `Invalid id: "${id}" (expecting "vol-...")`,
	},
	snapshot: {
		prefix: "snap",
		pattern: /^snap-([0-9a-f]{8}|[0-9a-f]{17})$/,
		code: "InvalidSnapshotID.Malformed",
		message: (id: string) => `Invalid id: "${id}" (expecting "snap-...")`,
	},
} as const;

export type IdKind = keyof typeof kinds;

/** Refuses an id that cannot be one of its kind; the first bad one decides. */
export function checkIds(kind: IdKind, ids: readonly string[]): void {
	const rule = kinds[kind];
	for (const id of ids)
		if (!rule.pattern.test(id))
			refuse(
				rule.code,
				rule.message(id),
				`The id of ${kind === "image" || kind === "instance" ? "an" : "a"} ${kind} is "${rule.prefix}-" and 8 or 17 hexadecimal digits.`,
			);
}
